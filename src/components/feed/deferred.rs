//! Deferred drawing of a short feed: after a choice, the cards that there are already and those in sight are drawn
//! first, and the others once the reader pauses.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How long a reader has to pause, in milliseconds: longer than between two clicks of somebody who tries one choice
/// after the other, shorter than it takes to begin to scroll.
const PAUSE: i32 = 200;

/// A task that runs after a pause. Dropped before, it never runs.
pub(super) struct Deferred {
    timer: i32,
    _task: Closure<dyn FnMut()>,
}

impl Deferred {
    /// Runs `task` after a pause.
    pub(super) fn start(task: impl FnOnce() + 'static) -> Option<Self> {
        let task = Closure::once(task);
        let window = web_sys::window()?;
        let callback = task.as_ref().unchecked_ref();
        let timer =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, PAUSE).ok()?;
        Some(Self { timer, _task: task })
    }
}

impl Drop for Deferred {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer);
        }
    }
}
