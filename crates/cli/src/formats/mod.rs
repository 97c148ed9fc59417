//! The formats of input files. A new format is a file in this folder with a `FORMAT`, and a line in [`FORMATS`].

mod format;
mod json_feed;
mod saved_page;

use crate::error::Error;
use crate::input::InputFile;
use crate::intake::Intake;
use format::Format;

/// All formats, in the order in which they are tried. The last one accepts any file.
const FORMATS: [&Format; 2] = [&json_feed::FORMAT, &saved_page::FORMAT];

/// Reads a file in the format that recognizes it.
pub(crate) fn read(file: &InputFile, bytes: &[u8], intake: &mut Intake<'_>) -> Result<(), Error> {
    match FORMATS.iter().find(|format| (format.recognizes)(file, bytes)) {
        Some(format) => (format.read)(file, bytes, intake),
        None => Err(Error(format!("{}: is of no known format", file.name))),
    }
}

/// Returns the extensions of the files that are read from folders.
pub(crate) fn folder_extensions() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().filter_map(|format| format.folder_extension)
}
