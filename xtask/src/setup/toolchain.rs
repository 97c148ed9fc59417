//! Parts of the Rust toolchain beyond the compiler: WebAssembly target, formatter, linter.

use std::path::Path;
use std::process::Output;

use crate::command::{cargo, program};
use crate::error::{Context, Error, Result};
use crate::progress::run_logged;
use crate::project::Project;

use super::fetch::log;

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the WebAssembly target, if it is missing.
pub(crate) fn wasm_target(project: &Project) -> Result<()> {
    let output =
        program("rustc", project).args(["--print", "sysroot"]).output().context("start rustc")?;
    let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    println!("Installing the Rust target {TARGET}, to compile the widget. Takes seconds.");
    rustup(project, &["target", "add", TARGET])
}

/// Installs the formatter and the linter, which a minimal Rust lacks.
pub(crate) fn lint_tools(project: &Project) -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let answer = cargo(project).args([subcommand, "--version"]).output();
        if !answer.is_ok_and(|Output { status, .. }| status.success()) {
            println!(
                "Installing {component}, because `cargo {subcommand}` is one of the tests. Takes seconds."
            );
            rustup(project, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    let mut command = program("rustup", project);
    // A backtrace would hide the error.
    command.args(arguments).env("RUST_BACKTRACE", "0");
    run_logged(&mut command, &log(project, "rustup"), None).map_err(|error| {
        let typed = arguments.join(" ");
        Error::new(format!(
            "{error}\n  Run `rustup {typed}` by hand; rustup itself comes from https://rustup.rs.\n  \
             With a Rust from elsewhere, install the corresponding package."
        ))
    })
}
