//! `cargo xtask bench` and `cargo xtask generate`: the package `bench` with what it needs around it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::build;
use crate::command::{cargo, path_with, program, run as run_command};
use crate::encode::short_hash;
use crate::error::{Error, Result, While};
use crate::examples::folder::{copy, remove};
use crate::progress::follow;
use crate::project::Project;
use crate::setup::{self, Hosts};

/// What of the package is for Node, and what tells npm what to install.
const SCRIPTS: [&str; 2] = ["peers", "measure"];
const PACKAGES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// Stands in the folder once npm is done, and says with which packages.
const STAMP: &str = "installed";

/// Measures the rows that are named, or all of them.
pub(crate) fn run(project: &Project, names: &[String]) -> Result<()> {
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
    let mut wanted = Vec::new();
    for name in PACKAGES {
        let path = from.join(name);
        wanted.extend(fs::read(&path).to(format!("read {}", path.display()))?);
        fs::copy(&path, to.join(name)).to(format!("copy {}", path.display()))?;
    }
    let (stamp, wanted) = (to.join(STAMP), short_hash(&wanted));
    if fs::read(&stamp).is_ok_and(|there| there == wanted.as_bytes()) {
        return Ok(to);
    }
    println!("  npm fetches React, Preact and what drives the browser; about 20 s");
    follow(&mut install(project, hosts, &to)?, &project.tools().join("log").join("npm.log"), None)
        .map_err(|error| Error::new(format!("the other readers cannot be built: {error}")))?;
    fs::write(&stamp, wanted).to(format!("write {}", stamp.display()))?;
    Ok(to)
}

fn install(project: &Project, hosts: &Hosts, folder: &Path) -> Result<Command> {
    let mut npm = program(&hosts.npm, project);
    // It starts the Node that it finds first.
    npm.current_dir(folder).env("PATH", path_with(hosts.node.parent().unwrap_or(folder))?);
    // Nothing that it installs has to run anything to be there.
    npm.args(["ci", "--ignore-scripts", "--prefer-offline"]);
    Ok(npm)
}

fn target(project: &Project) -> PathBuf {
    project.root().join("target")
}
