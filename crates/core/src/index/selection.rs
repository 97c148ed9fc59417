//! What a filter shows, and what each other choice would give, so that a reader sees it before
//! choosing. How it is counted is the index's job.

use crate::filter::{Fit, Recency};
use crate::reader_state::StatusFilter;

/// What an edition gives for a filter, and what it would give for each other choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The articles that fit, as positions in the edition, in the order asked for, with how they fit.
    pub shown: Vec<(usize, Fit)>,
    /// How many fit in all; more than are shown while an edition in parts is still coming.
    pub total: usize,
    /// Every source of the edition, the most frequent first and *not stated* last, with how many of
    /// its articles fit all but the choice of sources.
    pub sources: Vec<(Option<String>, usize)>,
    /// For each of [`Recency::PRESETS`], how many articles it would show.
    pub recency: [usize; Recency::PRESETS.len()],
    /// Every hashtag of the edition as first written, the most frequent first, with how many
    /// articles it would show.
    pub hashtags: Vec<(String, usize)>,
    /// For each of [`StatusFilter::ALL`], how many articles it would show of those that are there.
    pub only: [usize; StatusFilter::ALL.len()],
    /// How many articles the edition has without those that the reader does not want to see.
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
    fn without_a_filter_everything_counts() {
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
    fn a_count_says_what_choosing_it_would_give() {
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
    fn the_newest_is_that_of_the_filter() {
        let sources = vec![Some("Channel 5".to_owned()), None];
        let filter = Filter { sources, ..Filter::default() };
        assert_eq!(articles().newest(&filter, CLOCK, &Rc::default()), Some(hours(3)));
    }
}
