//! How old an article may be, and whether it is.

use crate::time::{Age, DAY, HOUR};

/// How old at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Recency {
    /// However old, and those that state no time as well.
    #[default]
    AnyTime,
    /// At most this many seconds.
    Within(i64),
}

/// Whether an article fits a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It does.
    Yes,
    /// It may: its time is an interval and the limit lies inside it.
    Perhaps,
    /// It does not.
    No,
}

impl Fit {
    /// Whether it is shown: what may fit is, and is marked as approximate.
    #[must_use]
    pub fn shown(self) -> bool {
        self != Self::No
    }
}

impl Recency {
    /// The choices offered, from the narrowest to the widest.
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

    /// Whether something of this age fits; what states no time fits only "any time".
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

    /// Whether it is none of the choices offered.
    #[must_use]
    pub fn is_custom(self) -> bool {
        !Self::PRESETS.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_fits_does_not_or_may() {
        let an_hour = Some(Age::between(45 * 60, 89 * 60));
        assert_eq!(Recency::Within(HOUR / 2).fits(an_hour), Fit::No);
        assert_eq!(Recency::Within(HOUR).fits(an_hour), Fit::Perhaps);
        assert_eq!(Recency::Within(6 * HOUR).fits(an_hour), Fit::Yes);
        assert_eq!(Recency::AnyTime.fits(an_hour), Fit::Yes);
    }

    #[test]
    fn no_time_fits_any_time_only() {
        assert_eq!(Recency::AnyTime.fits(None), Fit::Yes);
        assert_eq!(Recency::Within(i64::MAX).fits(None), Fit::No);
    }

    #[test]
    fn a_limit_is_inclusive() {
        assert_eq!(Recency::Within(60).fits(Some(Age::between(60, 60))), Fit::Yes);
        assert_eq!(Recency::Within(59).fits(Some(Age::between(60, 60))), Fit::No);
    }

    #[test]
    fn presets_are_not_custom() {
        assert!(!Recency::AnyTime.is_custom());
        assert!(!Recency::Within(DAY).is_custom());
        assert!(Recency::Within(DAY + 1).is_custom());
    }
}
