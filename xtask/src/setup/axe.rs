//! axe-core, the accessibility checker that the browser tests run inside the page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::program;
use crate::error::{Error, Result, While};
use crate::progress::follow;
use crate::project::Project;
use crate::system::{Platform, System};

use super::apt;
use super::fetch::{discard, download, has_downloader, log, scratch, unpack};
use super::versions::AXE;

/// The path of axe's script, fetched first where it is not there.
pub(crate) fn ensure(project: &Project, system: &impl System) -> Result<PathBuf> {
    // The version is in the path, so that another version is another file.
    let folder = project.tools().join("axe").join(AXE.version);
    let script = folder.join(AXE.file);
    if script.is_file() {
        return Ok(script);
    }
    println!(
        "Installing {} {} into .tools: it checks the page's accessibility in the browser tests. \
         Takes seconds.",
        AXE.name, AXE.version
    );
    let scratch = scratch(AXE.name, project)?;
    let archive = archive(&scratch, project, system)?;
    unpack(&archive, &scratch, project)?;
    fs::create_dir_all(&folder).to(format!("make the folder {}", folder.display()))?;
    let unpacked = scratch.join("package").join(AXE.file);
    fs::rename(&unpacked, &script).to(format!("put {} into .tools/axe", AXE.file))?;
    discard(&scratch)?;
    Ok(script)
}

/// Gets the package by npm, which knows a person's own registry settings, or else directly.
fn archive(folder: &Path, project: &Project, system: &impl System) -> Result<PathBuf> {
    if !system.find("npm").is_empty() {
        return packed(folder, project);
    }
    let archive = folder.join("package.tgz");
    let may_install = system.platform() == Platform::Debian && system.is_root();
    if may_install && !has_downloader(system) {
        apt::update(project)?;
        apt::install(&["curl", "ca-certificates"], "it fetches axe-core", project)?;
    }
    download(AXE.url, &AXE.checksum, &archive, project, system).map_err(|error| {
        let name = AXE.name;
        Error::new(format!("{name} cannot be fetched from the npm registry: {error}"))
    })?;
    Ok(archive)
}

fn packed(folder: &Path, project: &Project) -> Result<PathBuf> {
    let mut npm = program("npm", project);
    npm.args(["pack", "--ignore-scripts", &format!("{}@{}", AXE.name, AXE.version)]);
    follow(npm.current_dir(folder), &log(project, "npm"), None)?;
    let archive = folder.join(format!("{}-{}.tgz", AXE.name, AXE.version));
    AXE.checksum.verify(&archive)?;
    Ok(archive)
}
