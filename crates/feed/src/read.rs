//! Feeds to editions, ours and anybody else's. What cannot be read is left out and said, never a
//! reason to lose the rest.

use super::html;
use crate::Json;
use newsstand_core::article::{Article, Place, Role, is_web};
use newsstand_core::edition::Edition;
use newsstand_core::text::bare;
use newsstand_core::time::{Published, TimeRange, relative_time};

/// How much of a text stands in for a headline that an item does not have, in characters.
const HEADLINE: usize = 80;

/// The edition that a feed carries, and in words what of it could not be read. A feed that does not say
/// when it was gathered was so when it was fetched.
///
/// # Errors
/// In words, where it is no feed at all.
pub fn read(mut feed: Json, fetched: Option<TimeRange>) -> Result<(Edition, Vec<String>), String> {
    let expected = "expected a JSON Feed: an object with a list named `items`";
    let items = match (feed.take("items"), &feed) {
        (Json::List(items), _) => items,
        (items, Json::Object(_)) => return Err(format!("{expected}, found `items` to be {items}")),
        (_, other) => return Err(format!("{expected}, found {other}")),
    };
    Ok(read_each(feed, &mut items.into_iter(), fetched))
}

/// The same, of a feed whose items come one after the other, so that they are never there all at once.
pub fn read_each(
    mut feed: Json,
    items: &mut dyn Iterator<Item = Json>,
    fetched: Option<TimeRange>,
) -> (Edition, Vec<String>) {
    let mut troubles = Vec::new();
    let title = text(&mut feed, "title", "", &mut troubles).unwrap_or_default();
    let publisher = Some(title.clone()).filter(|title| !title.is_empty());
    let language = text(&mut feed, "language", "", &mut troubles);
    let language = language.unwrap_or_else(|| "en".to_owned());
    let as_of = moment(feed.take("_newsstand").take("as_of"), "_newsstand.as_of", &mut troubles);
    let mut articles = Vec::with_capacity(items.size_hint().0);
    for (place, item) in items.enumerate() {
        let reading = Reading { place, language: &language, publisher: &publisher };
        articles.extend(reading.article(item, &mut troubles));
    }
    let subtitle = text(&mut feed, "description", "", &mut troubles).unwrap_or_default();
    let edition = Edition { as_of: as_of.or(fetched), articles, title, subtitle, language };
    (edition, troubles)
}

/// What an item takes over from the feed that it stands in.
struct Reading<'a> {
    place: usize,
    language: &'a str,
    publisher: &'a Option<String>,
}

impl Reading<'_> {
    fn article(&self, mut item: Json, troubles: &mut Vec<String>) -> Option<Article> {
        let number = self.place + 1;
        if !matches!(item, Json::Object(_)) {
            troubles.push(format!("item {number} is left out: expected an object, found {item}"));
            return None;
        }
        let at = format!("item {number}: ");
        let mut take = |name: &str| text(&mut item, name, &at, troubles);
        let url = take("url").or_else(|| take("external_url")).filter(|url| is_web(url));
        let title = take("title").unwrap_or_default();
        let language = take("language").unwrap_or_else(|| self.language.to_owned());
        let paragraphs = match (take("content_text"), take("content_html"), take("summary")) {
            (Some(text), _, _) if !text.is_empty() => split(&text),
            (_, Some(html), _) if !html.is_empty() => html::paragraphs(&html),
            (_, _, summary) => split(&summary.unwrap_or_default()),
        };
        let id = match item.take("id") {
            Json::Text(id) if !id.is_empty() => id,
            // As the first version of the format allowed.
            number @ Json::Number(_) => number.to_string(),
            _ => url.clone().unwrap_or_else(|| format!("item-{number}")),
        };
        let mut extension = item.take("_newsstand");
        // Others name no source of an item: it is the feed's.
        let source = match &extension {
            Json::Object(_) => extension.take("source").text(),
            _ => self.publisher.clone(),
        };
        let dated = item.take("date_published");
        Some(Article {
            headline: headline(title, &paragraphs),
            published: published(&mut extension, dated, &id, troubles),
            id,
            source,
            language,
            paragraphs,
            hashtags: texts(item.take("tags")),
            url,
            categories: texts(extension.take("categories")),
            places: extension.take("documents").list().into_iter().filter_map(found).collect(),
        })
    }
}

fn split(text: &str) -> Vec<String> {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn texts(list: Json) -> Vec<String> {
    list.list().into_iter().filter_map(Json::text).collect()
}

fn found(mut place: Json) -> Option<Place> {
    let role = match place.take("role").text()?.as_str() {
        "main" => Role::Main,
        _ => Role::Related,
    };
    let document = place.take("name").text()?;
    Some(Place { document, line: place.take("line").count()?, role })
}

fn published(extension: &mut Json, dated: Json, id: &str, troubles: &mut Vec<String>) -> Published {
    let at = |what: &str| format!("item \"{id}\": {what}");
    let mut between = extension.take("published_between").list().into_iter();
    let between = match (between.next(), between.next()) {
        (Some(earliest), Some(latest)) => {
            let what = at("_newsstand.published_between");
            let earliest = moment(earliest, &what, troubles);
            let latest = moment(latest, &what, troubles);
            earliest
                .zip(latest)
                .map(|(earliest, latest)| TimeRange::between(earliest.earliest(), latest.latest()))
        }
        _ => moment(dated, &at("date_published"), troubles),
    };
    let words = extension.take("age").text();
    Published {
        age: words.as_deref().and_then(relative_time::age),
        words,
        saved: moment(extension.take("saved"), &at("_newsstand.saved"), troubles),
        between,
    }
}

/// The title, or the beginning of the text where there is none, as in a microblog's feed.
fn headline(title: String, paragraphs: &[String]) -> String {
    if !bare(&title).is_empty() {
        return title;
    }
    let first = paragraphs.first().map(String::as_str).unwrap_or_default();
    newsstand_core::text::cut(first, HEADLINE)
}

/// A text by its name; none where there is none, or where it is something else, which is said.
fn text(json: &mut Json, name: &str, at: &str, troubles: &mut Vec<String>) -> Option<String> {
    match json.take(name) {
        Json::Nothing => None,
        Json::Text(text) => Some(text),
        other => {
            troubles.push(format!("{at}`{name}` is passed over: expected a text, found {other}"));
            None
        }
    }
}

fn moment(text: Json, what: &str, troubles: &mut Vec<String>) -> Option<TimeRange> {
    TimeRange::parse(&text.text()?).map_err(|why| troubles.push(format!("{what}: {why}"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(json: &str) -> (Edition, Vec<String>) {
        let feed = serde_json::from_str(json).expect(json);
        read(feed, TimeRange::parse("2026-11-24T12:00:00Z").ok()).unwrap()
    }

    #[test]
    fn anybodys_feed_is_an_edition() {
        let (edition, troubles) = edition(
            r#"{"version": "https://jsonfeed.org/version/1", "title": "A Journal",
                "home_page_url": "https://journal.example/", "items": [
                {"id": 7, "content_html": "<p>One.</p><p>Two &amp; three.</p>", "title": "First",
                 "url": "https://journal.example/7", "date_published": "2026-11-24T10:00:00+01:00",
                 "author": {"name": "Somebody"}, "tags": ["Trams"]},
                {"summary": "A short note without a title.", "url": "javascript:alert(1)"}]}"#,
        );
        assert_eq!(troubles, Vec::<String>::new());
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
    fn our_own_feed_keeps_a_source_that_is_not_stated() {
        let (edition, _) = edition(
            r#"{"version": "https://jsonfeed.org/version/1.1", "title": "T",
                "_newsstand": {"as_of": "2025-06-28"},
                "items": [{"id": "a", "title": "H", "_newsstand": {"source": null}}]}"#,
        );
        assert_eq!(edition.as_of, TimeRange::day(2025, 6, 28));
        assert_eq!(edition.articles[0].source, None);
    }

    #[test]
    fn a_time_that_cannot_be_read_is_said_and_the_article_stays() {
        let (edition, troubles) =
            edition(r#"{"items": [{"id": "a", "title": "H", "date_published": "yesterday"}]}"#);
        assert_eq!(edition.articles.len(), 1);
        assert!(troubles[0].starts_with("item \"a\": date_published: expected a moment such as"));
    }

    #[test]
    fn what_is_of_another_kind_is_said_and_the_rest_stays() {
        let (edition, troubles) = edition(
            r#"{"items": [{"title": 5, "content_text": "One."}, null, {"id": "b", "title": "B"}]}"#,
        );
        assert_eq!(edition.articles.len(), 2);
        assert_eq!(edition.articles[0].headline, "One.");
        assert_eq!(
            troubles,
            [
                "item 1: `title` is passed over: expected a text, found 5",
                "item 2 is left out: expected an object, found nothing"
            ]
        );
    }

    #[test]
    fn what_is_no_feed_is_refused_in_words() {
        for (json, found) in
            [("3", "found 3"), ("[]", "found a list"), ("{}", "found `items` to be nothing")]
        {
            let why = read(serde_json::from_str(json).unwrap(), None).unwrap_err();
            assert!(why.ends_with(found), "{why}");
        }
    }
}
