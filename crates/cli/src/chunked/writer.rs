//! Articles in the order of time to chunks named by their hashes, and the manifest once they are there.

use std::fs;
use std::path::Path;

use newsstand_chunked::chunks::Chunks;
use newsstand_chunked::columns::Numbered;
use newsstand_chunked::manifest::Written;
use newsstand_chunked::{ChunkRef, Columns, Manifest, short_id};
use newsstand_core::Article;
use newsstand_core::index::Row;
use newsstand_core::time::{Clock, TimeRange};
use newsstand_feed::{Feed, FeedExtension, Item};
use serde::Serialize;

use super::hash::hash_of;
use super::totals::Totals;
use super::{FIRST, MANIFEST, Summary};
use crate::input::Error;
use crate::{atomic_write, json};

/// A feed with something more in `_newsstand` than an edition in one file has.
#[derive(Serialize)]
struct Parted<'a, T> {
    version: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: &'a Option<String>,
    #[serde(rename = "_newsstand")]
    extension: T,
    items: &'a [Item],
}

impl<'a, T> Parted<'a, T> {
    fn new(feed: &'a Feed, extension: T) -> Self {
        let Feed { version, title, description, language, items, .. } = feed;
        Self { version, title, description, language, extension, items }
    }
}

#[derive(Serialize)]
struct ManifestExtension<'a> {
    #[serde(flatten)]
    own: FeedExtension,
    parts: Written<'a>,
}

#[derive(Serialize)]
struct CardsExtension {
    bodies: Vec<(String, usize)>,
}

/// The items of a chunk as they grow.
#[derive(Default)]
struct Items {
    text: Vec<u8>,
    count: usize,
}

impl Items {
    fn push(&mut self, article: &Article, part: json::Part) {
        self.text.extend_from_slice(if self.count == 0 { b"" } else { b"," });
        json::item(article, part, &mut self.text);
        self.count += 1;
    }

    /// A whole chunk under a heading without items, and how many it has; `None` where there are none. Begins
    /// anew.
    fn end(&mut self, heading: &impl Serialize) -> Result<Option<(Vec<u8>, usize)>, Error> {
        if self.count == 0 {
            return Ok(None);
        }
        let mut bytes = json::text(heading)?;
        let after = bytes.split_off(bytes.len().saturating_sub(json::AFTER.len()));
        bytes.reserve_exact(self.text.len() + after.len());
        bytes.append(&mut self.text);
        bytes.extend_from_slice(&after);
        Ok(Some((bytes, std::mem::take(&mut self.count))))
    }
}

/// Takes in articles in the order of time, and writes their chunks as these fill up.
pub(super) struct Writer<'a> {
    folder: &'a Path,
    heading: Feed,
    as_of: Option<TimeRange>,
    chunks: Chunks,
    bodies: Items,
    cards: Items,
    bodies_of_cards: Vec<(String, usize)>,
    columns: Columns,
    ids: Vec<u8>,
    first: Vec<Item>,
    totals: Totals,
    manifest: Manifest,
    summary: Summary,
}

impl<'a> Writer<'a> {
    pub(super) fn new(folder: &'a Path, heading: Feed, as_of: Option<TimeRange>) -> Self {
        Self {
            folder,
            heading,
            as_of,
            chunks: Chunks::default(),
            bodies: Items::default(),
            cards: Items::default(),
            bodies_of_cards: Vec::new(),
            columns: Columns::default(),
            ids: Vec::new(),
            first: Vec::new(),
            totals: Totals::default(),
            manifest: Manifest::default(),
            summary: Summary::default(),
        }
    }

    pub(super) fn push(&mut self, article: &Article) -> Result<(), Error> {
        if self.first.len() < FIRST {
            self.first.push(Item::card(article));
        }
        self.bodies.push(article, json::Part::Whole);
        self.cards.push(article, json::Part::Card);
        let row = Row::of(article, Clock::Edition(self.as_of));
        self.totals.add(&row);
        self.columns.rows.push(Numbered {
            source: number(&mut self.columns.sources, &article.source),
            age: row.age,
            between: row.between,
            hashtags: article
                .hashtags
                .iter()
                .map(|tag| number(&mut self.columns.hashtags, tag))
                .collect(),
        });
        self.ids.extend(short_id(&article.id).to_le_bytes());
        self.summary.articles += 1;
        let ends = self.chunks.push(&article.id);
        if ends.bodies {
            self.end_bodies()?;
        }
        if ends.cards {
            self.end_cards()?;
        }
        if ends.columns {
            self.end_columns()?;
        }
        Ok(())
    }

    /// Whether nothing came.
    pub(super) fn is_empty(&self) -> bool {
        self.summary.articles == 0
    }

    fn end_bodies(&mut self) -> Result<(), Error> {
        let Some((bytes, articles)) = self.bodies.end(&self.heading)? else { return Ok(()) };
        let part = self.chunk("bodies", "json", &bytes, articles)?;
        self.bodies_of_cards.push((part.hash, part.articles));
        Ok(())
    }

    fn end_cards(&mut self) -> Result<(), Error> {
        let extension = CardsExtension { bodies: std::mem::take(&mut self.bodies_of_cards) };
        let head = Parted::new(&self.heading, extension);
        let Some((bytes, articles)) = self.cards.end(&head)? else { return Ok(()) };
        let part = self.chunk("cards", "json", &bytes, articles)?;
        self.columns.cards.push(part);
        Ok(())
    }

    fn end_columns(&mut self) -> Result<(), Error> {
        let mut columns = std::mem::take(&mut self.columns);
        if columns.rows.is_empty() {
            return Ok(());
        }
        let articles = columns.rows.len();
        let ids = std::mem::take(&mut self.ids);
        columns.ids = self.chunk("ids", "bin", &ids, articles)?.hash;
        let part = self.chunk("columns", "bin", &columns.encode(self.as_of), articles)?;
        self.manifest.columns.push(part);
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<Summary, Error> {
        self.end_bodies()?;
        self.end_cards()?;
        self.end_columns()?;
        self.manifest.articles = self.summary.articles;
        (self.manifest.sources, self.manifest.hashtags) = self.totals.into_parts();
        let feed = Feed { items: self.first, ..self.heading };
        let extension =
            ManifestExtension { own: feed.extension.clone(), parts: Written::from(&self.manifest) };
        let bytes = json::text(&Parted::new(&feed, extension))?;
        self.summary.files += 1;
        self.summary.bytes += bytes.len() as u64;
        let path = self.folder.join(MANIFEST);
        atomic_write::write(&path, &bytes)
            .map_err(|why| Error(format!("{} cannot be written: {why}", path.display())))?;
        Ok(self.summary)
    }

    fn chunk(
        &mut self,
        kind: &str,
        ending: &str,
        bytes: &[u8],
        articles: usize,
    ) -> Result<ChunkRef, Error> {
        let hash = hash_of(bytes);
        let path = self.folder.join(format!("{kind}-{hash}.{ending}"));
        self.summary.files += 1;
        self.summary.bytes += bytes.len() as u64;
        if !fs::metadata(&path).is_ok_and(|about| about.len() == bytes.len() as u64) {
            self.summary.new += 1;
            write_file(&path, bytes)?;
        }
        Ok(ChunkRef { hash, articles })
    }
}

/// The number of a name in a table, at its end where it is new.
fn number<T: Clone + PartialEq>(names: &mut Vec<T>, name: &T) -> usize {
    names.iter().position(|other| other == name).unwrap_or_else(|| {
        names.push(name.clone());
        names.len() - 1
    })
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fs::write(path, bytes)
        .map_err(|why| Error(format!("{} cannot be written: {why}", path.display())))
}
