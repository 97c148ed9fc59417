//! The report of a build: each program file by crate and module, the largest first.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Sizes;
use super::origin::crate_of;

/// Maximum number of modules of ours that are named for a module of another crate.
const NAMED: usize = 4;

/// Returns the report.
pub(super) fn of(sizes: &Sizes) -> String {
    let mut text = String::new();
    for file in sizes.snapshot.files() {
        let total: usize = sizes.snapshot.modules(file).map(|(_, bytes)| bytes).sum();
        let _ = writeln!(text, "{file}: {total} bytes");
        let mut crates: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
        for (module, bytes) in sizes.snapshot.modules(file) {
            crates.entry(crate_of(module)).or_default().push((module, bytes));
        }
        let sum = |modules: &[(&str, usize)]| modules.iter().map(|(_, bytes)| bytes).sum();
        for (name, bytes) in
            largest_first(crates.iter().map(|(name, modules)| (*name, sum(modules))))
        {
            let _ = writeln!(text, "{bytes:>10}  {name}");
            let modules = crates
                .get(name)
                .into_iter()
                .flatten()
                .copied()
                .filter(|(module, _)| *module != name);
            for (module, bytes) in largest_first(modules) {
                let _ = writeln!(text, "{bytes:>12}  {module}");
                text.push_str(&instantiations(sizes, file, module));
            }
        }
        text.push('\n');
    }
    text
}

/// Returns a line with the modules of ours for which functions of a module were compiled, if names say any.
fn instantiations(sizes: &Sizes, file: &str, module: &str) -> String {
    let rows =
        sizes.instantiated.iter().filter(|((in_file, of, _), _)| in_file == file && of == module);
    let rows = largest_first(rows.map(|((_, _, ours), bytes)| (ours.as_str(), *bytes)));
    let named = rows.iter().take(NAMED).map(|(ours, bytes)| format!("{ours} {bytes}"));
    let named: Vec<String> = named.chain((rows.len() > NAMED).then(|| "…".to_owned())).collect();
    if named.is_empty() { String::new() } else { format!("{:>14}for {}\n", "", named.join(", ")) }
}

fn largest_first<'a>(rows: impl Iterator<Item = (&'a str, usize)>) -> Vec<(&'a str, usize)> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|(name, bytes), (other, more)| more.cmp(bytes).then(name.cmp(other)));
    rows
}
