//! Feeds to editions. What cannot be read is left out and said, never a reason to lose the rest.

use super::{Feed, Item};
use crate::article::{Article, Place, Published};
use crate::edition::Edition;
use crate::time::{Moment, wording};

impl Feed {
    /// The edition that a feed carries, and in words what of it could not be read.
    #[must_use]
    pub fn into_edition(self) -> (Edition, Vec<String>) {
        let mut troubles = Vec::new();
        let language = self.language.unwrap_or_else(|| "en".to_owned());
        let edition = Edition {
            as_of: moment(self.extension.as_of, "_newsstand.as_of", &mut troubles),
            articles: self
                .items
                .into_iter()
                .map(|item| item.into_article(&language, &mut troubles))
                .collect(),
            title: self.title,
            subtitle: self.description.unwrap_or_default(),
            language,
        };
        (edition, troubles)
    }
}

impl Item {
    fn into_article(self, language: &str, troubles: &mut Vec<String>) -> Article {
        let published = self.published(troubles);
        let extension = self.extension;
        Article {
            id: self.id,
            headline: self.title,
            source: extension.source.or(self.authors.into_iter().next().map(|author| author.name)),
            language: self.language.unwrap_or_else(|| language.to_owned()),
            paragraphs: self
                .content_text
                .split("\n\n")
                .map(str::trim)
                .filter(|paragraph| !paragraph.is_empty())
                .map(str::to_owned)
                .collect(),
            hashtags: self.tags,
            categories: extension.categories,
            published,
            places: extension
                .documents
                .into_iter()
                .map(|place| Place { document: place.name, line: place.line, role: place.role })
                .collect(),
        }
    }

    fn published(&self, troubles: &mut Vec<String>) -> Published {
        let extension = &self.extension;
        let at = |what: &str| format!("item \"{}\": {what}", self.id);
        let between = match &extension.published_between {
            Some((earliest, latest)) => {
                let what = at("_newsstand.published_between");
                let earliest = moment(Some(earliest.clone()), &what, troubles);
                let latest = moment(Some(latest.clone()), &what, troubles);
                earliest
                    .zip(latest)
                    .map(|(earliest, latest)| Moment::between(earliest.earliest(), latest.latest()))
            }
            None => moment(self.date_published.clone(), &at("date_published"), troubles),
        };
        Published {
            age: extension.age.as_deref().and_then(wording::age),
            words: extension.age.clone(),
            saved: moment(extension.saved.clone(), &at("_newsstand.saved"), troubles),
            between,
        }
    }
}

fn moment(text: Option<String>, what: &str, troubles: &mut Vec<String>) -> Option<Moment> {
    Moment::parse(&text?).map_err(|why| troubles.push(format!("{what}: {why}"))).ok()
}
