//! The one error type of this crate.

use std::fmt::{self, Display};
use std::path::Path;

/// A reason why an edition could not be built, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(pub String);

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl Error {
    pub(crate) fn unreadable(path: &Path, why: &dyn Display) -> Self {
        Self(format!("{}: cannot be read: {why}", path.display()))
    }

    pub(crate) fn unwritable(path: &dyn Display, why: &dyn Display) -> Self {
        Self(format!("{path}: cannot be written: {why}"))
    }

    /// An error of a temporary file in a folder.
    pub(crate) fn temporary(folder: &Path, why: &dyn Display) -> Self {
        Self(format!("{}: cannot hold temporary files: {why}", folder.display()))
    }
}
