//! The index of an edition: what lists and filters need of every article, in columns, and the articles themselves
//! as far as they are known. It answers which articles a filter shows and how many each other choice would show.
//!
//! An index only ever grows: rows are added at its end, and an article may follow its row later.

mod arrangement;
mod columns;
mod interner;
mod row;
mod select;
mod selection;
mod suggestions;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use crate::article::Article;
use crate::edition::Edition;
use crate::filter::{Filter, Sort};
use crate::reader_state::{Flags, ReaderState};
use crate::time::{Age, Clock};

use arrangement::Arrangement;
use columns::Columns;
pub use row::Row;
pub use selection::Selection;
pub use suggestions::{Suggestion, suggestions};

/// The articles of an edition, ready to be filtered, counted and sorted.
#[derive(Debug, Default)]
pub struct Index {
    columns: Columns,
    articles: Vec<Option<Rc<Article>>>,
    /// A number that changes with every change of the index.
    revision: u32,
    flags: RefCell<Option<CachedFlags>>,
    arrangement: RefCell<Option<Rc<Arrangement>>>,
}

/// The flags of every article, as long as neither the reader's state nor the index changes.
#[derive(Debug)]
struct CachedFlags {
    reader_state: Rc<ReaderState>,
    revision: u32,
    flags: Rc<[Flags]>,
}

impl From<Edition> for Index {
    fn from(edition: Edition) -> Self {
        Self::new(edition.articles, Clock::Edition(edition.as_of))
    }
}

impl Index {
    /// Indexes articles, with their ages by the edition's clock.
    #[must_use]
    pub fn new(mut articles: Vec<Article>, edition: Clock) -> Self {
        let mut columns = Columns::default();
        for article in &mut articles {
            article.make_harmless();
            columns.push(&Row::of(article, edition));
        }
        let articles = articles.into_iter().map(|article| Some(Rc::new(article))).collect();
        Self { columns, articles, ..Self::default() }
    }

    /// Adds an article of which only the row is known yet.
    pub fn push_row(&mut self, row: &Row<'_>) {
        self.columns.push(row);
        self.articles.push(None);
        self.revision = self.revision.wrapping_add(1);
    }

    /// Makes room for this many rows in all, if there is enough memory.
    pub fn reserve(&mut self, rows: usize) {
        self.columns.reserve(rows);
        let _enough = self.articles.try_reserve_exact(rows.saturating_sub(self.articles.len()));
    }

    /// Sets the article of a row, or replaces it. Returns `false` where there is no such row.
    pub fn set_article(&mut self, position: usize, mut article: Article) -> bool {
        let Some(slot) = self.articles.get_mut(position) else { return false };
        article.make_harmless();
        *slot = Some(Rc::new(article));
        self.revision = self.revision.wrapping_add(1);
        true
    }

    /// Number of articles.
    #[must_use]
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Returns whether there are no articles.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of sources; *not stated* counts as one.
    #[must_use]
    pub fn sources(&self) -> usize {
        self.columns.sources.len()
    }

    /// The article at a position, if it is known yet.
    #[must_use]
    pub fn article(&self, position: usize) -> Option<Rc<Article>> {
        self.articles.get(position)?.clone()
    }

    /// All articles that are known yet, in order.
    #[must_use]
    pub fn articles(&self) -> Vec<Rc<Article>> {
        self.articles.iter().flatten().cloned().collect()
    }

    /// The position of the article with an id, among those that are known yet.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        let has_id = |article: &Option<Rc<Article>>| article.as_ref().is_some_and(|it| it.id == id);
        self.articles.iter().position(has_id)
    }

    /// The articles that a filter shows, in order, and the count of every other choice.
    #[must_use]
    pub fn select(
        &self,
        filter: &Filter,
        sort: Sort,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
    ) -> Selection {
        let arrangement = self.arrangement(sort, clock);
        let mut selection =
            select::select(&self.columns, &arrangement, filter, clock, &self.flags(reader_state));
        selection.sources.retain(|(source, _)| !reader_state.hidden.contains(source));
        selection
    }

    /// Number of articles that a filter shows.
    #[must_use]
    pub fn shown(&self, filter: &Filter, clock: Clock, reader_state: &Rc<ReaderState>) -> usize {
        select::shown(&self.columns, filter, clock, &self.flags(reader_state)).count()
    }

    /// Returns the age of the newest article that a filter shows, comparing the least that each age may be.
    #[must_use]
    pub fn newest(
        &self,
        filter: &Filter,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
    ) -> Option<Age> {
        let flags = self.flags(reader_state);
        let shown = select::shown(&self.columns, filter, clock, &flags);
        let ages = shown.filter_map(|position| self.columns.age(position, clock));
        ages.min_by_key(|age| age.least())
    }

    /// Calls `then` with the age and the source of each article that is not hidden, in order of position.
    pub fn each(
        &self,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
        then: &mut dyn FnMut(Option<Age>, &Option<String>),
    ) {
        let flags = self.flags(reader_state);
        let hidden = |position: &usize| flags.get(*position).is_some_and(|flags| flags.hidden());
        for position in (0..self.len()).filter(|position| !hidden(position)) {
            then(self.columns.age(position, clock), self.columns.source(position));
        }
    }

    /// Returns whether an article was published more than a day after the time of a clock, which must then be wrong.
    #[must_use]
    pub fn is_ahead_of(&self, clock: Clock) -> bool {
        self.columns.latest().is_some_and(|latest| clock.is_behind(latest))
    }

    /// Returns the arrangement of all articles, which is cached until they, the order or the clock change.
    fn arrangement(&self, sort: Sort, clock: Clock) -> Rc<Arrangement> {
        let mut cached = self.arrangement.borrow_mut();
        let current = cached.as_ref().filter(|it| it.is_current(&self.columns, sort, clock));
        if let Some(current) = current {
            return Rc::clone(current);
        }
        // The room of the old one is enough for the new one.
        *cached = None;
        let arrangement = Rc::new(Arrangement::new(&self.columns, sort, clock));
        *cached = Some(Rc::clone(&arrangement));
        arrangement
    }

    /// The flags of each article; empty where the reader's state says nothing.
    fn flags(&self, reader_state: &Rc<ReaderState>) -> Rc<[Flags]> {
        if reader_state.is_empty() {
            return Rc::default();
        }
        let mut cached = self.flags.borrow_mut();
        if let Some(cached) = cached.as_ref()
            && Rc::ptr_eq(&cached.reader_state, reader_state)
            && cached.revision == self.revision
        {
            return Rc::clone(&cached.flags);
        }
        let of = |position: usize| match self.articles.get(position) {
            Some(Some(article)) => reader_state.flags(article),
            _ => {
                reader_state.flags_of(self.columns.source(position), self.columns.between(position))
            }
        };
        let flags: Rc<[Flags]> = (0..self.len()).map(of).collect();
        let (reader_state, revision) = (Rc::clone(reader_state), self.revision);
        *cached = Some(CachedFlags { reader_state, revision, flags: Rc::clone(&flags) });
        flags
    }
}
