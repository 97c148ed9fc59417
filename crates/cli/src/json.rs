//! Articles to JSON as `newsstand_feed::Item` says them, straight from what they are: making an `Item` first would
//! copy every text twice.

use newsstand_core::text::{EXCERPT, cut};
use newsstand_core::time::{TimeRange, rfc3339};
use newsstand_core::{Article, Place, Role};
use serde::Serialize;

use crate::input::Error;

/// How much of an article is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// What a card shows.
    Card,
}

/// What a feed ends with after its items, which stand last in it.
pub(crate) const AFTER: &[u8] = b"]}";

/// Any value, as `serde_json` writes it.
pub(crate) fn text(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value)
        .map_err(|why| Error(format!("the edition could not be written as JSON: {why}")))
}

/// Writes an article as an item of a feed.
pub(crate) fn item(article: &Article, part: Part, into: &mut Vec<u8>) {
    put(into, b"{\"id\":");
    string(into, &article.id);
    put(into, b",\"title\":");
    string(into, &article.headline);
    match (part, article.paragraphs.first()) {
        (Part::Whole, _) => content(into, &article.paragraphs),
        (Part::Card, Some(first)) => {
            put(into, b",\"summary\":");
            string(into, &cut(first, EXCERPT));
        }
        (Part::Card, None) => {}
    }
    if let Some(url) = &article.url {
        put(into, b",\"url\":");
        string(into, url);
    }
    put(into, b",\"language\":");
    string(into, &article.language);
    strings(into, b",\"tags\":[", &article.hashtags);
    if let Some(source) = &article.source {
        put(into, b",\"authors\":[{\"name\":");
        string(into, source);
        put(into, b"}]");
    }
    let published = &article.published;
    if let Some(between) = published.between {
        put(into, b",\"date_published\":");
        string(into, &rfc3339(between.middle()));
    }
    put(into, b",\"_newsstand\":{\"source\":");
    option(into, article.source.as_deref());
    put(into, b",\"age\":");
    option(into, published.words.as_deref());
    put(into, b",\"saved\":");
    option(into, published.saved.map(TimeRange::text).as_deref());
    put(into, b",\"published_between\":");
    match published.between {
        Some(between) => {
            put(into, b"[");
            string(into, &rfc3339(between.earliest()));
            put(into, b",");
            string(into, &rfc3339(between.latest()));
            put(into, b"]");
        }
        None => put(into, b"null"),
    }
    if part == Part::Whole {
        strings(into, b",\"categories\":[", &article.categories);
        places(into, &article.places);
    }
    put(into, b"}}");
}

/// The paragraphs, split by a blank line.
fn content(into: &mut Vec<u8>, paragraphs: &[String]) {
    put(into, b",\"content_text\":\"");
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            put(into, b"\\n\\n");
        }
        escaped(into, paragraph);
    }
    put(into, b"\"");
}

/// A list of texts, where it is not empty.
fn strings(into: &mut Vec<u8>, name: &[u8], texts: &[String]) {
    for (at, text) in texts.iter().enumerate() {
        put(into, if at == 0 { name } else { b"," });
        string(into, text);
    }
    if !texts.is_empty() {
        put(into, b"]");
    }
}

fn places(into: &mut Vec<u8>, places: &[Place]) {
    for (at, place) in places.iter().enumerate() {
        put(into, if at == 0 { b",\"documents\":[{\"name\":" } else { b",{\"name\":" });
        string(into, &place.document);
        put(into, b",\"line\":");
        put(into, place.line.to_string().as_bytes());
        put(
            into,
            match place.role {
                Role::Main => b",\"role\":\"main\"}",
                Role::Related => b",\"role\":\"related\"}",
            },
        );
    }
    if !places.is_empty() {
        put(into, b"]");
    }
}

fn option(into: &mut Vec<u8>, text: Option<&str>) {
    match text {
        Some(text) => string(into, text),
        None => put(into, b"null"),
    }
}

fn string(into: &mut Vec<u8>, text: &str) {
    put(into, b"\"");
    escaped(into, text);
    put(into, b"\"");
}

/// What stands between a text's quotation marks.
fn escaped(into: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some((plain, byte, after)) = special(rest) {
        put(into, plain);
        match byte {
            b'"' => put(into, b"\\\""),
            b'\\' => put(into, b"\\\\"),
            0x08 => put(into, b"\\b"),
            b'\t' => put(into, b"\\t"),
            b'\n' => put(into, b"\\n"),
            0x0c => put(into, b"\\f"),
            b'\r' => put(into, b"\\r"),
            byte => put(into, format!("\\u{byte:04x}").as_bytes()),
        }
        rest = after;
    }
    put(into, rest);
}

/// The first byte that cannot stand for itself, with what is before and after it.
fn special(bytes: &[u8]) -> Option<(&[u8], u8, &[u8])> {
    let is_special = |byte: &u8| (*byte < 0x20) | (*byte == b'"') | (*byte == b'\\');
    // Many at a time, without a branch in them, are many times faster than one after the other.
    let there = |some: &[u8]| some.iter().fold(false, |any, byte| any | is_special(byte));
    let clean = bytes.chunks(64).take_while(|some| !there(some)).count() * 64;
    let at = clean + bytes.get(clean..)?.iter().position(is_special)?;
    let (plain, rest) = bytes.split_at_checked(at)?;
    let (byte, after) = rest.split_first()?;
    Some((plain, *byte, after))
}

fn put(into: &mut Vec<u8>, bytes: &[u8]) {
    into.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::Published;
    use newsstand_core::time::Age;
    use newsstand_feed::Item;

    #[test]
    fn an_article_is_written_as_an_item_is() {
        let odd: String = (0..=0x7f_u8).map(char::from).collect();
        let published =
            Published::from_age("a day ago", Age::between(5, 9), Some(TimeRange::at(1)));
        let full = Article {
            id: "a".to_owned(),
            headline: odd.clone(),
            source: Some("Port \"Herald\"".to_owned()),
            language: "en".to_owned(),
            paragraphs: vec![odd.repeat(9), String::new(), "مكتبات".to_owned()],
            hashtags: vec!["Trams".to_owned(), "مكتبات".to_owned()],
            categories: vec!["Sport".to_owned()],
            published,
            url: Some("https://a.example/\\".to_owned()),
            places: vec![
                Place { document: "a.txt".to_owned(), line: 300, role: Role::Main },
                Place { document: "b.txt".to_owned(), line: 1, role: Role::Related },
            ],
        };
        for article in [full, Article::default()] {
            for (part, item) in
                [(Part::Whole, Item::from(&article)), (Part::Card, Item::card(&article))]
            {
                let mut bytes = Vec::new();
                super::item(&article, part, &mut bytes);
                assert_eq!(bytes, text(&item).unwrap());
            }
        }
    }
}
