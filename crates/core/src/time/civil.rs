//! An instant as a date and a time of day, by UTC.

use datealgo::secs_to_datetime;

/// The first second of the year 0: RFC 3339 has no earlier instants.
pub(super) const FIRST: i64 = -62_167_219_200;
/// The last second of the year 9999: RFC 3339 has no later instants.
pub(super) const LAST: i64 = 253_402_300_799;

/// A date and a time of day by UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// The year of the proleptic Gregorian calendar.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

impl Civil {
    /// Returns the date and the time of an instant, in seconds since 1970. Instants outside the years 0 to 9999 are
    /// clamped.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        let seconds = seconds.clamp(FIRST, LAST);
        let (year, month, day, hour, minute, _) = secs_to_datetime(seconds);
        Self { year, month, day, hour, minute }
    }

    /// Returns whether both are on the same day.
    #[must_use]
    pub fn same_day(self, other: Self) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::TimeRange;

    #[test]
    fn an_instant_has_a_date_and_a_time() {
        let instant = TimeRange::parse("2025-06-27T17:30:59Z").unwrap().earliest();
        let civil = Civil::at(instant);
        assert_eq!(civil, Civil { year: 2025, month: 6, day: 27, hour: 17, minute: 30 });
        assert!(civil.same_day(Civil::at(instant + 3_600)));
        assert!(!civil.same_day(Civil::at(instant + 86_400)));
    }
}
