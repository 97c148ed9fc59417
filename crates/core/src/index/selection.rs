//! The result of a filter, with the count of every other choice, which readers see before they choose.

use crate::filter::{Fit, Recency};
use crate::reader_state::StatusFilter;

/// The articles that a filter shows, and the count of every other choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The positions of the articles shown, in order, with how they fit the recency.
    pub shown: Vec<(usize, Fit)>,
    /// Number of articles that fit in the whole edition. While a chunked edition is arriving, it may exceed those
    /// shown.
    pub total: usize,
    /// Every source, the most frequent first and *not stated* last, with the number of its articles that fit all other
    /// facets.
    pub sources: Vec<(Option<String>, usize)>,
    /// For each of [`Recency::PRESETS`], the number of articles that it would show.
    pub recency: [usize; Recency::PRESETS.len()],
    /// Every hashtag as first written, the most frequent first, with the number of articles that it would show.
    pub hashtags: Vec<(String, usize)>,
    /// For each of [`StatusFilter::ALL`], the number of arrived articles that it would show.
    pub only: [usize; StatusFilter::ALL.len()],
    /// Number of articles that are not hidden.
    pub all: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::{Filter, Sort};
    use crate::index::Index;
    use crate::samples::{CLOCK, article, hours};
    use crate::time::HOUR;
    use std::rc::Rc;

    fn articles() -> Index {
        Index::new(
            vec![
                article("a", Some("Rail Review"), Some(hours(2)), &["Trams"]),
                article("b", Some("Rail Review"), Some(hours(9)), &["trams", "Chess"]),
                article("c", Some("Channel 5"), Some(hours(3)), &["Chess"]),
                article("d", None, None, &[]),
            ],
            CLOCK,
        )
    }

    #[test]
    fn without_a_filter_every_article_counts() {
        let counts = articles().select(&Filter::default(), Sort::Newest, CLOCK, &Rc::default());
        assert_eq!(counts.shown.len(), 4);
        assert_eq!(
            counts.sources,
            [(Some("Rail Review".to_owned()), 2), (Some("Channel 5".to_owned()), 1), (None, 1)]
        );
        assert_eq!(counts.recency, [0, 2, 3, 3, 3, 3, 3, 4]);
        assert_eq!(counts.hashtags, [("Chess".to_owned(), 2), ("Trams".to_owned(), 2)]);
    }

    #[test]
    fn a_count_is_the_number_of_articles_that_the_choice_would_show() {
        let filter = Filter {
            sources: vec![Some("Rail Review".to_owned())],
            recency: Recency::Within(6 * HOUR),
            ..Filter::default()
        };
        let counts = articles().select(&filter, Sort::Newest, CLOCK, &Rc::default());
        assert_eq!(counts.shown, [(0, Fit::Yes)]);
        assert_eq!(
            counts.sources,
            [(Some("Rail Review".to_owned()), 1), (Some("Channel 5".to_owned()), 1), (None, 0)]
        );
        assert_eq!(counts.recency, [0, 1, 2, 2, 2, 2, 2, 2]);
        assert_eq!(counts.hashtags, [("Chess".to_owned(), 0), ("Trams".to_owned(), 1)]);
    }

    #[test]
    fn the_newest_age_is_that_of_the_articles_shown() {
        let sources = vec![Some("Channel 5".to_owned()), None];
        let filter = Filter { sources, ..Filter::default() };
        assert_eq!(articles().newest(&filter, CLOCK, &Rc::default()), Some(hours(3)));
    }
}
