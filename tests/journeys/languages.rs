//! The interface in every language: what a page drew of it beforehand, what the browser makes of it, and what is
//! there as long as the words are not.

use std::collections::HashSet;
use std::rc::Rc;

use crate::support::{PAGE_WITHOUT_WORDS, Widget, Window, apply, in_each_engine};
use newsstand::LiveEdition;
use newsstand::prerender::{first_frame, first_words};
use newsstand_core::Edition;
use newsstand_i18n::FILES;

/// Returns each text with its position, and each accessible name.
const TEXTS_AND_NAMES: &str = include_str!("texts_and_names.js");

/// Returns the widget's own texts, without articles and key names.
const INTERFACE_TEXT: &str = include_str!("interface_text.js");

/// The views that between them say nearly everything.
fn views(edition: &Edition) -> [Vec<(&'static str, String)>; 3] {
    let open = edition.articles.iter().find(|article| !article.categories.is_empty());
    let open = open.expect("an article with categories").id.clone();
    let nothing = [("since", "1h"), ("sources", "Grain Weekly, Rail Review, News 24")];
    [
        vec![],
        vec![("article", open)],
        nothing.map(|(name, value)| (name, value.to_owned())).to_vec(),
    ]
}

/// A page that was drawn beforehand, in a language and a view.
fn page(edition: &Edition, tag: &str, view: &[(&'static str, String)], script: &str) -> String {
    let attributes = [("lang", tag.to_owned())].into_iter().chain(view.iter().cloned());
    let attributes: Vec<_> = attributes.map(|(name, value)| (name.to_owned(), value)).collect();
    let written: String =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    let words = first_words(&edition.language, &attributes);
    let frame = first_frame(&Rc::new(LiveEdition::from(edition.clone())), attributes);
    let feed = newsstand_feed::to_json(edition).replace('<', "\\u003c");
    format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title><main>\
         <news-stand{written}>{frame}{words}<p>Articles.</p>\
         <script type=\"application/feed+json\">{feed}</script></news-stand></main>{script}"
    )
}

const SCRIPT: &str = "<script type=module src=/embed/newsstand.js></script>";

/// A widget that fetches its words, and a page that notes what is said on the console.
fn bare(folder: &str, tag: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title>\
         <script>window.said = []; console.warn = (what) => said.push(what);</script>\
         <main><news-stand lang=\"{tag}\"></news-stand></main>\
         <script type=module src={folder}embed/newsstand.js></script>"
    )
}

async fn fetched_words(widget: &Widget) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => name.includes('/words-'))";
    widget.ask_page(script).await
}

/// A text without what a number or a name may be in it.
fn bones(text: &str) -> String {
    let mut inside = false;
    let outside = text.chars().filter(|letter| {
        inside = *letter == '{' || inside && *letter != '}';
        !inside
    });
    outside.filter(|letter| letter.is_alphabetic()).collect()
}

/// Messages of a language that equal the English ones, such as "Filter" in German.
fn borrowed(tag: &str) -> HashSet<String> {
    let forms = |tag: &str| -> HashSet<String> {
        let (_, text) = FILES.iter().find(|(other, _)| *other == tag).unwrap();
        let file: serde_json::Map<_, serde_json::Value> = serde_json::from_str(text).unwrap();
        let all = file.values().flat_map(|message| match message {
            serde_json::Value::Object(forms) => forms.values().cloned().collect(),
            text => vec![text.clone()],
        });
        all.map(|text| bones(text.as_str().unwrap())).collect()
    };
    forms(tag).intersection(&forms("en")).cloned().collect()
}

#[apply(in_each_engine)]
fn prerendered_text_equals_the_browsers_in_every_language(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let edition = widget.edition();
        for view in views(&edition) {
            widget.open_html(&page(&edition, "en", &view, SCRIPT)).await;
            let english: HashSet<String> = widget.ask(INTERFACE_TEXT, vec![]).await;
            for (tag, _) in FILES {
                drawn_alike(widget, &edition, tag, &view).await;
                if *tag != "en" {
                    without_english(widget, tag, &english).await;
                }
                let rtl = if ["ar", "fa", "he"].contains(tag) { "rtl" } else { "ltr" };
                assert_eq!(widget.computed_style(".widget", "direction").await, [rtl], "{tag}");
                assert_eq!(widget.attributes(".widget", "lang").await, [*tag]);
            }
        }
    });
}

/// Opens a page without its script and with it.
async fn drawn_alike(
    widget: &Widget,
    edition: &Edition,
    tag: &str,
    view: &[(&'static str, String)],
) {
    let registered = widget.show_html(&page(edition, tag, view, "")).await;
    assert!(!registered, "a script ran where there is none");
    let before: Vec<Vec<String>> = widget.ask(TEXTS_AND_NAMES, vec![]).await;
    assert!(before.len() > 60, "{before:?}");
    widget.open_html(&page(edition, tag, view, SCRIPT)).await;
    let after: Vec<Vec<String>> = widget.ask(TEXTS_AND_NAMES, vec![]).await;
    for (one, other) in before.iter().zip(&after) {
        assert_eq!(one, other, "{tag}: {view:?}");
    }
    assert_eq!(before.len(), after.len(), "{tag}: {view:?}");
    assert_eq!(fetched_words(widget).await, Vec::<String>::new());
}

/// Looks through what the widget itself says.
async fn without_english(widget: &Widget, tag: &str, english: &HashSet<String>) {
    let borrowed = borrowed(tag);
    let said: Vec<String> = widget.ask(INTERFACE_TEXT, vec![]).await;
    assert!(said.len() > 20, "{tag}: {said:?}");
    for text in &said {
        let left = english.contains(text) && !borrowed.contains(&bones(text));
        assert!(!left, "{tag}: {text}");
    }
    if !["de", "es", "fr"].contains(&tag) {
        // Besides what a page said, and the names of a time zone, a format and two keys.
        let theirs = [
            "Grain Weekly",
            "Rail Review",
            "News 24",
            "4 hours ago",
            "UTC",
            "Markdown",
            "Esc",
            "Page Down",
        ];
        let ours =
            |text: &String| theirs.iter().fold(text.clone(), |text, one| text.replace(one, ""));
        let left =
            said.iter().map(ours).find(|text| text.contains(|c: char| c.is_ascii_alphabetic()));
        assert_eq!(left, None, "{tag}");
    }
}

#[apply(in_each_engine)]
fn messages_are_fetched_only_when_needed(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        widget.open_html(&bare("/", "en")).await;
        assert_eq!(widget.status().await, "33 articles");
        assert_eq!(fetched_words(widget).await, Vec::<String>::new());
        widget.open_html(&bare("/", "de-AT")).await;
        assert_eq!(widget.status().await, "33 Artikel");
        let fetched = fetched_words(widget).await;
        assert!(fetched.len() == 1 && fetched[0].contains("/words-de-"), "{fetched:?}");
        for (lang, status) in [
            ("ja", "記事33件"),
            ("fa", "۳۳ مطلب"),
            ("en", "33 articles"),
            ("ru", "33 статьи"),
            ("it", "33 articles"),
        ] {
            speaks(widget, lang, status).await;
        }
        let said: Vec<String> = widget.ask_page("return said").await;
        assert_eq!(said, Vec::<String>::new());
    });
}

/// Chooses a language, and waits until it is spoken.
async fn speaks(widget: &Widget, lang: &str, status: &str) {
    let set = format!("document.querySelector('news-stand').lang = '{lang}'");
    widget.ask_page::<()>(&set).await;
    let script = format!("return text(root.querySelector('[role=status]')) === '{status}'");
    widget.wait_in_widget(status, &script).await;
}

#[apply(in_each_engine)]
fn the_interface_follows_the_feeds_language(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        widget.open_html(&bare("/", "")).await;
        let replace = |language: &str| {
            format!(
                "document.querySelector('news-stand').replace({{ title: 'T', language: '{language}',
                   items: [{{ id: '1', title: 'One' }}, {{ id: '2', title: 'Two' }}] }})"
            )
        };
        for (language, status) in [("uk", "2 статті"), ("en", "2 articles"), ("he-IL", "שתי כתבות")]
        {
            widget.ask_page::<()>(&replace(language)).await;
            let script = format!("return text(root.querySelector('[role=status]')) === '{status}'");
            widget.wait_in_widget(status, &script).await;
        }
    });
}

#[apply(in_each_engine)]
fn missing_messages_fall_back_to_english_with_one_warning(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        widget.open_html(&bare(PAGE_WITHOUT_WORDS, "zh")).await;
        assert_eq!(widget.status().await, "33 articles");
        assert_eq!(widget.attributes(".widget", "lang").await, ["en"]);
        widget.ask_page::<()>("document.querySelector('news-stand').lang = 'zh-TW'").await;
        widget.settle().await;
        let said: Vec<String> = widget.ask_page("return said").await;
        assert_eq!(said.len(), 1, "{engine:?}: {said:?}");
        assert!(said[0].contains("stay in English") && said[0].contains("HTTP 404"), "{said:?}");
    });
}

#[apply(in_each_engine)]
fn messages_of_another_version_are_not_used(engine: Engine) {
    engine.in_window(Window::default(), async |widget| {
        let words =
            "<script type=application/json data-words=xx>{\"filters\": \"Filtros\"}</script>";
        let html = bare("/", "xx").replace("</news-stand>", &format!("{words}</news-stand>"));
        widget.open_html(&html).await;
        assert_eq!(widget.status().await, "33 articles");
        let said: Vec<String> = widget.ask_page("return said").await;
        assert!(said.len() == 1 && said[0].contains("another version"), "{said:?}");
    });
}
