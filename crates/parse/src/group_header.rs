//! How a group opens, in whichever layout. What opens one in each is `plain`'s and `carded`'s job.

/// How a group opens.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opening<'a> {
    pub(super) headline: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
    pub(super) categories: Vec<&'a str>,
    /// How many lines it takes.
    pub(super) length: usize,
    pub(super) sign: Confidence,
    /// Whether it is that of a card.
    pub(super) card: bool,
}

/// How sure it is that a group opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Confidence {
    /// It could be nothing else, even where no group is expected.
    Whole,
    /// Something is missing.
    Partial,
    /// The document ends before anything tells it from two equal paragraphs.
    CutOff,
}
