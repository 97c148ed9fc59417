//! axe-core, the accessibility checker that the browser tests run inside the page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::program;
use crate::error::{Error, Result, While};
use crate::host::{Host, Platform};
use crate::progress::run_logged;
use crate::project::Project;

use super::apt;
use super::fetch::{discard, download, has_downloader, log, scratch, unpack};
use super::versions::AXE;

/// Returns the path of axe's script, installed first if need be.
pub(crate) fn ensure(project: &Project, host: &impl Host) -> Result<PathBuf> {
    // The path contains the version, so that a new version is fetched.
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
    let archive = archive(&scratch, project, host)?;
    unpack(&archive, &scratch, project)?;
    fs::create_dir_all(&folder).to(format!("make the folder {}", folder.display()))?;
    let unpacked = scratch.join("package").join(AXE.file);
    fs::rename(&unpacked, &script).to(format!("put {} into .tools/axe", AXE.file))?;
    discard(&scratch)?;
    Ok(script)
}

/// Fetches the package with npm, which knows the developer's registry settings, or else directly.
fn archive(folder: &Path, project: &Project, host: &impl Host) -> Result<PathBuf> {
    if !host.find("npm").is_empty() {
        return npm_pack(folder, project);
    }
    let archive = folder.join("package.tgz");
    let may_install = host.platform() == Platform::Debian && host.is_root();
    if may_install && !has_downloader(host) {
        apt::update(project)?;
        apt::install(&["curl", "ca-certificates"], "to fetch axe-core", project)?;
    }
    download(AXE.url, &AXE.checksum, &archive, project, host).map_err(|error| {
        let name = AXE.name;
        Error::new(format!("could not fetch {name} from the npm registry: {error}"))
    })?;
    Ok(archive)
}

fn npm_pack(folder: &Path, project: &Project) -> Result<PathBuf> {
    let mut npm = program("npm", project);
    npm.args(["pack", "--ignore-scripts", &format!("{}@{}", AXE.name, AXE.version)]);
    run_logged(npm.current_dir(folder), &log(project, "npm"), None)?;
    let archive = folder.join(format!("{}-{}.tgz", AXE.name, AXE.version));
    AXE.checksum.verify(&archive)?;
    Ok(archive)
}
