//! Starting other programs, with the surroundings a person's shell would give them.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use crate::error::{Error, Result, While};
use crate::project::Project;

/// What `cargo run` tells the program it starts; to a build started from there it says wrong things.
const CARGO_RUN: [&str; 7] = [
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_LINKS",
    "CARGO_MANIFEST_PATH",
    "CARGO_PRIMARY_PACKAGE",
    "OUT_DIR",
];

/// A program, to be run in the project's folder.
pub(crate) fn program(name: impl AsRef<OsStr>, project: &Project) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project.root());
    for (key, _) in env::vars_os() {
        let text = key.to_string_lossy();
        if CARGO_RUN.contains(&text.as_ref()) || text.starts_with("CARGO_PKG_") {
            command.env_remove(&key);
        }
    }
    command
}

/// The cargo that started this chore.
pub(crate) fn cargo(project: &Project) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), project)
}

/// Runs a command in the terminal's sight and tells how it ended.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    let shown = shown(command);
    command.status().to(format!("start `{shown}`"))
}

/// Runs a command in the terminal's sight; that it fails is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{}` failed ({status}); what it says is above", shown(command))))
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// PATH with a folder put first.
pub(crate) fn path_with(first: &Path) -> Result<OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        std::iter::once(first.to_owned()).chain(env::split_paths(&old)).collect();
    env::join_paths(folders).to(format!("put {} on PATH", first.display()))
}

#[cfg(test)]
mod tests {
    use super::{path_with, shown};
    use std::env;
    use std::path::Path;
    use std::process::Command;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("/some/where/cargo");
        command.args(["fmt", "--all", "--check"]);
        assert_eq!(shown(&command), "cargo fmt --all --check");
    }

    #[test]
    fn the_tool_folder_comes_first_on_path() {
        let path = path_with(Path::new("/tools/bin")).unwrap();
        assert_eq!(env::split_paths(&path).next().as_deref(), Some(Path::new("/tools/bin")));
    }
}
