//! The orders a list can have.

/// The order of a list. An article counts as the middle of its interval; those whose time cannot be
/// said come last; equals keep the order in which they were found.
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
    /// Every order, as they are offered.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Source];
}
