//! An edition while it is shown. Its index may grow, and listeners are told when it has.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::fmt;
use std::rc::Rc;

use newsstand_chunked::{ChunkedIndex, Manifest, TextStatus};
use newsstand_core::bidi::make_harmless;
use newsstand_core::filter::{Filter, Sort};
use newsstand_core::index::{Selection, Suggestion, suggestions};
use newsstand_core::time::{Age, Clock, TimeRange};
use newsstand_core::{Article, Edition, Index, ReaderState};

/// A request for a part of an edition that has not arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request<'a> {
    /// The cards of articles, by their positions.
    Cards(&'a [usize]),
    /// The whole text of an article, by its position.
    Text(usize),
    /// An article, by its id.
    Id(&'a str),
}

type Loader = Box<dyn Fn(Request<'_>)>;
type Listener = Rc<dyn Fn()>;

/// An edition that may still be arriving.
#[derive(Default)]
pub struct LiveEdition {
    /// The title, for the masthead.
    pub title: String,
    /// The kind of edition, in a few words; may be empty.
    pub subtitle: String,
    /// The language of the title and the default one of the interface, as a BCP 47 tag.
    pub language: String,
    /// The time it was gathered, if known.
    pub as_of: Option<TimeRange>,
    index: RefCell<ChunkedIndex>,
    version: Cell<u32>,
    loader: RefCell<Option<Loader>>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    last_listener: Cell<u32>,
}

impl fmt::Debug for LiveEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LiveEdition")
    }
}

/// Editions are equal only if they are the same object, since the content may change at any time.
impl PartialEq for LiveEdition {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for LiveEdition {}

impl From<Edition> for LiveEdition {
    fn from(edition: Edition) -> Self {
        Self::with_index(edition, ChunkedIndex::whole)
    }
}

impl LiveEdition {
    /// Creates a chunked edition. `newest` has the articles of its manifest.
    #[must_use]
    pub fn chunked(newest: Edition, manifest: Manifest) -> Self {
        Self::with_index(newest, |index| ChunkedIndex::chunked(index, manifest))
    }

    fn with_index(edition: Edition, index_of: impl FnOnce(Index) -> ChunkedIndex) -> Self {
        let Edition { mut title, mut subtitle, language, as_of, articles } = edition;
        make_harmless(&mut title);
        make_harmless(&mut subtitle);
        let index = RefCell::new(index_of(Index::new(articles, Clock::Edition(as_of))));
        Self { title, subtitle, language, as_of, index, ..Self::default() }
    }

    /// Returns the index of the articles that have arrived.
    #[must_use]
    pub fn index(&self) -> Ref<'_, ChunkedIndex> {
        self.index.borrow()
    }

    /// Returns the index for adding what arrives. [`LiveEdition::changed`] then tells the listeners.
    pub(crate) fn index_mut(&self) -> RefMut<'_, ChunkedIndex> {
        self.index.borrow_mut()
    }

    /// Returns the number of articles, arrived or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index().len()
    }

    /// Returns whether there are no articles.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index().is_empty()
    }

    /// Returns the number of sources; *not stated* counts as one.
    #[must_use]
    pub fn sources(&self) -> usize {
        self.index().sources()
    }

    /// Returns the article at a position, if it has arrived.
    #[must_use]
    pub fn article(&self, position: usize) -> Option<Rc<Article>> {
        self.index().arrived().article(position)
    }

    /// Returns all articles that have arrived.
    #[must_use]
    pub fn articles(&self) -> Vec<Rc<Article>> {
        self.index().arrived().articles()
    }

    /// Returns the position of the article with an id, among those that have arrived.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index().arrived().position(id)
    }

    /// Returns how much of an article's text has arrived.
    #[must_use]
    pub fn text_status(&self, position: usize) -> TextStatus {
        self.index().text_status(position)
    }

    /// Returns the articles that a filter shows, in order, and the count of every other choice.
    #[must_use]
    pub fn select(
        &self,
        filter: &Filter,
        sort: Sort,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
    ) -> Selection {
        self.index().select(filter, sort, clock, reader_state)
    }

    /// Returns the number of arrived articles that a filter shows.
    #[must_use]
    pub fn shown(&self, filter: &Filter, clock: Clock, reader_state: &Rc<ReaderState>) -> usize {
        self.index().arrived().shown(filter, clock, reader_state)
    }

    /// Returns filters that are similar to one without matches, each with matches.
    #[must_use]
    pub fn suggestions(
        &self,
        filter: &Filter,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
    ) -> Vec<Suggestion> {
        suggestions(self.index().arrived(), filter, clock, reader_state)
    }

    /// Returns the age of the newest article that a filter shows.
    #[must_use]
    pub fn newest(
        &self,
        filter: &Filter,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
    ) -> Option<Age> {
        self.index().arrived().newest(filter, clock, reader_state)
    }

    /// Calls `then` with the age and the source of each article that is not hidden.
    pub fn each(
        &self,
        clock: Clock,
        reader_state: &Rc<ReaderState>,
        then: &mut dyn FnMut(Option<Age>, &Option<String>),
    ) {
        self.index().arrived().each(clock, reader_state, then);
    }

    /// Returns whether an article was published more than a day after the time of a clock, which must then be wrong.
    #[must_use]
    pub fn is_ahead_of(&self, clock: Clock) -> bool {
        self.index().arrived().is_ahead_of(clock)
    }

    /// Returns whether the edition is known not to contain `id`. For a chunked edition, true only once every chunk was
    /// searched.
    #[must_use]
    pub fn lacks(&self, id: &str) -> bool {
        self.index().lacks(id)
    }

    /// Returns the number of articles that will never arrive.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.index().missing()
    }

    /// Returns a number that changes whenever something has arrived.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    /// Requests something that has not arrived.
    pub fn request(&self, request: Request<'_>) {
        if let Some(loader) = &*self.loader.borrow() {
            loader(request);
        }
    }

    /// Returns whether the edition is chunked and has no loader yet.
    pub(crate) fn needs_loader(&self) -> bool {
        self.index().is_chunked() && self.loader.borrow().is_none()
    }

    /// Sets the loader, which is called with every request. The same may be requested again.
    pub(crate) fn set_loader(&self, loader: impl Fn(Request<'_>) + 'static) {
        self.loader.replace(Some(Box::new(loader)));
    }

    /// Calls `listener` whenever something has arrived, until the subscription is dropped.
    #[must_use]
    pub fn subscribe(self: &Rc<Self>, listener: impl Fn() + 'static) -> Subscription {
        let number = self.last_listener.get().wrapping_add(1);
        self.last_listener.set(number);
        self.listeners.borrow_mut().push((number, Rc::new(listener)));
        Subscription { edition: Rc::clone(self), number }
    }

    /// Tells the listeners that something has arrived.
    pub fn changed(&self) {
        self.version.set(self.version.get().wrapping_add(1));
        // Copied, since a listener may subscribe others or end a subscription.
        let listeners: Vec<Listener> =
            self.listeners.borrow().iter().map(|(_, listener)| Rc::clone(listener)).collect();
        for listener in listeners {
            listener();
        }
    }
}

/// A subscription to an edition. It ends when this is dropped.
#[derive(Debug)]
pub struct Subscription {
    edition: Rc<LiveEdition>,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.edition.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
    }
}
