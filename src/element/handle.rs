//! A stand that is open in a page, as a host has it: what can be done with it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::ShadowRoot;

use super::app_pool::App;
use super::chunk_loader::{self, Parts};
use super::controller::{Controller, onkeep, props};
use super::serialize::{OpenedArticle, Written, plain};
use super::settings::Settings;
use super::{HostCallbacks, edition, json, library_bridge, read, refusal};
use crate::components::{Action, WidgetProps, now};

/// A stand in a shadow root, for as long as it is open.
#[wasm_bindgen]
pub struct WidgetHandle(Rc<Controller>);

/// Opens a stand in a shadow root, with these settings, on a feed. A feed that was `fetched` is the same
/// edition for all who read it. What makes no sense is told by the door, and the rest counts.
///
/// # Errors
/// In words, where there is nothing to read, or the browser refuses.
#[wasm_bindgen]
pub fn open(
    root: &ShadowRoot,
    settings: &JsValue,
    feed: &JsValue,
    parts: &Parts,
    fetched: bool,
    door: HostCallbacks,
) -> Result<WidgetHandle, JsValue> {
    thread_local! {
        static NUMBER: Cell<u32> = const { Cell::new(0) };
    }
    let number = NUMBER.get() + 1;
    NUMBER.set(number);
    let mut chosen = Settings::default();
    let troubles = read(settings, |values| chosen.set(values));
    let (edition, left_out) = read_edition(feed, parts, fetched)?;
    let keep = Rc::new(library_bridge::keep(json::json(&door.kept())));
    let inner = Rc::new_cyclic(|inner: &Weak<Controller>| Controller {
        number,
        door,
        app: RefCell::default(),
        props: RefCell::new(WidgetProps { keep, ..props(edition, &chosen, inner) }),
        settings: RefCell::new(chosen),
        dispatch: RefCell::default(),
        waiting: RefCell::default(),
    });
    let app = App::open(root, number, inner.props.borrow().clone())?;
    inner.app.replace(Some(app));
    inner.tell(&troubles);
    inner.tell_left_out(&left_out);
    Ok(WidgetHandle(inner))
}

#[wasm_bindgen]
impl WidgetHandle {
    /// Its number, by which a program that stops says which stand was at work.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn number(&self) -> u32 {
        self.0.number
    }

    /// Changes settings, those named only, and says the view as the attributes would say it. Words that were
    /// learned since count from here on.
    pub fn set(&self, settings: &JsValue) -> JsValue {
        self.0.set(settings, Action::Show)
    }

    /// The same, as a step of the reader's own: the focus goes along.
    pub fn step(&self, settings: &JsValue) -> JsValue {
        self.0.set(settings, Action::Step)
    }

    /// The whole view.
    #[must_use]
    pub fn view(&self) -> JsValue {
        plain(&Written::from(&self.0.settings.borrow().view))
    }

    /// The open article, or the one of an id, for those who make something of it; nothing where there is none.
    #[must_use]
    pub fn article(&self, id: Option<String>) -> JsValue {
        let props = self.0.props.borrow();
        let id = id.or_else(|| self.0.settings.borrow().view.open.clone());
        let position = id.and_then(|id| props.edition.position(&id));
        let article = position.and_then(|position| props.edition.article(position));
        article.map_or(JsValue::NULL, |article| {
            plain(&OpenedArticle::of(&article, props.language.as_deref().unwrap_or_default()))
        })
    }

    /// Shows a whole view; what it does not name is as at the beginning.
    ///
    /// # Errors
    /// Names every value that makes no sense; then nothing changes.
    pub fn show(&self, view: &JsValue) -> Result<JsValue, JsError> {
        let mut chosen = self.0.settings.borrow().clone();
        refusal(&read(view, |values| chosen.show(values)))?;
        self.0.apply(chosen, Action::Show);
        Ok(self.0.attributes())
    }

    /// Shows what the reader keeps; see `keeping`. Where it is nothing at all, nothing can be kept.
    pub fn recall(&self, kept: &JsValue) {
        {
            let mut props = self.0.props.borrow_mut();
            props.keep = Rc::new(library_bridge::keep(json::json(kept)));
            props.onkeep = (!kept.is_null()).then(|| onkeep(&Rc::downgrade(&self.0)));
        }
        self.0.update();
    }

    /// The edition's title, and in seconds from 1970 the moment it was gathered, where that is known: by
    /// these a visit is remembered.
    #[must_use]
    pub fn edition(&self) -> Array {
        let edition = self.0.props.borrow().edition.clone();
        #[expect(clippy::cast_precision_loss, reason = "a date is exact in a float")]
        let as_of = edition.as_of.map(|moment| moment.earliest() as f64);
        [JsValue::from(&edition.title), JsValue::from(as_of)].into_iter().collect()
    }

    /// Reads another feed in the same view.
    ///
    /// # Errors
    /// In words, where it is no feed; then the old one stays.
    pub fn replace(&self, feed: &JsValue, parts: &Parts) -> Result<(), JsError> {
        // Anew, since the host may have changed the object that it hands over once more.
        let (edition, left_out) = read_edition(feed, parts, false)?;
        self.0.props.borrow_mut().edition = edition;
        self.0.update();
        self.0.tell_left_out(&left_out);
        Ok(())
    }

    /// How many articles there are.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn articles(&self) -> usize {
        self.0.props.borrow().edition.len()
    }

    /// Takes the stand out of its shadow root.
    pub fn close(self) {
        self.0.dispatch.take();
        if let Some(app) = self.0.app.take() {
            app.park();
        }
    }
}

/// The edition of a feed.
fn read_edition(feed: &JsValue, parts: &Parts, fetched: bool) -> Result<edition::Read, JsError> {
    let read =
        if fetched { edition::shared(feed, now()) } else { edition::read(feed, Some(now())) };
    let (edition, troubles) = read.map_err(|why| JsError::new(&why))?;
    if edition.needs_loader() {
        chunk_loader::bring(&edition, parts);
    }
    Ok((edition, troubles))
}
