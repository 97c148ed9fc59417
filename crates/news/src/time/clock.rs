//! The two clocks that an age can be held against.

use super::{Age, Moment};
use crate::article::Published;

/// What "ago" counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The moment the documents were saved, where somebody knows it.
    Edition(Option<Moment>),
    /// This very moment.
    Now(Moment),
}

impl Clock {
    /// How old an article is by this clock; `None` where that cannot be said.
    ///
    /// Under the edition's clock a page's own words are exact even if the hour it was saved is not
    /// known: the unknown cancels out when the page was saved as the edition was.
    #[must_use]
    pub fn age(self, published: &Published) -> Option<Age> {
        match self {
            Self::Edition(as_of) => match (published.age, published.saved, as_of) {
                (Some(age), saved, as_of) if saved == as_of || saved.is_none() => Some(age),
                (_, _, Some(as_of)) => published.between.map(|then| Age::of(then, as_of)),
                (age, _, None) => age,
            },
            Self::Now(now) => published.between.map(|then| Age::of(then, now)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{DAY, HOUR};

    fn six_hours() -> Age {
        Age::between(11 * HOUR / 2, 13 * HOUR / 2)
    }

    #[test]
    fn an_unknown_hour_cancels_out_under_the_editions_clock() {
        let saved = Some(Moment::between(0, DAY - 1));
        let published = Published::from_age("6 hours ago", six_hours(), saved);
        assert_eq!(Clock::Edition(saved).age(&published), Some(six_hours()));
    }

    #[test]
    fn a_page_saved_earlier_than_the_edition_is_older_by_the_difference() {
        let published = Published::from_age("6 hours ago", six_hours(), Some(Moment::at(0)));
        let later = Clock::Edition(Some(Moment::at(DAY)));
        assert_eq!(
            later.age(&published),
            Some(Age::between(DAY + 11 * HOUR / 2, DAY + 13 * HOUR / 2))
        );
    }

    #[test]
    fn now_needs_to_know_when_the_page_was_saved() {
        let published = Published::from_age("6 hours ago", six_hours(), None);
        assert_eq!(Clock::Now(Moment::at(DAY)).age(&published), None);
        assert_eq!(Clock::Edition(None).age(&published), Some(six_hours()));
    }
}
