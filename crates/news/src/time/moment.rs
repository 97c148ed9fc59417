//! A moment known to within an interval, and its written forms.

use super::{Age, DAY};
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Date, OffsetDateTime};

/// The first second of the year 0 and the last of 9999, beyond which RFC 3339 has no words.
pub(super) const FIRST: i64 = -62_167_219_200;
/// See [`FIRST`].
pub(super) const LAST: i64 = 253_402_300_799;

/// A moment between two instants, both inclusive, in seconds since 1970-01-01T00:00:00Z. An instant
/// is a moment whose ends are the same; a day whose hour is not known is a moment a day long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    earliest: i64,
    latest: i64,
}

impl Moment {
    /// An instant.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        Self { earliest: seconds, latest: seconds }
    }

    /// Somewhere between two instants, in either order.
    #[must_use]
    pub fn between(one: i64, other: i64) -> Self {
        Self { earliest: one.min(other), latest: one.max(other) }
    }

    /// A whole day, by UTC; `None` where there is no such day.
    #[must_use]
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Self::of_date)
    }

    /// Reads an RFC 3339 date-time (`2025-06-28T12:00:00Z`) as an instant, or a date alone
    /// (`2025-06-28`) as that whole day by UTC.
    ///
    /// # Errors
    /// Says in words what was expected.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Ok(instant) = OffsetDateTime::parse(text, &Rfc3339) {
            return Ok(Self::at(instant.unix_timestamp()));
        }
        Date::parse(text, &Iso8601::DATE).map(Self::of_date).map_err(|_| {
            format!(
                "expected a moment such as \"2025-06-28T12:00:00Z\" or a day such as \
                 \"2025-06-28\", found \"{text}\""
            )
        })
    }

    fn of_date(date: Date) -> Self {
        let start = date.midnight().assume_utc().unix_timestamp();
        Self { earliest: start, latest: start + DAY - 1 }
    }

    /// The first instant it can be, in seconds since 1970.
    #[must_use]
    pub fn earliest(self) -> i64 {
        self.earliest
    }

    /// The last instant it can be, in seconds since 1970.
    #[must_use]
    pub fn latest(self) -> i64 {
        self.latest
    }

    /// The instant half-way between its ends, in seconds since 1970.
    #[must_use]
    pub fn middle(self) -> i64 {
        self.earliest + (self.latest - self.earliest) / 2
    }

    /// The moment that lies an age before this one.
    #[must_use]
    pub fn before(self, age: Age) -> Self {
        Self {
            earliest: self.earliest.saturating_sub(age.most()),
            latest: self.latest.saturating_sub(age.least()),
        }
    }

    /// What both moments allow; `None` where they contradict each other.
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        let earliest = self.earliest.max(other.earliest);
        let latest = self.latest.min(other.latest);
        (earliest <= latest).then_some(Self { earliest, latest })
    }

    /// The day it is, where it is one whole day by UTC.
    #[must_use]
    pub fn whole_day(self) -> bool {
        self.earliest.rem_euclid(DAY) == 0 && self.latest - self.earliest == DAY - 1
    }

    /// As [`Moment::parse`] reads it: a date for a whole day, otherwise the last instant it can be.
    #[must_use]
    pub fn text(self) -> String {
        let text = rfc3339(self.latest);
        match text.split_once('T') {
            Some((day, _)) if self.whole_day() => day.to_owned(),
            _ => text,
        }
    }
}

/// An instant in seconds since 1970 as RFC 3339 by UTC; years beyond 0 to 9999 come to their ends.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    let seconds = seconds.clamp(FIRST, LAST);
    OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .and_then(|instant| instant.format(&Rfc3339).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_alone_is_the_whole_day() {
        let day = Moment::parse("2025-06-28").unwrap();
        assert!(day.whole_day());
        assert_eq!(day, Moment::day(2025, 6, 28).unwrap());
        assert_eq!(day.text(), "2025-06-28");
    }

    #[test]
    fn an_offset_is_taken_off() {
        let noon = Moment::parse("2025-06-28T14:00:00+02:00").unwrap();
        assert_eq!(noon.text(), "2025-06-28T12:00:00Z");
    }

    #[track_caller]
    fn refused(text: &str) {
        let why = Moment::parse(text).unwrap_err();
        assert!(why.starts_with("expected a moment such as"), "{why}");
        assert!(why.ends_with(&format!("found \"{text}\"")), "{why}");
    }

    #[test]
    fn what_is_no_moment_is_refused_in_words() {
        refused("yesterday");
        refused("2025-02-30");
        refused("2025-06-28T25:00:00Z");
    }

    #[test]
    fn far_years_do_not_panic() {
        assert_eq!(rfc3339(i64::MAX), "9999-12-31T23:59:59Z");
        assert_eq!(rfc3339(i64::MIN), "0000-01-01T00:00:00Z");
        assert_eq!(Moment::at(i64::MIN).before(Age::between(0, i64::MAX)).earliest(), i64::MIN);
    }
}
