//! What each choice would give, so that a reader sees it before choosing.

use std::collections::HashMap;

use super::{Filter, Fit, Part, Recency};
use crate::article::Article;
use crate::order::sorted;
use crate::time::Clock;

/// What an edition gives for a filter, and what it would give for each other choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The articles that fit, as positions in the edition, with how they fit.
    pub shown: Vec<(usize, Fit)>,
    /// Every source of the edition, the most frequent first and *not stated* last, with how many of
    /// its articles fit all but the choice of sources.
    pub sources: Vec<(Option<String>, usize)>,
    /// For each of [`Recency::PRESETS`], how many articles it would show.
    pub recency: [usize; Recency::PRESETS.len()],
    /// Every hashtag of the edition as first written, the most frequent first, with how many
    /// articles it would show.
    pub hashtags: Vec<(String, usize)>,
}

/// A choice with how often it occurs at all, which gives it a place that no filter changes.
struct Choice<T> {
    value: T,
    occurs: usize,
    fits: usize,
}

impl<T> Choice<T> {
    fn new(value: T) -> Self {
        Self { value, occurs: 0, fits: 0 }
    }

    fn add(&mut self, fits: bool) {
        self.occurs += 1;
        self.fits += usize::from(fits);
    }
}

/// Counts an edition's articles for a filter, in one pass.
#[must_use]
pub fn count(articles: &[Article], filter: &Filter, clock: Clock) -> Counts {
    let mut counts = Counts::default();
    let mut sources: HashMap<Option<&str>, Choice<Option<String>>> = HashMap::new();
    let mut hashtags: HashMap<String, Choice<String>> = HashMap::new();
    for (position, article) in articles.iter().enumerate() {
        let age = clock.age(&article.published);
        let fit = filter.recency.fits(age);
        let (in_source, in_hashtag) = (filter.fits_source(article), filter.fits_hashtags(article));
        if in_source && in_hashtag {
            if fit.shown() {
                counts.shown.push((position, fit));
            }
            for (count, recency) in counts.recency.iter_mut().zip(Recency::PRESETS) {
                *count += usize::from(recency.fits(age).shown());
            }
        }
        sources
            .entry(article.source.as_deref())
            .or_insert_with(|| Choice::new(article.source.clone()))
            .add(in_hashtag && fit.shown());
        for hashtag in &article.hashtags {
            hashtags
                .entry(hashtag.to_lowercase())
                .or_insert_with(|| Choice::new(hashtag.clone()))
                .add(in_source && fit.shown());
        }
    }
    counts.sources = ranked(sources.into_values(), |source| source.is_none());
    counts.hashtags = ranked(hashtags.into_values(), |_| false);
    counts
}

/// Choices by how often they occur, then by name; those `last` says, last.
fn ranked<T: Ord>(
    choices: impl Iterator<Item = Choice<T>>,
    last: impl Fn(&T) -> bool,
) -> Vec<(T, usize)> {
    let ranked = sorted(choices.collect(), &|one, other| {
        (last(&one.value), other.occurs, &one.value).cmp(&(
            last(&other.value),
            one.occurs,
            &other.value,
        ))
    });
    ranked.into_iter().map(|choice| (choice.value, choice.fits)).collect()
}

/// How many articles a filter would show.
pub(super) fn shown(articles: &[Article], filter: &Filter, clock: Clock) -> usize {
    articles.iter().filter(|article| filter.fits(article, clock).shown()).count()
}

/// The age of the newest article that a filter would show at any time, in seconds at the least.
pub(super) fn newest(articles: &[Article], filter: &Filter, clock: Clock) -> Option<i64> {
    let filter = filter.without(Part::Recency);
    articles
        .iter()
        .filter(|article| filter.fits(article, clock).shown())
        .filter_map(|article| clock.age(&article.published))
        .map(crate::time::Age::least)
        .min()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CLOCK, article, hours};
    use super::*;
    use crate::time::HOUR;

    fn articles() -> Vec<Article> {
        vec![
            article("a", Some("Rail Review"), Some(hours(2)), &["Trams"]),
            article("b", Some("Rail Review"), Some(hours(9)), &["trams", "Chess"]),
            article("c", Some("Channel 5"), Some(hours(3)), &["Chess"]),
            article("d", None, None, &[]),
        ]
    }

    #[test]
    fn without_a_filter_everything_counts() {
        let counts = count(&articles(), &Filter::default(), CLOCK);
        assert_eq!(counts.shown.len(), 4);
        assert_eq!(
            counts.sources,
            [(Some("Rail Review".to_owned()), 2), (Some("Channel 5".to_owned()), 1), (None, 1)]
        );
        assert_eq!(counts.recency, [0, 2, 3, 3, 3, 3, 3, 4]);
        assert_eq!(counts.hashtags, [("Chess".to_owned(), 2), ("Trams".to_owned(), 2)]);
    }

    #[test]
    fn a_count_says_what_choosing_it_would_give() {
        let filter = Filter {
            sources: vec![Some("Rail Review".to_owned())],
            recency: Recency::Within(6 * HOUR),
            hashtags: Vec::new(),
        };
        let counts = count(&articles(), &filter, CLOCK);
        assert_eq!(counts.shown, [(0, Fit::Yes)]);
        assert_eq!(
            counts.sources,
            [(Some("Rail Review".to_owned()), 1), (Some("Channel 5".to_owned()), 1), (None, 0)]
        );
        assert_eq!(counts.recency, [0, 1, 2, 2, 2, 2, 2, 2]);
        assert_eq!(counts.hashtags, [("Chess".to_owned(), 0), ("Trams".to_owned(), 1)]);
    }

    #[test]
    fn the_newest_ignores_recency() {
        let filter = Filter {
            sources: vec![Some("Channel 5".to_owned())],
            recency: Recency::Within(HOUR),
            hashtags: Vec::new(),
        };
        assert_eq!(newest(&articles(), &filter, CLOCK), Some(hours(3).least()));
    }
}
