//! Writes editions as JSON Feed. A feed is a head, items separated by commas, and [`TAIL`], so that a feed of any
//! length can be written an article at a time.

use newsstand_core::text::{EXCERPT, cut};
use newsstand_core::time::{TimeRange, rfc3339};
use newsstand_core::{Article, Edition, Provenance, Role};

use super::VERSION;
use super::json_writer::{escaped, list, number, optional, string};

/// The end of a feed, after its items.
pub const TAIL: &str = "]}";

/// The part of an article that an item holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// All of it.
    Whole,
    /// The part that its card in a list shows.
    Card,
}

/// Returns an edition as a feed, in one line.
#[must_use]
pub fn to_json(edition: &Edition) -> String {
    let mut items = Items { text: head(edition, &as_of(edition)), count: 0 };
    for article in &edition.articles {
        items.push(article, Detail::Whole);
    }
    items.text + TAIL
}

/// Returns the beginning of a feed, up to its items. `extension` is the content of the `_newsstand` object.
#[must_use]
pub fn head(edition: &Edition, extension: &str) -> String {
    let mut head = String::from("{\"version\":");
    string(&mut head, VERSION);
    head.push_str(",\"title\":");
    string(&mut head, &edition.title);
    for (name, text) in [("description", &edition.subtitle), ("language", &edition.language)] {
        if !text.is_empty() {
            head.push_str(",\"");
            head.push_str(name);
            head.push_str("\":");
            string(&mut head, text);
        }
    }
    head.push_str(",\"_newsstand\":{");
    head.push_str(extension);
    head.push_str("},\"items\":[");
    head
}

/// Returns the member of the `_newsstand` object that states when an edition was gathered.
#[must_use]
pub fn as_of(edition: &Edition) -> String {
    let mut member = String::from("\"as_of\":");
    optional(&mut member, edition.as_of.map(TimeRange::text).as_deref());
    member
}

/// Items of a feed, separated by commas.
#[derive(Debug, Default)]
pub struct Items {
    /// The text of the items; it may be taken away at any time.
    pub text: String,
    /// Number of items so far.
    pub count: usize,
}

impl Items {
    /// Adds an article.
    pub fn push(&mut self, article: &Article, detail: Detail) {
        if self.count > 0 {
            self.text.push(',');
        }
        self.count += 1;
        item(&mut self.text, article, detail);
    }
}

fn item(into: &mut String, article: &Article, detail: Detail) {
    into.push_str("{\"id\":");
    string(into, &article.id);
    into.push_str(",\"title\":");
    string(into, &article.headline);
    match (detail, article.paragraphs.first()) {
        (Detail::Whole, _) => content(into, &article.paragraphs),
        (Detail::Card, Some(first)) => {
            into.push_str(",\"summary\":");
            string(into, &cut(first, EXCERPT));
        }
        (Detail::Card, None) => {}
    }
    if let Some(url) = &article.url {
        into.push_str(",\"url\":");
        string(into, url);
    }
    into.push_str(",\"language\":");
    string(into, &article.language);
    strings(into, ",\"tags\":", &article.hashtags);
    if let Some(source) = &article.source {
        into.push_str(",\"authors\":[{\"name\":");
        string(into, source);
        into.push_str("}]");
    }
    let published = &article.published;
    if let Some(between) = published.between {
        into.push_str(",\"date_published\":");
        string(into, &rfc3339(between.middle()));
    }
    into.push_str(",\"_newsstand\":{\"source\":");
    optional(into, article.source.as_deref());
    into.push_str(",\"age\":");
    optional(into, published.words.as_deref());
    into.push_str(",\"saved\":");
    optional(into, published.saved.map(TimeRange::text).as_deref());
    into.push_str(",\"published_between\":");
    match published.between {
        Some(between) => list(into, [between.earliest(), between.latest()], |into, instant| {
            string(into, &rfc3339(instant));
        }),
        None => into.push_str("null"),
    }
    if detail == Detail::Whole {
        strings(into, ",\"categories\":", &article.categories);
        if !article.provenance.is_empty() {
            into.push_str(",\"documents\":");
            list(into, &article.provenance, place);
        }
    }
    into.push_str("}}");
}

/// Appends the paragraphs, separated by blank lines.
fn content(into: &mut String, paragraphs: &[String]) {
    into.push_str(",\"content_text\":\"");
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            into.push_str("\\n\\n");
        }
        escaped(into, paragraph);
    }
    into.push('"');
}

/// Appends a member that is a list of strings, unless the list is empty.
fn strings(into: &mut String, name: &str, texts: &[String]) {
    if !texts.is_empty() {
        into.push_str(name);
        list(into, texts, |into, text| string(into, text));
    }
}

fn place(into: &mut String, place: &Provenance) {
    into.push_str("{\"name\":");
    string(into, &place.document);
    into.push_str(",\"line\":");
    number(into, place.line);
    into.push_str(match place.role {
        Role::Main => ",\"role\":\"main\"}",
        Role::Related => ",\"role\":\"related\"}",
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use newsstand_core::Published;
    use newsstand_core::time::Age;
    use serde_json::{Value, json};

    fn full() -> Article {
        let age = Age::between(5, 9);
        Article {
            id: "a".to_owned(),
            headline: "Trams \"return\"".to_owned(),
            source: Some("Port Herald".to_owned()),
            language: "en".to_owned(),
            paragraphs: vec!["One\ttwo.".to_owned(), String::new(), "مكتبات".to_owned()],
            hashtags: vec!["Trams".to_owned(), "مكتبات".to_owned()],
            categories: vec!["Sport".to_owned()],
            published: Published::from_age("a day ago", age, Some(TimeRange::at(10))),
            url: Some("https://a.example/\\".to_owned()),
            provenance: vec![
                Provenance { document: "a.txt".to_owned(), line: 300, role: Role::Main },
                Provenance { document: "b.txt".to_owned(), line: 1, role: Role::Related },
            ],
        }
    }

    fn written(article: &Article, detail: Detail) -> Value {
        let mut items = Items::default();
        items.push(article, detail);
        serde_json::from_str(&items.text).unwrap()
    }

    #[test]
    fn an_item_holds_all_of_an_article() {
        let expected = json!({
            "id": "a", "title": "Trams \"return\"", "content_text": "One\ttwo.\n\n\n\nمكتبات",
            "url": "https://a.example/\\", "language": "en", "tags": ["Trams", "مكتبات"],
            "authors": [{"name": "Port Herald"}], "date_published": "1970-01-01T00:00:03Z",
            "_newsstand": {
                "source": "Port Herald", "age": "a day ago", "saved": "1970-01-01T00:00:10Z",
                "published_between": ["1970-01-01T00:00:01Z", "1970-01-01T00:00:05Z"],
                "categories": ["Sport"],
                "documents": [
                    {"name": "a.txt", "line": 300, "role": "main"},
                    {"name": "b.txt", "line": 1, "role": "related"},
                ],
            },
        });
        assert_eq!(written(&full(), Detail::Whole), expected);
    }

    #[test]
    fn a_card_leaves_out_the_text_the_categories_and_the_documents() {
        let mut expected = written(&full(), Detail::Whole);
        let members = expected.as_object_mut().unwrap();
        members.remove("content_text");
        members.insert("summary".to_owned(), json!("One\ttwo."));
        let extension = members["_newsstand"].as_object_mut().unwrap();
        extension.remove("categories");
        extension.remove("documents");
        assert_eq!(written(&full(), Detail::Card), expected);
    }

    #[test]
    fn an_empty_article_is_an_item() {
        let expected = json!({
            "id": "", "title": "", "content_text": "", "language": "",
            "_newsstand": {"source": null, "age": null, "saved": null, "published_between": null},
        });
        assert_eq!(written(&Article::default(), Detail::Whole), expected);
    }

    #[test]
    fn an_edition_is_read_back_as_it_was_written() {
        let mut article = full();
        article.paragraphs.retain(|paragraph| !paragraph.is_empty());
        article.published.age = newsstand_core::time::relative_time::age("a day ago");
        let second = Article { id: "b".to_owned(), ..article.clone() };
        let edition = Edition {
            title: "T".to_owned(),
            subtitle: "S".to_owned(),
            language: "ar".to_owned(),
            as_of: TimeRange::day(2025, 6, 28),
            articles: vec![article, second],
        };
        let json = serde_json::from_str(&to_json(&edition)).unwrap();
        assert_eq!(read(json, None).unwrap(), (edition, Vec::new()));
    }
}
