//! How a language writes numbers, dates and lists, and which of its plural forms a number takes: as the browser
//! knows it, or, where a page is built, from the same tables that browsers have (the Unicode CLDR).

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use newsstand_core::time::rfc3339;

#[cfg(target_arch = "wasm32")]
pub(super) use browser::Locale;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use native::Locale;

/// The date of a moment, as it is written where nothing is known of a language.
fn plain_date(seconds: i64) -> String {
    rfc3339(seconds).get(..10).unwrap_or_default().to_owned()
}

/// The time of day of a moment, as it is written where nothing is known of a language.
fn plain_time(seconds: i64) -> String {
    rfc3339(seconds).get(11..16).unwrap_or_default().to_owned()
}
