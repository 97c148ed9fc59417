//! The controller of a widget: its store, the Yew app that draws it, and the adapters between the store and the host.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::JsValue;
use web_sys::ShadowRoot;
use yew::prelude::Callback;

use super::app_pool::App;
use super::settings::{InvalidOption, Settings};
use super::{ACTIVE_WIDGET, HostCallbacks, read};
use crate::clock::system_clock;
use crate::components::{Drawing, Outputs, WidgetProps};
use crate::protocol::json::to_js;
use crate::protocol::{
    ArticleAction, LibraryCommand, change_message, open_request, problem, view_message,
};
use crate::store::{Action, Change, Origin, State, Store, Subscription, View};

/// A widget and everything that connects it to its host.
pub(super) struct Controller {
    /// Identifies the widget when the program crashes.
    pub(super) number: u32,
    pub(super) host: HostCallbacks,
    pub(super) store: Store,
    pub(super) app: RefCell<Option<App>>,
    /// The view that the host was last told is drawn.
    drawn: RefCell<Option<View>>,
    changes: RefCell<Option<Subscription>>,
}

impl Controller {
    /// Connects a store to its host.
    pub(super) fn new(number: u32, host: HostCallbacks, state: State) -> Rc<Self> {
        let controller = Rc::new(Self {
            number,
            host,
            store: Store::new(state),
            app: RefCell::default(),
            drawn: RefCell::default(),
            changes: RefCell::default(),
        });
        let weak = Rc::downgrade(&controller);
        let changes = controller.store.subscribe(move |change| {
            if let Some(controller) = weak.upgrade() {
                controller.announce(change);
            }
        });
        controller.changes.replace(Some(changes));
        let weak = Rc::downgrade(&controller);
        controller.store.set_may_open(Some(Callback::from(move |id: String| {
            weak.upgrade().is_none_or(|controller| controller.may_open(&id))
        })));
        controller
    }

    /// Draws the widget in a shadow root from now on.
    pub(super) fn mount(self: &Rc<Self>, root: &ShadowRoot) -> Result<(), JsValue> {
        ACTIVE_WIDGET.set(self.number);
        let props = WidgetProps { store: self.store.clone(), outputs: self.outputs() };
        self.app.replace(Some(App::open(root, self.number, props)?));
        Ok(())
    }

    /// Applies options. Invalid ones are reported; the rest still apply.
    pub(super) fn set(&self, options: &JsValue, show: fn(View) -> Action, origin: Origin) {
        let mut settings = Settings::of(&self.store.state());
        self.report(&read(options, |values| settings.set(values)));
        self.apply(settings, show, origin);
    }

    pub(super) fn apply(&self, settings: Settings, show: fn(View) -> Action, origin: Origin) {
        ACTIVE_WIDGET.set(self.number);
        self.store.apply(Action::Present(settings.presentation), origin);
        self.store.apply(show(settings.view), origin);
    }

    /// Tells the host of a change of the view.
    fn announce(&self, Change { previous, current, origin }: &Change) {
        ACTIVE_WIDGET.set(self.number);
        if previous.view != current.view {
            let change = change_message(&previous.view, &current.view, *origin);
            self.host.changed(&to_js(&change));
        }
    }

    fn may_open(&self, id: &str) -> bool {
        let edition = self.store.state().edition.clone();
        let Some(article) = edition.position(id).and_then(|position| edition.article(position))
        else {
            return true;
        };
        self.host.may_open(&to_js(&open_request(&article)))
    }

    fn report_drawing(&self, drawing: Drawing) {
        ACTIVE_WIDGET.set(self.number);
        self.host.drawing(drawing == Drawing::Begins);
    }

    fn report_drawn(&self, view: View) {
        if self.drawn.borrow().as_ref() != Some(&view) {
            let message = to_js(&view_message(&view));
            self.drawn.replace(Some(view));
            self.host.drawn(&message);
        }
    }

    fn outputs(self: &Rc<Self>) -> Outputs {
        let weak = Rc::downgrade(self);
        Outputs {
            clock: system_clock(),
            library: Some(callback_to(&weak, |controller, command: LibraryCommand| {
                controller.host.library(&to_js(&command.json()));
            })),
            appearance: Some(callback_to(&weak, |controller, words: String| {
                controller.host.appearance(&words);
            })),
            article_action: Some(callback_to(&weak, |controller, action: ArticleAction| {
                controller.host.article_action(action.name());
            })),
            drawing: callback_to(&weak, Self::report_drawing),
            drawn: callback_to(&weak, Self::report_drawn),
        }
    }

    /// Tells the host of invalid options.
    pub(super) fn report(&self, invalid: &[InvalidOption]) {
        for InvalidOption { name, reason } in invalid {
            self.problem(name, reason);
        }
    }

    /// Tells the host of a problem.
    pub(super) fn problem(&self, name: &str, message: &str) {
        self.host.problem(&to_js(&problem(name, message)));
    }
}

/// Creates a callback that does nothing once the widget is closed.
fn callback_to<T: 'static>(
    controller: &Weak<Controller>,
    then: impl Fn(&Controller, T) + 'static,
) -> Callback<T> {
    let controller = controller.clone();
    Callback::from(move |value| {
        if let Some(controller) = controller.upgrade() {
            then(&controller, value);
        }
    })
}
