//! What went wrong, as a sentence for the person at the terminal.

use std::fmt::Display;

/// What everything here ends with.
pub(crate) type Result<T> = std::result::Result<T, String>;

/// Says what was being done when something else's error came up.
pub(crate) trait While<T> {
    /// Turns an error into "could not `what`: error".
    fn to(self, what: impl Display) -> Result<T>;
}

impl<T, E: Display> While<T> for std::result::Result<T, E> {
    fn to(self, what: impl Display) -> Result<T> {
        self.map_err(|error| format!("could not {what}: {error}"))
    }
}
