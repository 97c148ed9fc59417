//! Who brings what of a index is not there yet, and who wants to know when it has come.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::Index;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request<'a> {
    /// Articles for the list, by their positions.
    Cards(&'a [usize]),
    /// The whole text of an article, by its position.
    Text(usize),
    /// An article by its id.
    Id(&'a str),
}

type Supplier = Box<dyn Fn(Request<'_>)>;
type Listener = Rc<dyn Fn()>;

/// A index's supplier and its listeners.
#[derive(Default)]
pub(super) struct Watched {
    supplier: RefCell<Option<Supplier>>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    last: Cell<u32>,
}

impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

impl Watched {
    pub(super) fn want(&self, want: Request<'_>) {
        if let Some(supplier) = &*self.supplier.borrow() {
            supplier(want);
        }
    }

    pub(super) fn supply(&self, supplier: impl Fn(Request<'_>) + 'static) {
        self.supplier.replace(Some(Box::new(supplier)));
    }

    pub(super) fn is_supplied(&self) -> bool {
        self.supplier.borrow().is_some()
    }

    pub(super) fn tell(&self) {
        // Copied, since who is told may begin or end listening.
        let listeners: Vec<Listener> =
            self.listeners.borrow().iter().map(|(_, listener)| Rc::clone(listener)).collect();
        for listener in listeners {
            listener();
        }
    }
}

/// Somebody who listens to a index, until this is dropped.
#[derive(Debug)]
pub struct Subscription {
    index: Rc<Index>,
    number: u32,
}

impl Subscription {
    pub(super) fn begin(index: Rc<Index>, listener: impl Fn() + 'static) -> Self {
        let watched = &index.watched;
        let number = watched.last.get().wrapping_add(1);
        watched.last.set(number);
        watched.listeners.borrow_mut().push((number, Rc::new(listener)));
        Self { index, number }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.index.watched.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
    }
}
