//! The row of an article in an index.

use crate::article::Article;
use crate::time::{Age, Clock, TimeRange};

/// The data of an article that lists and filters need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<'a> {
    /// The publisher; `None` is *not stated*.
    pub source: Option<&'a str>,
    /// The age by the edition's clock, if known.
    pub age: Option<Age>,
    /// The range in which it was published, if known.
    pub between: Option<TimeRange>,
    /// The hashtags, without `#`.
    pub hashtags: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// Returns the row of an article.
    #[must_use]
    pub fn of(article: &'a Article, edition: Clock) -> Self {
        Self {
            source: article.source.as_deref(),
            age: edition.age(&article.published),
            between: article.published.between,
            hashtags: article.hashtags.iter().map(String::as_str).collect(),
        }
    }

    /// Returns the rank of the article in the order of [`Sort::Newest`](crate::filter::Sort::Newest), the lowest first.
    #[must_use]
    pub fn newest_rank(&self) -> i64 {
        let Span(least, most) = Span::of_age(self.age);
        if least > most { i64::MAX } else { Age::between(least.into(), most.into()).middle() }
    }
}

/// The two ends of a range. If there is no range, the first is above the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span<T>(pub(super) T, pub(super) T);

impl Span<u32> {
    /// Returns the range of an age in seconds. Ages above 136 years are equal.
    pub(super) fn of_age(age: Option<Age>) -> Self {
        let seconds = |seconds: i64| u32::try_from(seconds).unwrap_or(u32::MAX);
        age.map_or(Self(1, 0), |age| Self(seconds(age.least()), seconds(age.most())))
    }
}
