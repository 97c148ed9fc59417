//! The type [`Store`]: one state, to which actions are applied one after the other, and the listeners to its changes.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::Reducible;
use yew::prelude::Callback;

use super::requests::request_missing;
use super::{Action, State};
use crate::live_edition;

/// The cause of a change. An adapter uses it to skip changes that it made itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A control of the widget.
    Reader,
    /// The host: `show()`, or another feed.
    Host,
    /// An attribute of the element that the program reads.
    Attribute,
    /// The page's URL, at the start or after Back or Forward.
    Url,
    /// Storage, or a chunk of the edition.
    Data,
}

/// A change, as listeners see it.
#[derive(Clone, Debug)]
pub struct Change {
    /// The state before.
    pub previous: Rc<State>,
    /// The state from now on. Equal to `previous` for a request to draw again.
    pub current: Rc<State>,
    /// The cause.
    pub origin: Origin,
}

type Listener = Rc<dyn Fn(&Change)>;

enum Task {
    Apply(Action, Origin),
    Redraw,
}

/// A handle of the store; clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<Rc<State>>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    last_listener: Cell<u32>,
    /// Actions that were applied while a change was announced.
    queue: RefCell<VecDeque<Task>>,
    is_announcing: Cell<bool>,
    may_open: RefCell<Option<Callback<String, bool>>>,
    /// The subscription to the edition of the state.
    arrivals: RefCell<Option<live_edition::Subscription>>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Creates a store with an initial state.
    #[must_use]
    pub fn new(state: State) -> Self {
        let store = Self(Rc::new(Inner {
            state: RefCell::new(Rc::new(state)),
            listeners: RefCell::default(),
            last_listener: Cell::default(),
            queue: RefCell::default(),
            is_announcing: Cell::default(),
            may_open: RefCell::default(),
            arrivals: RefCell::default(),
        }));
        store.listen_to_edition();
        request_missing(None, &store.state());
        store
    }

    /// Returns the present state.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    /// Applies an action of the reader. Before an article opens, the host is asked and may keep it closed.
    pub fn dispatch(&self, action: Action) {
        if let Action::Open(id) = &action {
            let may_open = self.0.may_open.borrow().clone();
            if may_open.is_some_and(|may_open| !may_open.emit(id.clone())) {
                return;
            }
        }
        self.apply(action, Origin::Reader);
    }

    /// Applies an action and announces the change, if there is one. An action that a listener applies is queued until
    /// all listeners were told of this change, so that all of them are told of all changes in the same order.
    pub fn apply(&self, action: Action, origin: Origin) {
        self.run(Task::Apply(action, origin));
    }

    /// Draws the widget again although the state is the same, such as after messages have arrived.
    pub fn redraw(&self) {
        self.run(Task::Redraw);
    }

    /// Calls `listener` after each change, until the subscription is dropped.
    #[must_use]
    pub fn subscribe(&self, listener: impl Fn(&Change) + 'static) -> Subscription {
        let number = self.0.last_listener.get().wrapping_add(1);
        self.0.last_listener.set(number);
        self.0.listeners.borrow_mut().push((number, Rc::new(listener)));
        Subscription { store: self.clone(), number }
    }

    /// Sets the callback that is asked, with an article's id, before the reader opens the article.
    pub fn set_may_open(&self, may_open: Option<Callback<String, bool>>) {
        self.0.may_open.replace(may_open);
    }

    fn run(&self, task: Task) {
        self.0.queue.borrow_mut().push_back(task);
        if self.0.is_announcing.replace(true) {
            return;
        }
        while let Some(task) = self.next_task() {
            match task {
                Task::Apply(action, origin) => self.step(action, origin),
                Task::Redraw => {
                    let [previous, current] = [self.state(), self.state()];
                    self.announce(&Change { previous, current, origin: Origin::Data });
                }
            }
        }
        self.0.is_announcing.set(false);
    }

    fn next_task(&self) -> Option<Task> {
        self.0.queue.borrow_mut().pop_front()
    }

    fn step(&self, action: Action, origin: Origin) {
        let previous = self.state();
        let current = previous.clone().reduce(action);
        if Rc::ptr_eq(&previous, &current) {
            return;
        }
        self.0.state.replace(current.clone());
        if current.edition != previous.edition {
            self.listen_to_edition();
        }
        request_missing(Some(&previous), &current);
        self.announce(&Change { previous, current, origin });
    }

    fn announce(&self, change: &Change) {
        // Copied, since a listener may add or drop subscriptions.
        let listeners: Vec<Listener> =
            self.0.listeners.borrow().iter().map(|(_, listener)| listener.clone()).collect();
        for listener in listeners {
            listener(change);
        }
    }

    fn listen_to_edition(&self) {
        let inner = Rc::downgrade(&self.0);
        let arrivals = self.state().edition.subscribe(move || {
            if let Some(inner) = inner.upgrade() {
                Self(inner).apply(Action::Arrived, Origin::Data);
            }
        });
        self.0.arrivals.replace(Some(arrivals));
    }
}

/// A subscription to a store. It ends when this is dropped.
pub struct Subscription {
    store: Store,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.store.0.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
    }
}
