//! The messages to JavaScript apart from commands: views, changes of them, articles and problems. Each function is
//! named after its message in `conformance/protocol.json`.

use newsstand_core::filter::{Filter, Sort};
use newsstand_core::{Article, StatusFilter};
use newsstand_feed::Json;

use super::name_list;
use super::names::{CLOCKS, SORTS, STATUS_FILTERS, name_of};
use crate::messages::{Messages, Zone};
use crate::store::{ClockChoice, Origin, View};

/// Returns a whole view, with the version of the format.
pub(crate) fn view_message(view: &View) -> Json {
    Json::object()
        .with("version", 1.0)
        .with("sources", view.filter.sources.as_slice())
        .with("since", view.filter.recency.text())
        .with("tags", view.filter.hashtags.as_slice())
        .with("only", name_of(view.filter.only, &STATUS_FILTERS))
        .with("sort", name_of(view.sort, &SORTS))
        .with("clock", name_of(view.clock, &CLOCKS))
        .with("article", view.open.clone())
}

/// Returns a view as the element's attributes; `null` is the default, for which there is no attribute.
pub(crate) fn attributes(view: &View) -> Json {
    let Filter { sources, recency, hashtags, only } = &view.filter;
    let list = |list: String| Some(list).filter(|list| !list.is_empty());
    let only = (*only != StatusFilter::All).then(|| name_of(*only, &STATUS_FILTERS));
    let sort = (view.sort != Sort::default()).then(|| name_of(view.sort, &SORTS));
    let clock = (view.clock != ClockChoice::default()).then(|| name_of(view.clock, &CLOCKS));
    Json::object()
        .with("sources", list(name_list::write(sources.iter().map(Option::as_deref))))
        .with("since", recency.text())
        .with("tags", list(name_list::write(hashtags.iter().map(|tag| Some(tag.as_str())))))
        .with("only", only)
        .with("sort", sort)
        .with("clock", clock)
        .with("article", view.open.clone())
}

/// Describes a change of the view: the attributes before and after it, and its cause.
pub(crate) fn change_message(previous: &View, current: &View, origin: Origin) -> Json {
    let origin = match origin {
        Origin::Reader => "reader",
        Origin::Host => "host",
        Origin::Attribute => "attribute",
        Origin::Url => "url",
        Origin::Data => "data",
    };
    Json::object()
        .with("previous", attributes(previous))
        .with("current", attributes(current))
        .with("origin", origin)
}

/// Describes an article that the reader is about to open.
pub(crate) fn open_request(article: &Article) -> Json {
    Json::object()
        .with("id", article.id.as_str())
        .with("headline", article.headline.as_str())
        .with("url", article.link())
}

/// Describes a problem: an invalid option, by its name, or data that could not be loaded or read, as `feed`.
pub(crate) fn problem(name: &str, message: &str) -> Json {
    Json::object().with("name", name).with("message", message)
}

/// Returns the properties of an edition by which storage recognizes it on another visit: its title, and the time it was
/// gathered, in seconds since 1970.
pub(crate) fn edition_message(title: &str, as_of: Option<f64>) -> Json {
    Json::object().with("title", title).with("asOf", as_of)
}

/// Returns an article with its text, and a sentence about its time in the words of a language.
pub(crate) fn open_article_message(article: &Article, language: &str) -> Json {
    let provenance = Messages::of(language).provenance(&article.published, Zone::Utc);
    Json::object()
        .with("id", article.id.as_str())
        .with("headline", article.headline.as_str())
        .with("source", article.source.as_deref())
        .with("url", article.link())
        .with("language", article.language.as_str())
        .with("published", provenance.text())
        .with("paragraphs", article.paragraphs.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::element::settings::tests::set;
    use crate::protocol::tests::value;

    #[test]
    fn a_view_survives_a_round_trip_through_an_object_and_through_attributes() {
        let (settings, _) = set(
            r#"{"sources": ["Smith, Jones", null], "since": "90m", "tags": ["Trams"], "only": "saved",
                "sort": "source", "clock": "now", "article": "a"}"#,
        );
        let object = value(&view_message(&settings.view)).to_string();
        assert_eq!(set(&object), (settings.clone(), vec![]));
        let attributes = value(&attributes(&settings.view)).to_string();
        assert_eq!(set(&attributes), (settings, vec![]));
    }

    #[test]
    fn a_default_view_has_no_attributes() {
        let none = value(&attributes(&View::default())).to_string();
        assert_eq!(none.matches("null").count(), 7, "{none}");
    }
}
