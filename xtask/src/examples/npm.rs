//! Builds the examples that use a bundler, with the npm package as published: packed, installed, imported by name.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::program;
use crate::encode::short_hash;
use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::setup::WebTools;

use super::{run_step, sources};
use crate::folder::{content, copy, remove};

const EXAMPLES: [&str; 3] = ["react", "vue", "svelte"];
/// Folder of the type check of the package's declarations.
const TYPES: &str = "types";
/// Files that the examples share.
const SHARED: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// File that holds the hash of the inputs of the last complete build.
const STAMP: &str = "built-from";

/// Builds each example into a folder of its name, unless the inputs are unchanged.
pub(super) fn build(project: &Project, tools: &WebTools, built: &Path) -> Result<()> {
    let work = project.root().join("target").join("examples");
    for name in EXAMPLES.iter().chain(&["public", TYPES]) {
        remove(&work.join(name))?;
        copy(&sources(project).join(name), &work.join(name))?;
    }
    for name in SHARED {
        let path = sources(project).join(name);
        fs::copy(&path, work.join(name)).context(format!("copy {}", path.display()))?;
    }
    pack(project, tools, &work)?;
    let stamp = stamp(&work)?;
    let built_all = EXAMPLES.iter().all(|name| built.join(name).join("index.html").is_file());
    if built_all && fs::read(work.join(STAMP)).is_ok_and(|old| old == stamp.as_bytes()) {
        println!("    the examples for React, Vue and Svelte are up to date");
        return Ok(());
    }
    let mut install = tools.npm(project, &work)?;
    // None of the packages needs an install script.
    run_step(install.args(["ci", "--ignore-scripts", "--prefer-offline"]), "npm", project)?;
    let mut types = program(&tools.node, project);
    types.current_dir(work.join(TYPES)).arg(work.join("node_modules/typescript/bin/tsc"));
    run_step(&mut types, TYPES, project)?;
    for name in EXAMPLES {
        let mut vite = program(&tools.node, project);
        vite.current_dir(work.join(name)).arg(work.join("node_modules/vite/bin/vite.js"));
        vite.args(["build", "--base", "./", "--emptyOutDir", "--outDir"]).arg(built.join(name));
        run_step(&mut vite, name, project)?;
    }
    fs::write(work.join(STAMP), stamp).context(format!("write {}", work.join(STAMP).display()))
}

/// Packs the npm package of the built page, after removing packages of other versions.
fn pack(project: &Project, tools: &WebTools, to: &Path) -> Result<()> {
    for entry in fs::read_dir(to).context(format!("read the folder {}", to.display()))?.flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "tgz") {
            fs::remove_file(entry.path()).context(format!("remove {}", entry.path().display()))?;
        }
    }
    let mut pack = tools.npm(project, to)?;
    pack.args(["pack", "--ignore-scripts", "--pack-destination", "."]);
    run_step(pack.arg(project.dist_for_tests().join("embed")), "npm-pack", project)
}

/// Returns a hash of all inputs of the build.
fn stamp(work: &Path) -> Result<String> {
    let mut inputs = Vec::new();
    for name in EXAMPLES.iter().chain(&["public", TYPES]) {
        content(&work.join(name), &mut inputs)?;
    }
    let files = SHARED.iter().map(|name| work.join(name)).chain([package(work)?]);
    for file in files {
        inputs.extend(fs::read(&file).context(format!("read {}", file.display()))?);
    }
    Ok(short_hash(&inputs))
}

/// Returns the path of the packed package, under the name in `examples/package.json`.
fn package(work: &Path) -> Result<PathBuf> {
    let manifest = work.join("package.json");
    let text = fs::read_to_string(&manifest).context(format!("read {}", manifest.display()))?;
    let name = text.split_once("\"newsstand\": \"file:").and_then(|(_, rest)| rest.split_once('"'));
    let (name, _) = name.ok_or_else(|| {
        Error::new(
            "examples/package.json: expected a dependency `\"newsstand\": \"file:…\"`, found none",
        )
    })?;
    let package = work.join(name);
    if package.is_file() {
        return Ok(package);
    }
    Err(Error::new(format!(
        "examples/package.json: expected {name}, which npm did not pack. If the version changed, update it \
         there and in examples/package-lock.json"
    )))
}
