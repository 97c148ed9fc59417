//! Sizes of the compiled program by file, crate and module.
//!
//! They are bytes before compression: only a whole file can be compressed.

mod growth;
mod origin;
mod path;
mod program_file;
mod report;
mod snapshot;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::at;

use origin::Origin;
use program_file::ProgramFile;
use snapshot::Snapshot;

/// The group of texts and tables of a file, with the style sheet.
const DATA: &str = "(data)";
/// The group of everything in a file that is neither a function nor data.
const REST: &str = "(rest)";

/// Returns the sizes of the program files of a folder, `NAME.wasm` with `NAME.symbols` and perhaps `NAME.names`.
fn of_folder(folder: &Path) -> Result<Snapshot, String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut snapshot = Snapshot::default();
    for path in paths.filter(|path| path.extension() == Some(OsStr::new("wasm"))) {
        let bytes = fs::read(&path).map_err(|error| at(&path, &error))?;
        let symbols = path.with_extension("symbols");
        let symbols = fs::read_to_string(&symbols).map_err(|error| at(&symbols, &error))?;
        let names = fs::read_to_string(path.with_extension("names")).ok();
        let file = ProgramFile::read(&bytes, &symbols, names.as_deref())
            .map_err(|error| at(&path, &error))?;
        add(&mut snapshot, &path.file_name().unwrap_or_default().to_string_lossy(), &file);
    }
    Ok(snapshot)
}

/// Adds the sizes of a file, by its name.
fn add(snapshot: &mut Snapshot, name: &str, file: &ProgramFile) {
    for (function, bytes) in &file.functions {
        snapshot.add(name, &Origin::of(function).to_string(), *bytes);
    }
    snapshot.add(name, DATA, file.data);
    snapshot.add(name, REST, file.rest);
}

/// Returns the sizes of the program files of a folder, as text to keep.
///
/// # Errors
/// A sentence, if a file is missing or not readable.
pub(crate) fn snapshot(folder: &Path) -> Result<String, String> {
    Ok(of_folder(folder)?.to_string())
}

/// Returns a report of the sizes of the program files of a folder, and of what grew since the accepted ones.
///
/// # Errors
/// A sentence, if a file is missing or not readable.
pub(crate) fn report(folder: &Path, accepted: &Path) -> Result<String, String> {
    let now = of_folder(folder)?;
    Ok(format!("{}{}", report::of(&now), growth::of(&read_accepted(accepted)?, &now)))
}

/// Returns what grew in the program files of a folder since the accepted sizes.
///
/// # Errors
/// A sentence, if a file is missing or not readable.
pub(crate) fn growth(folder: &Path, accepted: &Path) -> Result<String, String> {
    Ok(growth::of(&read_accepted(accepted)?, &of_folder(folder)?))
}

/// Reads the accepted sizes. Without them, everything is new.
fn read_accepted(path: &Path) -> Result<Snapshot, String> {
    if !path.exists() {
        return Ok(Snapshot::default());
    }
    let text = fs::read_to_string(path).map_err(|error| at(path, &error))?;
    Snapshot::parse(&text).map_err(|error| at(path, &error))
}

#[cfg(test)]
mod tests {
    use super::program_file::ProgramFile;
    use super::snapshot::Snapshot;
    use super::{add, growth, report};

    /// Returns the sizes of a made-up build, in which a component has a number of bytes.
    fn build(component: usize) -> Snapshot {
        let functions = [
            ("newsstand::components::feed::Feed::draw", component),
            ("core::ptr::drop_in_place<newsstand::store::state::State>", 30),
            ("core::fmt::write", 200),
        ];
        let functions = functions.map(|(name, bytes)| (name.to_owned(), bytes)).to_vec();
        let mut snapshot = Snapshot::default();
        add(&mut snapshot, "main.wasm", &ProgramFile { functions, data: 50, rest: 10 });
        snapshot
    }

    #[test]
    fn a_report_begins_with_the_largest() {
        let text = report::of(&build(100));
        let expected = "\
main.wasm: 390 bytes
       230  core
         200  core::fmt
          30  core::ptr
              for newsstand::store::state 30
       100  newsstand
         100  newsstand::components::feed
        50  (data)
        10  (rest)

";
        assert_eq!(text, expected);
    }

    #[test]
    fn growth_is_told_by_crate_and_module() {
        let text = growth::of(&build(100), &build(1500));
        let expected = "\
Bytes before compression, against the accepted sizes:

main.wasm: +1400
     +1400  newsstand
       +1400  newsstand::components::feed, now 1500
";
        assert_eq!(text, expected);
    }

    #[test]
    fn no_difference_is_told_too() {
        let text = growth::of(&build(100), &build(100));
        assert!(text.contains("Nothing differs"), "{text}");
    }
}
