//! The rules of a language for numbers, dates, lists and plural forms. In a browser they are those of `Intl`; where
//! a page is made beforehand, those of ICU4X. Both read the Unicode CLDR.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(any(target_arch = "wasm32", test))]
mod written;

use newsstand_core::time::rfc3339;

#[cfg(target_arch = "wasm32")]
pub(super) use browser::Locale;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use native::Locale;

/// A time zone that dates and times are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// UTC.
    Utc,
    /// The reader's own; UTC where no reader is known.
    Reader,
}

/// Writes a date without the rules of any language, by UTC.
fn plain_date(seconds: i64) -> String {
    rfc3339(seconds).get(..10).unwrap_or_default().to_owned()
}

/// Writes a time of day without the rules of any language, by UTC.
fn plain_time(seconds: i64) -> String {
    rfc3339(seconds).get(11..16).unwrap_or_default().to_owned()
}
