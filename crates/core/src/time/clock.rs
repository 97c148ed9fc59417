//! The two clocks that ages count back from.

use super::{Age, DAY, Published, TimeRange};

/// The time that "ago" counts back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The time the edition was gathered, if known.
    Edition(Option<TimeRange>),
    /// The current time.
    Now(TimeRange),
}

impl Clock {
    /// Returns the age of an article by this clock; `None` if it is not known.
    ///
    /// By the edition's clock, the age on a page is taken as it is if the page may have been saved when the edition was
    /// gathered. An unknown hour is then unknown of both, and cancels out.
    #[must_use]
    pub fn age(self, published: &Published) -> Option<Age> {
        match self {
            Self::Edition(None) => published.age,
            Self::Edition(Some(as_of)) => {
                let may_be_same =
                    published.saved.is_none_or(|saved| saved.overlap(as_of).is_some());
                let stated = published.age.filter(|_| may_be_same);
                stated.or_else(|| published.between.map(|then| then.age(as_of)))
            }
            Self::Now(now) => published.between.map(|then| then.age(now)),
        }
    }

    /// The time of the clock, if known.
    #[must_use]
    pub fn time(self) -> Option<TimeRange> {
        match self {
            Self::Edition(as_of) => as_of,
            Self::Now(now) => Some(now),
        }
    }

    /// Returns whether `then` is more than a day later than the clock, which must then be wrong. Up to a day may be due
    /// to the time zone of a date.
    #[must_use]
    pub fn is_behind(self, then: TimeRange) -> bool {
        let latest = self.time().map(|time| time.latest().saturating_add(DAY));
        latest.is_some_and(|latest| then.earliest() > latest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;

    fn six_hours() -> Age {
        Age::between(11 * HOUR / 2, 13 * HOUR / 2)
    }

    #[test]
    fn an_unknown_hour_cancels_out_under_the_editions_clock() {
        let saved = Some(TimeRange::between(0, DAY - 1));
        let published = Published::from_age("6 hours ago", six_hours(), saved);
        assert_eq!(Clock::Edition(saved).age(&published), Some(six_hours()));
        let noon = Some(TimeRange::at(DAY / 2));
        assert_eq!(Clock::Edition(noon).age(&published), Some(six_hours()));
    }

    #[test]
    fn an_age_on_a_page_saved_before_the_edition_grows_by_the_difference() {
        let published = Published::from_age("6 hours ago", six_hours(), Some(TimeRange::at(0)));
        let later = Clock::Edition(Some(TimeRange::at(DAY)));
        assert_eq!(
            later.age(&published),
            Some(Age::between(DAY + 11 * HOUR / 2, DAY + 13 * HOUR / 2))
        );
    }

    #[test]
    fn the_age_by_now_is_unknown_unless_the_page_has_a_time() {
        let published = Published::from_age("6 hours ago", six_hours(), None);
        assert_eq!(Clock::Now(TimeRange::at(DAY)).age(&published), None);
        assert_eq!(Clock::Edition(None).age(&published), Some(six_hours()));
    }

    #[test]
    fn a_clock_is_behind_what_was_published_more_than_a_day_later() {
        let now = Clock::Now(TimeRange::at(DAY));
        assert!(!now.is_behind(TimeRange::at(2 * DAY)));
        assert!(now.is_behind(TimeRange::at(2 * DAY + 1)));
        assert!(!now.is_behind(TimeRange::between(0, 9 * DAY)));
        assert!(!Clock::Edition(None).is_behind(TimeRange::at(i64::MAX)));
        assert!(!Clock::Now(TimeRange::at(i64::MAX)).is_behind(TimeRange::at(0)));
    }
}
