//! What went wrong, as text for the person at the terminal.

use std::fmt;

/// A failure: what, where, and what to do about it.
#[derive(Debug)]
pub(crate) struct Error(String);

/// What a chore ends with.
pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Says what was being done when something else's error came up.
pub(crate) trait While<T> {
    /// Turns an error into "could not `what`: error".
    fn to(self, what: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> While<T> for std::result::Result<T, E> {
    fn to(self, what: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Error::new(format!("could not {what}: {error}")))
    }
}
