//! Sizes by program file and module, as text that is kept in the repository.

use std::collections::BTreeMap;
use std::fmt;

/// Bytes by the name of a file and a module. Sorted, so that differences between two texts are easy to read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Snapshot(pub(super) BTreeMap<(String, String), usize>);

impl Snapshot {
    /// Adds bytes to a module of a file.
    pub(super) fn add(&mut self, file: &str, module: &str, bytes: usize) {
        *self.0.entry((file.to_owned(), module.to_owned())).or_default() += bytes;
    }

    /// Reads lines of a file, a module and its bytes.
    ///
    /// # Errors
    /// A sentence with the line that is something else.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut snapshot = Self::default();
        let lines =
            text.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
        for (line, number) in lines {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                [file, module, bytes] if bytes.parse::<usize>().is_ok() => {
                    snapshot.add(file, module, bytes.parse().unwrap_or_default());
                }
                _ => {
                    return Err(format!(
                        "line {number}: expected a file, a module and bytes, found `{line}`"
                    ));
                }
            }
        }
        Ok(snapshot)
    }

    /// Returns the names of the files.
    pub(super) fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = self.0.keys().map(|(file, _)| file.as_str()).collect();
        files.dedup();
        files
    }

    /// Returns the modules of a file with their bytes.
    pub(super) fn modules<'a>(&'a self, file: &'a str) -> impl Iterator<Item = (&'a str, usize)> {
        let rows = self.0.iter().filter(move |((other, _), _)| other == file);
        rows.map(|((_, module), bytes)| (module.as_str(), *bytes))
    }
}

impl fmt::Display for Snapshot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|((file, module), bytes)| writeln!(out, "{file} {module} {bytes}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Snapshot;

    #[test]
    fn the_text_is_sorted_and_read_again() {
        let mut snapshot = Snapshot::default();
        snapshot.add("b.wasm", "core::fmt", 2);
        snapshot.add("a.wasm", "yew::html", 1);
        snapshot.add("b.wasm", "core::fmt", 3);
        let text = snapshot.to_string();
        assert_eq!(text, "a.wasm yew::html 1\nb.wasm core::fmt 5\n");
        assert_eq!(Snapshot::parse(&format!("# A comment.\n\n{text}")).unwrap(), snapshot);
        assert_eq!(snapshot.files(), ["a.wasm", "b.wasm"]);
    }

    #[test]
    fn another_line_is_an_error() {
        let error = Snapshot::parse("# A comment.\na.wasm core::fmt many\n").unwrap_err();
        assert!(error.starts_with("line 2: expected"), "{error}");
    }
}
