//! The cards of a feed as elements of the page. A card's rank in the list, from 0, is its `aria-posinset` less one.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

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

/// Returns the rank of the card in a feed that has the focus or is around it. It has the focus even while the window is
/// inactive.
pub(super) fn focused_rank(feed: &Element) -> Option<usize> {
    // The root may also be a document, which has the same property.
    let root: ShadowRoot = feed.get_root_node().unchecked_into();
    let card = card_around(&root.active_element()?)?;
    feed.contains(Some(&card)).then(|| rank_of(&card)).flatten()
}

/// Scrolls a card into view.
pub(in crate::components) fn scroll_to_card(card: &HtmlElement, alignment: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(alignment);
    card.scroll_into_view_with_scroll_into_view_options(&options);
}
