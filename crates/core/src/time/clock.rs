//! The two clocks that an age can be held against.

use super::{Age, DAY, Published, TimeRange};

/// What "ago" counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The moment the documents were saved, where somebody knows it.
    Edition(Option<TimeRange>),
    /// This very moment.
    Now(TimeRange),
}

impl Clock {
    /// How old an article is by this clock; `None` where that cannot be said.
    ///
    /// Under the edition's clock a page's own words stand as they are if it can have been saved as the
    /// edition was gathered: an hour that is not known is then not known of both, and cancels out.
    #[must_use]
    pub fn age(self, published: &Published) -> Option<Age> {
        match self {
            Self::Edition(None) => published.age,
            Self::Edition(Some(as_of)) => {
                let together = published.saved.is_none_or(|saved| saved.overlap(as_of).is_some());
                let stands = published.age.filter(|_| together);
                stands.or_else(|| published.between.map(|then| then.age(as_of)))
            }
            Self::Now(now) => published.between.map(|then| then.age(now)),
        }
    }

    /// The moment it shows, where it shows one.
    #[must_use]
    pub fn moment(self) -> Option<TimeRange> {
        match self {
            Self::Edition(as_of) => as_of,
            Self::Now(now) => Some(now),
        }
    }

    /// Whether something from `then` is more than a day later than what it shows: it must be wrong then, and
    /// an age by it would be. Up to a day may be the time zone of whoever wrote the date.
    #[must_use]
    pub fn is_behind(self, then: TimeRange) -> bool {
        let latest = self.moment().map(|moment| moment.latest().saturating_add(DAY));
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
    fn a_page_saved_earlier_than_the_edition_is_older_by_the_difference() {
        let published = Published::from_age("6 hours ago", six_hours(), Some(TimeRange::at(0)));
        let later = Clock::Edition(Some(TimeRange::at(DAY)));
        assert_eq!(
            later.age(&published),
            Some(Age::between(DAY + 11 * HOUR / 2, DAY + 13 * HOUR / 2))
        );
    }

    #[test]
    fn now_needs_to_know_when_the_page_was_saved() {
        let published = Published::from_age("6 hours ago", six_hours(), None);
        assert_eq!(Clock::Now(TimeRange::at(DAY)).age(&published), None);
        assert_eq!(Clock::Edition(None).age(&published), Some(six_hours()));
    }

    #[test]
    fn a_clock_is_behind_what_came_more_than_a_day_later() {
        let now = Clock::Now(TimeRange::at(DAY));
        assert!(!now.is_behind(TimeRange::at(2 * DAY)));
        assert!(now.is_behind(TimeRange::at(2 * DAY + 1)));
        assert!(!now.is_behind(TimeRange::between(0, 9 * DAY)));
        assert!(!Clock::Edition(None).is_behind(TimeRange::at(i64::MAX)));
        assert!(!Clock::Now(TimeRange::at(i64::MAX)).is_behind(TimeRange::at(0)));
    }
}
