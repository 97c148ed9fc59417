//! The header of a group, in any layout.

/// The lines that open a group.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct GroupHeader<'a> {
    pub(super) headline: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
    pub(super) categories: Vec<&'a str>,
    /// Number of lines.
    pub(super) length: usize,
    pub(super) confidence: Confidence,
    /// True if it is in the layout with cards.
    pub(super) is_card: bool,
}

/// The certainty with which lines are a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Confidence {
    /// Certain: the lines cannot be anything else, even where no group is expected.
    Whole,
    /// A part is missing.
    Partial,
    /// The document ends before the lines differ from two equal paragraphs.
    CutOff,
}
