//! Errors: a sentence for the developer at the terminal.

use std::fmt::Display;

/// Result of every fallible function of this package.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// Adds the failed action to an error.
pub(crate) trait Context<T> {
    /// Turns `error` into "could not `action`: `error`".
    fn context(self, action: impl Display) -> Result<T>;
}

impl<T, E: Display> Context<T> for std::result::Result<T, E> {
    fn context(self, action: impl Display) -> Result<T> {
        self.map_err(|error| format!("could not {action}: {error}"))
    }
}
