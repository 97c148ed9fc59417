//! Sample articles for tests.

use crate::article::Article;
use crate::time::{Age, Clock, HOUR, Published, TimeRange};

/// The clock of the samples' ages.
pub(crate) const CLOCK: Clock = Clock::Edition(None);

/// The age that "N hours ago" stands for.
pub(crate) fn hours(hours: i64) -> Age {
    Age::between(hours * HOUR - HOUR / 2, hours * HOUR + HOUR / 2)
}

/// An article with only the fields that filters use.
pub(crate) fn article(
    headline: &str,
    source: Option<&str>,
    age: Option<Age>,
    hashtags: &[&str],
) -> Article {
    Article {
        id: headline.to_owned(),
        headline: headline.to_owned(),
        source: source.map(str::to_owned),
        hashtags: hashtags.iter().map(|&hashtag| hashtag.to_owned()).collect(),
        published: age
            .map(|age| Published::from_age("some time ago", age, None::<TimeRange>))
            .unwrap_or_default(),
        ..Article::default()
    }
}
