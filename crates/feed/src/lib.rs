//! An edition on the wire: JSON Feed 1.1 with one extension object, `_newsstand`.
//!
//! These types are the wire's as it is written; [`read()`] makes an edition of what anybody wrote. How
//! bytes become [`Json`] is the caller's choice: `serde_json` in `press`, the browser's own
//! parser in the widget.

mod html;
mod json;
mod read;
mod write;

use newsstand_core::Role;
use serde::Serialize;

pub use json::Json;
pub use read::{read, read_each};

/// The `version` of a JSON Feed that this reads and writes.
pub const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// A JSON Feed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Feed {
    /// [`VERSION`].
    pub version: String,
    /// The edition's title.
    pub title: String,
    /// What kind of edition it is, in a few words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The edition's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What JSON Feed has no word for.
    #[serde(rename = "_newsstand")]
    pub extension: FeedExtension,
    /// The articles.
    pub items: Vec<Item>,
}

/// `_newsstand` at the top.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedExtension {
    /// When the edition was gathered: an RFC 3339 date-time, or a date where the hour is not known.
    pub as_of: Option<String>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// The same for the same article in every build.
    pub id: String,
    /// The headline.
    pub title: String,
    /// The paragraphs, split by a blank line; none on a card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_text: Option<String>,
    /// What a card shows of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where the article stands in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The article's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Hashtags without `#`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The source again, where tools that do not know `_newsstand` look for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The middle of `published_between`, for tools that know instants only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    /// What JSON Feed has no word for; others do not have it.
    #[serde(rename = "_newsstand", skip_serializing_if = "Option::is_none")]
    pub extension: Option<ItemExtension>,
}

/// Who an item is by.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Author {
    /// The name.
    pub name: String,
}

/// `_newsstand` of an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ItemExtension {
    /// Who published it; `null` is *not stated*.
    pub source: Option<String>,
    /// The page's words for when.
    pub age: Option<String>,
    /// When the page that used those words was saved; written as `as_of` is.
    pub saved: Option<String>,
    /// The first and the last instant it can have been published at, RFC 3339.
    pub published_between: Option<(String, String)>,
    /// Categories; none on a card.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Where it was found; nowhere on a card.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentPlace>,
}

/// A place an article was found in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentPlace {
    /// The document's name.
    pub name: String,
    /// A line in it, counted from 1.
    pub line: usize,
    /// The page's own article, or one it points to.
    pub role: Role,
}
