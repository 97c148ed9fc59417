//! The index of an edition that may still be arriving. Chunks may arrive in any order, twice, short, or not at all.

use std::rc::Rc;

use newsstand_core::bidi::make_harmless;
use newsstand_core::filter::{Filter, Sort};
use newsstand_core::index::Selection;
use newsstand_core::time::Clock;
use newsstand_core::{Article, Index, ReaderState};

use crate::pending::Pending;
use crate::{ChunkRef, Columns, Manifest};

/// The part of an article's text that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextStatus {
    /// All of it.
    #[default]
    Whole,
    /// At most the excerpt on its card; the rest can be fetched.
    Excerpt,
    /// At most the excerpt on its card; fetching the rest failed.
    Failed,
}

/// The index of an edition, and the chunks of it that have not arrived. The index of an edition in one file is
/// complete from the start.
#[derive(Debug, Default)]
pub struct ChunkedIndex {
    index: Index,
    /// The status of each article's text; `Whole` beyond the end.
    texts: Vec<TextStatus>,
    pending: Option<Pending>,
}

impl ChunkedIndex {
    /// Creates the index of a whole edition.
    #[must_use]
    pub fn whole(index: Index) -> Self {
        Self { index, ..Self::default() }
    }

    /// Creates the index of a chunked edition. `newest` has the articles of its manifest.
    #[must_use]
    pub fn chunked(newest: Index, manifest: Manifest) -> Self {
        let texts = vec![TextStatus::Excerpt; newest.len()];
        Self { index: newest, texts, pending: Some(Pending::new(manifest)) }
    }

    /// The index of the articles whose columns have arrived.
    #[must_use]
    pub fn arrived(&self) -> &Index {
        &self.index
    }

    /// Returns whether the edition is chunked.
    #[must_use]
    pub fn is_chunked(&self) -> bool {
        self.pending.is_some()
    }

    /// The pending chunks, until all columns have arrived.
    fn incomplete(&self) -> Option<&Pending> {
        self.pending.as_ref().filter(|pending| !pending.is_complete())
    }

    /// Number of articles in the whole edition, arrived or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.incomplete().map_or(self.index.len(), |pending| pending.manifest.articles)
    }

    /// Returns whether the edition has no articles.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of sources in the whole edition; *not stated* counts as one.
    #[must_use]
    pub fn sources(&self) -> usize {
        self.incomplete().map_or(self.index.sources(), |pending| pending.manifest.sources.len())
    }

    /// The articles that a filter shows, in order, and the count of every other choice: of the whole edition where
    /// the manifest has the counts, else of the articles whose columns have arrived.
    #[must_use]
    pub fn select(
        &self,
        filter: &Filter,
        sort: Sort,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
    ) -> Selection {
        let mut selection = self.index.select(filter, sort, clock, reader_state);
        selection.all += self.len() - self.index.len();
        if let (Some(pending), Clock::Edition(_)) = (self.incomplete(), clock) {
            pending.complete(&mut selection, filter, reader_state);
        }
        selection
    }

    /// Returns the part of an article's text that is known.
    #[must_use]
    pub fn text_status(&self, position: usize) -> TextStatus {
        self.texts.get(position).copied().unwrap_or_default()
    }

    /// The next chunk of columns to fetch.
    #[must_use]
    pub fn next_columns(&self) -> Option<ChunkRef> {
        let pending = self.pending.as_ref()?;
        pending.manifest.columns.get(pending.columns).cloned()
    }

    /// Takes in the next chunk of columns, and returns the position of its first article. `None` stands for a chunk
    /// that could not be fetched; its articles are left out.
    pub fn take_columns(&mut self, chunk: Option<Columns>) -> Option<usize> {
        let pending = self.pending.as_mut()?;
        // The first chunk begins with the articles of the manifest.
        let known = if pending.columns == 0 { self.index.len() } else { 0 };
        let expected = pending.manifest.columns.get(pending.columns);
        let expected = expected.map_or(0, |chunk| chunk.articles);
        pending.columns += 1;
        let found = chunk.as_ref().map_or(0, |chunk| chunk.rows.len());
        pending.missing += expected.saturating_sub(found.max(known));
        let mut chunk = chunk?;
        let names = chunk.sources.iter_mut().flatten();
        names.chain(&mut chunk.hashtags).for_each(make_harmless);
        let start = self.index.len() - known;
        for row in chunk.rows.iter().skip(known) {
            self.index.push_row(&chunk.row(row));
        }
        pending.cards.insert(start, &chunk.cards);
        if pending.columns == 1 {
            self.index.reserve(pending.manifest.articles);
        }
        self.texts.resize(self.index.len(), TextStatus::Excerpt);
        Some(start)
    }

    /// Returns whether the edition is known not to contain `id`. For a chunked edition, true only once every chunk was
    /// searched.
    #[must_use]
    pub fn lacks(&self, id: &str) -> bool {
        let searched = |pending: &Pending| pending.lacking.iter().any(|lacking| lacking == id);
        self.pending.as_ref().is_none_or(searched) && self.index.position(id).is_none()
    }

    /// Records ids that every chunk was searched for and that none contains.
    pub fn set_lacking(&mut self, ids: Vec<String>) {
        if let Some(pending) = &mut self.pending {
            pending.lacking = ids;
        }
    }

    /// Number of articles that will never arrive, because their columns could not be fetched.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.pending.as_ref().map_or(0, |pending| pending.missing)
    }

    /// Returns whether the card and the text of an article can be fetched, now or once its columns have arrived.
    #[must_use]
    pub fn can_arrive(&self, position: usize) -> bool {
        let pending = self.pending.as_ref();
        pending.is_some_and(|pending| {
            pending.columns == 0 || pending.cards.containing(position).is_some()
        })
    }

    /// The chunk of cards that contains an article, and the position of its first article.
    #[must_use]
    pub fn cards_of(&self, position: usize) -> Option<(usize, ChunkRef)> {
        let (start, chunk) = self.pending.as_ref()?.cards.containing(position)?;
        Some((start, chunk.clone()))
    }

    /// The chunk of bodies that contains an article, and the position of its first article.
    #[must_use]
    pub fn bodies_of(&self, position: usize) -> Option<(usize, ChunkRef)> {
        let (start, chunk) = self.pending.as_ref()?.bodies.containing(position)?;
        Some((start, chunk.clone()))
    }

    /// Takes in a chunk of cards from a position on, and the chunks of bodies for the same articles.
    pub fn take_cards(&mut self, start: usize, articles: Vec<Article>, bodies: &[ChunkRef]) {
        if let Some(pending) = &mut self.pending {
            pending.bodies.insert(start, bodies);
        }
        self.take(start, articles, TextStatus::Excerpt);
    }

    /// Takes in a chunk of whole articles from a position on.
    pub fn take_bodies(&mut self, start: usize, articles: Vec<Article>) {
        self.take(start, articles, TextStatus::Whole);
    }

    fn take(&mut self, start: usize, articles: Vec<Article>, status: TextStatus) {
        for (position, article) in (start..).zip(articles) {
            // A card that arrives late does not replace a whole article.
            if let Some(text) = self.texts.get_mut(position)
                && *text != TextStatus::Whole
                && self.index.set_article(position, article)
            {
                *text = status;
            }
        }
    }

    /// Records that fetching an article's text failed, or that it will be tried again.
    pub fn set_failed(&mut self, position: usize, failed: bool) {
        if let Some(text) = self.texts.get_mut(position)
            && *text != TextStatus::Whole
        {
            *text = if failed { TextStatus::Failed } else { TextStatus::Excerpt };
        }
    }
}
