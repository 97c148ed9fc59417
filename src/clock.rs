//! The system clock. Nothing else reads it: all other code is given the present moment.

use newsstand_core::time::TimeRange;
use yew::prelude::Callback;

/// Returns the present moment.
pub(crate) fn now() -> TimeRange {
    #[expect(clippy::cast_possible_truncation, reason = "a date fits an i64 many times over")]
    TimeRange::at((js_sys::Date::now() / 1000.0) as i64)
}

/// Returns a callback that reads the system clock.
pub(crate) fn system_clock() -> Callback<(), TimeRange> {
    Callback::from(|()| now())
}
