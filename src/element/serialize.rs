//! What is handed out: a view, as a plain object and as the element's attributes say it, and the open article. How a
//! view is read is `settings`' job.

use newsstand_core::filter::{Filter, Sort};
use newsstand_core::{Article, StatusFilter};
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use super::name_list;
use super::values::{CLOCKS, ONLY, SORTS};
use crate::components::{ClockChoice, View};
use crate::messages::{Messages, Zone};

/// A view as JavaScript gets it: complete, and of a version.
#[derive(Serialize)]
pub(super) struct Written {
    version: u8,
    sources: Vec<Option<String>>,
    since: Option<String>,
    tags: Vec<String>,
    only: &'static str,
    sort: &'static str,
    clock: &'static str,
    article: Option<String>,
}

impl From<&View> for Written {
    fn from(view: &View) -> Self {
        Self {
            version: 1,
            sources: view.filter.sources.clone(),
            since: view.filter.recency.text(),
            tags: view.filter.hashtags.clone(),
            only: name_of(view.filter.only, &ONLY),
            sort: name_of(view.sort, &SORTS),
            clock: name_of(view.clock, &CLOCKS),
            article: view.open.clone(),
        }
    }
}

/// A view as the element's attributes say it; none where it is the default.
#[derive(Serialize)]
pub(super) struct Attributes {
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
            only: (*only != StatusFilter::All).then(|| name_of(*only, &ONLY)),
            sort: (view.sort != Sort::default()).then(|| name_of(view.sort, &SORTS)),
            clock: (view.clock != ClockChoice::default()).then(|| name_of(view.clock, &CLOCKS)),
            article: view.open.clone(),
        }
    }
}

/// An article as JavaScript gets it.
#[derive(Serialize)]
pub(super) struct OpenedArticle<'a> {
    id: &'a str,
    headline: &'a str,
    source: Option<&'a str>,
    url: Option<&'a str>,
    language: &'a str,
    /// How its time is known, in a sentence.
    published: String,
    paragraphs: &'a [String],
}

impl<'a> OpenedArticle<'a> {
    /// An article, whose time is told in a language.
    pub(super) fn of(article: &'a Article, language: &str) -> Self {
        let said = Messages::of(language).provenance(&article.published, Zone::Utc);
        Self {
            id: &article.id,
            headline: &article.headline,
            source: article.source.as_deref(),
            url: article.link(),
            language: &article.language,
            published: said.text(),
            paragraphs: &article.paragraphs,
        }
    }
}

fn name_of<T: PartialEq>(value: T, choices: &[(&'static str, T)]) -> &'static str {
    choices.iter().find(|(_, choice)| *choice == value).map_or("", |(name, _)| name)
}

/// A value as plain JavaScript objects, with `null` for what is not there.
pub(super) fn plain(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::element::settings::set;

    #[test]
    fn a_view_comes_back_from_what_was_written_of_it() {
        let (settings, _) = set(
            r#"{"sources": ["Smith, Jones", null], "since": "90m", "tags": ["Trams"], "only": "saved",
                "sort": "source", "clock": "now", "article": "a"}"#,
        );
        let written = serde_json::to_string(&Written::from(&settings.view)).unwrap();
        assert_eq!(set(&written), (settings.clone(), vec![]));
        let attributes = serde_json::to_string(&Attributes::from(&settings.view)).unwrap();
        assert_eq!(set(&attributes), (settings, vec![]));
        let none = serde_json::to_string(&Attributes::from(&View::default())).unwrap();
        assert!(!none.contains('"') || none.matches("null").count() == 7, "{none}");
    }
}
