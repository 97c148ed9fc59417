//! Reads feeds, also those of other programs. Invalid values are reported once; the rest still applies.

use super::html;
use crate::Json;
use newsstand_core::article::{Article, Provenance, Role, is_web};
use newsstand_core::edition::Edition;
use newsstand_core::text::bare;
use newsstand_core::time::{Published, TimeRange, relative_time};

/// Maximum length of a headline that is taken from the text of an item without a title, in characters.
const MAX_HEADLINE: usize = 80;

/// Reads the edition of a feed, and returns it with the problems found. If the feed does not state when it
/// was gathered, `fetched` is taken for that time.
///
/// # Errors
/// If it is no feed.
pub fn read(mut feed: Json, fetched: Option<TimeRange>) -> Result<(Edition, Vec<String>), String> {
    let expected = "expected a JSON Feed: an object with a list named `items`";
    let items = match (feed.take("items"), &feed) {
        (Json::Array(items), _) => items,
        (items, Json::Object(_)) => return Err(format!("{expected}, found `items` to be {items}")),
        (_, other) => return Err(format!("{expected}, found {other}")),
    };
    Ok(read_each(feed, &mut items.into_iter(), fetched))
}

/// Reads a feed whose items are given one at a time, so that they need not be in memory at once.
pub fn read_each(
    mut feed: Json,
    items: &mut dyn Iterator<Item = Json>,
    fetched: Option<TimeRange>,
) -> (Edition, Vec<String>) {
    let mut problems = Vec::new();
    let title = text(&mut feed, "title", "", &mut problems).unwrap_or_default();
    let publisher = Some(title.clone()).filter(|title| !title.is_empty());
    let language = text(&mut feed, "language", "", &mut problems);
    let language = language.unwrap_or_else(|| "en".to_owned());
    let as_of = time(feed.take("_newsstand").take("as_of"), "_newsstand.as_of", &mut problems);
    let mut articles = Vec::with_capacity(items.size_hint().0);
    for (place, item) in items.enumerate() {
        let reading = Context { place, language: &language, publisher: &publisher };
        articles.extend(reading.article(item, &mut problems));
    }
    let subtitle = text(&mut feed, "description", "", &mut problems).unwrap_or_default();
    let edition = Edition { as_of: as_of.or(fetched), articles, title, subtitle, language };
    (edition, problems)
}

/// The values that an item inherits from its feed.
struct Context<'a> {
    place: usize,
    language: &'a str,
    publisher: &'a Option<String>,
}

impl Context<'_> {
    fn article(&self, mut item: Json, problems: &mut Vec<String>) -> Option<Article> {
        let number = self.place + 1;
        if !matches!(item, Json::Object(_)) {
            problems.push(format!("item {number}: expected an object, found {item}; left out"));
            return None;
        }
        let at = format!("item {number}: ");
        let mut take = |name: &str| text(&mut item, name, &at, problems);
        let url = take("url").or_else(|| take("external_url")).filter(|url| is_web(url));
        let title = take("title").unwrap_or_default();
        let language = take("language").unwrap_or_else(|| self.language.to_owned());
        let paragraphs = match (take("content_text"), take("content_html"), take("summary")) {
            (Some(text), _, _) if !text.is_empty() => split(&text),
            (_, Some(html), _) if !html.is_empty() => {
                html::paragraphs(&html).unwrap_or_else(|| {
                    problems.push(format!("{at}content_html: cannot be read yet; ignored"));
                    Vec::new()
                })
            }
            (_, _, summary) => split(&summary.unwrap_or_default()),
        };
        let id = match item.take("id") {
            Json::String(id) if !id.is_empty() => id,
            // Version 1 of JSON Feed allowed numbers.
            number @ Json::Number(_) => number.to_string(),
            _ => url.clone().unwrap_or_else(|| format!("item-{number}")),
        };
        let mut extension = item.take("_newsstand");
        // Feeds of others do not name a source: it is the feed.
        let source = match &extension {
            Json::Object(_) => extension.take("source").text(),
            _ => self.publisher.clone(),
        };
        let dated = item.take("date_published");
        Some(Article {
            headline: headline(title, &paragraphs),
            published: published(&mut extension, dated, &id, problems),
            id,
            source,
            language,
            paragraphs,
            hashtags: texts(item.take("tags")),
            url,
            categories: texts(extension.take("categories")),
            provenance: extension.take("documents").list().into_iter().filter_map(found).collect(),
        })
    }
}

/// Returns the paragraphs of a text, which empty lines separate. The standard library's search for a string is 2 KB to
/// download.
fn split(text: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut rest = Some(text);
    while let Some(text) = rest {
        let end = text.as_bytes().windows(2).position(|pair| pair == b"\n\n");
        rest = end.and_then(|end| text.get(end + 2..));
        let paragraph = text.get(..end.unwrap_or(text.len())).unwrap_or_default().trim();
        if !paragraph.is_empty() {
            paragraphs.push(paragraph.to_owned());
        }
    }
    paragraphs
}

#[inline(never)]
fn texts(list: Json) -> Vec<String> {
    list.list().into_iter().filter_map(Json::text).collect()
}

fn found(mut place: Json) -> Option<Provenance> {
    let role = match place.take("role").text()?.as_str() {
        "main" => Role::Main,
        _ => Role::Related,
    };
    let document = place.take("name").text()?;
    Some(Provenance { document, line: place.take("line").count()?, role })
}

fn published(extension: &mut Json, dated: Json, id: &str, problems: &mut Vec<String>) -> Published {
    let at = |what: &str| format!("item \"{id}\": {what}");
    let mut between = extension.take("published_between").list().into_iter();
    let between = match (between.next(), between.next()) {
        (Some(earliest), Some(latest)) => {
            let what = at("_newsstand.published_between");
            let earliest = time(earliest, &what, problems);
            let latest = time(latest, &what, problems);
            earliest
                .zip(latest)
                .map(|(earliest, latest)| TimeRange::between(earliest.earliest(), latest.latest()))
        }
        _ => time(dated, &at("date_published"), problems),
    };
    let words = extension.take("age").text();
    Published {
        age: words.as_deref().and_then(relative_time::age),
        words,
        saved: time(extension.take("saved"), &at("_newsstand.saved"), problems),
        between,
    }
}

/// Returns the title, or the beginning of the text where there is none, as in the feed of a microblog.
fn headline(title: String, paragraphs: &[String]) -> String {
    if !bare(&title).is_empty() {
        return title;
    }
    let first = paragraphs.first().map(String::as_str).unwrap_or_default();
    newsstand_core::text::cut(first, MAX_HEADLINE)
}

/// Takes the string with a name. Anything else is reported.
#[inline(never)]
fn text(json: &mut Json, name: &str, at: &str, problems: &mut Vec<String>) -> Option<String> {
    match json.take(name) {
        Json::Null => None,
        Json::String(text) => Some(text),
        other => {
            problems.push(format!("{at}{name}: expected a string, found {other}; ignored"));
            None
        }
    }
}

#[inline(never)]
fn time(text: Json, what: &str, problems: &mut Vec<String>) -> Option<TimeRange> {
    TimeRange::parse(&text.text()?).map_err(|why| problems.push(format!("{what}: {why}"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(json: &str) -> (Edition, Vec<String>) {
        let feed = serde_json::from_str(json).expect(json);
        read(feed, TimeRange::parse("2026-11-24T12:00:00Z").ok()).unwrap()
    }

    #[test]
    fn the_feed_of_anybody_is_an_edition() {
        let (edition, problems) = edition(
            r#"{"version": "https://jsonfeed.org/version/1", "title": "A Journal",
                "home_page_url": "https://journal.example/", "items": [
                {"id": 7, "content_html": "<p>One.</p><p>Two &amp; three.</p>", "title": "First",
                 "url": "https://journal.example/7", "date_published": "2026-11-24T10:00:00+01:00",
                 "author": {"name": "Somebody"}, "tags": ["Trams"]},
                {"summary": "A short note without a title.", "url": "javascript:alert(1)"}]}"#,
        );
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(edition.title, "A Journal");
        assert_eq!(edition.as_of, TimeRange::parse("2026-11-24T12:00:00Z").ok());
        let [first, second] = edition.articles.as_slice() else { panic!("{edition:?}") };
        assert_eq!((first.id.as_str(), first.headline.as_str()), ("7", "First"));
        assert_eq!(first.paragraphs, ["One.", "Two & three."]);
        assert_eq!(first.source.as_deref(), Some("A Journal"));
        assert_eq!(first.url.as_deref(), Some("https://journal.example/7"));
        assert_eq!(first.published.between, TimeRange::parse("2026-11-24T09:00:00Z").ok());
        assert_eq!((second.id.as_str(), second.url.as_deref()), ("item-2", None));
        assert_eq!(second.headline, "A short note without a title.");
    }

    #[test]
    fn empty_lines_separate_paragraphs() {
        for (text, paragraphs) in [
            ("One.\n\nTwo.", &["One.", "Two."] as &[&str]),
            ("\n\n One. \n\n\nTwo,\nstill two.\n", &["One.", "Two,\nstill two."]),
            ("One,\n \nstill one.", &["One,\n \nstill one."]),
            (" \n\n ", &[]),
            ("", &[]),
        ] {
            assert_eq!(split(text), paragraphs, "{text:?}");
        }
    }

    #[test]
    fn our_own_feed_may_state_no_source() {
        let (edition, _) = edition(
            r#"{"version": "https://jsonfeed.org/version/1.1", "title": "T",
                "_newsstand": {"as_of": "2025-06-28"},
                "items": [{"id": "a", "title": "H", "_newsstand": {"source": null}}]}"#,
        );
        assert_eq!(edition.as_of, TimeRange::day(2025, 6, 28));
        assert_eq!(edition.articles[0].source, None);
    }

    #[test]
    fn an_invalid_time_is_reported_and_the_article_stays() {
        let (edition, problems) =
            edition(r#"{"items": [{"id": "a", "title": "H", "date_published": "yesterday"}]}"#);
        assert_eq!(edition.articles.len(), 1);
        assert!(problems[0].starts_with("item \"a\": date_published: expected a time such as"));
    }

    #[test]
    fn values_of_other_types_are_reported_and_the_rest_applies() {
        let (edition, problems) = edition(
            r#"{"items": [{"title": 5, "content_text": "One."}, null, {"id": "b", "title": "B"}]}"#,
        );
        assert_eq!(edition.articles.len(), 2);
        assert_eq!(edition.articles[0].headline, "One.");
        assert_eq!(
            problems,
            [
                "item 1: title: expected a string, found 5; ignored",
                "item 2: expected an object, found nothing; left out"
            ]
        );
    }

    #[test]
    fn errors_name_what_was_expected_and_found() {
        for (json, found) in
            [("3", "found 3"), ("[]", "found a list"), ("{}", "found `items` to be nothing")]
        {
            let why = read(serde_json::from_str(json).unwrap(), None).unwrap_err();
            assert!(why.ends_with(found), "{why}");
        }
    }
}
