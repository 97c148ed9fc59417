//! Sizes of the compiled program by file, crate and module.
//!
//! They are bytes before compression: only a whole file can be compressed.

mod growth;
mod origin;
mod program_file;
mod report;
mod snapshot;

use std::collections::BTreeMap;
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

/// The sizes of a build.
#[derive(Default)]
struct Sizes {
    snapshot: Snapshot,
    /// Bytes by file, module, and the module of ours for which functions of it were compiled.
    instantiated: BTreeMap<(String, String, String), usize>,
}

impl Sizes {
    /// Reads the program files of a folder, `NAME.wasm` with `NAME.symbols` and perhaps `NAME.names`.
    fn of_folder(folder: &Path) -> Result<Self, String> {
        let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut paths: Vec<_> =
            paths.filter(|path| path.extension() == Some(OsStr::new("wasm"))).collect();
        paths.sort();
        let mut sizes = Self::default();
        for path in paths {
            let bytes = fs::read(&path).map_err(|error| at(&path, &error))?;
            let symbols = path.with_extension("symbols");
            let symbols = fs::read_to_string(&symbols).map_err(|error| at(&symbols, &error))?;
            let names = fs::read_to_string(path.with_extension("names")).ok();
            let file = ProgramFile::read(&bytes, &symbols, names.as_deref())
                .map_err(|error| at(&path, &error))?;
            sizes.add(&path.file_name().unwrap_or_default().to_string_lossy(), &file);
        }
        Ok(sizes)
    }

    fn add(&mut self, file: &str, sizes: &ProgramFile) {
        for (name, bytes) in &sizes.functions {
            let Origin { module, instantiated_for } = Origin::of(name);
            self.snapshot.add(file, &module, *bytes);
            if let Some(ours) = instantiated_for {
                *self.instantiated.entry((file.to_owned(), module, ours)).or_default() += bytes;
            }
        }
        self.snapshot.add(file, DATA, sizes.data);
        self.snapshot.add(file, REST, sizes.rest);
    }
}

/// Returns the sizes of the program files of a folder, as text to keep.
///
/// # Errors
/// A sentence, if a file is missing or not readable.
pub(crate) fn snapshot(folder: &Path) -> Result<String, String> {
    Ok(Sizes::of_folder(folder)?.snapshot.to_string())
}

/// Returns a report of the sizes of the program files of a folder, and of what grew since the accepted ones.
///
/// # Errors
/// A sentence, if a file is missing or not readable.
pub(crate) fn report(folder: &Path, accepted: &Path) -> Result<String, String> {
    let sizes = Sizes::of_folder(folder)?;
    Ok(format!("{}{}", report::of(&sizes), growth::of(&read_accepted(accepted)?, &sizes.snapshot)))
}

/// Returns what grew in the program files of a folder since the accepted sizes.
///
/// # Errors
/// A sentence, if a file is missing or not readable.
pub(crate) fn growth(folder: &Path, accepted: &Path) -> Result<String, String> {
    Ok(growth::of(&read_accepted(accepted)?, &Sizes::of_folder(folder)?.snapshot))
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
    use super::{Sizes, growth, report};

    /// Returns the sizes of a made-up build, in which a component has a number of bytes.
    fn build(component: usize) -> Sizes {
        let functions = [
            ("newsstand::components::feed::Feed::draw", component),
            ("core::ptr::drop_in_place<newsstand::store::state::State>", 30),
            ("core::fmt::write", 200),
        ];
        let functions = functions.map(|(name, bytes)| (name.to_owned(), bytes)).to_vec();
        let mut sizes = Sizes::default();
        sizes.add("main.wasm", &ProgramFile { functions, data: 50, rest: 10 });
        sizes
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
        let text = growth::of(&build(100).snapshot, &build(1500).snapshot);
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
        let text = growth::of(&build(100).snapshot, &build(100).snapshot);
        assert!(text.contains("Nothing differs"), "{text}");
    }
}
