//! The facets of a filter. A facet is one property that a filter restricts, whatever the others are.

use super::{Filter, Recency};
use crate::reader_state::StatusFilter;

/// A facet of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The reader's status of an article: unread, saved, new.
    Status,
    /// The source.
    Sources,
    /// The hashtags.
    Hashtags,
    /// The age.
    Recency,
}

impl Facet {
    /// All facets, in the order in which dropping one is suggested.
    pub const ALL: [Self; 4] = [Self::Status, Self::Sources, Self::Hashtags, Self::Recency];
}

impl Filter {
    /// Returns the same filter without the restriction of a facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut filter = self.clone();
        match facet {
            Facet::Status => filter.only = StatusFilter::All,
            Facet::Sources => filter.sources.clear(),
            Facet::Hashtags => filter.hashtags.clear(),
            Facet::Recency => filter.recency = Recency::AnyTime,
        }
        filter
    }
}

/// A set of facets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FacetSet(u8);

impl FacetSet {
    /// Adds a facet on a condition.
    pub(crate) fn insert_if(&mut self, condition: bool, facet: Facet) {
        self.0 |= u8::from(condition) << facet as u8;
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns whether the set has no facet other than this one.
    pub(crate) fn is_empty_without(self, facet: Facet) -> bool {
        self.0 & !(1 << facet as u8) == 0
    }
}
