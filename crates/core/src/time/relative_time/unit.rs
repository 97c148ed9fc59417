//! The units of ages, and their names in English and Arabic.

use super::super::{Age, DAY, HOUR, MINUTE, MONTH, YEAR};

/// A unit of an age, as moment.js rounds to it.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
    Months,
    Years,
}

impl Unit {
    /// The age that "a minute" or "an hour" stands for. It reaches beyond one unit, since moment.js rounds.
    pub(super) fn one(self) -> Age {
        match self {
            Self::Seconds => Age::between(0, 44),
            Self::Minutes => Age::between(45, 89),
            Self::Hours => Age::between(45 * MINUTE, 89 * MINUTE),
            Self::Days => Age::between(22 * HOUR, 35 * HOUR),
            Self::Months => Age::between(26 * DAY, 45 * DAY),
            Self::Years => Age::between(320 * DAY, 547 * DAY),
        }
    }

    /// The age that a number of units stands for; `None` if moment.js would have chosen another unit.
    pub(super) fn several(self, number: &str) -> Option<Age> {
        if number.starts_with('0') || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: i64 = number.parse().ok()?;
        let (numbers, seconds) = match self {
            // Only Arabic counts seconds, up to the beginning of the first minute.
            Self::Seconds => return (1..=44).contains(&number).then(|| self.one()),
            Self::Minutes => (2..=44, MINUTE),
            Self::Hours => (2..=21, HOUR),
            Self::Days => (2..=25, DAY),
            Self::Months => (2..=10, MONTH),
            Self::Years => (2..=i64::MAX, YEAR),
        };
        let middle = numbers.contains(&number).then(|| number.checked_mul(seconds))??;
        Some(Age::between(middle.checked_sub(seconds / 2)?, middle.checked_add(seconds / 2)?))
    }
}

/// Returns the unit that follows "a" or "an".
pub(super) fn english_one(word: &str) -> Option<Unit> {
    Some(match word {
        "minute" => Unit::Minutes,
        "hour" => Unit::Hours,
        "day" => Unit::Days,
        "month" => Unit::Months,
        "year" => Unit::Years,
        _ => return None,
    })
}

/// Returns the unit that follows a number.
pub(super) fn english_several(word: &str) -> Option<Unit> {
    english_one(word.strip_suffix('s')?)
}

/// Returns the unit that a singular names.
pub(super) fn arabic_one(word: &str) -> Option<Unit> {
    Some(match word {
        "ثوان" | "ثواني" => Unit::Seconds,
        "دقيقة" => Unit::Minutes,
        "ساعة" => Unit::Hours,
        "يوم" => Unit::Days,
        "شهر" => Unit::Months,
        "عام" | "سنة" => Unit::Years,
        _ => return None,
    })
}

/// Returns the unit that a dual names.
pub(super) fn arabic_two(word: &str) -> Option<Unit> {
    Some(match word {
        "دقيقتين" => Unit::Minutes,
        "ساعتين" => Unit::Hours,
        "يومين" => Unit::Days,
        "شهرين" => Unit::Months,
        "عامين" | "سنتين" => Unit::Years,
        _ => return None,
    })
}

/// Returns the unit that follows a number. Arabic counts 3 to 10 in the plural, 11 to 99 in the singular accusative, and hundreds in the singular. moment.js
/// does not always follow the grammar, so each form is accepted with any number.
pub(super) fn arabic_several(word: &str) -> Option<Unit> {
    Some(match word {
        "ثوان" | "ثواني" | "ثانية" => Unit::Seconds,
        "دقائق" | "دقيقة" => Unit::Minutes,
        "ساعات" | "ساعة" => Unit::Hours,
        "ايام" | "يوما" | "يوم" => Unit::Days,
        "اشهر" | "شهور" | "شهرا" | "شهر" => Unit::Months,
        "اعوام" | "عاما" | "عام" | "سنوات" | "سنة" => Unit::Years,
        _ => return None,
    })
}
