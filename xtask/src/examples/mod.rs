//! Builds each of the `examples/` as a site owner would, into a folder that the browser tests open. The widget comes
//! from the folder `embed/` of the page built before.

mod npm;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{command_line, program};
use crate::error::Result;
use crate::progress::run_logged;
use crate::project::Project;
use crate::setup::{PageBuilder, WebTools};

use crate::folder::{self, copy};

/// Builds all examples.
pub(crate) fn build(project: &Project, builder: &PageBuilder, tools: &WebTools) -> Result<()> {
    let built = project.examples_for_tests();
    plain(project, &built.join("plain"))?;
    npm::build(project, tools, &built)?;
    hugo(project, tools, &built.join("hugo"))?;
    yew(project, builder, &built.join("yew"))
}

/// Copies the static example and the files that its first comment asks for.
fn plain(project: &Project, to: &Path) -> Result<()> {
    folder::remove(to)?;
    copy(&sources(project).join("plain"), to)?;
    add_widget(project, to)
}

/// Builds the Hugo example. Without Hugo its folder stays missing, and its test reports that.
fn hugo(project: &Project, tools: &WebTools, to: &Path) -> Result<()> {
    folder::remove(to)?;
    let Some(hugo) = &tools.hugo else { return Ok(()) };
    let mut command = program(hugo, project);
    // Keeps Hugo's cache out of the sources.
    command.env("HUGO_RESOURCEDIR", project.root().join("target").join("examples").join("hugo"));
    command.args(["--noBuildLock", "--baseURL", "/examples/hugo/", "--source"]);
    command.arg(sources(project).join("hugo")).arg("--destination").arg(to);
    run_step(&mut command, "hugo", project)?;
    add_widget(project, to)
}

/// Builds the Yew example, with the profile of the widget to compile shared dependencies once.
fn yew(project: &Project, builder: &PageBuilder, to: &Path) -> Result<()> {
    let mut command = builder.trunk(project);
    command.current_dir(sources(project).join("yew"));
    command.args(["build", "--release", "--cargo-profile", "widget", "--public-url", "./"]);
    command.arg("--dist").arg(to);
    run_step(&mut command, "trunk-yew", project)?;
    add_widget(project, to)
}

/// Copies the widget and a feed beside a page, as a site owner does.
fn add_widget(project: &Project, page: &Path) -> Result<()> {
    copy(&project.dist_for_tests().join("embed"), &page.join("embed"))?;
    copy(&sources(project).join("public"), page)
}

/// Returns the folder of the examples' sources.
fn sources(project: &Project) -> PathBuf {
    project.root().join("examples")
}

/// Runs a build step with its output in a log file.
fn run_step(command: &mut Command, name: &str, project: &Project) -> Result<()> {
    println!("    {}", command_line(command));
    run_logged(command, &project.tools().join("log").join(format!("example-{name}.log")), None)
}
