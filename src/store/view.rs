//! The reader's view: all choices for reading an edition.

use newsstand_core::filter::{Filter, Sort};

/// The clock that ages count back from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockChoice {
    /// The time the edition was gathered.
    #[default]
    Edition,
    /// The present moment.
    Now,
}

/// All choices of a reader. Attributes, URLs and objects can hold a view without loss.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The filter of the list.
    pub filter: Filter,
    /// The order of the list.
    pub sort: Sort,
    /// The clock that ages count back from.
    pub clock: ClockChoice,
    /// The id of the open article, if any.
    pub open: Option<String>,
}
