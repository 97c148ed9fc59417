//! JSON Feeds.

use super::format::Format;
use crate::error::Error;
use crate::input::InputFile;
use crate::intake::Intake;

/// JSON Feed, by its extension or by the version that it names near its beginning.
pub(super) const FORMAT: Format = Format { folder_extension: None, recognizes, read };

/// Number of bytes at the start of a file in which its version is looked for.
const BEGINNING: usize = 1_024;

fn recognizes(file: &InputFile, bytes: &[u8]) -> bool {
    const VERSION: &[u8] = b"https://jsonfeed.org/version/1";
    let beginning = bytes.get(..BEGINNING).unwrap_or(bytes).trim_ascii_start();
    let named = || beginning.windows(VERSION.len()).any(|found| found == VERSION);
    let extension = file.path.extension();
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
        || beginning.starts_with(b"{") && named()
}

fn read(file: &InputFile, bytes: &[u8], intake: &mut Intake<'_>) -> Result<(), Error> {
    let refused = |why: String| Error(format!("{}: is not a JSON Feed: {why}", file.name));
    let json = serde_json::from_slice(bytes).map_err(|why| refused(why.to_string()))?;
    let (edition, problems) = newsstand_feed::read(json, None).map_err(refused)?;
    for problem in problems {
        intake.note(format!("{}: {problem}", file.name));
    }
    intake.edition(edition)
}
