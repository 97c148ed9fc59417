//! `cargo xtask bench` and `cargo xtask generate`: the package `bench` with what it needs around it.

use std::path::PathBuf;
use std::process::Command;

use crate::build;
use crate::command::{cargo, run as run_command};
use crate::error::{Result, While};
use crate::examples::folder::{copy, remove};
use crate::project::Project;
use crate::setup::{self, Hosts};

/// What of the package is for Node, and what tells npm what to install.
const SCRIPTS: [&str; 2] = ["peers", "measure"];

/// Measures the rows that are named, or all of them.
pub(crate) fn run(project: &Project, names: &[String]) -> Result<()> {
    if names == ["report"] {
        return run_command(start(project).arg("report").arg(project.root().join("docs")));
    }
    // A name that is not there, or what has to be asked of a person, comes before what takes minutes.
    run_command(start(project).arg("check").args(names))?;
    let hosts = setup::hosts(project)?;
    let browsers = setup::browsers(project, &hosts)?;
    println!("==> The widget");
    build::run(project, &[])?;
    println!("\n==> The readers to measure it beside");
    let scripts = scripts(project, &hosts)?;
    run_command(cargo(project).args(["build", "--release", "--package", "newsstand-cli"]))?;
    if names.is_empty() {
        println!(
            "  All of it takes about half an hour, in which the computer should do nothing else."
        );
    }
    let mut bench = start(project);
    bench.arg("run").args(names);
    bench.env("NEWSSTAND_NODE", &hosts.node).env("NEWSSTAND_SCRIPTS", scripts);
    bench.env("NEWSSTAND_DIST", project.dist()).env("NEWSSTAND_DOCS", project.root().join("docs"));
    bench.env("NEWSSTAND_COMMAND", target(project).join("release").join("newsstand"));
    bench.envs(browsers.variables);
    run_command(&mut bench)
}

/// Writes an invented edition.
pub(crate) fn generate(project: &Project, arguments: &[String]) -> Result<()> {
    let mut command = start(project);
    command.arg("generate").args(arguments.first());
    // It runs in the project's folder, which is not where the path was typed.
    if let Some(folder) = arguments.get(1) {
        command.arg(std::path::absolute(folder).to(format!("find the folder {folder}"))?);
    }
    run_command(command.args(arguments.get(2..).unwrap_or_default()))
}

/// The package's program, optimised: it writes gigabytes.
fn start(project: &Project) -> Command {
    let mut command = cargo(project);
    command.args(["run", "--release", "--quiet", "--package", "bench", "--"]);
    command
}

/// A copy of the scripts, with the packages that they are written for.
fn scripts(project: &Project, hosts: &Hosts) -> Result<PathBuf> {
    let (from, to) = (project.root().join("bench"), target(project).join("bench").join("scripts"));
    for folder in SCRIPTS {
        remove(&to.join(folder))?;
        copy(&from.join(folder), &to.join(folder))?;
    }
    setup::npm_packages(project, hosts, &from, &to, "React, Preact and a browser driver")?;
    Ok(to)
}

fn target(project: &Project) -> PathBuf {
    project.root().join("target")
}
