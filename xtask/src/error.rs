//! Errors for the developer at the terminal.

use std::fmt;

/// An error message: what failed, where, and what to do.
#[derive(Debug)]
pub(crate) struct Error(String);

/// Result of every fallible function of xtask.
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

/// Adds the failed action to an error.
pub(crate) trait Context<T> {
    /// Turns `error` into "could not `action`: `error`".
    fn context(self, action: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, action: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Error::new(format!("could not {action}: {error}")))
    }
}
