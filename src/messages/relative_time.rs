//! Ages and spans of time in words.

use newsstand_core::filter::Recency;
use newsstand_core::time::{Age, DAY, HOUR, MINUTE, MONTH, YEAR};

use super::{Key, Words};
use crate::store::ClockChoice;

/// An age as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounded {
    /// Less than three quarters of a minute.
    Seconds,
    /// So many minutes.
    Minutes(i64),
    /// So many hours.
    Hours(i64),
    /// So many days.
    Days(i64),
    /// So many months.
    Months(i64),
    /// So many years.
    Years(i64),
}

impl Rounded {
    /// The middle of an age, rounded by the same limits as the pages' own words, so that "6 hours
    /// ago" comes back as six hours.
    #[must_use]
    pub(crate) fn of(age: Age) -> Self {
        Self::seconds(age.middle())
    }

    /// Seconds, rounded.
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
}

impl Words {
    /// An age by a clock. In messages of our own: what browsers have for it always counts from now.
    #[must_use]
    pub(crate) fn age(&self, age: Rounded, clock: ClockChoice) -> String {
        let (count, ago, before) = match age {
            Rounded::Seconds => (0, Key::SecondsAgo, Key::SecondsBefore),
            Rounded::Minutes(count) => (count, Key::MinutesAgo, Key::MinutesBefore),
            Rounded::Hours(count) => (count, Key::HoursAgo, Key::HoursBefore),
            Rounded::Days(count) => (count, Key::DaysAgo, Key::DaysBefore),
            Rounded::Months(count) => (count, Key::MonthsAgo, Key::MonthsBefore),
            Rounded::Years(count) => (count, Key::YearsAgo, Key::YearsBefore),
        };
        let key = match clock {
            ClockChoice::Edition => before,
            ClockChoice::Now => ago,
        };
        self.counted(key, count, ("", ""))
    }

    /// An age that may be on either side of the limit.
    #[must_use]
    pub(crate) fn about(&self, age: Rounded, clock: ClockChoice) -> String {
        self.say(Key::About, &[("age", &self.age(age, clock))])
    }

    /// The name of a recency.
    #[must_use]
    pub(crate) fn recency(&self, recency: Recency) -> String {
        match recency {
            Recency::AnyTime => self.text(Key::AnyTime).to_owned(),
            Recency::Within(seconds) => {
                self.span(seconds, [Key::LastMinutes, Key::LastHours, Key::LastDays])
            }
        }
    }

    /// A recency inside a sentence; nothing of any time.
    pub(super) fn within(&self, recency: Recency) -> String {
        match recency {
            Recency::AnyTime => String::new(),
            Recency::Within(seconds) => {
                self.span(seconds, [Key::WithinMinutes, Key::WithinHours, Key::WithinDays])
            }
        }
    }

    /// A tick of the ruler, by its seconds.
    #[must_use]
    pub(crate) fn tick(&self, seconds: i64) -> String {
        let (count, key) = match seconds {
            YEAR.. => (seconds / YEAR, Key::TickYears),
            s if s < 2 * DAY => (s / HOUR, Key::TickHours),
            s => (s / DAY, Key::TickDays),
        };
        self.counted(key, count, ("", ""))
    }

    fn span(&self, seconds: i64, [minutes, hours, days]: [Key; 3]) -> String {
        let (count, unit) = span(seconds);
        let key = match unit {
            SpanUnit::Minutes => minutes,
            SpanUnit::Hours => hours,
            SpanUnit::Days => days,
        };
        self.counted(key, count, ("", ""))
    }
}

/// A span in the largest unit that divides it: hours, days (from two on) or weeks are not told apart
/// from days, since "last 7 days" is what people say.
fn span(seconds: i64) -> (i64, SpanUnit) {
    if seconds > DAY && seconds % DAY == 0 {
        (seconds / DAY, SpanUnit::Days)
    } else if seconds % HOUR == 0 {
        (seconds / HOUR, SpanUnit::Hours)
    } else {
        ((seconds + MINUTE - 1) / MINUTE, SpanUnit::Minutes)
    }
}

/// The unit of a span.
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
    fn a_pages_words_come_back() {
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
    fn spans_come_in_the_unit_people_use() {
        assert_eq!(span(DAY), (24, SpanUnit::Hours));
        assert_eq!(span(7 * DAY), (7, SpanUnit::Days));
        assert_eq!(span(36 * HOUR), (36, SpanUnit::Hours));
        assert_eq!(span(90), (2, SpanUnit::Minutes));
    }
}
