//! The compiled program, as Trunk and wasm-bindgen leave it.

use std::fs;
use std::path::Path;

use crate::error::{Context, Error, Result};
use crate::project::Project;

use super::cutting::{Parts, cut};
use super::esbuild::{Bundler, Format};
use super::{read, remove};

/// The names of the two files, here and in `src/js/element/assets.js`.
pub(super) const GLUE: &str = "newsstand-widget.js";
pub(super) const WASM: &str = "newsstand-widget_bg.wasm";

/// The prefix of the properties by which Yew knows the page's nodes, and ours in its place.
const YEW: &str = "__yew_";
const OURS: &str = "__newsstand_";

/// Takes all exports of wasm-bindgen's module into the variable that [`Program::factory`] returns.
const COLLECT_EXPORTS: &str = "import * as exports from \"./glue.js\";\nglue = { ...exports };\n";

/// Writes the module by which the program loads its parts, for the function that [`Program::factory`] returns.
const LOADER: &str = "import { initSync } from \"./glue.js\";
const load = (name) => (then, part) => {
  const exports = initSync();
  loadPart(name, exports).then((isLoaded) => exports.__indirect_function_table.get(then)(part, isLoaded));
};
";

pub(super) struct Program {
    /// wasm-bindgen's module.
    pub(super) glue: String,
    /// The file that is loaded first.
    pub(super) wasm: Vec<u8>,
    pub(super) parts: Parts,
}

impl Program {
    /// Moves the program out of Trunk's folder, where it is whole.
    pub(super) fn take(staging: &Path) -> Result<Self> {
        let (glue, wasm) = (staging.join(GLUE), staging.join(WASM));
        let program = Self {
            glue: with_own_properties(&read(&glue)?)?,
            wasm: fs::read(&wasm).context(format!("read {}", wasm.display()))?,
            parts: Parts::default(),
        };
        remove(&glue)?;
        remove(&wasm)?;
        Ok(program)
    }

    /// Cuts the program that was built for publishing into its parts.
    pub(super) fn in_parts(self, project: &Project, staging: &Path) -> Result<Self> {
        let (glue, wasm, parts) = cut(project, staging)?;
        Ok(Self { glue: with_one_loader(&with_own_properties(&glue)?), wasm, parts })
    }

    /// Bundles wasm-bindgen's module as a module that exports `program()`. Each call returns the exports
    /// with a state of their own, since a program that crashed can only be replaced by a new one. That
    /// costs no second request, and no policy forbids it.
    pub(super) fn factory(&self, bundler: &Bundler) -> Result<String> {
        bundler.add("program/glue.js", &self.glue)?;
        let exports = self.parts.of_part.keys();
        let exports = exports
            .map(|part| format!("export const __wasm_split_load_{part} = load(\"{part}\");\n"));
        bundler.add("program/__wasm_split.js", LOADER.to_owned() + &exports.collect::<String>())?;
        bundler.add("program/entry.js", COLLECT_EXPORTS)?;
        let options = [
            "--banner:js=export function program(loadPart){let glue;",
            "--footer:js=return glue}",
            // The module would look for the program beside itself, under a name that is not published.
            "--define:import.meta.url=undefined",
        ];
        bundler.bundle("program/entry.js", Format::Script, &options)
    }
}

/// Renames the properties that Yew leaves on the page's nodes. A page that is itself made with Yew would
/// otherwise take our nodes for its own, since each program counts its nodes from nothing.
fn with_own_properties(glue: &str) -> Result<String> {
    if glue.contains(YEW) {
        return Ok(glue.replace(YEW, OURS));
    }
    Err(Error::new(format!(
        "{GLUE} has no property that begins with {YEW}. Yew has changed how it marks nodes: \
         xtask/src/packaging/program.rs has to keep them apart from those of a page made with Yew"
    )))
}

/// Removes all but the first entry of the module of [`LOADER`] from an object: wasm-bindgen writes one for each part.
fn with_one_loader(glue: &str) -> String {
    let is_entry = |line: &&str| line.trim_start().starts_with("\"./__wasm_split.js\":");
    let first = glue.lines().position(|line| is_entry(&line));
    let lines = glue.lines().enumerate();
    lines
        .filter(|(at, line)| !is_entry(line) || Some(*at) == first)
        .map(|(_, line)| format!("{line}\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{with_one_loader, with_own_properties};

    #[test]
    fn the_loader_is_imported_once() {
        let [one, two] = [1, 2].map(|number| format!("  \"./__wasm_split.js\": import{number},\n"));
        assert_eq!(with_one_loader(&format!("a\n{one}{two}b\n")), format!("a\n{one}b\n"));
    }

    #[test]
    fn nodes_are_marked_by_our_own_properties() {
        let glue = with_own_properties("node.__yew_subtree_id = 1").unwrap();
        assert_eq!(glue, "node.__newsstand_subtree_id = 1");
        assert!(with_own_properties("node.id = 1").is_err());
    }
}
