//! Filters. `index` applies them.

mod facet;
mod recency;
mod sort;

pub use facet::Facet;
pub(crate) use facet::FacetSet;
pub use recency::{Fit, Recency};
pub use sort::Sort;

use crate::reader_state::StatusFilter;

/// A choice of articles. They have to fit every facet; an empty filter shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The sources to show; `None` is *not stated*. All if empty.
    pub sources: Vec<Option<String>>,
    /// The maximum age.
    pub recency: Recency,
    /// Hashtags without `#`, in any case; articles with at least one of them are shown. All if empty.
    pub hashtags: Vec<String>,
    /// The status to show.
    pub only: StatusFilter,
}

impl Filter {
    /// Returns whether the filter shows everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns whether a source is chosen.
    #[must_use]
    pub fn has_source(&self, source: &Option<String>) -> bool {
        self.sources.contains(source)
    }

    /// Returns whether a hashtag is chosen.
    #[must_use]
    pub fn has_hashtag(&self, hashtag: &str) -> bool {
        self.hashtags.iter().any(|chosen| same_hashtag(chosen, hashtag))
    }

    /// Returns the same filter with the choice of a source toggled.
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
}

/// Returns whether two hashtags are equal, whatever their case.
#[must_use]
pub fn same_hashtag(one: &str, other: &str) -> bool {
    one == other || crate::case::lower(one) == crate::case::lower(other)
}
