//! Runs: pieces of text within a block.

/// A piece of text within a block that looks the same throughout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The text. A line feed is a line break.
    pub text: String,
    /// How it looks.
    pub style: Style,
    /// The address that it leads to: `http` or `https`.
    pub link: Option<String>,
    /// The reading that stands above or beside it (ruby), as Japanese and Chinese texts have.
    pub ruby: Option<String>,
}

/// The look of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Emphasis: italics where the script has them.
    pub emphasis: bool,
    /// Strong importance: bold.
    pub strong: bool,
    /// Computer code.
    pub code: bool,
    /// No longer true: crossed out.
    pub deleted: bool,
    /// Its height in the line.
    pub baseline: Baseline,
}

/// The height of a run in its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Baseline {
    /// On the line.
    #[default]
    Line,
    /// Below it, as in H₂O.
    Subscript,
    /// Above it, as in m².
    Superscript,
}

impl Run {
    /// Returns a text without a style.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Returns whether another run differs in its text alone, so that the two can become one.
    #[must_use]
    pub fn continues(&self, other: &Self) -> bool {
        self.ruby.is_none()
            && other.ruby.is_none()
            && (self.style, &self.link) == (other.style, &other.link)
    }
}
