//! Everything that the component tree tells its surroundings.

use newsstand_core::time::TimeRange;
use yew::prelude::Callback;

use crate::clock::system_clock;
use crate::protocol::{ArticleAction, LibraryCommand};
use crate::store::View;

/// Everything that a widget tells its surroundings, apart from changes of its store. A choice without a listener is
/// not offered.
#[derive(Clone, PartialEq)]
pub struct Outputs {
    /// Returns the present moment.
    pub clock: Callback<(), TimeRange>,
    /// Receives operations on the reader's library.
    pub library: Option<Callback<LibraryCommand>>,
    /// Receives the appearance that the reader chooses, in words of [`crate::appearance`].
    pub appearance: Option<Callback<String>>,
    /// Receives actions on an article or the list.
    pub article_action: Option<Callback<ArticleAction>>,
    /// Receives the beginning and the end of each drawing.
    pub drawing: Callback<Drawing>,
    /// Receives the view of each drawing, once it is in the page.
    pub drawn: Callback<View>,
}

impl Default for Outputs {
    /// Returns outputs without listeners, and the system clock.
    fn default() -> Self {
        Self {
            clock: system_clock(),
            library: None,
            appearance: None,
            article_action: None,
            drawing: Callback::noop(),
            drawn: Callback::noop(),
        }
    }
}

/// The phase of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The tree may change from now on.
    Begins,
    /// The tree has changed.
    Ended,
}
