//! The cards of a feed as elements of the page. A card's rank in the list, from 0, is its `aria-posinset` less one.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::protocol::hooks;

/// Returns the card of a rank, if it is drawn.
pub(in crate::components) fn card_at(feed: &Element, rank: usize) -> Option<HtmlElement> {
    let found = feed.query_selector(&hooks::card_at(rank + 1)).ok()??;
    found.dyn_into().ok()
}

/// Returns the card that an element is in.
pub(in crate::components) fn card_around(element: &Element) -> Option<HtmlElement> {
    element.closest(hooks::CARD).ok()??.dyn_into().ok()
}

/// Returns the rank of a card.
pub(in crate::components) fn rank_of(card: &HtmlElement) -> Option<usize> {
    card.get_attribute("aria-posinset")?.parse::<usize>().ok()?.checked_sub(1)
}

/// Scrolls a card into view.
pub(in crate::components) fn scroll_to_card(card: &HtmlElement, alignment: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(alignment);
    card.scroll_into_view_with_scroll_into_view_options(&options);
}
