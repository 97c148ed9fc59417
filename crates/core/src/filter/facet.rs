//! The parts that a filter is made of.

/// A part of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The chosen sources.
    Sources,
    /// The recency.
    Recency,
    /// The hashtags.
    Hashtags,
    /// What is kept.
    StatusFilter,
}
