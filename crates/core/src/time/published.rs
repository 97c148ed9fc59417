//! When an article was published, in the words of its page and as far as these can be worked out.

use super::{Age, TimeRange};

/// When an article was published: the words, what they say, and from when they count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The words the page used: `18 hours ago`, `12-03-2025`.
    pub words: Option<String>,
    /// How long before the page was saved, where the words are an age.
    pub age: Option<Age>,
    /// When that page was saved, where somebody knows.
    pub saved: Option<TimeRange>,
    /// Between which instants, where that can be worked out.
    pub between: Option<TimeRange>,
}

/// How a publication time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeBasis {
    /// The page gave a date.
    Stated,
    /// The page gave an age, and the moment it was saved is known.
    Derived,
    /// The page gave an age, and nobody knows when it was saved.
    Relative,
    /// The page says nothing.
    NotStated,
}

impl Published {
    /// An age found on a page, with the moment that page was saved if it is known.
    #[must_use]
    pub fn from_age(words: &str, age: Age, saved: Option<TimeRange>) -> Self {
        let between = saved.map(|saved| saved.before(age));
        Self { words: Some(words.to_owned()), age: Some(age), saved, between }
    }

    /// A date found on a page.
    #[must_use]
    pub fn from_date(words: &str, date: TimeRange, saved: Option<TimeRange>) -> Self {
        Self { words: Some(words.to_owned()), age: None, saved, between: Some(date) }
    }

    /// How the time is known.
    #[must_use]
    pub fn known(&self) -> TimeBasis {
        match (self.age, self.between) {
            (None, Some(_)) => TimeBasis::Stated,
            (Some(_), Some(_)) => TimeBasis::Derived,
            (Some(_), None) => TimeBasis::Relative,
            (None, None) => TimeBasis::NotStated,
        }
    }
}
