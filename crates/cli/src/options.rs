//! The options of a build, and its notices.

use std::fmt;
use std::path::PathBuf;

use newsstand_core::time::TimeRange;
use newsstand_parse::Warning;

/// The options of a build.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// Files and folders; see [`build_edition`](crate::build_edition).
    pub paths: Vec<PathBuf>,
    /// Time at which documents were saved, for those whose configuration states none.
    pub captured: Option<TimeRange>,
    /// The title; overrides those of configurations and feeds.
    pub title: Option<String>,
}

/// Something odd that did not stop the build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// About a line of a document.
    Warning(Warning),
    /// About a file as a whole, as a sentence that begins with its name.
    Note(String),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Warning(warning) => warning.fmt(f),
            Self::Note(note) => f.write_str(note),
        }
    }
}

/// Called with each notice as it arises.
pub type Report<'a> = dyn FnMut(Notice) + 'a;
