//! What every part of the reader that shows articles is given.

use std::rc::Rc;

use newsstand_core::index::Selection;

use super::library::OnKeep;
use crate::store::State;
use yew::prelude::{AttrValue, Callback, Properties};

use super::{Dispatch, Drawing};
use crate::messages::Words;

/// What every part of the reader that shows articles is given.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct WidgetContext {
    /// What is chosen, of which edition.
    pub(crate) state: Rc<State>,
    /// What it shows.
    pub(crate) listing: Rc<Selection>,
    /// Where actions go.
    pub(crate) dispatch: Dispatch,
    /// The interface's language.
    pub(crate) words: &'static Words,
    /// Told when a part that draws by itself begins to, and when it has ended.
    pub(crate) ondraw: Callback<Drawing>,
    /// The level of the stand's own heading.
    pub(crate) level: u8,
    /// Told what the reader keeps.
    pub(crate) onkeep: Option<OnKeep>,
    /// How it looks, in words of `looks`.
    pub(crate) look: AttrValue,
    /// Told how the reader wants it to look.
    pub(crate) onlook: Option<Callback<String>>,
    /// Told what the reader wants done with what is read.
    pub(crate) ontool: Option<Callback<&'static str>>,
}

impl WidgetContext {
    /// The position of the article that the list shows after the one at a position.
    #[must_use]
    pub(crate) fn after(&self, position: Option<usize>) -> Option<usize> {
        let mut shown = self.listing.shown.iter().map(|(shown, _)| *shown);
        shown.find(|shown| Some(*shown) == position)?;
        shown.next()
    }

    /// Where an article stands in the order shown.
    #[must_use]
    pub(crate) fn place_of(&self, id: &str) -> Option<usize> {
        let position = self.state.edition.position(id)?;
        self.listing.shown.iter().position(|(shown, _)| *shown == position)
    }
}
