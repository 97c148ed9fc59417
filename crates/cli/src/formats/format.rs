//! The shape of a format.

use crate::error::Error;
use crate::input::InputFile;
use crate::intake::Intake;

/// A format of input files.
pub(crate) struct Format {
    /// The extension of the files that are read from folders. Files of other formats have to be named one by one.
    pub(super) folder_extension: Option<&'static str>,
    /// Recognizes the format of a file by its name or its content.
    pub(super) recognizes: fn(&InputFile, &[u8]) -> bool,
    /// Hands what the content of a file holds to the intake.
    pub(super) read: fn(&InputFile, &[u8], &mut Intake<'_>) -> Result<(), Error>,
}
