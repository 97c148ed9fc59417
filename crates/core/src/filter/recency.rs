//! The maximum age of articles.

use crate::time::{Age, DAY, HOUR, MINUTE};

/// A maximum age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Recency {
    /// Any age, and articles without a time too.
    #[default]
    AnyTime,
    /// An age of at most this many seconds.
    Within(i64),
}

/// The units of a span, the largest first, in seconds.
const UNITS: [(i64, &str); 5] = [(7 * DAY, "w"), (DAY, "d"), (HOUR, "h"), (MINUTE, "m"), (1, "s")];

/// The certainty with which an article fits a maximum age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It fits.
    Yes,
    /// It may fit: the limit is inside the range of its age.
    Perhaps,
    /// It does not fit.
    No,
}

impl Fit {
    /// Returns whether the article is shown. One that may fit is shown too, marked as approximate.
    #[must_use]
    pub fn shown(self) -> bool {
        self != Self::No
    }
}

impl Recency {
    /// The preset choices, from the narrowest to the widest.
    pub const PRESETS: [Self; 8] = [
        Self::Within(HOUR),
        Self::Within(6 * HOUR),
        Self::Within(12 * HOUR),
        Self::Within(DAY),
        Self::Within(3 * DAY),
        Self::Within(7 * DAY),
        Self::Within(30 * DAY),
        Self::AnyTime,
    ];

    /// Parses a span such as `90m`, `24h`, `3d` or `2w`; `any` is any time.
    ///
    /// # Errors
    /// Names what was expected and what was found.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("any") {
            return Ok(Self::AnyTime);
        }
        let read = || {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            let (number, unit) = text.split_at_checked(digits)?;
            let unit = UNITS.iter().find(|(_, name)| unit.trim().eq_ignore_ascii_case(name))?.0;
            let seconds = number.parse::<i64>().ok()?.checked_mul(unit)?;
            (seconds > 0).then_some(Self::Within(seconds))
        };
        read().ok_or_else(|| format!("expected a span such as \"24h\", found \"{text}\""))
    }

    /// Returns the span as [`Recency::parse`] reads it, in the largest unit that divides it; `None` is any time.
    #[must_use]
    pub fn text(self) -> Option<String> {
        let Self::Within(seconds) = self else { return None };
        // People say "24 hours", but "2 days".
        let fits = |(unit, name): &&(i64, &str)| {
            seconds % unit == 0 && !(*name == "w" || *name == "d" && seconds == DAY)
        };
        let (unit, name) = UNITS.iter().find(fits).unwrap_or(&(1, "s"));
        Some(format!("{}{name}", seconds / unit))
    }

    /// Returns how an age fits. An unknown one fits only [`Recency::AnyTime`].
    #[must_use]
    pub fn fits(self, age: Option<Age>) -> Fit {
        match (self, age) {
            (Self::AnyTime, _) => Fit::Yes,
            (Self::Within(_), None) => Fit::No,
            (Self::Within(limit), Some(age)) if age.most() <= limit => Fit::Yes,
            (Self::Within(limit), Some(age)) if age.straddles(limit) => Fit::Perhaps,
            (Self::Within(_), Some(_)) => Fit::No,
        }
    }

    /// Returns whether the recency is not a preset.
    #[must_use]
    pub fn is_custom(self) -> bool {
        !Self::PRESETS.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_fits_does_not_fit_or_may_fit() {
        let an_hour = Some(Age::between(45 * 60, 89 * 60));
        assert_eq!(Recency::Within(HOUR / 2).fits(an_hour), Fit::No);
        assert_eq!(Recency::Within(HOUR).fits(an_hour), Fit::Perhaps);
        assert_eq!(Recency::Within(6 * HOUR).fits(an_hour), Fit::Yes);
        assert_eq!(Recency::AnyTime.fits(an_hour), Fit::Yes);
    }

    #[test]
    fn an_unknown_age_fits_only_any_time() {
        assert_eq!(Recency::AnyTime.fits(None), Fit::Yes);
        assert_eq!(Recency::Within(i64::MAX).fits(None), Fit::No);
    }

    #[test]
    fn a_limit_is_inclusive() {
        assert_eq!(Recency::Within(60).fits(Some(Age::between(60, 60))), Fit::Yes);
        assert_eq!(Recency::Within(59).fits(Some(Age::between(60, 60))), Fit::No);
    }

    #[track_caller]
    fn reads(text: &str, seconds: i64, back: &str) {
        let recency = Recency::parse(text);
        assert_eq!(recency, Ok(Recency::Within(seconds)), "{text}");
        assert_eq!(recency.unwrap().text().as_deref(), Some(back));
        assert_eq!(Recency::parse(back), Ok(Recency::Within(seconds)));
    }

    #[test]
    fn a_span_is_a_number_and_a_unit() {
        reads("24h", DAY, "24h");
        reads("1d", DAY, "24h");
        reads(" 3 D ", 3 * DAY, "3d");
        reads("2w", 14 * DAY, "14d");
        reads("90m", 90 * MINUTE, "90m");
        reads("60m", HOUR, "1h");
        reads("45s", 45, "45s");
        assert_eq!(Recency::parse("any"), Ok(Recency::AnyTime));
        assert_eq!(Recency::AnyTime.text(), None);
    }

    #[test]
    fn errors_name_what_was_expected_and_found() {
        for text in ["", "24", "h", "0h", "-1h", "1.5h", "24 hours", "99999999999999999999d"] {
            let why = Recency::parse(text).unwrap_err();
            assert_eq!(why, format!("expected a span such as \"24h\", found \"{text}\""));
        }
        assert!(Recency::parse("9223372036854775807w").is_err());
    }

    #[test]
    fn presets_are_not_custom() {
        assert!(!Recency::AnyTime.is_custom());
        assert!(!Recency::Within(DAY).is_custom());
        assert!(Recency::Within(DAY + 1).is_custom());
    }
}
