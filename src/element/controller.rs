//! What is inside an open stand: what it is drawn of, what a host changes of it, and what it tells the host.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::JsValue;
use yew::AttrValue;
use yew::prelude::Callback;

use super::app_pool::App;
use super::serialize::{Attributes, Written, plain};
use super::settings::{Settings, Trouble};
use super::{AT_WORK, HostCallbacks, library_bridge, read};
use crate::components::{Action, Dispatch, Drawing, OnKeep, Verb, View, WidgetProps, system_clock};
use crate::live_edition::LiveEdition;

/// What an open stand is made of.
pub(super) struct Controller {
    pub(super) number: u32,
    pub(super) door: HostCallbacks,
    pub(super) app: RefCell<Option<App>>,
    pub(super) props: RefCell<WidgetProps>,
    pub(super) settings: RefCell<Settings>,
    /// There once the stand was first drawn.
    pub(super) dispatch: RefCell<Option<Dispatch>>,
    /// A view that the host wanted before that.
    pub(super) waiting: RefCell<Option<View>>,
}

impl Controller {
    pub(super) fn set(&self, settings: &JsValue, how: fn(View) -> Action) -> JsValue {
        let mut chosen = self.settings.borrow().clone();
        let troubles = read(settings, |values| chosen.set(values));
        self.tell(&troubles);
        self.apply(chosen, how);
        self.attributes()
    }

    pub(super) fn apply(&self, chosen: Settings, how: fn(View) -> Action) {
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
    pub(super) fn update(&self) {
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

    pub(super) fn attributes(&self) -> JsValue {
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

    pub(super) fn tell(&self, troubles: &[Trouble]) {
        for trouble in troubles {
            self.door.trouble(&trouble.name, &trouble.what);
        }
    }

    pub(super) fn tell_left_out(&self, left_out: &[String]) {
        for what in left_out {
            self.door.trouble("feed", what);
        }
    }
}

/// The language of the controls, of those that there are words of by now.
fn language(edition: &LiveEdition, settings: &Settings) -> AttrValue {
    let asked = settings.language.as_ref().unwrap_or(&edition.language);
    AttrValue::Static(newsstand_i18n::spoken(asked))
}

/// A callback that ends at a stand, which may be gone by then.
fn to<T: 'static>(
    inner: &Weak<Controller>,
    then: impl Fn(&Controller, T) + 'static,
) -> Callback<T> {
    let inner = inner.clone();
    Callback::from(move |told| {
        if let Some(inner) = inner.upgrade() {
            then(&inner, told);
        }
    })
}

/// Where a stand tells what its reader keeps.
pub(super) fn onkeep(inner: &Weak<Controller>) -> OnKeep {
    to(inner, |inner, (verb, what): (Verb, String)| {
        inner.door.keeps(library_bridge::word(verb), &what)
    })
}

/// Properties whose callbacks end at a stand that may be gone by then.
pub(super) fn props(
    edition: Rc<LiveEdition>,
    settings: &Settings,
    inner: &Weak<Controller>,
) -> WidgetProps {
    let may_open = {
        let inner = inner.clone();
        Callback::from(move |id: String| inner.upgrade().is_none_or(|inner| inner.may_open(&id)))
    };
    let language = Some(language(&edition, settings));
    WidgetProps {
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
        onview: to(inner, Controller::viewed),
        may_open: Some(may_open),
        ondispatch: to(inner, Controller::began),
        ondraw: to(inner, Controller::draws),
    }
}
