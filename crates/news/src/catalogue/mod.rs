//! An edition as it is read: what a list and the filters need of every article in columns, and the
//! articles themselves as far as they are there. An edition in one file has all of them at once; of one
//! in parts they come as they are needed, so everything here can grow while it is shown.

mod columns;
mod names;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use crate::article::Article;
use crate::edition::Edition;
use crate::filter::{Filter, Selection, Sort};
use crate::time::{Age, Clock, Moment};

use columns::Columns;
pub use columns::Row;

/// An edition as it is read.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Its title, for the masthead.
    pub title: String,
    /// What kind of edition it is, in a few words; may be empty.
    pub subtitle: String,
    /// A BCP 47 tag: the language its title and the controls around it are in.
    pub language: String,
    /// The moment it was gathered, where that is known.
    pub as_of: Option<Moment>,
    columns: RefCell<Columns>,
    articles: RefCell<Vec<Option<Rc<Article>>>>,
    version: Cell<u32>,
    supplier: Supplier,
}

/// Who brings articles that are not there yet, by their positions.
#[derive(Default)]
struct Supplier(RefCell<Option<Box<Supply>>>);

type Supply = dyn Fn(&[usize]);

impl fmt::Debug for Supplier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Supplier")
    }
}

/// The same one, which others may be filling: what is in it does not matter.
impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Catalogue {}

impl From<Edition> for Catalogue {
    fn from(edition: Edition) -> Self {
        let Edition { title, subtitle, language, as_of, articles } = edition;
        let mut columns = Columns::default();
        for article in &articles {
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
            version: Cell::new(0),
            supplier: Supplier::default(),
        }
    }
}

impl Catalogue {
    /// How many articles it has.
    #[must_use]
    pub fn len(&self) -> usize {
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
        self.columns.borrow().sources()
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

    /// What a filter shows, in order, and what each other choice would give.
    #[must_use]
    pub fn select(&self, filter: &Filter, sort: Sort, clock: Clock) -> Selection {
        self.columns.borrow().select(filter, sort, clock)
    }

    /// How many articles a filter shows.
    #[must_use]
    pub fn shown(&self, filter: &Filter, clock: Clock) -> usize {
        self.columns.borrow().shown(filter, clock).count()
    }

    /// The age of the newest article that a filter shows: the one that may be the youngest.
    #[must_use]
    pub fn newest(&self, filter: &Filter, clock: Clock) -> Option<Age> {
        let columns = self.columns.borrow();
        let ages = columns.shown(filter, clock).filter_map(|position| columns.age(position, clock));
        ages.min_by_key(|age| age.least())
    }

    /// Calls for each article with its age by a clock and its source, in the order of their positions.
    pub fn each(&self, clock: Clock, then: &mut dyn FnMut(Option<Age>, &Option<String>)) {
        let columns = self.columns.borrow();
        for position in 0..columns.len() {
            then(columns.age(position, clock), columns.source(position));
        }
    }

    /// Asks for articles that are not there yet.
    pub fn want(&self, positions: &[usize]) {
        if let Some(supplier) = &*self.supplier.0.borrow() {
            supplier(positions);
        }
    }

    /// Names who brings articles that are not there yet: it is told their positions, and may be told
    /// the same ones again.
    pub fn supply(&self, supplier: impl Fn(&[usize]) + 'static) {
        self.supplier.0.replace(Some(Box::new(supplier)));
    }

    /// The articles that are there.
    #[must_use]
    pub fn there(&self) -> Vec<Rc<Article>> {
        self.articles.borrow().iter().flatten().cloned().collect()
    }
}
