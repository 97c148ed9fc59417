//! The differences between two builds by file, crate and module, the largest growth first.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::origin::{crate_of, split};
use super::snapshot::Snapshot;

/// Maximum number of modules that are named in each file. All crates are.
const NAMED: usize = 20;

/// Difference in bytes of a module, and its bytes now.
type Difference = (isize, usize);

/// Returns the differences as text.
pub(super) fn of(before: &Snapshot, now: &Snapshot) -> String {
    let files: BTreeSet<&str> = before.files().into_iter().chain(now.files()).collect();
    let mut text = "Bytes before compression, against the accepted sizes:\n".to_owned();
    let files: String =
        files.into_iter().map(|file| of_file(file, &differences(file, before, now))).collect();
    text.push_str(if files.is_empty() { "\nNothing differs.\n" } else { &files });
    text
}

/// Returns the modules of a file that differ.
fn differences<'a>(
    file: &'a str,
    before: &'a Snapshot,
    now: &'a Snapshot,
) -> BTreeMap<&'a str, Difference> {
    let mut modules: BTreeMap<&str, Difference> = BTreeMap::new();
    for (module, bytes) in now.modules(file) {
        modules.insert(module, (bytes.cast_signed(), bytes));
    }
    for (module, bytes) in before.modules(file) {
        modules.entry(module).or_default().0 -= bytes.cast_signed();
    }
    modules.retain(|_, (difference, _)| *difference != 0);
    modules
}

fn of_file(file: &str, modules: &BTreeMap<&str, Difference>) -> String {
    if modules.is_empty() {
        return String::new();
    }
    let total: isize = modules.values().map(|(difference, _)| difference).sum();
    let mut text = format!("\n{file}: {total:+}\n");
    let mut crates: BTreeMap<&str, isize> = BTreeMap::new();
    for (module, (difference, _)) in modules {
        *crates.entry(crate_of(module)).or_default() += difference;
    }
    let named = most_grown(modules.iter().map(|(module, (difference, _))| (*module, *difference)));
    let named: BTreeSet<&str> = named.into_iter().take(NAMED).map(|(module, _)| module).collect();
    for (name, difference) in most_grown(crates.into_iter()) {
        let _ = writeln!(text, "{difference:>+10}  {name}");
        let inside =
            modules.iter().filter(|(module, _)| crate_of(module) == name && **module != name);
        let inside = inside.filter(|(module, _)| named.contains(**module));
        for (module, difference) in
            most_grown(inside.map(|(module, (difference, _))| (*module, *difference)))
        {
            let now = modules.get(module).map_or(0, |(_, now)| *now);
            let module = match split(module) {
                (module, Some(ours)) => format!("{module} for {ours}"),
                (module, None) => module.to_owned(),
            };
            let _ = writeln!(text, "{difference:>+12}  {module}, now {now}");
        }
    }
    if modules.len() > NAMED {
        let _ = writeln!(text, "{:>12}  Only {NAMED} of {} modules are named.", "", modules.len());
    }
    text
}

fn most_grown<'a>(rows: impl Iterator<Item = (&'a str, isize)>) -> Vec<(&'a str, isize)> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|(name, grown), (other, more)| more.cmp(grown).then(name.cmp(other)));
    rows
}

#[cfg(test)]
mod tests {
    use super::{NAMED, of};
    use crate::sizes::snapshot::Snapshot;

    fn snapshot(text: &str) -> Snapshot {
        Snapshot::parse(text).unwrap()
    }

    #[test]
    fn what_grew_comes_before_what_shrank() {
        let before = snapshot(
            "a.wasm core::fmt 100\na.wasm yew::html<newsstand::feed> 100\nb.wasm (data) 7",
        );
        let now = snapshot(
            "a.wasm core::fmt 90\na.wasm core::str 30\na.wasm yew::html<newsstand::feed> 150\nb.wasm (data) 7",
        );
        let expected = "\
Bytes before compression, against the accepted sizes:

a.wasm: +70
       +50  yew
         +50  yew::html for newsstand::feed, now 150
       +20  core
         +30  core::str, now 30
         -10  core::fmt, now 90
";
        assert_eq!(of(&before, &now), expected);
    }

    #[test]
    fn a_file_that_is_new_or_gone_differs_as_a_whole() {
        let text = of(&snapshot("a.wasm (data) 5"), &snapshot("b.wasm (data) 7"));
        assert!(text.contains("a.wasm: -5") && text.contains("b.wasm: +7"), "{text}");
    }

    #[test]
    fn small_differences_are_left_out_if_there_are_many() {
        let many: String =
            (0..=NAMED).map(|at| format!("a.wasm core::m{at} {}\n", at + 1)).collect();
        let text = of(&Snapshot::default(), &snapshot(&many));
        assert!(text.contains("core::m1,") && !text.contains("core::m0,"), "{text}");
        assert!(text.contains("Only 20 of 21 modules"), "{text}");
    }
}
