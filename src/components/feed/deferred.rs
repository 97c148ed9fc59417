//! Deferred drawing of a short feed: after a choice, the cards that there are already and those in sight are drawn
//! first, and the others one frame later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls `then` after the next paint. In a page that is not painted, nothing is called until it is.
pub(super) fn after_next_paint(then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let then = Closure::once_into_js(then);
    let after_frame = {
        let window = window.clone();
        Closure::once_into_js(move || {
            let _ = window.set_timeout_with_callback(then.unchecked_ref());
        })
    };
    let _ = window.request_animation_frame(after_frame.unchecked_ref());
}
