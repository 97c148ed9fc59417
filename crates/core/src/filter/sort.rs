//! The orders of a list.

/// The order of a list. An article is sorted by the middle of the range of its time. Articles without a time come last;
/// equal ones keep the order in which they were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By time, the newest first.
    #[default]
    Newest,
    /// By time, the oldest first.
    Oldest,
    /// By the source's name, the newest of each first.
    Source,
}

impl Sort {
    /// Every order, as offered to readers.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Source];
}
