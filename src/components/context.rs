//! The context that components share: the state, the list that follows from it, and where actions go.

use std::rc::Rc;

use newsstand_core::ReaderState;
use newsstand_core::filter::{Filter, Sort};
use newsstand_core::index::Selection;
use newsstand_core::time::Clock;
use yew::prelude::{Callback, Properties};

use super::Outputs;
use crate::live_edition::LiveEdition;
use crate::messages::Words;
use crate::protocol::LibraryCommand;
use crate::store::{Library, State, Store, View};

/// The context of a component.
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct WidgetContext {
    /// The state that is being drawn.
    pub(crate) state: Rc<State>,
    /// The articles that its filter lists, with the counts of all facets.
    pub(crate) listing: Rc<Selection>,
    /// Where actions go.
    pub(crate) store: Store,
    /// The interface's language.
    pub(crate) words: &'static Words,
    /// Where everything else goes.
    pub(crate) outputs: Outputs,
}

impl WidgetContext {
    /// Returns the position of the article that is listed after the one at `position`.
    #[must_use]
    pub(crate) fn after(&self, position: Option<usize>) -> Option<usize> {
        let mut shown = self.listing.shown.iter().map(|(shown, _)| *shown);
        shown.find(|shown| Some(*shown) == position)?;
        shown.next()
    }

    /// Returns the rank of an article in the list, from 0.
    #[must_use]
    pub(crate) fn rank_of(&self, id: &str) -> Option<usize> {
        let position = self.state.edition.position(id)?;
        self.listing.shown.iter().position(|(shown, _)| *shown == position)
    }

    /// Returns the level of the widget's first heading.
    #[must_use]
    pub(crate) fn level(&self) -> u8 {
        self.state.presentation.heading_level
    }

    /// Returns the library and where its commands go, if it is switched on.
    #[must_use]
    pub(crate) fn library(&self) -> Option<(&Rc<Library>, &Callback<LibraryCommand>)> {
        self.state.library.as_ref().zip(self.outputs.library.as_ref())
    }
}

/// The list of a state, selected again only when something changes that it depends on.
pub(crate) struct Listing {
    basis: Basis,
    selection: Rc<Selection>,
}

/// Everything that a selection depends on: the edition with its version, and what is asked of it.
#[derive(PartialEq)]
struct Basis(Rc<LiveEdition>, u32, Filter, Sort, Clock, Rc<ReaderState>);

impl Basis {
    fn of(state: &State) -> Self {
        let View { filter, sort, .. } = &state.view;
        let edition = state.edition.clone();
        Self(edition, state.version, filter.clone(), *sort, state.clock(), state.listed.clone())
    }
}

impl Listing {
    /// Selects the articles of a state.
    pub(crate) fn of(state: &State) -> Self {
        let basis = Basis::of(state);
        Self { selection: Rc::new(basis.select()), basis }
    }

    /// Selects anew if `state` differs in what the list depends on.
    pub(crate) fn update(&mut self, state: &State) {
        if self.basis != Basis::of(state) {
            *self = Self::of(state);
        }
    }

    /// Returns the selection.
    pub(crate) fn selection(&self) -> Rc<Selection> {
        self.selection.clone()
    }
}

impl Basis {
    fn select(&self) -> Selection {
        let Self(edition, _, filter, sort, clock, listed) = self;
        edition.select(filter, *sort, *clock, listed)
    }
}
