//! Editions to feeds.

use super::{Author, DocumentPlace, Feed, FeedExtension, Item, ItemExtension, VERSION};
use newsstand_core::article::Article;
use newsstand_core::edition::Edition;
use newsstand_core::text::{EXCERPT, cut};
use newsstand_core::time::{TimeRange, rfc3339};

impl From<&Edition> for Feed {
    fn from(edition: &Edition) -> Self {
        let stated = |text: &String| (!text.is_empty()).then(|| text.clone());
        Self {
            version: VERSION.to_owned(),
            title: edition.title.clone(),
            description: stated(&edition.subtitle),
            language: stated(&edition.language),
            extension: FeedExtension { as_of: edition.as_of.map(TimeRange::text) },
            items: edition.articles.iter().map(Item::from).collect(),
        }
    }
}

impl From<&Article> for Item {
    fn from(article: &Article) -> Self {
        let published = &article.published;
        Self {
            id: article.id.clone(),
            title: article.headline.clone(),
            content_text: Some(article.paragraphs.join("\n\n")),
            summary: None,
            url: article.url.clone(),
            language: Some(article.language.clone()),
            tags: article.hashtags.clone(),
            authors: article.source.iter().map(|name| Author { name: name.clone() }).collect(),
            date_published: published.between.map(|between| rfc3339(between.middle())),
            extension: Some(ItemExtension {
                source: article.source.clone(),
                age: published.words.clone(),
                saved: published.saved.map(TimeRange::text),
                published_between: published
                    .between
                    .map(|between| (rfc3339(between.earliest()), rfc3339(between.latest()))),
                categories: article.categories.clone(),
                documents: article
                    .places
                    .iter()
                    .map(|place| DocumentPlace {
                        name: place.document.clone(),
                        line: place.line,
                        role: place.role,
                    })
                    .collect(),
            }),
        }
    }
}

impl Item {
    /// An article as far as a card shows it.
    #[must_use]
    pub fn card(article: &Article) -> Self {
        let bare = Article {
            id: article.id.clone(),
            headline: article.headline.clone(),
            source: article.source.clone(),
            language: article.language.clone(),
            hashtags: article.hashtags.clone(),
            published: article.published.clone(),
            url: article.url.clone(),
            ..Article::default()
        };
        let summary = article.paragraphs.first().map(|first| cut(first, EXCERPT));
        Self { content_text: None, summary, ..Self::from(&bare) }
    }
}
