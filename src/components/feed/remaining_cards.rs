//! The cards that the first drawing of a list leaves out. A prerendered page includes them.

use yew::prelude::{Html, function_component};

use super::INITIAL_CARDS;
use crate::components::card::{FeedEntry, card};
use crate::components::context::{Listing, WidgetContext};
use crate::components::opened_panels::OpenedPanels;
use crate::components::widget::WidgetProps;
use crate::messages::Messages;

/// Renders the cards after the first [`INITIAL_CARDS`] of a widget's initial view.
#[function_component]
pub(crate) fn RemainingCards(props: &WidgetProps) -> Html {
    let state = props.store.state();
    let context = WidgetContext {
        listing: Listing::of(&state).selection(),
        messages: Messages::of(state.language()),
        state,
        store: props.store.clone(),
        outputs: props.outputs.clone(),
        panels: OpenedPanels::default(),
    };
    let remaining = context.listing.shown.iter().enumerate().skip(INITIAL_CARDS);
    remaining
        .map(|(rank, (position, fit))| {
            let entry =
                FeedEntry { slot: rank, position: *position, fit: *fit, rank, pinned: None };
            card(&entry, &context)
        })
        .collect()
}
