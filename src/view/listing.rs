//! What every part of the reader that shows articles is given.

use std::rc::Rc;

use news::filter::Selection;

use super::state::State;
use yew::prelude::Properties;

use super::Dispatch;
use super::words::Words;

/// What every part of the reader that shows articles is given.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct ListingProps {
    /// What is chosen, of which edition.
    pub(crate) state: Rc<State>,
    /// What it shows.
    pub(crate) listing: Rc<Selection>,
    /// Where actions go.
    pub(crate) dispatch: Dispatch,
    /// The interface's language.
    pub(crate) words: &'static Words,
    /// The level of the stand's own heading.
    pub(crate) level: u8,
}

impl ListingProps {
    /// Where an article stands in the order shown.
    #[must_use]
    pub(crate) fn place_of(&self, id: &str) -> Option<usize> {
        let position = self.state.edition.position(id)?;
        self.listing.shown.iter().position(|(shown, _)| *shown == position)
    }
}
