//! The compiled program, as Trunk and wasm-bindgen leave it.

use std::fs;
use std::path::Path;

use crate::error::{Context, Error, Result};

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

pub(super) struct Program {
    /// wasm-bindgen's module.
    pub(super) glue: String,
    pub(super) wasm: Vec<u8>,
}

impl Program {
    /// Moves the program out of Trunk's folder.
    pub(super) fn take(staging: &Path) -> Result<Self> {
        let (glue, wasm) = (staging.join(GLUE), staging.join(WASM));
        let program = Self {
            glue: with_own_properties(&read(&glue)?)?,
            wasm: fs::read(&wasm).context(format!("read {}", wasm.display()))?,
        };
        remove(&glue)?;
        remove(&wasm)?;
        Ok(program)
    }

    /// Bundles wasm-bindgen's module as a module that exports `program()`. Each call returns the exports
    /// with a state of their own, since a program that crashed can only be replaced by a new one. That
    /// costs no second request, and no policy forbids it.
    pub(super) fn factory(&self, bundler: &Bundler) -> Result<String> {
        bundler.add("program/glue.js", &self.glue)?;
        bundler.add("program/entry.js", COLLECT_EXPORTS)?;
        let options = [
            "--banner:js=export function program(){let glue;",
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

#[cfg(test)]
mod tests {
    use super::with_own_properties;

    #[test]
    fn nodes_are_marked_by_our_own_properties() {
        let glue = with_own_properties("node.__yew_subtree_id = 1").unwrap();
        assert_eq!(glue, "node.__newsstand_subtree_id = 1");
        assert!(with_own_properties("node.id = 1").is_err());
    }
}
