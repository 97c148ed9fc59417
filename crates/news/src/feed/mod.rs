//! An edition on the wire: JSON Feed 1.1 with one extension object, `_newsstand`.
//!
//! These types are the wire's; [`crate::Edition`] is what the program runs on. How bytes become them
//! is the caller's choice: `serde_json` in `press`, the browser's own parser in the widget.

mod html;
mod read;
mod write;

use serde::{Deserialize, Serialize};

use crate::article::Role;

/// The `version` of a JSON Feed that this reads and writes.
pub const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// A JSON Feed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feed {
    /// [`VERSION`]; what others write is read all the same.
    #[serde(default)]
    pub version: String,
    /// The edition's title.
    #[serde(default)]
    pub title: String,
    /// What kind of edition it is, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The edition's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What JSON Feed has no word for.
    #[serde(rename = "_newsstand", default)]
    pub extension: FeedExtension,
    /// The articles.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// `_newsstand` at the top.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FeedExtension {
    /// When the edition was gathered: an RFC 3339 date-time, or a date where the hour is not known.
    #[serde(default)]
    pub as_of: Option<String>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The same for the same article in every build. Others also write numbers, or none.
    #[serde(default, deserialize_with = "read::id")]
    pub id: String,
    /// The headline.
    #[serde(default)]
    pub title: String,
    /// The paragraphs, split by a blank line.
    #[serde(default)]
    pub content_text: String,
    /// The text as others write it; only its words are read.
    #[serde(default, skip_serializing)]
    pub content_html: String,
    /// What others write in place of a text.
    #[serde(default, skip_serializing)]
    pub summary: String,
    /// Where the article stands in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where that is on another site.
    #[serde(default, skip_serializing)]
    pub external_url: Option<String>,
    /// The article's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Hashtags without `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The source again, where tools that do not know `_newsstand` look for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The middle of `published_between`, for tools that know instants only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    /// What JSON Feed has no word for; others do not have it.
    #[serde(rename = "_newsstand", default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<ItemExtension>,
}

/// Who an item is by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Author {
    /// The name.
    #[serde(default)]
    pub name: String,
}

/// `_newsstand` of an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ItemExtension {
    /// Who published it; `null` is *not stated*.
    #[serde(default)]
    pub source: Option<String>,
    /// The page's words for when.
    #[serde(default)]
    pub age: Option<String>,
    /// When the page that used those words was saved; written as `as_of` is.
    #[serde(default)]
    pub saved: Option<String>,
    /// The first and the last instant it can have been published at, RFC 3339.
    #[serde(default)]
    pub published_between: Option<(String, String)>,
    /// Categories.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Where it was found.
    #[serde(default)]
    pub documents: Vec<DocumentPlace>,
}

/// A place an article was found in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentPlace {
    /// The document's name.
    pub name: String,
    /// A line in it, counted from 1.
    pub line: usize,
    /// The page's own article, or one it points to.
    pub role: Role,
}
