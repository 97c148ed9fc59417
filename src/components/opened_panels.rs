//! The dialogs of a widget, and which of them have been opened.

use std::cell::Cell;
use std::rc::Rc;

use crate::messages::Key;

/// A dialog.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Panel {
    Library,
    Appearance,
    Shortcuts,
}

/// The dialogs that have been opened: a bit for each [`Panel`]. Their content stays, with what the reader typed into it.
#[derive(Clone, Default, PartialEq)]
pub(super) struct OpenedPanels(Rc<Cell<u8>>);

impl OpenedPanels {
    pub(super) fn contains(&self, panel: Panel) -> bool {
        self.0.get() & 1 << panel as u8 != 0
    }

    /// Adds a panel. Returns whether it is new.
    pub(super) fn insert(&self, panel: Panel) -> bool {
        let before = self.0.replace(self.0.get() | 1 << panel as u8);
        before != self.0.get()
    }
}

impl Panel {
    /// Returns the id of its popover, which is also its class and its part.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Library => "library",
            Self::Appearance => "appearance",
            Self::Shortcuts => "shortcuts",
        }
    }

    /// Returns the message that names it.
    pub(super) fn name(self) -> Key {
        match self {
            Self::Library => Key::Library,
            Self::Appearance => Key::Appearance,
            Self::Shortcuts => Key::Shortcuts,
        }
    }
}
