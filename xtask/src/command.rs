//! Starts other programs with the environment of the developer's shell.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use crate::error::{Context, Error, Result};
use crate::project::Project;

/// Variables that `cargo run` sets for xtask and that would mislead a build started by it.
const CARGO_RUN_VARIABLES: [&str; 7] = [
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_LINKS",
    "CARGO_MANIFEST_PATH",
    "CARGO_PRIMARY_PACKAGE",
    "OUT_DIR",
];

/// Returns a command that runs a program in the project's folder.
pub(crate) fn program(name: impl AsRef<OsStr>, project: &Project) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project.root());
    for (key, _) in env::vars_os() {
        let text = key.to_string_lossy();
        if CARGO_RUN_VARIABLES.contains(&text.as_ref()) || text.starts_with("CARGO_PKG_") {
            command.env_remove(&key);
        }
    }
    command
}

/// Returns a command for the cargo that started xtask.
pub(crate) fn cargo(project: &Project) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), project)
}

/// Runs a command with its output on the terminal and returns its exit status.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    let typed = command_line(command);
    command.status().context(format!("start `{typed}`"))
}

/// Runs a command with its output on the terminal. Fails if the command fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{}` failed ({status}); see its output above", command_line(command))))
}

/// Runs a command, and returns what it prints. Its warnings are shown only if it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().context(format!("start `{}`", command_line(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let error = String::from_utf8_lossy(&output.stderr);
    Err(Error::new(format!("`{}` failed:\n{error}", command_line(command))))
}

/// Formats a command as it is typed.
pub(crate) fn command_line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(name).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Returns PATH with a folder put first.
pub(crate) fn path_with_first(first: &Path) -> Result<OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        std::iter::once(first.to_owned()).chain(env::split_paths(&old)).collect();
    env::join_paths(folders).context(format!("put {} on PATH", first.display()))
}

#[cfg(test)]
mod tests {
    use super::{command_line, path_with_first};
    use std::env;
    use std::path::Path;
    use std::process::Command;

    #[test]
    fn a_command_is_formatted_as_it_is_typed() {
        let mut command = Command::new("/some/where/cargo");
        command.args(["fmt", "--all", "--check"]);
        assert_eq!(command_line(&command), "cargo fmt --all --check");
    }

    #[test]
    fn the_folder_comes_first_on_path() {
        let path = path_with_first(Path::new("/tools/bin")).unwrap();
        assert_eq!(env::split_paths(&path).next().as_deref(), Some(Path::new("/tools/bin")));
    }
}
