//! `cargo xtask bench` and `cargo xtask generate`: set up and start the package `bench`.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::budget;
use crate::build;
use crate::command::{cargo, run as run_command};
use crate::error::{Context, Result};
use crate::folder::{copy, remove};
use crate::project::Project;
use crate::setup::{self, WebTools};

/// The folders of the package that contain scripts for Node.
const SCRIPTS: [&str; 2] = ["peers", "measure"];

/// Runs the named benchmarks, or all. The name `report` only rewrites the page from the stored results.
pub(crate) fn run(project: &Project, names: &[String]) -> Result<()> {
    if names == ["report"] {
        return run_command(bench_command(project).arg("report").arg(project.root().join("docs")));
    }
    // Unknown names and missing programs are reported before the builds, which take minutes.
    run_command(bench_command(project).arg("check").args(names))?;
    let tools = setup::web_tools(project)?;
    let browsers = setup::browsers(project, &tools)?;
    println!("==> The widget");
    build::run(project, &[])?;
    println!("\n==> The peers");
    let scripts = scripts(project, &tools)?;
    run_command(cargo(project).args(["build", "--release", "--package", "newsstand-cli"]))?;
    if names.is_empty() {
        println!("  All benchmarks take about half an hour. Leave the computer idle meanwhile.");
    }
    let mut bench = bench_command(project);
    bench.arg("run").args(names);
    bench.env("NEWSSTAND_NODE", &tools.node).env("NEWSSTAND_SCRIPTS", scripts);
    bench.env("NEWSSTAND_DIST", project.dist()).env("NEWSSTAND_DOCS", project.root().join("docs"));
    bench.env("NEWSSTAND_COMMAND", target(project).join("release").join("newsstand"));
    let first_load = env::join_paths(budget::first_load(project));
    bench.env("NEWSSTAND_FIRST_LOAD", first_load.context("name the files of the first load")?);
    bench.envs(browsers.variables);
    run_command(&mut bench)
}

/// Generates an edition.
pub(crate) fn generate(project: &Project, arguments: &[String]) -> Result<()> {
    let mut command = bench_command(project);
    command.arg("generate").args(arguments.first());
    // The program runs in the project's folder, so a relative path has to be resolved here.
    if let Some(folder) = arguments.get(1) {
        command.arg(std::path::absolute(folder).context(format!("find the folder {folder}"))?);
    }
    run_command(command.args(arguments.get(2..).unwrap_or_default()))
}

/// Returns the command of the package, optimized because it writes gigabytes.
fn bench_command(project: &Project) -> Command {
    let mut command = cargo(project);
    command.args(["run", "--release", "--quiet", "--package", "bench", "--"]);
    command
}

/// Copies the scripts into `target/bench` and installs their npm packages there.
fn scripts(project: &Project, tools: &WebTools) -> Result<PathBuf> {
    let (from, to) = (project.root().join("bench"), target(project).join("bench").join("scripts"));
    for folder in SCRIPTS {
        remove(&to.join(folder))?;
        copy(&from.join(folder), &to.join(folder))?;
    }
    setup::npm_packages(project, tools, &from, &to, "React, Preact and a browser driver")?;
    Ok(to)
}

fn target(project: &Project) -> PathBuf {
    project.root().join("target")
}
