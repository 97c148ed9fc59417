//! The reader's view: everything that can be chosen of an edition.

use newsstand_core::filter::{Filter, Sort};

/// The clock that ages count back from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockChoice {
    /// The moment the edition was gathered.
    #[default]
    Edition,
    /// The present moment.
    Now,
}

/// Everything that a reader can choose; it can be put into attributes, a URL or an object and read back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The articles that are listed.
    pub filter: Filter,
    /// Their order.
    pub sort: Sort,
    /// The clock that ages count back from.
    pub clock: ClockChoice,
    /// The id of the open article.
    pub open: Option<String>,
}
