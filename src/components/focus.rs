//! Moving the focus inside the widget, such as away from an element that is about to be removed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Focuses the first `target` in the nearest `container` around the target of an event. Both are CSS selectors.
pub(super) fn focus_in(event: &Event, container: &str, target: &str) {
    if let Some(target) = find_in(event, container, target) {
        let _ = target.focus();
    }
}

/// Makes the first `target` in the nearest `container` focusable, focuses it and scrolls it to the top of the window.
pub(super) fn scroll_to(event: &Event, container: &str, target: &str) {
    if let Some(target) = find_in(event, container, target) {
        let _ = target.set_attribute("tabindex", "-1");
        let _ = target.focus();
        target.scroll_into_view();
    }
}

/// Returns the first element of a container that a CSS selector finds.
pub(super) fn find(container: &Element, selector: &str) -> Option<HtmlElement> {
    container.query_selector(selector).ok()??.dyn_into().ok()
}

fn find_in(event: &Event, container: &str, target: &str) -> Option<HtmlElement> {
    let origin: Element = event.target()?.dyn_into().ok()?;
    find(&origin.closest(container).ok()??, target)
}
