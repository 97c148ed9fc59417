//! What a reader asks for: sources, recency, hashtags, what was kept. `index` says what fits.

mod facet;
mod recency;
mod sort;

pub use facet::Facet;
pub use recency::{Fit, Recency};
pub use sort::Sort;

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
