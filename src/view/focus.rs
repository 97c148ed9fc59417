//! Where the focus goes when what has it is about to leave.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Gives the focus to the first `target` inside the nearest `place` around what an event happened on;
/// both are CSS selectors.
pub(super) fn focus_in(event: &Event, place: &str, target: &str) {
    let found = event
        .target()
        .and_then(|inside| inside.dyn_into::<Element>().ok())
        .and_then(|inside| inside.closest(place).ok().flatten())
        .and_then(|place| place.query_selector(target).ok().flatten())
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    if let Some(target) = found {
        let _ = target.focus();
    }
}
