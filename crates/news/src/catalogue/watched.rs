//! Who brings what of a catalogue is not there yet, and who wants to know when it has come.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use super::Catalogue;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want<'a> {
    /// Articles for the list, by their positions.
    Cards(&'a [usize]),
    /// The whole text of an article, by its position.
    Text(usize),
    /// An article by its id.
    Id(&'a str),
}

type Supplier = Box<dyn Fn(Want<'_>)>;
type Listener = Rc<dyn Fn()>;

/// A catalogue's supplier and its listeners.
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
    pub(super) fn want(&self, want: Want<'_>) {
        if let Some(supplier) = &*self.supplier.borrow() {
            supplier(want);
        }
    }

    pub(super) fn supply(&self, supplier: impl Fn(Want<'_>) + 'static) {
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

/// Somebody who listens to a catalogue, until this is dropped.
#[derive(Debug)]
pub struct Listening {
    catalogue: Rc<Catalogue>,
    number: u32,
}

impl Listening {
    pub(super) fn begin(catalogue: Rc<Catalogue>, listener: impl Fn() + 'static) -> Self {
        let watched = &catalogue.watched;
        let number = watched.last.get().wrapping_add(1);
        watched.last.set(number);
        watched.listeners.borrow_mut().push((number, Rc::new(listener)));
        Self { catalogue, number }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.catalogue.watched.listeners.borrow_mut().retain(|(number, _)| *number != self.number);
    }
}
