//! What a reader asks for: sources, recency, hashtags, what was kept. What fits it is the index's to say; what it
//! says is a `selection`, and the ways out of nothing are `suggestions`.

mod recency;
mod selection;
mod sort;
mod suggestions;

pub use recency::{Fit, Recency};
pub use selection::Selection;
pub use sort::Sort;
pub use suggestions::{Facet, WayOut, suggestions};

use crate::reader_state::StatusFilter;

/// What is asked for; the parts combine, and an empty filter lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Any of these; `None` stands for *not stated*. Empty means all.
    pub sources: Vec<Option<String>>,
    /// How old at most.
    pub recency: Recency,
    /// Carrying any of these hashtags, without their `#`, whatever their case. Empty means all.
    pub hashtags: Vec<String>,
    /// By what the reader keeps of them.
    pub only: StatusFilter,
}

impl Filter {
    /// Whether anything is asked for at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a source is among those chosen by name.
    #[must_use]
    pub fn has_source(&self, source: &Option<String>) -> bool {
        self.sources.contains(source)
    }

    /// Whether a hashtag is among those chosen by name.
    #[must_use]
    pub fn has_hashtag(&self, hashtag: &str) -> bool {
        self.hashtags.iter().any(|chosen| same_hashtag(chosen, hashtag))
    }

    /// The same filter with a source chosen, or no longer chosen.
    #[must_use]
    pub fn toggled(&self, source: &Option<String>) -> Self {
        let mut filter = self.clone();
        if self.has_source(source) {
            filter.sources.retain(|chosen| chosen != source);
        } else {
            filter.sources.push(source.clone());
        }
        filter
    }

    /// The same filter without one of its parts.
    #[must_use]
    pub fn without(&self, part: Facet) -> Self {
        let mut filter = self.clone();
        match part {
            Facet::Sources => filter.sources.clear(),
            Facet::Recency => filter.recency = Recency::AnyTime,
            Facet::Hashtags => filter.hashtags.clear(),
            Facet::StatusFilter => filter.only = StatusFilter::All,
        }
        filter
    }
}

/// Whether two hashtags are the same to a reader: case does not count.
#[must_use]
pub fn same_hashtag(one: &str, other: &str) -> bool {
    one == other || crate::case::lower(one) == crate::case::lower(other)
}

#[cfg(test)]
pub(crate) mod samples;

#[cfg(test)]
mod tests {
    use super::samples::{CLOCK, article, hours, index};
    use super::*;
    use crate::article::Article;
    use crate::time::HOUR;
    use std::rc::Rc;

    fn fit(filter: &Filter, article: Article) -> Fit {
        let selection = index(vec![article]).select(filter, Sort::Newest, CLOCK, &Rc::default());
        selection.shown.first().map_or(Fit::No, |(_, fit)| *fit)
    }

    #[test]
    fn an_empty_filter_lets_everything_through() {
        let filter = Filter::default();
        assert!(filter.is_empty());
        assert_eq!(fit(&filter, article("A", None, None, &[])), Fit::Yes);
    }

    #[test]
    fn sources_are_alternatives_and_not_stated_is_one() {
        let filter = Filter::default().toggled(&None).toggled(&Some("Rail Review".to_owned()));
        assert_eq!(fit(&filter, article("A", None, None, &[])), Fit::Yes);
        assert_eq!(fit(&filter, article("B", Some("Rail Review"), None, &[])), Fit::Yes);
        assert_eq!(fit(&filter, article("C", Some("Channel 5"), None, &[])), Fit::No);
        assert_eq!(filter.toggled(&None).sources, [Some("Rail Review".to_owned())]);
    }

    #[test]
    fn parts_combine() {
        let filter = Filter {
            sources: vec![Some("Rail Review".to_owned())],
            recency: Recency::Within(6 * HOUR),
            hashtags: vec!["trams".to_owned()],
            only: StatusFilter::All,
        };
        let fits = |source, age, hashtags: &[&str]| {
            fit(&filter, article("A", Some(source), Some(age), hashtags))
        };
        assert_eq!(fits("Rail Review", hours(2), &["Trams"]), Fit::Yes);
        assert_eq!(fits("Rail Review", hours(6), &["Trams"]), Fit::Perhaps);
        assert_eq!(fits("Rail Review", hours(7), &["Trams"]), Fit::No);
        assert_eq!(fits("Rail Review", hours(2), &["Chess"]), Fit::No);
        assert_eq!(fits("Channel 5", hours(2), &["Trams"]), Fit::No);
    }

    #[test]
    fn hashtags_are_alternatives() {
        let hashtags = vec!["trams".to_owned(), "Chess".to_owned()];
        let filter = Filter { hashtags, ..Filter::default() };
        let fits = |hashtags: &[&str]| fit(&filter, article("A", None, None, hashtags));
        assert_eq!(fits(&["Trams"]), Fit::Yes);
        assert_eq!(fits(&["Ferries", "chess"]), Fit::Yes);
        assert_eq!(fits(&["Ferries"]), Fit::No);
        assert_eq!(fits(&[]), Fit::No);
    }

    #[test]
    fn each_part_can_be_taken_out() {
        let filter = Filter {
            sources: vec![None],
            recency: Recency::Within(HOUR),
            hashtags: vec!["trams".to_owned()],
            only: StatusFilter::Saved,
        };
        let parts = [Facet::Sources, Facet::Recency, Facet::Hashtags, Facet::StatusFilter];
        let bare = parts.into_iter().fold(filter, |filter, part| filter.without(part));
        assert!(bare.is_empty());
    }
}
