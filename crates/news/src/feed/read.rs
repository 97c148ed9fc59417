//! Feeds to editions, ours and anybody else's. What cannot be read is left out and said, never a
//! reason to lose the rest.

use serde::de::{Deserialize, Deserializer};

use super::{Feed, Item, html};
use crate::article::{Article, Place, Published, is_web};
use crate::edition::Edition;
use crate::text::bare;
use crate::time::{Moment, wording};

/// How much of a text stands in for a headline that an item does not have, in characters.
const HEADLINE: usize = 80;

impl Feed {
    /// The edition that a feed carries, and in words what of it could not be read. A feed that does
    /// not say when it was gathered was so when it was fetched.
    #[must_use]
    pub fn into_edition(self, fetched: Option<Moment>) -> (Edition, Vec<String>) {
        let mut troubles = Vec::new();
        let language = self.language.unwrap_or_else(|| "en".to_owned());
        let as_of = moment(self.extension.as_of, "_newsstand.as_of", &mut troubles);
        let publisher = Some(self.title.clone()).filter(|title| !title.is_empty());
        let mut articles = Vec::with_capacity(self.items.len());
        for (place, item) in self.items.into_iter().enumerate() {
            articles.push(item.into_article(place, &language, &publisher, &mut troubles));
        }
        let edition = Edition {
            as_of: as_of.or(fetched),
            articles,
            title: self.title,
            subtitle: self.description.unwrap_or_default(),
            language,
        };
        (edition, troubles)
    }
}

impl Item {
    fn into_article(
        mut self,
        place: usize,
        language: &str,
        publisher: &Option<String>,
        troubles: &mut Vec<String>,
    ) -> Article {
        let url = self.url.take().or(self.external_url.take()).filter(|url| is_web(url));
        if self.id.is_empty() {
            self.id = url.clone().unwrap_or_else(|| format!("item-{}", place + 1));
        }
        let published = self.published(troubles);
        let paragraphs = self.paragraphs();
        let extension = self.extension;
        Article {
            id: self.id,
            headline: headline(self.title, &paragraphs),
            // Others name no source of an item: it is the feed's.
            source: extension
                .as_ref()
                .map_or_else(|| publisher.clone(), |extension| extension.source.clone()),
            language: self.language.unwrap_or_else(|| language.to_owned()),
            paragraphs,
            hashtags: self.tags,
            published,
            url,
            categories: extension.as_ref().map(|own| own.categories.clone()).unwrap_or_default(),
            places: extension
                .into_iter()
                .flat_map(|own| own.documents)
                .map(|place| Place { document: place.name, line: place.line, role: place.role })
                .collect(),
        }
    }

    fn paragraphs(&self) -> Vec<String> {
        let split = |text: &str| -> Vec<String> {
            let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
            parts.map(str::to_owned).collect()
        };
        match (self.content_text.is_empty(), self.content_html.is_empty()) {
            (false, _) => split(&self.content_text),
            (true, false) => html::paragraphs(&self.content_html),
            (true, true) => split(&self.summary),
        }
    }

    fn published(&self, troubles: &mut Vec<String>) -> Published {
        let extension = self.extension.clone().unwrap_or_default();
        let at = |what: &str| format!("item \"{}\": {what}", self.id);
        let between = match extension.published_between {
            Some((earliest, latest)) => {
                let what = at("_newsstand.published_between");
                let earliest = moment(Some(earliest), &what, troubles);
                let latest = moment(Some(latest), &what, troubles);
                earliest
                    .zip(latest)
                    .map(|(earliest, latest)| Moment::between(earliest.earliest(), latest.latest()))
            }
            None => moment(self.date_published.clone(), &at("date_published"), troubles),
        };
        Published {
            age: extension.age.as_deref().and_then(wording::age),
            words: extension.age,
            saved: moment(extension.saved, &at("_newsstand.saved"), troubles),
            between,
        }
    }
}

/// The title, or the beginning of the text where there is none, as in a microblog's feed.
fn headline(title: String, paragraphs: &[String]) -> String {
    if !bare(&title).is_empty() {
        return title;
    }
    let first = paragraphs.first().map(String::as_str).unwrap_or_default();
    let Some((cut, _)) = first.char_indices().nth(HEADLINE) else { return first.to_owned() };
    let head = first.get(..cut).unwrap_or_default();
    let end = head.rfind(char::is_whitespace).unwrap_or(cut);
    format!("{}…", head.get(..end).unwrap_or_default().trim_end())
}

/// An id: text, or a number as the first version of the format allowed.
pub(super) fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    #[derive(serde::Deserialize)]
    #[serde(untagged, expecting = "its `id` is neither a text nor a number")]
    enum Id {
        Text(String),
        Number(i64),
        None(()),
    }
    Ok(match Id::deserialize(deserializer)? {
        Id::Text(text) => text,
        Id::Number(number) => number.to_string(),
        Id::None(()) => String::new(),
    })
}

fn moment(text: Option<String>, what: &str, troubles: &mut Vec<String>) -> Option<Moment> {
    Moment::parse(&text?).map_err(|why| troubles.push(format!("{what}: {why}"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(json: &str) -> (Edition, Vec<String>) {
        let feed: Feed = serde_json::from_str(json).expect(json);
        feed.into_edition(Moment::parse("2026-11-24T12:00:00Z").ok())
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
        assert_eq!(edition.as_of, Moment::parse("2026-11-24T12:00:00Z").ok());
        let [first, second] = edition.articles.as_slice() else { panic!("{edition:?}") };
        assert_eq!((first.id.as_str(), first.headline.as_str()), ("7", "First"));
        assert_eq!(first.paragraphs, ["One.", "Two & three."]);
        assert_eq!(first.source.as_deref(), Some("A Journal"));
        assert_eq!(first.url.as_deref(), Some("https://journal.example/7"));
        assert_eq!(first.published.between, Moment::parse("2026-11-24T09:00:00Z").ok());
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
        assert_eq!(edition.as_of, Moment::day(2025, 6, 28));
        assert_eq!(edition.articles[0].source, None);
    }

    #[test]
    fn a_time_that_cannot_be_read_is_said_and_the_article_stays() {
        let (edition, troubles) =
            edition(r#"{"items": [{"id": "a", "title": "H", "date_published": "yesterday"}]}"#);
        assert_eq!(edition.articles.len(), 1);
        assert!(troubles[0].starts_with("item \"a\": date_published: expected a moment such as"));
    }
}
