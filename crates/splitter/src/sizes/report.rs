//! The report of a build: each program file by crate and module, the largest first.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::origin::{crate_of, split};
use super::snapshot::Snapshot;

/// Maximum number of modules of ours that are named for a module of another crate.
const NAMED: usize = 4;

/// Bytes of a module, and of what was compiled for modules of ours.
#[derive(Default)]
struct Module<'a> {
    bytes: usize,
    instantiated: Vec<(&'a str, usize)>,
}

/// Returns the report.
pub(super) fn of(sizes: &Snapshot) -> String {
    let mut text = String::new();
    for file in sizes.files() {
        let (mut crates, mut modules) = (BTreeMap::new(), BTreeMap::<&str, Module<'_>>::new());
        for (origin, bytes) in sizes.modules(file) {
            let (name, ours) = split(origin);
            *crates.entry(crate_of(name)).or_default() += bytes;
            let module = modules.entry(name).or_default();
            module.bytes += bytes;
            module.instantiated.extend(ours.map(|ours| (ours, bytes)));
        }
        let _ = writeln!(text, "{file}: {} bytes", crates.values().sum::<usize>());
        for (name, bytes) in largest_first(crates.into_iter()) {
            let _ = writeln!(text, "{bytes:>10}  {name}");
            // A crate has code outside of its modules as well, and there are groups that are no crates.
            let inside =
                modules.iter().filter(|(module, _)| crate_of(module) == name && **module != name);
            for (module, bytes) in largest_first(inside.map(|(name, module)| (*name, module.bytes)))
            {
                let _ = writeln!(text, "{bytes:>12}  {module}");
                let instantiated = modules.get(module).map(|module| module.instantiated.as_slice());
                text.push_str(&instantiations(instantiated.unwrap_or_default()));
            }
        }
        text.push('\n');
    }
    text
}

/// Returns a line with the modules of ours for which functions of a module were compiled, if names say any.
fn instantiations(modules: &[(&str, usize)]) -> String {
    let rows = largest_first(modules.iter().copied());
    let named = rows.iter().take(NAMED).map(|(ours, bytes)| format!("{ours} {bytes}"));
    let named: Vec<String> = named.chain((rows.len() > NAMED).then(|| "…".to_owned())).collect();
    if named.is_empty() { String::new() } else { format!("{:>14}for {}\n", "", named.join(", ")) }
}

fn largest_first<'a>(rows: impl Iterator<Item = (&'a str, usize)>) -> Vec<(&'a str, usize)> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|(name, bytes), (other, more)| more.cmp(bytes).then(name.cmp(other)));
    rows
}
