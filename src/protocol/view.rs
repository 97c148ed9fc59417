//! The messages to JavaScript apart from commands: views, changes of them, articles and problems.

use newsstand_core::filter::{Filter, Sort};
use newsstand_core::{Article, StatusFilter};
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use super::name_list;
use super::names::{CLOCKS, SORTS, STATUS_FILTERS, name_of};
use crate::messages::{Messages, Zone};
use crate::store::{ClockChoice, Origin, View};

/// A whole view as an object, with the version of the format.
#[derive(Serialize)]
pub(crate) struct ViewMessage {
    version: u8,
    sources: Vec<Option<String>>,
    since: Option<String>,
    tags: Vec<String>,
    only: &'static str,
    sort: &'static str,
    clock: &'static str,
    article: Option<String>,
}

impl From<&View> for ViewMessage {
    fn from(view: &View) -> Self {
        Self {
            version: 1,
            sources: view.filter.sources.clone(),
            since: view.filter.recency.text(),
            tags: view.filter.hashtags.clone(),
            only: name_of(view.filter.only, &STATUS_FILTERS),
            sort: name_of(view.sort, &SORTS),
            clock: name_of(view.clock, &CLOCKS),
            article: view.open.clone(),
        }
    }
}

/// A view as the element's attributes; `None` is the default, for which there is no attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Attributes {
    sources: Option<String>,
    since: Option<String>,
    tags: Option<String>,
    only: Option<&'static str>,
    sort: Option<&'static str>,
    clock: Option<&'static str>,
    article: Option<String>,
}

impl From<&View> for Attributes {
    fn from(view: &View) -> Self {
        let Filter { sources, recency, hashtags, only } = &view.filter;
        let list = |list: String| Some(list).filter(|list| !list.is_empty());
        Self {
            sources: list(name_list::write(sources.iter().map(Option::as_deref))),
            since: recency.text(),
            tags: list(name_list::write(hashtags.iter().map(|tag| Some(tag.as_str())))),
            only: (*only != StatusFilter::All).then(|| name_of(*only, &STATUS_FILTERS)),
            sort: (view.sort != Sort::default()).then(|| name_of(view.sort, &SORTS)),
            clock: (view.clock != ClockChoice::default()).then(|| name_of(view.clock, &CLOCKS)),
            article: view.open.clone(),
        }
    }
}

/// A change of the view: the attributes before and after it, and its cause.
#[derive(Serialize)]
pub(crate) struct ChangeMessage {
    previous: Attributes,
    current: Attributes,
    origin: &'static str,
}

impl ChangeMessage {
    /// Describes a change of the view.
    pub(crate) fn new(previous: &View, current: &View, origin: Origin) -> Self {
        let origin = match origin {
            Origin::Reader => "reader",
            Origin::Host => "host",
            Origin::Attribute => "attribute",
            Origin::Url => "url",
            Origin::Data => "data",
        };
        Self { previous: previous.into(), current: current.into(), origin }
    }
}

/// An article that the reader is about to open.
#[derive(Serialize)]
pub(crate) struct OpenRequest<'a> {
    pub(crate) id: &'a str,
    pub(crate) headline: &'a str,
    pub(crate) url: Option<&'a str>,
}

/// A problem: an invalid option, by its name, or data that could not be loaded or read, as `feed`.
#[derive(Serialize)]
pub(crate) struct Problem<'a> {
    pub(crate) name: &'a str,
    pub(crate) message: &'a str,
}

/// The properties of an edition by which storage recognizes it on another visit.
#[derive(Serialize)]
pub(crate) struct EditionMessage<'a> {
    pub(crate) title: &'a str,
    /// The time it was gathered, in seconds since 1970.
    #[serde(rename = "asOf")]
    pub(crate) as_of: Option<f64>,
}

/// An article with its text.
#[derive(Serialize)]
pub(crate) struct OpenArticleMessage<'a> {
    id: &'a str,
    headline: &'a str,
    source: Option<&'a str>,
    url: Option<&'a str>,
    language: &'a str,
    /// A sentence about its time.
    published: String,
    paragraphs: &'a [String],
}

impl<'a> OpenArticleMessage<'a> {
    /// Describes an article, with its time in the words of a language.
    pub(crate) fn of(article: &'a Article, language: &str) -> Self {
        let provenance = Messages::of(language).provenance(&article.published, Zone::Utc);
        Self {
            id: &article.id,
            headline: &article.headline,
            source: article.source.as_deref(),
            url: article.link(),
            language: &article.language,
            published: provenance.text(),
            paragraphs: &article.paragraphs,
        }
    }
}

/// Converts a message to plain JavaScript objects, with `null` for `None`.
pub(crate) fn to_js(message: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    message.serialize(&serializer).unwrap_or(JsValue::NULL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::element::settings::tests::set;

    #[test]
    fn a_view_survives_a_round_trip_through_an_object_and_through_attributes() {
        let (settings, _) = set(
            r#"{"sources": ["Smith, Jones", null], "since": "90m", "tags": ["Trams"], "only": "saved",
                "sort": "source", "clock": "now", "article": "a"}"#,
        );
        let object = serde_json::to_string(&ViewMessage::from(&settings.view)).unwrap();
        assert_eq!(set(&object), (settings.clone(), vec![]));
        let attributes = serde_json::to_string(&Attributes::from(&settings.view)).unwrap();
        assert_eq!(set(&attributes), (settings, vec![]));
    }

    #[test]
    fn a_default_view_has_no_attributes() {
        let none = serde_json::to_string(&Attributes::from(&View::default())).unwrap();
        assert_eq!(none.matches("null").count(), 7, "{none}");
    }
}
