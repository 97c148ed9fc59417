//! The cards that a first drawing of a long feed leaves out, for a page that brings them along.

use std::rc::Rc;

use yew::prelude::{Html, function_component, use_reducer};

use super::FIRST;
use crate::components::card::{Stands, card};
use crate::components::context::WidgetContext;
use crate::components::{Dispatch, State, View, WidgetProps};

/// The cards after the first drawing's, of the view that a stand begins with.
#[function_component]
pub(crate) fn RestOfCards(props: &WidgetProps) -> Html {
    let state = use_reducer(|| State::of(props));
    let View { filter, sort, .. } = &state.view;
    let listing = Rc::new(state.edition.select(filter, *sort, state.clock(), &state.listed));
    let shared = WidgetContext {
        state: Rc::new((*state).clone()),
        listing: listing.clone(),
        dispatch: Dispatch::new(state.dispatcher(), None),
        ondraw: props.ondraw.clone(),
        words: crate::messages::Messages::of(
            props.language.as_deref().unwrap_or(&state.edition.language),
        ),
        level: props.heading_level,
        onkeep: props.onkeep.clone(),
        look: props.look.clone(),
        onlook: props.onlook.clone(),
        ontool: None,
    };
    let rest = listing.shown.iter().enumerate().skip(FIRST);
    rest.map(|(place, (position, fit))| {
        let stands = Stands { position: *position, fit: *fit, place, away: None };
        card(&stands, &shared)
    })
    .collect()
}
