//! The sizes of the code of the last release, in bytes with Brotli.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::error::{Context, Error, Result};
use crate::sizes::brotli;

/// The files that every page loads at first. The style sheet is in the program.
pub(super) const FIRST_LOAD: [&str; 3] = ["glue.js", "newsstand.js", "main.wasm"];

/// The sum of the files that every page loads at first.
const FIRST_LOAD_SUM: &str = "first load";
/// The sum of all files.
const ALL_SUM: &str = "all code";

/// The group of the files that several parts share. The splitter numbers them.
const SHARED: &str = "shared.wasm";

/// Bytes of each group of files and of the two sums, by name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Measured {
    pub(super) files: BTreeMap<String, usize>,
    pub(super) sums: BTreeMap<String, usize>,
}

impl Measured {
    /// Measures the WebAssembly and JavaScript in a folder.
    pub(super) fn of(folder: &Path) -> Result<Self> {
        let entries = fs::read_dir(folder).map_err(|_| {
            Error::new(format!(
                "expected the last release in {}; run cargo xtask build",
                folder.display()
            ))
        })?;
        let mut measured = Self::default();
        for entry in entries {
            let path = entry.context(format!("read the folder {}", folder.display()))?.path();
            if path.extension().is_some_and(|extension| extension == "wasm" || extension == "js") {
                let bytes = fs::read(&path).context(format!("read {}", path.display()))?;
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                measured
                    .add(&name, brotli(&bytes).context(format!("compress {}", path.display()))?);
            }
        }
        Ok(measured)
    }

    /// Adds a file to its group and to the sums.
    pub(super) fn add(&mut self, file: &str, bytes: usize) {
        let is_shared = file.starts_with("chunk_") && file.ends_with(".wasm");
        let group = if is_shared { SHARED } else { file };
        *self.files.entry(group.to_owned()).or_default() += bytes;
        *self.sums.entry(ALL_SUM.to_owned()).or_default() += bytes;
        if FIRST_LOAD.contains(&file) {
            *self.sums.entry(FIRST_LOAD_SUM.to_owned()).or_default() += bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Measured;
    use std::{env, fs, process};

    #[test]
    fn shared_files_are_one_group() {
        let mut measured = Measured::default();
        for (file, bytes) in
            [("chunk_4.wasm", 1), ("main.wasm", 10), ("chunk_5.wasm", 2), ("glue.js", 100)]
        {
            measured.add(file, bytes);
        }
        let expected = [("glue.js", 100), ("main.wasm", 10), ("shared.wasm", 3)];
        assert!(
            measured.files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).eq(expected),
            "{measured:?}"
        );
        let expected = [("all code", 113), ("first load", 110)];
        assert!(
            measured.sums.iter().map(|(name, bytes)| (name.as_str(), *bytes)).eq(expected),
            "{measured:?}"
        );
    }

    #[test]
    fn only_code_is_measured() {
        let folder = env::temp_dir().join(format!("newsstand-measured-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["host.js", "program.symbols"] {
            fs::write(folder.join(name), "let news = 1;".repeat(9)).unwrap();
        }
        let measured = Measured::of(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert!(measured.unwrap().files.keys().eq(["host.js"]));
        let error = Measured::of(&folder).unwrap_err().to_string();
        assert!(error.contains("run cargo xtask build"), "{error}");
    }
}
