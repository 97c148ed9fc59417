//! Brings what of an edition in parts is not there yet: the cards that a list shows, and the text of the article that
//! is open; its columns and ids in `columns`. How a chunk is fetched is `parts.js`'s job.

mod columns;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Promise;
use newsstand_chunked::TextStatus;
use newsstand_chunked::{ChunkRef, manifest};
use newsstand_feed as feed;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::live_edition::{LiveEdition, Request};
use crate::protocol::json::json;

#[wasm_bindgen]
extern "C" {
    /// What fetches the chunks of one edition.
    #[derive(Clone)]
    pub type Chunks;

    /// A chunk: an object where it ends in `json`, else its bytes.
    #[wasm_bindgen(method)]
    fn load(this: &Chunks, kind: &str, ending: &str, hash: &str) -> Promise;

    /// Something did not come, in words.
    #[wasm_bindgen(method)]
    pub(super) fn problem(this: &Chunks, what: &str);
}

/// Who brings the chunks of a index.
struct ChunkLoader {
    /// Ends with the last who shows it, for it owns this.
    index: Weak<LiveEdition>,
    chunks: Chunks,
    /// What is asked for and not there yet.
    cards: RefCell<Vec<usize>>,
    texts: RefCell<Vec<usize>>,
    ids: RefCell<Vec<String>>,
    /// The chunks of ids of the columns that have come, with the positions of their first articles.
    known: RefCell<Vec<(usize, String)>>,
    /// The chunks on their way, by their kinds and the positions of their first articles, since one and the
    /// same may be in two places.
    coming: RefCell<Vec<(&'static str, usize)>>,
    telling: Cell<bool>,
    /// Whether all columns have come or will not, and whether some ids did not.
    ended: Cell<bool>,
    unsure: Cell<bool>,
}

/// Brings what a index in parts asks for, from now on.
pub(super) fn load_chunks(index: &Rc<LiveEdition>, chunks: &Chunks) {
    let bringer = Rc::new(ChunkLoader {
        index: Rc::downgrade(index),
        chunks: chunks.clone(),
        cards: RefCell::default(),
        texts: RefCell::default(),
        ids: RefCell::default(),
        known: RefCell::default(),
        coming: RefCell::default(),
        telling: Cell::default(),
        ended: Cell::default(),
        unsure: Cell::default(),
    });
    let supplier = Rc::clone(&bringer);
    index.set_loader(move |want| {
        supplier.note(want);
        if let Request::Id(_) = want {
            let supplier = Rc::clone(&supplier);
            // In what has come already; what comes later is looked through as it does.
            let known = supplier.known.borrow().clone();
            spawn_local(async move {
                for (start, ids) in known {
                    supplier.find(start, &ids).await;
                }
                supplier.conclude();
            });
        }
        supplier.pump();
    });
    spawn_local(async move { bringer.columns().await });
}

impl ChunkLoader {
    fn note(&self, want: Request<'_>) {
        match want {
            // Only what the list shows now is worth a request.
            Request::Cards(positions) => drop(self.cards.replace(positions.to_vec())),
            Request::Text(position) => {
                if let Some(index) = self.index.upgrade() {
                    index.index_mut().set_failed(position, false);
                }
                self.texts.borrow_mut().push(position);
            }
            Request::Id(id) => {
                let mut ids = self.ids.borrow_mut();
                if !ids.iter().any(|other| other == id) {
                    ids.push(id.to_owned());
                }
            }
        }
    }

    /// Begins to fetch every chunk that is asked for.
    fn pump(self: &Rc<Self>) {
        let Some(index) = self.index.upgrade() else { return };
        self.cards.borrow_mut().retain(|position| index.article(*position).is_none());
        self.texts
            .borrow_mut()
            .retain(|position| index.text_status(*position) == TextStatus::Excerpt);
        for asked in [&self.cards, &self.texts] {
            self.give_up(asked, &|position| !index.index().can_arrive(position));
        }
        let bodies_of = |position| index.index().bodies_of(position);
        let texts = self.texts.borrow().clone();
        let cards = self.cards.borrow().clone();
        for position in &texts {
            if let Some((start, part)) = bodies_of(*position) {
                self.fetch("bodies", start, part);
            }
        }
        let without_bodies = texts.into_iter().filter(|at| bodies_of(*at).is_none());
        for position in without_bodies.chain(cards) {
            let cards = index.index().cards_of(position);
            if let Some((start, part)) = cards {
                self.fetch("cards", start, part);
            }
        }
    }

    /// Fetches a chunk, unless it is on its way.
    fn fetch(self: &Rc<Self>, kind: &'static str, start: usize, part: ChunkRef) {
        if self.coming.borrow().contains(&(kind, start)) {
            return;
        }
        self.coming.borrow_mut().push((kind, start));
        let bringer = Rc::clone(self);
        spawn_local(async move {
            let loaded = bringer.load(kind, "json", &part.hash).await;
            if let Err(why) = loaded.and_then(|chunk| bringer.take(kind, start, &part, &chunk)) {
                bringer.chunks.problem(&why);
            }
            bringer.settle(kind, start);
            bringer.coming.borrow_mut().retain(|coming| *coming != (kind, start));
            bringer.pump();
            bringer.tell();
        });
    }

    fn take(
        &self,
        kind: &str,
        start: usize,
        part: &ChunkRef,
        chunk: &JsValue,
    ) -> Result<(), String> {
        let mut chunk = json(chunk);
        let own = chunk.inside("_newsstand");
        let bodies = own.map(|own| manifest::read_chunks(own.take("bodies"))).unwrap_or_default();
        // What is odd in an item was said when the edition was made.
        let (edition, _troubles) = feed::read(chunk, None)?;
        let Some(index) = self.index.upgrade() else { return Ok(()) };
        let mut articles = edition.articles;
        let whole = counted(kind, part, articles.len());
        // What is too much would take the places of others.
        articles.truncate(part.articles);
        if kind == "bodies" {
            index.index_mut().take_bodies(start, articles);
        } else {
            index.index_mut().take_cards(start, articles, &bodies);
        }
        whole
    }

    /// No longer waits for what a chunk should have brought, whether it came or not: one that holds less
    /// than it should would be asked for without end.
    fn settle(self: &Rc<Self>, kind: &str, start: usize) {
        let Some(index) = self.index.upgrade() else { return };
        let bodies_of = |position| index.index().bodies_of(position);
        let in_it = |position: usize| {
            let chunk = match kind {
                "bodies" => bodies_of(position),
                _ => index.index().cards_of(position),
            };
            chunk.is_some_and(|(other, _)| other == start)
        };
        // With its card, a text has only begun to come.
        let ends = |at: usize| kind == "bodies" || bodies_of(at).is_none();
        self.give_up(&self.texts, &|position| in_it(position) && ends(position));
        let is_blank = |position: usize| index.article(position).is_none();
        self.give_up(&self.cards, &|position| in_it(position) && is_blank(position));
    }

    /// Waits no longer for some of what is asked for, and has it said in its place.
    fn give_up(self: &Rc<Self>, asked: &RefCell<Vec<usize>>, which: &dyn Fn(usize) -> bool) {
        let Some(index) = self.index.upgrade() else { return };
        let (lost, waiting): (Vec<_>, Vec<_>) =
            asked.take().into_iter().partition(|position| which(*position));
        asked.replace(waiting);
        for position in &lost {
            index.index_mut().set_failed(*position, true);
        }
        if !lost.is_empty() {
            self.tell();
        }
    }

    /// Says that something has come, once for all that comes at a time.
    fn tell(self: &Rc<Self>) {
        if self.telling.replace(true) {
            return;
        }
        let bringer = Rc::clone(self);
        spawn_local(async move {
            bringer.telling.set(false);
            if let Some(index) = bringer.index.upgrade() {
                index.changed();
            }
        });
    }

    async fn load(&self, kind: &str, ending: &str, hash: &str) -> Result<JsValue, String> {
        let loaded = JsFuture::from(self.chunks.load(kind, ending, hash)).await;
        loaded.map_err(|why| {
            let why: Result<js_sys::Error, _> = why.dyn_into();
            why.map(|why| String::from(why.message())).unwrap_or_default()
        })
    }
}

/// Whether a chunk holds as many articles as it should.
fn counted(kind: &str, part: &ChunkRef, found: usize) -> Result<(), String> {
    if found == part.articles {
        return Ok(());
    }
    let ChunkRef { hash, articles } = part;
    Err(format!("{kind}-{hash} has {found} articles, not {articles}"))
}
