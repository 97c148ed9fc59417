//! Shared by these tests: a page around an element, and the error messages it gets where that cannot start.

use crate::support::{Heard, Served, Told, Widget};

pub(crate) const FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "A feed", "items": [
    {"id": "1", "title": "The first", "content_text": "Its text.", "url": "https://news.example/1"},
    {"id": "2", "title": "The second", "content_text": "Its text."}]}"#;

/// A page around an element, which holds an article.
pub(crate) fn page(origin: &str, attributes: &str) -> String {
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>A strict host</title>
<script type="module" src="{origin}/embed/newsstand.js"></script></head>
<body><news-stand heading-level="1" {attributes}><h2>What the element holds</h2><p>It can be read.</p></news-stand>
<div id="place"></div></body>
</html>"#
    )
}

/// Waits for the element, and gives what it then says: that it is ready, or why not.
pub(crate) async fn outcome(widget: &Widget) -> String {
    widget
        .ask_page(
            "return customElements.whenDefined('news-stand')
               .then(() => document.querySelector('news-stand').ready)
               .then(() => 'ready', (why) => why.message)",
        )
        .await
}

/// The articles in the element are what is seen.
pub(crate) async fn holds_its_articles(widget: &Widget) {
    let seen: bool = widget
        .ask_page(
            "return document.querySelector('news-stand h2')
                .checkVisibility({ visibilityProperty: true })
                && document.body.innerText.includes('It can be read.')",
        )
        .await;
    assert!(seen, "the articles in the element are hidden");
}

/// Opens a page where the widget cannot start, and gives the one sentence that says why.
pub(crate) async fn one_sentence(widget: &Widget, site: &Served, page: &str) -> String {
    widget.visit(&site.url(page)).await;
    let why = outcome(widget).await;
    holds_its_articles(widget).await;
    let Heard { console, told, faults, .. } = widget.heard().await;
    assert_eq!(console, std::slice::from_ref(&why));
    let sentence = why.strip_prefix("Newsstand: ").unwrap_or_default();
    // An element that is put there later finds the same fault, which is not said again.
    let later: String = widget
        .ask_page(
            "const later = document.createElement('news-stand');
             document.body.append(later);
             return later.ready.then(() => 'ready', (why) => why.message)",
        )
        .await;
    assert_eq!(later, why);
    assert_eq!(widget.heard().await.console.len(), 1);
    assert_eq!(told, [Told { name: "program".to_owned(), message: sentence.to_owned() }]);
    assert!(faults.is_empty(), "{faults:?}");
    sentence.to_owned()
}

/// A sentence has these parts, in this order.
#[track_caller]
pub(crate) fn says(sentence: &str, parts: &[&str]) {
    let mut rest = sentence;
    for part in parts {
        let after = rest.split_once(part).map(|(_, after)| after);
        assert!(after.is_some(), "“{part}” is not said, or not there: {sentence}");
        rest = after.unwrap_or_default();
    }
}

#[track_caller]
pub(crate) fn quiet(heard: &Heard) {
    // The browser asks for a page's icon by itself.
    let refused: Vec<_> =
        heard.refused.iter().filter(|what| !what.contains("/favicon.ico")).collect();
    assert_eq!(refused, Vec::<&String>::new());
    assert_eq!(heard.faults, Vec::<String>::new());
    assert_eq!(heard.console, Vec::<String>::new());
    assert_eq!(heard.told, Vec::<Told>::new());
}
