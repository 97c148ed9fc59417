//! The clock of the machine that the page is read on. Nothing else reads it: everybody is handed the moment.

use newsstand_core::time::TimeRange;
use yew::prelude::Callback;

/// Returns the present moment.
pub(crate) fn now() -> TimeRange {
    #[expect(clippy::cast_possible_truncation, reason = "a date fits an i64 many times over")]
    TimeRange::at((js_sys::Date::now() / 1000.0) as i64)
}

/// Returns the machine's clock.
pub(crate) fn system_clock() -> Callback<(), TimeRange> {
    Callback::from(|()| now())
}
