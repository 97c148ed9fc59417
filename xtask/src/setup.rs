//! The set-up: what a chore needs is found where it is present, and installed where it is not.

mod apt;
mod browsers;
mod checksum;
mod esbuild;
mod fetch;
mod hosts;
mod install;
mod lighthouse;
mod npm;
mod toolchain;
mod versions;

use std::path::PathBuf;
use std::process::Command;
use std::{env, ffi::OsString};

use crate::command::{path_with, program};
use crate::error::{Error, Result};
use crate::packaging::{DOCUMENTS, documents};
use crate::project::Project;
use crate::system::ThisComputer;

pub(crate) use hosts::Hosts;

/// What builds the page.
pub(crate) struct PageBuilder {
    trunk: PathBuf,
    /// PATH on which Trunk finds the wasm-bindgen of the locked version.
    path: OsString,
}

/// What the browser tests need, as the environment variables that name it to them.
pub(crate) struct Browsers {
    pub(crate) variables: Vec<(&'static str, PathBuf)>,
}

/// All of it, for every chore.
pub(crate) fn everything(project: &Project) -> Result<()> {
    // What may have to be asked of a person comes before what takes minutes.
    let hosts = hosts(project)?;
    let browsers = browsers(project, &hosts)?;
    lint_tools(project)?;
    let builder = page_builder(project)?;
    let esbuild = bundler(project)?;
    println!("Everything is set up:");
    println!("  {:<24}{}", "node", hosts.node.display());
    println!("  {:<24}{}", "trunk", builder.trunk.display());
    println!("  {:<24}{}", "esbuild", esbuild.display());
    for (name, path) in &browsers.variables {
        println!("  {name:<24}{}", path.display());
    }
    if !browsers.has_webkit() {
        println!("WebKit is not among them; the tests do without it.");
    }
    Ok(())
}

/// What `cargo fmt` and `cargo clippy` need for the whole workspace.
pub(crate) fn lint_tools(project: &Project) -> Result<()> {
    toolchain::lint_tools(project)?;
    toolchain::wasm_target(project)
}

/// What it takes to turn the widget into a page.
pub(crate) fn page_builder(project: &Project) -> Result<PageBuilder> {
    let system = ThisComputer::with(project);
    toolchain::wasm_target(project)?;
    let wasm_bindgen = install::ensure(&versions::WASM_BINDGEN, project, &system)?;
    let trunk = install::ensure(&versions::TRUNK, project, &system)?;
    let folder = wasm_bindgen.parent().unwrap_or(&wasm_bindgen);
    Ok(PageBuilder { trunk, path: path_with(folder)? })
}

/// esbuild, which bundles the JavaScript of a release.
pub(crate) fn bundler(project: &Project) -> Result<PathBuf> {
    esbuild::ensure(project, &ThisComputer::with(project))
}

/// What it takes to run the page in browsers, and to look at it there.
pub(crate) fn browsers(project: &Project, hosts: &Hosts) -> Result<Browsers> {
    let system = ThisComputer::with(project);
    browsers::ensure(project, &system)?;
    let axe = npm::axe(project, &system)?;
    let lighthouse = lighthouse::ensure(project, hosts)?;
    let geckodriver = install::ensure(&versions::GECKODRIVER, project, &system)?;
    let gone = |name| Error::new(format!("{name} went away during the set-up; repeat it"));
    let chromium = browsers::chromium(&system).ok_or_else(|| gone("Chromium"))?;
    let firefox = browsers::firefox(&system).ok_or_else(|| gone("Firefox"))?;
    let mut variables = vec![
        ("NEWSSTAND_CHROMIUM", chromium.browser),
        ("NEWSSTAND_CHROMEDRIVER", chromium.driver),
        ("NEWSSTAND_FIREFOX", firefox),
        ("NEWSSTAND_GECKODRIVER", geckodriver),
        ("NEWSSTAND_AXE", axe),
        ("NEWSSTAND_LIGHTHOUSE", lighthouse),
    ];
    variables.extend(browsers::webkit(&system).map(|driver| (WEBKIT, driver)));
    Ok(Browsers { variables })
}

/// Node, which runs the tests of the JavaScript.
pub(crate) fn node(project: &Project) -> Result<PathBuf> {
    hosts::node(project, &ThisComputer::with(project))
}

/// What it takes to build the examples.
pub(crate) fn hosts(project: &Project) -> Result<Hosts> {
    hosts::ensure(project, &ThisComputer::with(project))
}

const WEBKIT: &str = "NEWSSTAND_WEBKITDRIVER";

impl Browsers {
    pub(crate) fn has_webkit(&self) -> bool {
        self.variables.iter().any(|(name, _)| *name == WEBKIT)
    }
}

impl PageBuilder {
    /// Trunk, ready to be given a subcommand.
    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut command = program(&self.trunk, project);
        command.env("PATH", &self.path);
        // Trunk 0.21 refuses to start with NO_COLOR=1, as everybody else writes it.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            command.env("NO_COLOR", "true");
        }
        // Trunk runs in the project's folder, which is not where the path was typed.
        if let Some(Ok(folder)) = documents().map(std::path::absolute) {
            command.env(DOCUMENTS, folder);
        }
        command
    }
}
