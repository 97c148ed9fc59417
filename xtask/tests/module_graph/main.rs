//! The modules of a package depend on each other in one direction only: no module uses another that uses it, directly
//! or by way of others. Uses in tests do not count. A re-export does not make a module depend on what it re-exports,
//! and whoever uses the re-export depends on the module that defines the item.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop anywhere")]

mod graph;
mod source;

use std::path::Path;

use graph::{cycle, folders};
use source::Package;

/// The root files of all packages whose modules must not form a cycle.
const ROOTS: [&str; 11] = [
    "crates/chunked/src/lib.rs",
    "crates/cli/src/lib.rs",
    "crates/cli/src/main.rs",
    "crates/core/src/lib.rs",
    "crates/feed/src/lib.rs",
    "crates/html/src/lib.rs",
    "crates/i18n/src/lib.rs",
    "crates/parse/src/lib.rs",
    "crates/parts/src/lib.rs",
    "crates/splitter/src/main.rs",
    "src/lib.rs",
];

#[test]
fn no_module_depends_on_itself() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut cycles = String::new();
    for root in ROOTS {
        let package = Package::read(&workspace.join(root));
        if let Some(cycle) = cycle(&package.dependencies()) {
            cycles += &format!("{root}: {}\n", cycle.join(" -> "));
        }
    }
    assert!(cycles.is_empty(), "modules form a cycle:\n{cycles}");
}

#[test]
fn no_folder_of_the_widget_depends_on_itself() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/lib.rs");
    let modules = Package::read(&root).dependencies();
    assert_eq!(cycle(&folders(&modules)), None);
}

/// Writes a package and returns its cycle, if it has one.
fn cycle_of(files: &[(&str, &str)]) -> Option<Vec<String>> {
    let name = format!("newsstand-modules-{}-{:p}", std::process::id(), files);
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(folder.join("b")).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    let found = cycle(&Package::read(&folder.join("lib.rs")).dependencies());
    std::fs::remove_dir_all(&folder).unwrap();
    found
}

#[test]
fn a_cycle_is_found_in_use_lines_paths_and_macros() {
    for uses in [
        "use crate::a::A;",
        "use super::a::A;",
        "use super::{self as all, a};",
        "use super::a::*;",
        "fn f() -> crate::a::A { crate::a::A }",
        "fn f() { println!(\"{}\", crate::a::A) }",
    ] {
        let files = [("lib.rs", "mod a; mod b;"), ("a.rs", "use crate::b::B; pub struct A;")];
        let b = format!("{uses} pub struct B;");
        let found = cycle_of(&[files[0], files[1], ("b.rs", &b)]);
        assert_eq!(found.unwrap(), ["a", "b", "a"], "{uses}");
    }
}

#[test]
fn a_use_of_a_re_export_depends_on_the_module_that_defines_the_item() {
    let lib = ("lib.rs", "mod a; mod b; pub use b::C;");
    let module = ("b/mod.rs", "mod c; mod d; pub use c::C; pub use d::D;");
    let d = ("b/d.rs", "pub struct D;");
    // The sibling is used by way of the parent, which only re-exports it.
    let fine = cycle_of(&[
        lib,
        ("a.rs", "use crate::C;"),
        module,
        d,
        ("b/c.rs", "use super::D; pub struct C;"),
    ]);
    assert_eq!(fine, None);
    let circular = cycle_of(&[
        lib,
        ("a.rs", "use crate::C; pub struct A;"),
        module,
        d,
        ("b/c.rs", "use crate::a::A; pub struct C;"),
    ]);
    assert_eq!(circular.unwrap(), ["a", "b::c", "a"]);
}

#[test]
fn a_parent_that_uses_its_child_is_not_used_by_it() {
    let child = ("b/c.rs", "use super::SIZE; pub struct C;");
    let lib = ("lib.rs", "mod b;");
    let parent = ("b/mod.rs", "mod c; pub use c::C; pub const SIZE: usize = 1;");
    assert_eq!(cycle_of(&[lib, parent, child]), None);
    let uses = ("b/mod.rs", "mod c; pub use c::C; pub const SIZE: usize = 1; fn f(c: C) {}");
    assert_eq!(cycle_of(&[lib, uses, child]).unwrap(), ["b", "b::c", "b"]);
}

#[test]
fn folders_can_form_a_cycle_without_their_modules() {
    let graph = [("a::b", "c::d"), ("c::e", "a::f")];
    let graph = graph.map(|(from, to)| (from.to_owned(), [to.to_owned()].into())).into();
    assert_eq!(cycle(&graph), None);
    assert_eq!(cycle(&folders(&graph)).unwrap(), ["a", "c", "a"]);
}

#[test]
fn tests_do_not_count() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub struct A; #[cfg(test)] mod tests { use crate::b::B; }"),
        ("b.rs", "use crate::a::A; pub struct B;"),
    ];
    assert_eq!(cycle_of(&files), None);
}
