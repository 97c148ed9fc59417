//! A stand that is open in a page: what a host can do with it, and what it tells the host.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::ShadowRoot;
use yew::AttrValue;
use yew::prelude::Callback;

use super::apps::App;
use super::parts::{self, Parts};
use super::settings::{Settings, Trouble};
use super::written::{Attributes, OpenedArticle, Written};
use super::{AT_WORK, Door, edition, json, keeping, read, refusal};
use crate::view::{Action, Dispatch, Drawing, OnKeep, StandProps, Verb, View, now, system_clock};

/// A stand in a shadow root, for as long as it is open.
#[wasm_bindgen]
pub struct OpenStand(Rc<Inner>);

struct Inner {
    number: u32,
    door: Door,
    app: RefCell<Option<App>>,
    props: RefCell<StandProps>,
    settings: RefCell<Settings>,
    /// There once the stand was first drawn.
    dispatch: RefCell<Option<Dispatch>>,
    /// A view that the host wanted before that.
    waiting: RefCell<Option<View>>,
}

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
    door: Door,
) -> Result<OpenStand, JsValue> {
    thread_local! {
        static NUMBER: Cell<u32> = const { Cell::new(0) };
    }
    let number = NUMBER.get() + 1;
    NUMBER.set(number);
    let mut chosen = Settings::default();
    let troubles = read(settings, |values| chosen.set(values));
    let (edition, left_out) = read_edition(feed, parts, fetched)?;
    let keep = Rc::new(keeping::keep(json::json(&door.kept())));
    let inner = Rc::new_cyclic(|inner: &Weak<Inner>| Inner {
        number,
        door,
        app: RefCell::default(),
        props: RefCell::new(StandProps { keep, ..props(edition, &chosen, inner) }),
        settings: RefCell::new(chosen),
        dispatch: RefCell::default(),
        waiting: RefCell::default(),
    });
    let app = App::open(root, number, inner.props.borrow().clone())?;
    inner.app.replace(Some(app));
    inner.tell(&troubles);
    inner.tell_left_out(&left_out);
    Ok(OpenStand(inner))
}

#[wasm_bindgen]
impl OpenStand {
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

    /// The open article, for those who make something of it; nothing where none is open.
    #[must_use]
    pub fn article(&self) -> JsValue {
        let props = self.0.props.borrow();
        let settings = self.0.settings.borrow();
        let open = settings.view.open.as_deref().and_then(|id| props.edition.position(id));
        let article = open.and_then(|position| props.edition.article(position));
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
            props.keep = Rc::new(keeping::keep(json::json(kept)));
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

impl Inner {
    fn set(&self, settings: &JsValue, how: fn(View) -> Action) -> JsValue {
        let mut chosen = self.settings.borrow().clone();
        let troubles = read(settings, |values| chosen.set(values));
        self.tell(&troubles);
        self.apply(chosen, how);
        self.attributes()
    }

    fn apply(&self, chosen: Settings, how: fn(View) -> Action) {
        let old = self.settings.replace(chosen.clone());
        self.update();
        if old.view != chosen.view {
            self.show(chosen.view, how);
        }
    }

    fn show(&self, view: View, how: fn(View) -> Action) {
        AT_WORK.set(self.number);
        let dispatch = self.dispatch.borrow().clone();
        match dispatch {
            Some(dispatch) => dispatch.dispatch(how(view)),
            None => drop(self.waiting.replace(Some(view))),
        }
    }

    /// Draws what has changed.
    fn update(&self) {
        AT_WORK.set(self.number);
        let props = {
            let (mut props, settings) = (self.props.borrow_mut(), self.settings.borrow());
            props.language = Some(language(&props.edition, &settings));
            props.heading_level = settings.level;
            props.look = settings.look.clone().into();
            props.clone()
        };
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(self.number, props);
        }
    }

    fn attributes(&self) -> JsValue {
        plain(&Attributes::from(&self.settings.borrow().view))
    }

    fn viewed(&self, view: View) {
        // One that is about to be replaced by what the host wants is not worth telling.
        if self.waiting.borrow().is_some() {
            return;
        }
        self.settings.borrow_mut().view = view;
        let written = plain(&Written::from(&self.settings.borrow().view));
        self.door.viewed(&written, &self.attributes());
    }

    fn may_open(&self, id: &str) -> bool {
        let edition = self.props.borrow().edition.clone();
        let Some(article) = edition.position(id).and_then(|at| edition.article(at)) else {
            return true;
        };
        self.door.opens(id, &article.headline, article.link())
    }

    fn began(&self, dispatch: Dispatch) {
        self.dispatch.replace(Some(dispatch));
        if let Some(view) = self.waiting.take() {
            self.show(view, Action::Show);
        }
    }

    fn draws(&self, drawing: Drawing) {
        AT_WORK.set(self.number);
        self.door.draws(drawing == Drawing::Begins);
    }

    fn tell(&self, troubles: &[Trouble]) {
        for trouble in troubles {
            self.door.trouble(&trouble.name, &trouble.what);
        }
    }

    fn tell_left_out(&self, left_out: &[String]) {
        for what in left_out {
            self.door.trouble("feed", what);
        }
    }
}

/// The edition of a feed.
fn read_edition(feed: &JsValue, parts: &Parts, fetched: bool) -> Result<edition::Read, JsError> {
    let read =
        if fetched { edition::shared(feed, now()) } else { edition::read(feed, Some(now())) };
    let (edition, troubles) = read.map_err(|why| JsError::new(&why))?;
    if edition.needs_supplier() {
        parts::bring(&edition, parts);
    }
    Ok((edition, troubles))
}

/// The language of the controls, of those that there are words of by now.
fn language(edition: &news::Catalogue, settings: &Settings) -> AttrValue {
    let asked = settings.language.as_ref().unwrap_or(&edition.language);
    AttrValue::Static(words::spoken(asked))
}

/// A callback that ends at a stand, which may be gone by then.
fn to<T: 'static>(inner: &Weak<Inner>, then: impl Fn(&Inner, T) + 'static) -> Callback<T> {
    let inner = inner.clone();
    Callback::from(move |told| {
        if let Some(inner) = inner.upgrade() {
            then(&inner, told);
        }
    })
}

/// Where a stand tells what its reader keeps.
fn onkeep(inner: &Weak<Inner>) -> OnKeep {
    to(inner, |inner, (verb, what): (Verb, String)| inner.door.keeps(keeping::word(verb), &what))
}

/// Properties whose callbacks end at a stand that may be gone by then.
fn props(edition: Rc<news::Catalogue>, settings: &Settings, inner: &Weak<Inner>) -> StandProps {
    let may_open = {
        let inner = inner.clone();
        Callback::from(move |id: String| inner.upgrade().is_none_or(|inner| inner.may_open(&id)))
    };
    let language = Some(language(&edition, settings));
    StandProps {
        edition,
        view: settings.view.clone(),
        clock: system_clock(),
        language,
        heading_level: settings.level,
        look: settings.look.clone().into(),
        keep: Rc::default(),
        onkeep: Some(onkeep(inner)),
        onlook: Some(to(inner, |inner, words: String| inner.door.looks(&words))),
        ontool: Some(to(inner, |inner, tool: &'static str| inner.door.uses(tool))),
        onview: to(inner, Inner::viewed),
        may_open: Some(may_open),
        ondispatch: to(inner, Inner::began),
        ondraw: to(inner, Inner::draws),
    }
}

/// A value as plain JavaScript objects, with `null` for what is not there.
pub(super) fn plain(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
