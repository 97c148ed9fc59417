//! The loader: the requests that are pending, and the chunks that answer them.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use newsstand_chunked::{ChunkRef, TextStatus, manifest};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::fetcher::ChunkFetcher;
use crate::live_edition::{LiveEdition, Request};
use crate::protocol::json::json;

/// Loads the chunks of one edition.
pub(super) struct ChunkLoader {
    /// Weak, since the edition owns its loader.
    pub(super) edition: Weak<LiveEdition>,
    pub(super) fetcher: ChunkFetcher,
    /// The positions of the cards that are requested and have not arrived.
    requested_cards: RefCell<Vec<usize>>,
    /// The positions of the texts that are requested and have not arrived.
    requested_texts: RefCell<Vec<usize>>,
    /// The ids of articles that are requested and have not been found.
    pub(super) requested_ids: RefCell<Vec<String>>,
    /// The columns that have arrived: the position of the first article, and the hash of the chunk of its ids.
    pub(super) loaded_columns: RefCell<Vec<(usize, String)>>,
    /// The chunks that are being fetched, by kind and by the position of the first article. Not by hash: two chunks may
    /// have the same content.
    in_flight: RefCell<Vec<(&'static str, usize)>>,
    will_notify: Cell<bool>,
    /// True if all columns have arrived or failed.
    pub(super) has_ended: Cell<bool>,
    /// True if a chunk of ids could not be searched.
    pub(super) is_search_incomplete: Cell<bool>,
}

/// Makes `fetcher` answer all requests to a chunked edition.
pub(in crate::element) fn load_chunks(edition: &Rc<LiveEdition>, fetcher: &ChunkFetcher) {
    let loader = Rc::new(ChunkLoader {
        edition: Rc::downgrade(edition),
        fetcher: fetcher.clone(),
        requested_cards: RefCell::default(),
        requested_texts: RefCell::default(),
        requested_ids: RefCell::default(),
        loaded_columns: RefCell::default(),
        in_flight: RefCell::default(),
        will_notify: Cell::default(),
        has_ended: Cell::default(),
        is_search_incomplete: Cell::default(),
    });
    let answering = Rc::clone(&loader);
    edition.set_loader(move |request| {
        answering.add_request(request);
        if let Request::Id(_) = request {
            let searching = Rc::clone(&answering);
            // Columns that arrive later are searched on arrival.
            let loaded = searching.loaded_columns.borrow().clone();
            spawn_local(async move {
                for (start, ids) in loaded {
                    searching.search(start, &ids).await;
                }
                searching.conclude_search();
            });
        }
        answering.fetch_requested();
    });
    spawn_local(async move { loader.load_columns().await });
}

impl ChunkLoader {
    pub(super) fn add_request(&self, request: Request<'_>) {
        match request {
            // Replaces the last request, since only the cards of the present list are needed.
            Request::Cards(positions) => {
                drop(self.requested_cards.replace(positions.to_vec()));
            }
            Request::Text(position) => {
                if let Some(edition) = self.edition.upgrade() {
                    edition.index_mut().set_failed(position, false);
                }
                self.requested_texts.borrow_mut().push(position);
            }
            Request::Id(id) => {
                let mut ids = self.requested_ids.borrow_mut();
                if !ids.iter().any(|other| other == id) {
                    ids.push(id.to_owned());
                }
            }
        }
    }

    /// Starts to fetch every chunk that is needed for the pending requests.
    pub(super) fn fetch_requested(self: &Rc<Self>) {
        let Some(edition) = self.edition.upgrade() else { return };
        self.requested_cards.borrow_mut().retain(|position| edition.article(*position).is_none());
        self.requested_texts
            .borrow_mut()
            .retain(|position| edition.text_status(*position) == TextStatus::Excerpt);
        for requested in [&self.requested_cards, &self.requested_texts] {
            self.give_up(requested, &|position| !edition.index().can_arrive(position));
        }
        let bodies_of = |position| edition.index().bodies_of(position);
        let texts = self.requested_texts.borrow().clone();
        let cards = self.requested_cards.borrow().clone();
        for position in &texts {
            if let Some((start, chunk)) = bodies_of(*position) {
                self.fetch("bodies", start, chunk);
            }
        }
        // The chunk of cards has the references to its chunks of bodies.
        let without_bodies = texts.into_iter().filter(|position| bodies_of(*position).is_none());
        for position in without_bodies.chain(cards) {
            let cards = edition.index().cards_of(position);
            if let Some((start, chunk)) = cards {
                self.fetch("cards", start, chunk);
            }
        }
    }

    /// Fetches a chunk, unless it is in flight.
    fn fetch(self: &Rc<Self>, kind: &'static str, start: usize, chunk: ChunkRef) {
        if self.in_flight.borrow().contains(&(kind, start)) {
            return;
        }
        self.in_flight.borrow_mut().push((kind, start));
        let loader = Rc::clone(self);
        spawn_local(async move {
            let loaded = loader.load(kind, "json", &chunk.hash).await;
            let taken = loaded.and_then(|content| loader.take(kind, start, &chunk, &content));
            if let Err(why) = taken {
                loader.fetcher.problem(&why);
            }
            loader.settle(kind, start);
            loader.in_flight.borrow_mut().retain(|other| *other != (kind, start));
            loader.fetch_requested();
            loader.notify();
        });
    }

    /// Adds the articles of a chunk to the edition.
    fn take(
        &self,
        kind: &str,
        start: usize,
        chunk: &ChunkRef,
        content: &JsValue,
    ) -> Result<(), String> {
        let mut feed = json(content);
        let own = feed.inside("_newsstand");
        let bodies = own.map(|own| manifest::read_chunks(own.take("bodies"))).unwrap_or_default();
        // Problems of items were reported when the edition was built.
        let (part, _problems) = newsstand_feed::read(feed, None)?;
        let Some(edition) = self.edition.upgrade() else { return Ok(()) };
        let mut articles = part.articles;
        let outcome = check_count(kind, chunk, articles.len());
        // Surplus articles would replace those of the next chunk.
        articles.truncate(chunk.articles);
        if kind == "bodies" {
            edition.index_mut().take_bodies(start, articles);
        } else {
            edition.index_mut().take_cards(start, articles, &bodies);
        }
        outcome
    }

    /// Ends the requests that a chunk should have answered, whether it arrived or not. A chunk with too few articles
    /// would otherwise be requested for ever.
    fn settle(self: &Rc<Self>, kind: &str, start: usize) {
        let Some(edition) = self.edition.upgrade() else { return };
        let bodies_of = |position| edition.index().bodies_of(position);
        let is_in_chunk = |position: usize| {
            let chunk = match kind {
                "bodies" => bodies_of(position),
                _ => edition.index().cards_of(position),
            };
            chunk.is_some_and(|(other, _)| other == start)
        };
        // After its card, a text still needs its chunk of bodies.
        let is_last = |position: usize| kind == "bodies" || bodies_of(position).is_none();
        self.give_up(&self.requested_texts, &|position| is_in_chunk(position) && is_last(position));
        let is_missing = |position: usize| edition.article(position).is_none();
        self.give_up(&self.requested_cards, &|position| {
            is_in_chunk(position) && is_missing(position)
        });
    }

    /// Removes some requests and marks their articles as failed.
    fn give_up(
        self: &Rc<Self>,
        requested: &RefCell<Vec<usize>>,
        is_hopeless: &dyn Fn(usize) -> bool,
    ) {
        let Some(edition) = self.edition.upgrade() else { return };
        let (failed, pending): (Vec<_>, Vec<_>) =
            requested.take().into_iter().partition(|position| is_hopeless(*position));
        requested.replace(pending);
        for position in &failed {
            edition.index_mut().set_failed(*position, true);
        }
        if !failed.is_empty() {
            self.notify();
        }
    }

    /// Tells the listeners of the edition that something has arrived, once for everything that arrives at a time.
    pub(super) fn notify(self: &Rc<Self>) {
        if self.will_notify.replace(true) {
            return;
        }
        let loader = Rc::clone(self);
        spawn_local(async move {
            loader.will_notify.set(false);
            if let Some(edition) = loader.edition.upgrade() {
                edition.changed();
            }
        });
    }

    /// Fetches a chunk.
    ///
    /// # Errors
    /// The fetcher's message.
    pub(super) async fn load(
        &self,
        kind: &str,
        extension: &str,
        hash: &str,
    ) -> Result<JsValue, String> {
        let loaded = JsFuture::from(self.fetcher.load(kind, extension, hash)).await;
        loaded.map_err(|why| {
            let why: Result<js_sys::Error, _> = why.dyn_into();
            why.map(|why| String::from(why.message())).unwrap_or_default()
        })
    }
}

/// Returns an error if a chunk does not hold as many articles as its reference says.
pub(super) fn check_count(kind: &str, chunk: &ChunkRef, found: usize) -> Result<(), String> {
    if found == chunk.articles {
        return Ok(());
    }
    let ChunkRef { hash, articles } = chunk;
    Err(format!("{kind}-{hash} has {found} articles, not {articles}"))
}
