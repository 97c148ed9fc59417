//! An edition as plain HTML. A page shows it inside `<news-stand>` until the widget takes over, or for good where
//! scripts are off.

use html_escape::encode_safe as escaped;
use newsstand_core::bidi::harmless;
use newsstand_core::language::is_right_to_left;
use newsstand_core::{Article, Edition};
use newsstand_i18n::{Key, Language, fill, language};

/// Returns the articles of an edition as HTML elements without styles.
#[must_use]
pub fn to_html(edition: &Edition) -> String {
    let mut html = format!(
        "<header lang=\"{}\" dir=\"{}\">\n<h1>{}</h1>\n",
        escaped(&edition.language),
        direction(&edition.language),
        escaped(&harmless(&edition.title)),
    );
    for line in [escaped(&harmless(&edition.subtitle)).into_owned(), gathered(edition)] {
        if !line.is_empty() {
            html.push_str(&format!("<p>{line}</p>\n"));
        }
    }
    html.push_str("</header>\n");
    let words = language(&edition.language);
    for article in &edition.articles {
        html.push_str(&article_html(article, &words));
    }
    html
}

/// Returns the sentence that says when the edition was gathered. "ago" counts back from then, since a plain page cannot
/// know the present time.
fn gathered(edition: &Edition) -> String {
    let Some(as_of) = edition.as_of else { return String::new() };
    let time = as_of.text();
    let time = format!(
        "<time datetime=\"{time}\">{}</time>",
        time.replace('T', " ").replace(":00Z", " UTC")
    );
    fill(language(&edition.language).text(Key::PageGathered), &[("time", &time)])
}

fn article_html(article: &Article, words: &Language) -> String {
    let mut article = article.clone();
    article.make_harmless();
    let mut html = format!(
        "<article lang=\"{}\" dir=\"{}\">\n<h2>{}</h2>\n<p>",
        escaped(&article.language),
        direction(&article.language),
        escaped(&article.headline),
    );
    let not_stated = words.text(Key::PageSourceNotStated);
    let source = article.source.as_deref().unwrap_or(not_stated);
    html.push_str(&format!("<cite><bdi>{}</bdi></cite>", escaped(source)));
    let published = &article.published;
    if let Some(words) = &published.words {
        let words = format!("<bdi>{}</bdi>", escaped(words));
        match published.between {
            Some(between) => html.push_str(&format!(
                " · <time datetime=\"{}\">{words}</time>",
                newsstand_core::time::rfc3339(between.middle())
            )),
            None => html.push_str(&format!(" · {words}")),
        }
    }
    html.push_str("</p>\n");
    for paragraph in &article.paragraphs {
        html.push_str(&format!("<p dir=\"auto\">{}</p>\n", escaped(paragraph)));
    }
    if !article.hashtags.is_empty() {
        let hashtags: Vec<_> =
            article.hashtags.iter().map(|tag| format!("<bdi>#{}</bdi>", escaped(tag))).collect();
        html.push_str(&format!("<p>{}</p>\n", hashtags.join(" ")));
    }
    html.push_str("</article>\n");
    html
}

fn direction(language: &str) -> &'static str {
    if is_right_to_left(language) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::time::TimeRange;
    use newsstand_parse::{Document, parse_documents};

    fn edition(text: &str) -> Edition {
        let document =
            Document { name: "a.txt", bytes: text.as_bytes(), saved: None, source: None };
        let (articles, _) = parse_documents(&[document]);
        Edition {
            title: "T".to_owned(),
            language: "en".to_owned(),
            as_of: TimeRange::day(2025, 6, 28),
            articles,
            ..Edition::default()
        }
    }

    #[test]
    fn nothing_in_a_document_becomes_markup() {
        let html = to_html(&edition(
            "<script>alert(1)</script>\n</article><img src=x onerror=alert(1)>\nHashtags\n#\"><b>\n",
        ));
        assert!(html.contains("&lt;script&gt;"), "{html}");
        for markup in ["<script", "<img", "<b>", "</article><"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
    }

    #[test]
    fn an_article_is_a_heading_and_paragraphs() {
        let edition = edition("A headline\nA paragraph.\nHashtags\n#Trams\n");
        let page = to_html(&edition);
        assert!(page.starts_with("<header lang=\"en\" dir=\"ltr\">\n<h1>T</h1>"), "{page}");
        assert!(page.contains("<h2>A headline</h2>"), "{page}");
        assert!(page.contains("Source not stated"), "{page}");
        assert!(page.contains("<p dir=\"auto\">A paragraph.</p>"), "{page}");
        assert!(page.contains("<bdi>#Trams</bdi>"), "{page}");
    }
}
