//! The package `newsstand-splitter`, which reads and writes WebAssembly. It is compiled only for a release.

use std::path::Path;

use crate::command::{cargo, output};
use crate::error::Result;
use crate::project::Project;

/// Runs a command of the splitter with paths as arguments, and returns what it prints.
pub(crate) fn run(project: &Project, name: &str, paths: &[&Path]) -> Result<String> {
    let mut command = cargo(project);
    command.args(["run", "--quiet", "--package", "newsstand-splitter", "--", name]);
    output(command.args(paths))
}
