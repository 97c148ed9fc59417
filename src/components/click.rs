//! Click handlers.

use yew::prelude::{Callback, MouseEvent};

/// Returns a click handler that emits `value`.
pub(super) fn emit_on_click<T: Clone + 'static>(
    callback: &Callback<T>,
    value: T,
) -> Callback<MouseEvent> {
    let callback = callback.clone();
    Callback::from(move |_| callback.emit(value.clone()))
}
