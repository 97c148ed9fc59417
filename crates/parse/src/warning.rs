//! Warnings about oddities in documents.

use std::fmt;

/// Something odd in a document: an article may lack a part, or some lines belong to no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The document's name.
    pub document: String,
    /// The line concerned, or the first of several, counted from 1.
    pub line: usize,
    /// The oddity, and its consequence.
    pub what: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.document, self.line, self.what)
    }
}

/// A warning about the document that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) line: usize,
    pub(super) what: String,
}

impl Note {
    pub(super) fn new(line: usize, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }

    /// A note that lines belong to no article.
    pub(super) fn stray_lines(first: usize, last: usize, why: &str) -> Self {
        if first == last {
            Self::new(first, format!("the line is in no article: {why}"))
        } else {
            Self::new(first, format!("the lines from here to {last} are in no article: {why}"))
        }
    }

    pub(super) fn warning(self, document: &str) -> Warning {
        Warning { document: document.to_owned(), line: self.line, what: self.what }
    }
}
