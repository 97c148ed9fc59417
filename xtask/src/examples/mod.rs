//! The examples of `examples/`, built as their readers would build them, each into a folder that the
//! browser tests open. They get the widget from the folder `embed/` of the page that was built before.

pub(crate) mod folder;
mod npm;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{program, shown};
use crate::error::Result;
use crate::progress::follow;
use crate::project::Project;
use crate::setup::{Hosts, PageBuilder};

use folder::copy;

pub(crate) fn build(project: &Project, builder: &PageBuilder, hosts: &Hosts) -> Result<()> {
    let built = project.examples_for_tests();
    plain(project, &built.join("plain"))?;
    npm::build(project, hosts, &built)?;
    hugo(project, hosts, &built.join("hugo"))?;
    yew(project, builder, &built.join("yew"))
}

/// A page that needs no building: it only gets what its first comment says belongs beside it.
fn plain(project: &Project, to: &Path) -> Result<()> {
    folder::remove(to)?;
    copy(&sources(project).join("plain"), to)?;
    guest(project, to)
}

/// Where Hugo is not, its folder is not either, and its test says so.
fn hugo(project: &Project, hosts: &Hosts, to: &Path) -> Result<()> {
    folder::remove(to)?;
    let Some(hugo) = &hosts.hugo else { return Ok(()) };
    let mut command = program(hugo, project);
    // Else it makes a folder for what it could keep beside the sources.
    command.env("HUGO_RESOURCEDIR", project.root().join("target").join("examples").join("hugo"));
    command.args(["--noBuildLock", "--baseURL", "/examples/hugo/", "--source"]);
    command.arg(sources(project).join("hugo")).arg("--destination").arg(to);
    quietly(&mut command, "hugo", project)?;
    guest(project, to)
}

/// Built with the profile of the widget, so that what the two share is compiled once.
fn yew(project: &Project, builder: &PageBuilder, to: &Path) -> Result<()> {
    let mut command = builder.trunk(project);
    command.current_dir(sources(project).join("yew"));
    command.args(["build", "--release", "--cargo-profile", "widget", "--public-url", "./"]);
    command.arg("--dist").arg(to);
    quietly(&mut command, "trunk-yew", project)?;
    guest(project, to)
}

/// Puts beside a page what a site owner puts there: the widget, and a feed.
fn guest(project: &Project, page: &Path) -> Result<()> {
    copy(&project.dist_for_tests().join("embed"), &page.join("embed"))?;
    copy(&sources(project).join("public"), page)
}

/// The examples as they are in the repository.
fn sources(project: &Project) -> PathBuf {
    project.root().join("examples")
}

fn quietly(command: &mut Command, name: &str, project: &Project) -> Result<()> {
    println!("    {}", shown(command));
    follow(command, &project.tools().join("log").join(format!("example-{name}.log")), None)
}
