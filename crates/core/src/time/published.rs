//! Times of publication: the words of a page, and what follows from them.

use super::{Age, TimeRange};

/// The time of publication of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The words of the page: `18 hours ago`, `12-03-2025`.
    pub words: Option<String>,
    /// The age when the page was saved, where the words are an age.
    pub age: Option<Age>,
    /// The time at which the page was saved, if known.
    pub saved: Option<TimeRange>,
    /// The range in which the article was published, if known.
    pub between: Option<TimeRange>,
}

/// The basis on which a time of publication is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeBasis {
    /// The page states a date.
    Stated,
    /// The page states an age, and it is known when it was saved.
    Derived,
    /// The page states an age, and it is not known when it was saved.
    Relative,
    /// The page states neither.
    NotStated,
}

impl Published {
    /// Returns the time of an article whose page states an age. `saved` is when the page was saved.
    #[must_use]
    pub fn from_age(words: &str, age: Age, saved: Option<TimeRange>) -> Self {
        let between = saved.map(|saved| saved.before(age));
        Self { words: Some(words.to_owned()), age: Some(age), saved, between }
    }

    /// Returns the time of an article whose page states a date. `saved` is when the page was saved.
    #[must_use]
    pub fn from_date(words: &str, date: TimeRange, saved: Option<TimeRange>) -> Self {
        Self { words: Some(words.to_owned()), age: None, saved, between: Some(date) }
    }

    /// Returns the basis on which the time is known.
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
