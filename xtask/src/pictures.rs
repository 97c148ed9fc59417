//! `cargo xtask pictures`: takes the README's screenshots, `docs/pictures/*.png`, from the built page.

use std::fs;

use crate::command::{program, run as run_command};
use crate::documents::DOCUMENTS;
use crate::error::{Context, Result};
use crate::project::Project;
use crate::setup;

/// Builds the page from the sample edition and takes each picture in Chromium.
///
/// The clock, the time zone, the language and the fonts are fixed, so the same page gives the same files.
pub(crate) fn run(project: &Project) -> Result<()> {
    // Missing programs that only the developer can install are reported before the build, which takes minutes.
    let tools = setup::web_tools(project)?;
    let chromium = setup::chromium(project)?;
    let target = project.root().join("target").join("pictures");
    let sources = project.root().join("xtask").join("pictures");
    println!("==> The page");
    let site = target.join("site");
    let mut build = setup::page_builder(project)?.trunk(project);
    build.env_remove(DOCUMENTS).args(["build", "--release", "--dist"]).arg(&site);
    run_command(&mut build)?;
    let host = site.join("host.html");
    fs::copy(sources.join("host.html"), &host).context(format!("write {}", host.display()))?;
    println!("\n==> The pictures");
    let packages = target.join("packages");
    setup::npm_packages(
        project,
        &tools,
        &sources,
        &packages,
        "a browser driver, fonts and a PNG encoder",
    )?;
    let output = project.root().join("docs").join("pictures");
    fs::create_dir_all(&output).context(format!("make the folder {}", output.display()))?;
    let mut node = program(&tools.node, project);
    node.arg(sources.join("pictures.mjs")).arg(&site).arg(chromium).arg(&packages).arg(&output);
    run_command(&mut node)
}
