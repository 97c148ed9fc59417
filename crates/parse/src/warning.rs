//! What is said where a document is not as it should be. Whether it is odd is decided elsewhere.

use std::fmt;

/// Something odd in a document: an article may lack a part, or some lines are in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The document's name.
    pub document: String,
    /// The line it is about, or the first of several, counted from 1.
    pub line: usize,
    /// What is odd, and why it matters.
    pub what: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.document, self.line, self.what)
    }
}
