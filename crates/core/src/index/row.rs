//! The row of an article in the index: what the columns hold of it.

use crate::article::Article;
use crate::time::{Age, Clock, TimeRange};

/// What the columns keep of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<'a> {
    /// Who published it; `None` is *not stated*.
    pub source: Option<&'a str>,
    /// How old it is by the edition's clock, where that can be said.
    pub age: Option<Age>,
    /// Between which instants it was published, where that is known.
    pub between: Option<TimeRange>,
    /// Its hashtags without their `#`.
    pub hashtags: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// The row of an article.
    #[must_use]
    pub fn of(article: &'a Article, edition: Clock) -> Self {
        Self {
            source: article.source.as_deref(),
            age: edition.age(&article.published),
            between: article.published.between,
            hashtags: article.hashtags.iter().map(String::as_str).collect(),
        }
    }

    /// Where it comes in the order of [`Sort::Newest`]: less is before more, and equals keep their order.
    #[must_use]
    pub fn newest(&self) -> i64 {
        let Span(least, most) = Span::of_age(self.age);
        if least > most { i64::MAX } else { Age::between(least.into(), most.into()).middle() }
    }
}

/// Two ends of a span. The first is above the second where there is no span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span<T>(pub(super) T, pub(super) T);

impl Span<u32> {
    /// An age in seconds. Above 136 years, all ages are the same.
    pub(super) fn of_age(age: Option<Age>) -> Self {
        let seconds = |seconds: i64| u32::try_from(seconds).unwrap_or(u32::MAX);
        age.map_or(Self(1, 0), |age| Self(seconds(age.least()), seconds(age.most())))
    }
}
