//! The first frame of a widget, rendered while a page is built: what readers see before the program has loaded, with
//! the same layout as the program's own. It is HTML in a declarative shadow root, so the page's styles and the frame's
//! do not affect each other.

mod html;
mod instant_filter;

use std::rc::Rc;

use newsstand_core::time::TimeRange;
use newsstand_feed::Json;
use yew::prelude::Callback;

use crate::components::style::{FIRST, article_style};
use crate::components::{Outputs, Widget, WidgetProps};
use crate::element::Settings;
use crate::live_edition::LiveEdition;
use crate::messages::{Key, Messages};
use crate::store::{State, Store};
use html::{escape_json, render};

/// Styles of the first frame alone: it can show the element's own content instead, for readers without scripts and if
/// the program does not load.
const FRAME_STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/prerender.css"));

/// The inline script of each first frame, which runs before the first paint. It applies the appearance that the reader
/// chose and hides what the reader hid. A Content-Security-Policy has to name its hash.
pub const INLINE_SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/boot.js"));

/// Returns the inline style sheets: that of each first frame, and the one that follows it if an article is open. A
/// Content-Security-Policy has to name the hashes of both.
#[must_use]
pub fn inline_styles() -> [String; 2] {
    [format!("{FIRST}\n{FRAME_STYLE}"), article_style().unwrap_or_default().to_owned()]
}

/// Renders the first frame of an edition, as the child of a `<news-stand>` with these attributes. Invalid values are
/// skipped, as the program skips them.
#[must_use]
pub fn first_frame(edition: &Rc<LiveEdition>, attributes: Vec<(String, String)>) -> String {
    let mut settings = Settings::default();
    let has_library = !attributes
        .iter()
        .any(|(name, value)| name == "storage" && value.eq_ignore_ascii_case("off"));
    let option = |name: String| match name.as_str() {
        "heading-level" => "headingLevel".to_owned(),
        _ => name,
    };
    let values = attributes.into_iter().map(|(name, value)| (option(name), Json::String(value)));
    // The program reports invalid values once the page is open.
    let _invalid = settings.set(values.collect());
    let now = edition.as_of.unwrap_or(TimeRange::at(0));
    let state = State::new(Rc::clone(edition), settings.view, now);
    let state = State { presentation: settings.presentation, ..state }
        .with_library(has_library.then(Rc::default));
    let messages = Messages::of(state.language());
    let styles = if state.open_article().is_some() { 2 } else { 1 };
    let styles = inline_styles().into_iter().take(styles);
    let styles: String = styles.map(|style| format!("<style>{style}</style>")).collect();
    let props = WidgetProps {
        store: Store::new(state),
        outputs: Outputs {
            clock: Callback::from(move |()| now),
            library: Some(Callback::noop()),
            appearance: Some(Callback::noop()),
            article_action: Some(Callback::noop()),
            ..Outputs::default()
        },
    };
    let widget = render::<Widget>(props.clone());
    let instant_filter = instant_filter::instant_filter(&props, messages);
    format!(
        "<script>{INLINE_SCRIPT}</script>\
         <template shadowrootmode=\"open\">{styles}<div class=\"surface\">{widget}</div>\
         <input class=\"plain-switch\" type=\"checkbox\" id=\"plainly\">\
         <label class=\"plain-switch\" for=\"plainly\" lang=\"{}\" dir=\"{}\">{}</label><slot></slot>\
         {instant_filter}</template>",
        messages.tag,
        messages.direction(),
        messages.text(Key::PageShowPlainly),
    )
}

/// Returns the messages in the language of a widget with these attributes, as an element of the page. Empty for
/// English, which is part of the program.
#[must_use]
pub fn first_words(edition: &str, attributes: &[(String, String)]) -> String {
    let chosen = attributes.iter().find(|(name, value)| name == "lang" && !value.is_empty());
    let tag = newsstand_i18n::best_match(chosen.map_or(edition, |(_, value)| value));
    let file = newsstand_i18n::FILES.iter().find(|(other, _)| *other == tag && tag != "en");
    let Some((_, messages)) = file else { return String::new() };
    let messages = escape_json(messages);
    format!("<script type=\"application/json\" data-words=\"{tag}\">{messages}</script>")
}

#[cfg(test)]
mod tests {
    use newsstand_core::{Article, Edition};

    use super::*;

    /// Returns the inline style sheets of a frame in which an article should be open.
    fn styles(open: &str) -> Vec<String> {
        let article =
            Article { id: "a".to_owned(), headline: "A".to_owned(), ..Article::default() };
        let edition = Edition { articles: vec![article], ..Edition::default() };
        let attributes = vec![("article".to_owned(), open.to_owned())];
        let frame = first_frame(&Rc::new(LiveEdition::from(edition)), attributes);
        let sheets =
            frame.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
        sheets.map(str::to_owned).collect()
    }

    #[test]
    fn only_a_frame_with_an_open_article_has_its_styles() {
        let all = inline_styles();
        assert_eq!(styles(""), all[..1]);
        assert_eq!(styles("missing"), all[..1]);
        assert_eq!(styles("a"), all);
    }
}
