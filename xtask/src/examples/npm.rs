//! The examples that a bundler builds. They are built from the npm package as it would be published:
//! packed, installed, and found by its name.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::program;
use crate::encode::short_hash;
use crate::error::{Error, Result, While};
use crate::project::Project;
use crate::setup::Hosts;

use super::folder::{content, copy, remove};
use super::{quietly, sources};

const EXAMPLES: [&str; 3] = ["react", "vue", "svelte"];
/// What the package's declarations are tried with, beside them.
const TYPES: &str = "types";
/// What they share.
const SHARED: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// Stands in the folder once all of it is built, and says from what.
const STAMP: &str = "built-from";

/// Builds them, each into a folder of its own name, unless they are built from the same already.
pub(super) fn build(project: &Project, hosts: &Hosts, built: &Path) -> Result<()> {
    let work = project.root().join("target").join("examples");
    for name in EXAMPLES.iter().chain(&["public", TYPES]) {
        remove(&work.join(name))?;
        copy(&sources(project).join(name), &work.join(name))?;
    }
    for name in SHARED {
        let path = sources(project).join(name);
        fs::copy(&path, work.join(name)).to(format!("copy {}", path.display()))?;
    }
    pack(project, hosts, &work)?;
    let stamp = stamp(&work)?;
    let there = EXAMPLES.iter().all(|name| built.join(name).join("index.html").is_file());
    if there && fs::read(work.join(STAMP)).is_ok_and(|old| old == stamp.as_bytes()) {
        println!("    the examples for React, Vue and Svelte are built from the same already");
        return Ok(());
    }
    let mut install = hosts.npm(project, &work)?;
    // Nothing that they install has to run anything to be there.
    quietly(install.args(["ci", "--ignore-scripts", "--prefer-offline"]), "npm", project)?;
    let mut types = program(&hosts.node, project);
    types.current_dir(work.join(TYPES)).arg(work.join("node_modules/typescript/bin/tsc"));
    quietly(&mut types, TYPES, project)?;
    for name in EXAMPLES {
        let mut vite = program(&hosts.node, project);
        vite.current_dir(work.join(name)).arg(work.join("node_modules/vite/bin/vite.js"));
        vite.args(["build", "--base", "./", "--emptyOutDir", "--outDir"]).arg(built.join(name));
        quietly(&mut vite, name, project)?;
    }
    fs::write(work.join(STAMP), stamp).to(format!("write {}", work.join(STAMP).display()))
}

/// Packs the package of the built page; one of another version must not be taken for it.
fn pack(project: &Project, hosts: &Hosts, to: &Path) -> Result<()> {
    for entry in fs::read_dir(to).to(format!("read the folder {}", to.display()))?.flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "tgz") {
            fs::remove_file(entry.path()).to(format!("remove {}", entry.path().display()))?;
        }
    }
    let mut pack = hosts.npm(project, to)?;
    pack.args(["pack", "--ignore-scripts", "--pack-destination", "."]);
    quietly(pack.arg(project.dist_for_tests().join("embed")), "npm-pack", project)
}

/// What a build depends on, in few digits.
fn stamp(work: &Path) -> Result<String> {
    let mut whole = Vec::new();
    for name in EXAMPLES.iter().chain(&["public", TYPES]) {
        content(&work.join(name), &mut whole)?;
    }
    let files = SHARED.iter().map(|name| work.join(name)).chain([package(work)?]);
    for file in files {
        whole.extend(fs::read(&file).to(format!("read {}", file.display()))?);
    }
    Ok(short_hash(&whole))
}

/// The packed package, under the name that the examples ask for.
fn package(work: &Path) -> Result<PathBuf> {
    let manifest = work.join("package.json");
    let text = fs::read_to_string(&manifest).to(format!("read {}", manifest.display()))?;
    let name = text.split_once("\"newsstand\": \"file:").and_then(|(_, rest)| rest.split_once('"'));
    let (name, _) = name
        .ok_or_else(|| Error::new("examples/package.json does not ask for a packed `newsstand`"))?;
    let package = work.join(name);
    if package.is_file() {
        return Ok(package);
    }
    Err(Error::new(format!(
        "examples/package.json asks for {name}, which is not what npm packed: has the version \
         changed? Then change it there, and in examples/package-lock.json"
    )))
}
