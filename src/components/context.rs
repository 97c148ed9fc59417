//! The context that components share: the state, the list that follows from it, and the receivers of actions.

use std::rc::Rc;

use newsstand_core::ReaderState;
use newsstand_core::filter::{Filter, Sort};
use newsstand_core::index::Selection;
use newsstand_core::time::Clock;
use yew::prelude::{Callback, Properties};

use super::opened_panels::OpenedPanels;
use super::outputs::Outputs;
use crate::live_edition::LiveEdition;
use crate::messages::Messages;
use crate::protocol::LibraryCommand;
use crate::store::{Library, State, Store, View};

/// The context of a component.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct WidgetContext {
    /// The state that is being drawn.
    pub(crate) state: Rc<State>,
    /// The articles that its filter lists, with the counts of all facets.
    pub(crate) listing: Rc<Selection>,
    /// The store, which receives actions.
    pub(crate) store: Store,
    /// The interface's language.
    pub(crate) messages: &'static Messages,
    /// The receivers of everything else.
    pub(crate) outputs: Outputs,
    /// The dialogs that have been opened.
    pub(super) panels: OpenedPanels,
}

impl WidgetContext {
    /// Returns the position in the edition of the article that is listed after the one at `position`.
    #[must_use]
    pub(crate) fn after(&self, position: Option<usize>) -> Option<usize> {
        let mut shown = self.listing.shown.iter().map(|(shown, _)| *shown);
        shown.find(|shown| Some(*shown) == position)?;
        shown.next()
    }

    /// Returns the rank of an article in the list, from 0.
    #[must_use]
    pub(crate) fn rank_of(&self, id: &str) -> Option<usize> {
        self.rank_at(self.state.edition.position(id)?)
    }

    /// Returns the rank in the list of the article at a position in the edition.
    #[must_use]
    pub(crate) fn rank_at(&self, position: usize) -> Option<usize> {
        self.listing.shown.iter().position(|(shown, _)| *shown == position)
    }

    /// Returns the level of the widget's first heading.
    #[must_use]
    pub(crate) fn level(&self) -> u8 {
        self.state.presentation.heading_level
    }

    /// Returns the library and the receiver of its commands, if the library is switched on.
    #[must_use]
    pub(crate) fn library(&self) -> Option<(&Rc<Library>, &Callback<LibraryCommand>)> {
        self.state.library.as_ref().zip(self.outputs.library.as_ref())
    }
}

/// The list of a state, selected again only when one of its inputs changes.
pub(crate) struct Listing {
    inputs: Inputs,
    selection: Rc<Selection>,
}

/// Everything that a selection depends on.
#[derive(PartialEq)]
struct Inputs {
    edition: Rc<LiveEdition>,
    /// The version of the edition, which changes when a chunk arrives.
    version: u32,
    filter: Filter,
    sort: Sort,
    clock: Clock,
    reader_state: Rc<ReaderState>,
}

impl Inputs {
    fn of(state: &State) -> Self {
        let View { filter, sort, .. } = &state.view;
        Self {
            edition: state.edition.clone(),
            version: state.version,
            filter: filter.clone(),
            sort: *sort,
            clock: state.clock(),
            reader_state: state.listed.clone(),
        }
    }

    fn select(&self) -> Selection {
        let Self { edition, filter, sort, clock, reader_state, .. } = self;
        edition.select(filter, *sort, *clock, reader_state)
    }
}

impl Listing {
    /// Selects the articles of a state.
    pub(crate) fn of(state: &State) -> Self {
        let inputs = Inputs::of(state);
        Self { selection: Rc::new(inputs.select()), inputs }
    }

    /// Selects again if an input of the list changed.
    pub(crate) fn update(&mut self, state: &State) {
        if self.inputs != Inputs::of(state) {
            *self = Self::of(state);
        }
    }

    /// Returns the selection.
    pub(crate) fn selection(&self) -> Rc<Selection> {
        self.selection.clone()
    }
}
