//! The set-up: finds the tools that a task needs and installs missing ones.

mod apt;
mod browsers;
mod checksum;
mod esbuild;
mod fetch;
mod install;
mod lighthouse;
mod npm;
mod npm_install;
mod toolchain;
mod versions;
mod web_tools;

use std::path::PathBuf;
use std::process::Command;
use std::{env, ffi::OsString};

use crate::command::{path_with_first, program};
use crate::documents::{DOCUMENTS, documents};
use crate::error::{Error, Result};
use crate::host::CurrentHost;
use crate::project::Project;

pub(crate) use npm_install::ensure as npm_packages;
pub(crate) use web_tools::WebTools;

/// Trunk and its environment, to build the page.
pub(crate) struct PageBuilder {
    trunk: PathBuf,
    /// PATH with the wasm-bindgen of the locked version first.
    path: OsString,
}

/// wasm-opt, which is compiled for Node.
pub(crate) struct Optimizer {
    node: PathBuf,
    script: PathBuf,
}

/// Tools of the browser tests, as environment variables and their values.
pub(crate) struct Browsers {
    pub(crate) variables: Vec<(&'static str, PathBuf)>,
}

/// Installs the tools of all tasks.
pub(crate) fn everything(project: &Project) -> Result<()> {
    // Missing programs that only the developer can install are reported first.
    let tools = web_tools(project)?;
    let browsers = browsers(project, &tools)?;
    lint_tools(project)?;
    let builder = page_builder(project)?;
    let esbuild = bundler(project)?;
    let optimizer = optimizer(project)?;
    println!("Everything is set up:");
    println!("  {:<24}{}", "node", tools.node.display());
    println!("  {:<24}{}", "trunk", builder.trunk.display());
    println!("  {:<24}{}", "esbuild", esbuild.display());
    println!("  {:<24}{}", "wasm-opt", optimizer.script.display());
    for (name, path) in &browsers.variables {
        println!("  {name:<24}{}", path.display());
    }
    if !browsers.has_webkit() {
        println!("WebKit was not found; the tests skip it.");
    }
    Ok(())
}

/// Installs what `cargo fmt` and `cargo clippy` need.
pub(crate) fn lint_tools(project: &Project) -> Result<()> {
    toolchain::lint_tools(project)?;
    toolchain::wasm_target(project)
}

/// Installs what building the page needs.
pub(crate) fn page_builder(project: &Project) -> Result<PageBuilder> {
    let host = CurrentHost::with(project);
    toolchain::wasm_target(project)?;
    let wasm_bindgen = install::ensure(&versions::WASM_BINDGEN, project, &host)?;
    let trunk = install::ensure(&versions::TRUNK, project, &host)?;
    let folder = wasm_bindgen.parent().unwrap_or(&wasm_bindgen);
    Ok(PageBuilder { trunk, path: path_with_first(folder)? })
}

/// Installs esbuild, which bundles the JavaScript of a release.
pub(crate) fn bundler(project: &Project) -> Result<PathBuf> {
    esbuild::ensure(project, &CurrentHost::with(project))
}

/// Installs wasm-opt, which makes the program of a release smaller.
pub(crate) fn optimizer(project: &Project) -> Result<Optimizer> {
    let host = CurrentHost::with(project);
    let node = web_tools::ensure_node(project, &host)?;
    Ok(Optimizer { node, script: npm::wasm_opt(project, &host)? })
}

/// Installs the browsers, their drivers and the accessibility checkers.
pub(crate) fn browsers(project: &Project, tools: &WebTools) -> Result<Browsers> {
    let host = CurrentHost::with(project);
    browsers::ensure(project, &host)?;
    let axe = npm::axe(project, &host)?;
    let lighthouse = lighthouse::ensure(project, tools)?;
    let geckodriver = install::ensure(&versions::GECKODRIVER, project, &host)?;
    let not_found = |name| {
        Error::new(format!("{name} was not found after its installation; run the set-up again"))
    };
    let chromium = browsers::chromium(&host).ok_or_else(|| not_found("Chromium"))?;
    let firefox = browsers::firefox(&host).ok_or_else(|| not_found("Firefox"))?;
    let mut variables = vec![
        ("NEWSSTAND_CHROMIUM", chromium.browser),
        ("NEWSSTAND_CHROMEDRIVER", chromium.driver),
        ("NEWSSTAND_FIREFOX", firefox),
        ("NEWSSTAND_GECKODRIVER", geckodriver),
        ("NEWSSTAND_AXE", axe),
        ("NEWSSTAND_LIGHTHOUSE", lighthouse),
    ];
    variables.extend(browsers::webkit(&host).map(|driver| (WEBKIT, driver)));
    Ok(Browsers { variables })
}

/// Finds Chromium, or installs the browsers of the tests first.
pub(crate) fn chromium(project: &Project) -> Result<PathBuf> {
    let host = CurrentHost::with(project);
    if browsers::chromium(&host).is_none() {
        browsers::ensure(project, &host)?;
    }
    let pair = browsers::chromium(&host);
    pair.map(|pair| pair.browser).ok_or_else(|| {
        Error::new("Chromium was not found after its installation; run the set-up again")
    })
}

/// Finds Node, which runs the tests of the JavaScript, or installs it first.
pub(crate) fn node(project: &Project) -> Result<PathBuf> {
    web_tools::ensure_node(project, &CurrentHost::with(project))
}

/// Installs Node and npm, and if possible Hugo and PHP.
pub(crate) fn web_tools(project: &Project) -> Result<WebTools> {
    web_tools::ensure(project, &CurrentHost::with(project))
}

const WEBKIT: &str = "NEWSSTAND_WEBKITDRIVER";

impl Browsers {
    pub(crate) fn has_webkit(&self) -> bool {
        self.variables.iter().any(|(name, _)| *name == WEBKIT)
    }
}

impl Optimizer {
    /// Returns a command for wasm-opt, without arguments.
    pub(crate) fn command(&self, project: &Project) -> Command {
        let mut command = program(&self.node, project);
        command.arg(&self.script);
        command
    }
}

impl PageBuilder {
    /// Returns a command for Trunk, without a subcommand.
    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut command = program(&self.trunk, project);
        command.env("PATH", &self.path);
        // Trunk 0.21 does not start with NO_COLOR=1; it expects a boolean.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            command.env("NO_COLOR", "true");
        }
        // Trunk runs in the project's folder, so a relative path has to be resolved here.
        if let Some(Ok(folder)) = documents().map(std::path::absolute) {
            command.env(DOCUMENTS, folder);
        }
        command
    }
}
