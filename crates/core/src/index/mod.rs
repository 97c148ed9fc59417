//! An edition as it is read: what a list and the filters need of every article in columns, and the
//! articles themselves as far as they are there. An edition in one file has all of them at once; of one
//! in parts they come as they are needed, so everything here can grow while it is shown.

mod columns;
mod interner;
mod observers;
mod pending;

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use crate::article::Article;
use crate::bidi::make_harmless;
use crate::chunked::{self, ChunkRef, Manifest};
use crate::edition::Edition;
use crate::filter::{Filter, Selection, Sort};
use crate::reader_state::{Flags, ReaderState};
use crate::time::{Age, Clock, TimeRange};

use columns::Columns;
pub use columns::Row;
use observers::Watched;
pub use observers::{Request, Subscription};
use pending::Rest;

/// An edition as it is read.
#[derive(Debug, Default)]
pub struct Index {
    /// Its title, for the masthead.
    pub title: String,
    /// What kind of edition it is, in a few words; may be empty.
    pub subtitle: String,
    /// A BCP 47 tag: the language its title and the controls around it are in.
    pub language: String,
    /// The moment it was gathered, where that is known.
    pub as_of: Option<TimeRange>,
    columns: RefCell<Columns>,
    articles: RefCell<Vec<Option<Rc<Article>>>>,
    /// How far each article is there.
    texts: RefCell<Vec<Text>>,
    rest: RefCell<Option<Rest>>,
    version: Cell<u32>,
    watched: Watched,
    marked: RefCell<Option<Marked>>,
}

/// What is kept of each article, for as long as nothing comes in and the same is kept.
#[derive(Debug)]
struct Marked {
    kept: Rc<ReaderState>,
    version: u32,
    marks: Rc<[Flags]>,
}

/// How far the text of an article is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Text {
    /// All of it.
    #[default]
    Whole,
    /// What its card shows, or nothing; the rest can be had.
    Beginning,
    /// As much, and the rest did not come.
    Failed,
}

/// The same one, which others may be filling: what is in it does not matter.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Index {}

impl From<Edition> for Index {
    fn from(edition: Edition) -> Self {
        let Edition { mut title, mut subtitle, language, as_of, mut articles } = edition;
        make_harmless(&mut title);
        make_harmless(&mut subtitle);
        let mut columns = Columns::default();
        for article in &mut articles {
            article.make_harmless();
            columns.push(&Row::of(article, Clock::Edition(as_of)));
        }
        let articles = articles.into_iter().map(|article| Some(Rc::new(article))).collect();
        Self {
            title,
            subtitle,
            language,
            as_of,
            columns: RefCell::new(columns),
            articles: RefCell::new(articles),
            ..Self::default()
        }
    }
}

impl Index {
    /// The newest articles of an edition in parts, and what its manifest says of the others.
    #[must_use]
    pub fn in_parts(newest: Edition, manifest: Manifest) -> Self {
        let index = Self::from(newest);
        index.texts.replace(vec![Text::Beginning; index.there_are()]);
        index.rest.replace(Some(Rest::of(manifest)));
        index
    }

    /// How many articles it has, whether they are there yet or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.coming().map_or_else(|| self.there_are(), |rest| rest.manifest.articles)
    }

    /// What is still to come, while not all columns are there.
    fn coming(&self) -> Option<Ref<'_, Rest>> {
        let rest = Ref::filter_map(self.rest.borrow(), Option::as_ref).ok()?;
        (!rest.is_complete()).then_some(rest)
    }

    /// How many articles the filters know of.
    #[must_use]
    pub fn there_are(&self) -> usize {
        self.columns.borrow().len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Another number whenever something came in.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    /// How many sources there are; *not stated* is one.
    #[must_use]
    pub fn sources(&self) -> usize {
        let coming = self.coming();
        coming.map_or_else(|| self.columns.borrow().sources(), |rest| rest.manifest.sources.len())
    }

    /// The article at a position, if it is there yet.
    #[must_use]
    pub fn article(&self, position: usize) -> Option<Rc<Article>> {
        self.articles.borrow().get(position)?.clone()
    }

    /// Where the article with an id stands, among those that are there.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        let is_it = |article: &Option<Rc<Article>>| article.as_ref().is_some_and(|it| it.id == id);
        self.articles.borrow().iter().position(is_it)
    }

    /// What a filter shows of an edition of which this is kept, in order, and what each other choice would
    /// give.
    #[must_use]
    pub fn select(
        &self,
        filter: &Filter,
        sort: Sort,
        clock: Clock,
        kept: &Rc<ReaderState>,
    ) -> Selection {
        let mut selection = self.columns.borrow().select(filter, sort, clock, &self.marks(kept));
        selection.all += self.len() - self.there_are();
        if let (Some(rest), Clock::Edition(_)) = (self.coming(), clock) {
            rest.complete(&mut selection, filter, kept);
        }
        selection.sources.retain(|(source, _)| !kept.hidden.contains(source));
        selection
    }

    /// What is kept of each article; none where nothing is kept.
    fn marks(&self, kept: &Rc<ReaderState>) -> Rc<[Flags]> {
        if kept.is_empty() {
            return Rc::default();
        }
        let mut marked = self.marked.borrow_mut();
        let stands = |marked: &&Marked| {
            Rc::ptr_eq(&marked.kept, kept)
                && marked.version == self.version()
                && marked.marks.len() == self.there_are()
        };
        if let Some(marked) = marked.as_ref().filter(stands) {
            return Rc::clone(&marked.marks);
        }
        let (columns, articles) = (self.columns.borrow(), self.articles.borrow());
        let of = |position: usize| match articles.get(position) {
            Some(Some(article)) => kept.marks(article),
            _ => kept.marks_of(columns.source(position), columns.between(position)),
        };
        let marks: Rc<[Flags]> = (0..columns.len()).map(of).collect();
        let (kept, version) = (Rc::clone(kept), self.version());
        *marked = Some(Marked { kept, version, marks: Rc::clone(&marks) });
        marks
    }

    /// How many articles a filter shows.
    #[must_use]
    pub fn shown(&self, filter: &Filter, clock: Clock, kept: &Rc<ReaderState>) -> usize {
        self.columns.borrow().shown(filter, clock, &self.marks(kept)).count()
    }

    /// The age of the newest article that a filter shows: the one that may be the youngest.
    #[must_use]
    pub fn newest(&self, filter: &Filter, clock: Clock, kept: &Rc<ReaderState>) -> Option<Age> {
        let (columns, marks) = (self.columns.borrow(), self.marks(kept));
        let ages = columns
            .shown(filter, clock, &marks)
            .filter_map(|position| columns.age(position, clock));
        ages.min_by_key(|age| age.least())
    }

    /// Calls for each article that is not hidden with its age by a clock and its source, in the order of
    /// their positions.
    pub fn each(
        &self,
        clock: Clock,
        kept: &Rc<ReaderState>,
        then: &mut dyn FnMut(Option<Age>, &Option<String>),
    ) {
        let (columns, marks) = (self.columns.borrow(), self.marks(kept));
        let hidden = |position: &usize| marks.get(*position).is_some_and(|marks| marks.hidden());
        for position in (0..columns.len()).filter(|position| !hidden(position)) {
            then(columns.age(position, clock), columns.source(position));
        }
    }

    /// Whether some of it was published more than a day after the moment that a clock shows, so that the
    /// clock must be wrong.
    #[must_use]
    pub fn is_ahead_of(&self, clock: Clock) -> bool {
        let latest = self.columns.borrow().latest();
        latest.is_some_and(|latest| clock.is_behind(latest))
    }

    /// How far the text of an article is there.
    #[must_use]
    pub fn text(&self, position: usize) -> Text {
        self.texts.borrow().get(position).copied().unwrap_or_default()
    }

    /// The next chunk of columns that has not come yet.
    #[must_use]
    pub fn next_columns(&self) -> Option<ChunkRef> {
        let rest = self.rest.borrow();
        let rest = rest.as_ref()?;
        rest.manifest.columns.get(rest.columns).cloned()
    }

    /// Takes in the next chunk of columns, and gives the position of its first article; none where the
    /// chunk did not come, which leaves its articles out.
    pub fn take_columns(&self, chunk: Option<chunked::Columns>) -> Option<usize> {
        let mut rest = self.rest.borrow_mut();
        let rest = rest.as_mut()?;
        let mut columns = self.columns.borrow_mut();
        // The manifest's own articles are the first of the first chunk.
        let known = if rest.columns == 0 { columns.len() } else { 0 };
        let part = rest.manifest.columns.get(rest.columns);
        let said = part.map_or(0, |part| part.articles);
        rest.columns += 1;
        let held = chunk.as_ref().map_or(0, |chunk| chunk.rows.len());
        rest.missing += said.saturating_sub(held.max(known));
        let mut chunk = chunk?;
        let names = chunk.sources.iter_mut().flatten();
        names.chain(&mut chunk.hashtags).for_each(make_harmless);
        let start = columns.len() - known;
        for row in chunk.rows.iter().skip(known) {
            columns.push(&chunk.row(row));
        }
        rest.cards.put(start, &chunk.cards);
        let count = columns.len();
        drop(columns);
        self.articles.borrow_mut().resize(count, None);
        self.texts.borrow_mut().resize(count, Text::Beginning);
        Some(start)
    }

    /// Whether no article has an id, for all that is known: of an edition in parts it has to be looked for before
    /// that is.
    #[must_use]
    pub fn lacks(&self, id: &str) -> bool {
        let sought = self.rest.borrow();
        sought.as_ref().is_none_or(|rest| rest.lacking.iter().any(|lacking| lacking == id))
            && self.position(id).is_none()
    }

    /// Of ids that were looked for in all chunks of it, nothing has these.
    pub fn set_lacking(&self, ids: Vec<String>) {
        if let Some(rest) = self.rest.borrow_mut().as_mut() {
            rest.lacking = ids;
        }
    }

    /// How many articles will not come, since their columns did not.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.rest.borrow().as_ref().map_or(0, |rest| rest.missing)
    }

    /// Whether the chunk of cards that an article is in is known, or still can be.
    #[must_use]
    pub fn can_come(&self, position: usize) -> bool {
        let rest = self.rest.borrow();
        rest.as_ref().is_some_and(|rest| rest.columns == 0 || rest.cards.of(position).is_some())
    }

    /// The chunk of cards that an article is in, and the position of the first one in it.
    #[must_use]
    pub fn cards_of(&self, position: usize) -> Option<(usize, ChunkRef)> {
        let rest = self.rest.borrow();
        rest.as_ref()?.cards.of(position).map(|(start, part)| (start, part.clone()))
    }

    /// The chunk of bodies that an article is in, and the position of the first one in it.
    #[must_use]
    pub fn bodies_of(&self, position: usize) -> Option<(usize, ChunkRef)> {
        let rest = self.rest.borrow();
        rest.as_ref()?.bodies.of(position).map(|(start, part)| (start, part.clone()))
    }

    /// Takes in cards, the first at a position, with the chunks that have their bodies.
    pub fn take_cards(&self, start: usize, articles: Vec<Article>, bodies: &[ChunkRef]) {
        if let Some(rest) = self.rest.borrow_mut().as_mut() {
            rest.bodies.put(start, bodies);
        }
        self.take(start, articles, Text::Beginning);
    }

    /// Takes in whole articles, the first at a position.
    pub fn take_bodies(&self, start: usize, articles: Vec<Article>) {
        self.take(start, articles, Text::Whole);
    }

    fn take(&self, start: usize, articles: Vec<Article>, text: Text) {
        let (mut places, mut texts) = (self.articles.borrow_mut(), self.texts.borrow_mut());
        for (position, mut article) in (start..).zip(articles) {
            article.make_harmless();
            if let (Some(place), Some(known)) = (places.get_mut(position), texts.get_mut(position))
            {
                // What is whole is not made less by a card that comes late.
                if *known != Text::Whole {
                    *place = Some(Rc::new(article));
                    *known = text;
                }
            }
        }
    }

    /// Notes that the text of an article did not come, or that it is to be tried again.
    pub fn set_failed(&self, position: usize, failed: bool) {
        if let Some(text) = self.texts.borrow_mut().get_mut(position)
            && *text != Text::Whole
        {
            *text = if failed { Text::Failed } else { Text::Beginning };
        }
    }

    /// Asks for something that is not there yet.
    pub fn want(&self, want: Request<'_>) {
        self.watched.want(want);
    }

    /// Whether something is still to come that nobody brings yet.
    #[must_use]
    pub fn needs_supplier(&self) -> bool {
        self.rest.borrow().is_some() && !self.watched.is_supplied()
    }

    /// Interner who brings what is not there yet. It may be asked for the same things again.
    pub fn supply(&self, supplier: impl Fn(Request<'_>) + 'static) {
        self.watched.supply(supplier);
    }

    /// Tells whenever something has come in, for as long as what this gives is kept.
    #[must_use]
    pub fn listen(self: &Rc<Self>, listener: impl Fn() + 'static) -> Subscription {
        Subscription::begin(Rc::clone(self), listener)
    }

    /// Says that something has come in.
    pub fn changed(&self) {
        self.version.set(self.version.get().wrapping_add(1));
        self.watched.tell();
    }

    /// The articles that are there.
    #[must_use]
    pub fn there(&self) -> Vec<Rc<Article>> {
        self.articles.borrow().iter().flatten().cloned().collect()
    }
}
