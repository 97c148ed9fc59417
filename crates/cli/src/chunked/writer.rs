//! Writes articles, the newest first, into chunks that are named by their hashes, and the manifest after them.

use std::fs;
use std::path::Path;

use newsstand_chunked::chunks::Chunks;
use newsstand_chunked::columns::NumberedRow;
use newsstand_chunked::manifest::write_chunks;
use newsstand_chunked::{ChunkRef, Columns, Manifest, short_id};
use newsstand_core::index::Row;
use newsstand_core::time::Clock;
use newsstand_core::{Article, Edition};
use newsstand_feed::write::{Detail, Items, TAIL, as_of, head};

use super::hash::hash_of;
use super::totals::Totals;
use crate::atomic_write;
use crate::error::Error;

/// The name of the manifest.
pub const MANIFEST: &str = "feed.json";

/// Number of the newest articles in the manifest itself.
const IN_MANIFEST: usize = 24;

/// The size of a written edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Number of articles.
    pub articles: usize,
    /// Number of files, including the manifest.
    pub files: usize,
    /// Total size of the files, in bytes.
    pub bytes: u64,
    /// Number of chunks that did not exist before.
    pub new: usize,
}

/// Takes in articles, the newest first, and writes each chunk once it is full.
pub(super) struct Writer<'a> {
    folder: &'a Path,
    edition: &'a Edition,
    chunks: Chunks,
    bodies: Items,
    cards: Items,
    /// The chunks of bodies of the current chunk of cards.
    bodies_of_cards: Vec<ChunkRef>,
    columns: Columns,
    ids: Vec<u8>,
    newest: Items,
    totals: Totals,
    manifest: Manifest,
    summary: Summary,
}

impl<'a> Writer<'a> {
    pub(super) fn new(folder: &'a Path, edition: &'a Edition) -> Self {
        Self {
            folder,
            edition,
            chunks: Chunks::default(),
            bodies: Items::default(),
            cards: Items::default(),
            bodies_of_cards: Vec::new(),
            columns: Columns::default(),
            ids: Vec::new(),
            newest: Items::default(),
            totals: Totals::default(),
            manifest: Manifest::default(),
            summary: Summary::default(),
        }
    }

    pub(super) fn push(&mut self, article: &Article) -> Result<(), Error> {
        if self.newest.count < IN_MANIFEST {
            self.newest.push(article, Detail::Card);
        }
        self.bodies.push(article, Detail::Whole);
        self.cards.push(article, Detail::Card);
        let row = Row::of(article, Clock::Edition(self.edition.as_of));
        self.totals.add(&row);
        self.columns.rows.push(NumberedRow {
            source: number(&mut self.columns.sources, &article.source),
            age: row.age,
            between: row.between,
            hashtags: article
                .hashtags
                .iter()
                .map(|hashtag| number(&mut self.columns.hashtags, hashtag))
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

    fn end_bodies(&mut self) -> Result<(), Error> {
        let bodies = std::mem::take(&mut self.bodies);
        if bodies.count > 0 {
            let feed = head(self.edition, &as_of(self.edition)) + &bodies.text + TAIL;
            let chunk = self.chunk("bodies", "json", feed.as_bytes(), bodies.count)?;
            self.bodies_of_cards.push(chunk);
        }
        Ok(())
    }

    fn end_cards(&mut self) -> Result<(), Error> {
        let cards = std::mem::take(&mut self.cards);
        if cards.count > 0 {
            let mut extension = String::from("\"bodies\":");
            write_chunks(&mut extension, &std::mem::take(&mut self.bodies_of_cards));
            let feed = head(self.edition, &extension) + &cards.text + TAIL;
            let chunk = self.chunk("cards", "json", feed.as_bytes(), cards.count)?;
            self.columns.cards.push(chunk);
        }
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
        let bytes = columns.encode(self.edition.as_of);
        let chunk = self.chunk("columns", "bin", &bytes, articles)?;
        self.manifest.columns.push(chunk);
        Ok(())
    }

    /// Writes the last chunks, and then the manifest. Without articles, nothing is written.
    pub(super) fn finish(mut self) -> Result<Summary, Error> {
        if self.summary.articles == 0 {
            return Ok(self.summary);
        }
        self.end_bodies()?;
        self.end_cards()?;
        self.end_columns()?;
        self.manifest.articles = self.summary.articles;
        (self.manifest.sources, self.manifest.hashtags) = self.totals.into_parts();
        let mut extension = as_of(self.edition) + ",\"parts\":";
        self.manifest.write(&mut extension);
        let feed = head(self.edition, &extension) + &self.newest.text + TAIL;
        self.summary.files += 1;
        self.summary.bytes += feed.len() as u64;
        let path = self.folder.join(MANIFEST);
        atomic_write::write(&path, feed.as_bytes())
            .map_err(|why| Error::unwritable(&path.display(), &why))?;
        Ok(self.summary)
    }

    /// Writes a chunk of a number of articles, unless it exists already.
    fn chunk(
        &mut self,
        kind: &str,
        extension: &str,
        bytes: &[u8],
        articles: usize,
    ) -> Result<ChunkRef, Error> {
        let hash = hash_of(bytes);
        let path = self.folder.join(format!("{kind}-{hash}.{extension}"));
        self.summary.files += 1;
        self.summary.bytes += bytes.len() as u64;
        if !fs::metadata(&path).is_ok_and(|file| file.len() == bytes.len() as u64) {
            self.summary.new += 1;
            fs::write(&path, bytes).map_err(|why| Error::unwritable(&path.display(), &why))?;
        }
        Ok(ChunkRef { hash, articles })
    }
}

/// Returns the number of a name in a table, and adds it at the end where it is new.
fn number<T: Clone + PartialEq>(names: &mut Vec<T>, name: &T) -> usize {
    names.iter().position(|other| other == name).unwrap_or_else(|| {
        names.push(name.clone());
        names.len() - 1
    })
}
