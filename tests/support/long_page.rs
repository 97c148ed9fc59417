//! Our own page with more articles than a list draws at once: the edition's own, three times.

use std::rc::Rc;

use newsstand_core::Edition;

use super::stop;

/// The page with another widget in it, made as `newsstand page` makes it.
pub(crate) fn long(page: &str, edition: &Edition) -> String {
    let edition = three_times(edition);
    let feed = newsstand_feed::to_json(&edition);
    let level = ("heading-level".to_owned(), "1".to_owned());
    let frame = newsstand::prerender::first_frame(&Rc::new(edition.into()), vec![level]);
    let widget = format!(
        "<news-stand heading-level=\"1\">{frame}<p>Articles.</p>\
         <script type=\"application/feed+json\">{}</script></news-stand>",
        feed.replace('<', "\\u003c")
    );
    let (before, rest) = page.split_once("<news-stand").unwrap_or_else(|| stop("no widget"));
    let (_, after) =
        rest.split_once("</news-stand>").unwrap_or_else(|| stop("a widget without end"));
    format!("{before}{widget}{after}")
}

/// Each article three times, under ids and headlines of their own.
fn three_times(edition: &Edition) -> Edition {
    let mut whole = edition.clone();
    let copies = (1..=3).flat_map(|copy| {
        edition.articles.iter().cloned().map(move |mut article| {
            article.id = format!("{}-{copy}", article.id);
            article.headline = format!("{} {copy}", article.headline);
            article
        })
    });
    whole.articles = copies.collect();
    whole
}
