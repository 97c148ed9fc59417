//! The budget: the most bytes of each group of files and of the sums.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use super::measured::Measured;

/// Percentage that sizes may be above their limits with another compiler than the one of the limits.
pub(super) const TOLERANCE: usize = 2;

/// Minimum number of bytes between a size and its limit. Versions of esbuild differ by a few.
const ROOM: usize = 16;

const HEAD: &str = "\
# Maximum bytes, with Brotli 11, of the code that a release publishes. `cargo xtask test` fails above them.
# `cargo xtask sizes --accept` rewrites them from the last release, with room for half a percent.
";

/// Maximum bytes by name, and the compiler that they are for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Limits {
    pub(super) compiler: String,
    files: BTreeMap<String, usize>,
    sums: BTreeMap<String, usize>,
}

impl Limits {
    /// Returns limits with a little room above sizes.
    pub(super) fn around(measured: &Measured, compiler: &str) -> Self {
        let room = |bytes: usize| (bytes + (bytes / 200).max(ROOM)).next_multiple_of(10);
        let limits = |sizes: &BTreeMap<String, usize>| {
            sizes.iter().map(|(name, bytes)| (name.clone(), room(*bytes))).collect()
        };
        Self {
            compiler: compiler.to_owned(),
            files: limits(&measured.files),
            sums: limits(&measured.sums),
        }
    }

    /// Reads the few kinds of lines of TOML that [`Limits`] writes.
    ///
    /// # Errors
    /// A sentence with the line that is something else.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut limits =
            Self { compiler: String::new(), files: BTreeMap::new(), sums: BTreeMap::new() };
        let mut table = "";
        for (line, number) in text.lines().map(str::trim).zip(1..) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                table = name;
                continue;
            }
            let pair = line
                .split_once(" = ")
                .map(|(name, value)| (name.trim_matches('"'), value.trim_matches('"')));
            let bytes = pair.and_then(|(name, value)| {
                Some((name.to_owned(), value.replace('_', "").parse().ok()?))
            });
            match (table, pair, bytes) {
                ("", Some(("compiler", value)), _) => value.clone_into(&mut limits.compiler),
                ("files", _, Some((name, bytes))) => drop(limits.files.insert(name, bytes)),
                ("sums", _, Some((name, bytes))) => drop(limits.sums.insert(name, bytes)),
                _ => {
                    return Err(format!(
                        "line {number}: expected a name, ` = ` and bytes, found `{line}`"
                    ));
                }
            }
        }
        Ok(limits)
    }

    /// Returns a sentence for each size that does not fit.
    pub(super) fn problems(&self, measured: &Measured, compiler: &str) -> Vec<String> {
        let percent = if self.compiler == compiler { 100 } else { 100 + TOLERANCE };
        let mut problems = Vec::new();
        for (limits, sizes) in [(&self.files, &measured.files), (&self.sums, &measured.sums)] {
            for (name, bytes) in sizes {
                let Some(limit) = limits.get(name) else {
                    problems.push(format!("{name}: {bytes} bytes with Brotli, and no budget"));
                    continue;
                };
                if *bytes * 100 > *limit * percent {
                    let more = bytes - limit;
                    problems.push(format!(
                        "{name}: {bytes} bytes with Brotli, {more} above its budget of {limit}"
                    ));
                }
            }
            let gone = limits.keys().filter(|name| !sizes.contains_key(*name));
            problems.extend(
                gone.map(|name| format!("{name}: a budget, and no such file in the release")),
            );
        }
        problems
    }

    /// Returns a table of sizes and their limits.
    pub(super) fn table(&self, measured: &Measured) -> String {
        let mut table = format!("{:<24}{:>12}{:>12}\n", "bytes", "brotli -11", "budget");
        for (limits, sizes) in [(&self.files, &measured.files), (&self.sums, &measured.sums)] {
            for (name, bytes) in sizes {
                let limit = limits.get(name).map_or_else(|| "none".to_owned(), usize::to_string);
                // Writing to a string cannot fail.
                let _ = writeln!(table, "{name:<24}{bytes:>12}{limit:>12}");
            }
        }
        table
    }
}

impl fmt::Display for Limits {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = |limits: &BTreeMap<String, usize>| -> String {
            limits.iter().map(|(name, bytes)| format!("\"{name}\" = {bytes}\n")).collect()
        };
        let (files, sums) = (rows(&self.files), rows(&self.sums));
        write!(out, "{HEAD}\ncompiler = \"{}\"\n\n[files]\n{files}\n[sums]\n{sums}", self.compiler)
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, Measured};

    fn measured(files: &[(&str, usize)]) -> Measured {
        let mut measured = Measured::default();
        files.iter().for_each(|(name, bytes)| measured.add(name, *bytes));
        measured
    }

    #[test]
    fn limits_have_a_little_room_and_are_read_again() {
        let limits =
            Limits::around(&measured(&[("main.wasm", 100_000), ("host.js", 300)]), "rustc 1");
        let text = limits.to_string();
        assert!(text.contains("compiler = \"rustc 1\"\n"), "{text}");
        assert!(text.contains("[files]\n\"host.js\" = 320\n\"main.wasm\" = 100500\n"), "{text}");
        assert!(
            text.contains("[sums]\n\"all code\" = 100810\n\"first load\" = 100500\n"),
            "{text}"
        );
        assert_eq!(Limits::parse(&text), Ok(limits));
    }

    #[test]
    fn another_line_is_an_error() {
        for text in ["# A comment.\n[files]\na = many", "a = 1\n", "[files]\na"] {
            let error = Limits::parse(text).unwrap_err();
            assert!(error.contains("expected a name"), "{error}");
        }
        assert_eq!(Limits::parse("[files]\na = 1_000").map(|limits| limits.files["a"]), Ok(1000));
    }

    #[test]
    fn growth_is_a_problem_for_its_file_and_its_sums() {
        let limits =
            Limits::around(&measured(&[("main.wasm", 100_000), ("notes.js", 1000)]), "rustc 1");
        let fits = measured(&[("main.wasm", 100_500), ("notes.js", 1000)]);
        assert_eq!(limits.problems(&fits, "rustc 1"), <[&str; 0]>::default());
        let grown = measured(&[("main.wasm", 101_600), ("notes.js", 1000)]);
        let expected = [
            "main.wasm: 101600 bytes with Brotli, 1100 above its budget of 100500",
            "all code: 102600 bytes with Brotli, 1090 above its budget of 101510",
            "first load: 101600 bytes with Brotli, 1100 above its budget of 100500",
        ];
        assert_eq!(limits.problems(&grown, "rustc 1"), expected);
        assert_eq!(limits.problems(&grown, "rustc 2"), <[&str; 0]>::default());
    }

    #[test]
    fn a_file_without_a_budget_is_a_problem_and_the_other_way_round() {
        let limits = Limits::around(&measured(&[("panels.wasm", 1000)]), "rustc 1");
        let problems = limits.problems(&measured(&[("extras.wasm", 1000)]), "rustc 1");
        assert_eq!(problems[0], "extras.wasm: 1000 bytes with Brotli, and no budget");
        assert_eq!(problems[1], "panels.wasm: a budget, and no such file in the release");
    }

    #[test]
    fn the_table_has_sizes_and_limits() {
        let limits = Limits::around(&measured(&[("notes.js", 1000)]), "rustc 1");
        let table = limits.table(&measured(&[("notes.js", 900), ("new.js", 5)]));
        assert!(table.contains("notes.js                         900        1020\n"), "{table}");
        assert!(table.contains("new.js                             5        none\n"), "{table}");
    }
}
