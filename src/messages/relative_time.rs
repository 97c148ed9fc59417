//! Ages and time spans in words.

use newsstand_core::filter::Recency;
use newsstand_core::time::{Age, DAY, HOUR, MINUTE, MONTH, YEAR};
use newsstand_i18n::MessageKey;

use super::{Key, Messages, PartKey};
use crate::store::ClockChoice;

/// An age in the unit that people use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounded {
    /// Less than three quarters of a minute.
    Seconds,
    /// A number of minutes.
    Minutes(i64),
    /// A number of hours.
    Hours(i64),
    /// A number of days.
    Days(i64),
    /// A number of months.
    Months(i64),
    /// A number of years.
    Years(i64),
}

impl Rounded {
    /// Rounds the middle of an age. The limits are those of the saved pages, so that a page's "6 hours ago" stays
    /// six hours.
    #[must_use]
    pub(crate) fn of(age: Age) -> Self {
        Self::seconds(age.middle())
    }

    /// Rounds an age in seconds.
    #[must_use]
    pub(crate) fn seconds(seconds: i64) -> Self {
        let rounded = |unit: i64| ((seconds + unit / 2) / unit).max(1);
        match seconds {
            ..45 => Self::Seconds,
            s if s < 45 * MINUTE => Self::Minutes(rounded(MINUTE)),
            s if s < 22 * HOUR => Self::Hours(rounded(HOUR)),
            s if s < 26 * DAY => Self::Days(rounded(DAY)),
            s if s < 320 * DAY => Self::Months(rounded(MONTH)),
            _ => Self::Years(rounded(YEAR)),
        }
    }

    /// Returns the number, and the messages of this unit: by the clock "now", by the edition's clock, and the short
    /// one.
    fn messages(self) -> (i64, [Key; 3]) {
        match self {
            // Where space is short, seconds round up.
            Self::Seconds => (1, [Key::SecondsAgo, Key::SecondsBefore, Key::ShortMinutes]),
            Self::Minutes(n) => (n, [Key::MinutesAgo, Key::MinutesBefore, Key::ShortMinutes]),
            Self::Hours(n) => (n, [Key::HoursAgo, Key::HoursBefore, Key::ShortHours]),
            Self::Days(n) => (n, [Key::DaysAgo, Key::DaysBefore, Key::ShortDays]),
            Self::Months(n) => (n, [Key::MonthsAgo, Key::MonthsBefore, Key::ShortMonths]),
            Self::Years(n) => (n, [Key::YearsAgo, Key::YearsBefore, Key::ShortYears]),
        }
    }
}

impl Messages {
    /// Writes an age in full: "2 hours ago", or "2 hours before this edition" by the edition's clock. The browser's
    /// own `RelativeTimeFormat` always counts from now.
    #[must_use]
    pub(crate) fn age(&self, age: Rounded, clock: ClockChoice) -> String {
        let (count, [ago, before, _]) = age.messages();
        let key = match clock {
            ClockChoice::Edition => before,
            ClockChoice::Now => ago,
        };
        self.counted(key, count, ("", ""))
    }

    /// Writes an age by the edition's clock where space is short: "−2 h".
    #[must_use]
    pub(crate) fn short_age(&self, age: Rounded) -> String {
        let (count, [.., short]) = age.messages();
        self.counted(short, count, ("", ""))
    }

    /// Marks an age as approximate.
    #[must_use]
    pub(crate) fn about(&self, age: &str) -> String {
        self.say(Key::About, &[("age", age)])
    }

    /// Names a recency.
    #[must_use]
    pub(crate) fn recency(&self, recency: Recency) -> String {
        match recency {
            Recency::AnyTime => self.text(Key::AnyTime).to_owned(),
            Recency::Within(seconds) => {
                self.span(seconds, [Key::LastMinutes, Key::LastHours, Key::LastDays])
            }
        }
    }

    /// Writes a recency inside a sentence; empty for any time.
    pub(super) fn within(&self, recency: Recency) -> String {
        match recency {
            Recency::AnyTime => String::new(),
            Recency::Within(seconds) => self.span(
                seconds,
                [PartKey::WITHIN_MINUTES, PartKey::WITHIN_HOURS, PartKey::WITHIN_DAYS],
            ),
        }
    }

    /// Writes the label of a tick of the ruler, `seconds` before its start.
    #[must_use]
    pub(crate) fn tick(&self, seconds: i64) -> String {
        self.short_age(match seconds {
            YEAR.. => Rounded::Years(seconds / YEAR),
            s if s < 2 * DAY => Rounded::Hours(s / HOUR),
            s => Rounded::Days(s / DAY),
        })
    }

    fn span<K: MessageKey>(&self, seconds: i64, [minutes, hours, days]: [K; 3]) -> String {
        let (count, unit) = span(seconds);
        let key = match unit {
            SpanUnit::Minutes => minutes,
            SpanUnit::Hours => hours,
            SpanUnit::Days => days,
        };
        self.counted(key, count, ("", ""))
    }
}

/// Splits a time span into a number and the largest unit that divides it. Days begin with two, since people say
/// "24 hours"; weeks are days, since they say "7 days".
fn span(seconds: i64) -> (i64, SpanUnit) {
    if seconds > DAY && seconds % DAY == 0 {
        (seconds / DAY, SpanUnit::Days)
    } else if seconds % HOUR == 0 {
        (seconds / HOUR, SpanUnit::Hours)
    } else {
        ((seconds + MINUTE - 1) / MINUTE, SpanUnit::Minutes)
    }
}

/// The unit of a time span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SpanUnit {
    Minutes,
    Hours,
    Days,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ages_of_saved_pages_are_rounded_to_themselves() {
        for (least, most, rounded) in [
            (0, 44, Rounded::Seconds),
            (45, 89, Rounded::Minutes(1)),
            (45 * MINUTE, 89 * MINUTE, Rounded::Hours(1)),
            (22 * HOUR, 35 * HOUR, Rounded::Days(1)),
            (49 * HOUR / 2 * 3, 3 * DAY + 12 * HOUR, Rounded::Days(3)),
            (26 * DAY, 45 * DAY, Rounded::Months(1)),
            (320 * DAY, 547 * DAY, Rounded::Years(1)),
        ] {
            assert_eq!(Rounded::of(Age::between(least, most)), rounded);
        }
    }

    #[test]
    fn time_spans_come_in_the_unit_people_use() {
        assert_eq!(span(DAY), (24, SpanUnit::Hours));
        assert_eq!(span(7 * DAY), (7, SpanUnit::Days));
        assert_eq!(span(36 * HOUR), (36, SpanUnit::Hours));
        assert_eq!(span(90), (2, SpanUnit::Minutes));
    }
}
