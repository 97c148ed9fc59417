//! The cards that the first drawing of a list leaves out, for a prerendered page that brings them along.

use yew::prelude::{Html, function_component};

use super::FIRST;
use crate::components::WidgetProps;
use crate::components::card::{Stands, card};
use crate::components::context::{Listing, WidgetContext};
use crate::messages::words;

/// The cards after the first drawing's, of the view that a widget begins with.
#[function_component]
pub(crate) fn RemainingCards(props: &WidgetProps) -> Html {
    let state = props.store.state();
    let context = WidgetContext {
        listing: Listing::of(&state).selection(),
        words: words(state.language()),
        state,
        store: props.store.clone(),
        outputs: props.outputs.clone(),
    };
    let remaining = context.listing.shown.iter().enumerate().skip(FIRST);
    remaining
        .map(|(place, (position, fit))| {
            card(&Stands { position: *position, fit: *fit, place, away: None }, &context)
        })
        .collect()
}
