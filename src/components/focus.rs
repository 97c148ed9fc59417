//! Where the focus goes when what has it is about to leave.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Gives the focus to the first `target` inside the nearest `place` around what an event happened on;
/// both are CSS selectors.
pub(super) fn focus_in(event: &Event, place: &str, target: &str) {
    if let Some(target) = found_in(event, place, target) {
        let _ = target.focus();
    }
}

/// The same for what cannot be focused by itself, which is then at the top of the window.
pub(super) fn scroll_to(event: &Event, place: &str, target: &str) {
    if let Some(target) = found_in(event, place, target) {
        let _ = target.set_attribute("tabindex", "-1");
        let _ = target.focus();
        target.scroll_into_view();
    }
}

fn found_in(event: &Event, place: &str, target: &str) -> Option<HtmlElement> {
    let inside: Element = event.target()?.dyn_into().ok()?;
    let place = inside.closest(place).ok()??;
    place.query_selector(target).ok()??.dyn_into().ok()
}
