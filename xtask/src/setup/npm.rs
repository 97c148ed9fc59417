//! Files out of packages of the npm registry. Node is not needed for them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::program;
use crate::error::{Context, Error, Result};
use crate::host::{Host, Platform};
use crate::progress::run_logged;
use crate::project::Project;

use super::apt;
use super::fetch::{discard, download, has_downloader, log, scratch, unpack};
use super::versions::{AXE, BINARYEN, NpmPackage};

/// Returns the path of axe-core's script, which checks accessibility in the browser tests. Fetches it if
/// necessary.
pub(crate) fn axe(project: &Project, host: &impl Host) -> Result<PathBuf> {
    script(&AXE, "axe", "checks the page's accessibility in the browser tests", project, host)
}

/// Returns the path of wasm-opt's script. Fetches it if necessary.
pub(crate) fn wasm_opt(project: &Project, host: &impl Host) -> Result<PathBuf> {
    script(&BINARYEN, "binaryen", "makes the program of a release smaller", project, host)
}

/// Returns the path of a package's script below `folder` of the tools.
fn script(
    package: &NpmPackage,
    folder: &str,
    purpose: &str,
    project: &Project,
    host: &impl Host,
) -> Result<PathBuf> {
    // The version is in the path, so that another version is another file.
    let script = project.tools().join(folder).join(package.version).join(package.file);
    if !script.is_file() {
        install(package, purpose, &script, project, host)?;
    }
    Ok(script)
}

/// Fetches a package and puts its one file where it is wanted.
pub(super) fn install(
    package: &NpmPackage,
    purpose: &str,
    to: &Path,
    project: &Project,
    host: &impl Host,
) -> Result<()> {
    println!(
        "Installing {} {} into .tools: it {purpose}. Takes seconds.",
        package.name, package.version
    );
    let scratch = scratch(&flat_name(package), project)?;
    let archive = archive(package, &scratch, project, host)?;
    unpack(&archive, &scratch, project)?;
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
    fs::rename(scratch.join("package").join(package.file), to).context(format!(
        "put {} into {}",
        package.file,
        folder.display()
    ))?;
    discard(&scratch)
}

/// Gets the package by npm, which knows a person's own registry settings, or else directly.
fn archive(
    package: &NpmPackage,
    folder: &Path,
    project: &Project,
    host: &impl Host,
) -> Result<PathBuf> {
    if !host.find("npm").is_empty() {
        return pack(package, folder, project);
    }
    let archive = folder.join("package.tgz");
    let may_install = host.platform() == Platform::Debian && host.is_root();
    if may_install && !has_downloader(host) {
        apt::update(project)?;
        apt::install(
            &["curl", "ca-certificates"],
            &format!("it fetches {}", package.name),
            project,
        )?;
    }
    download(package.url, &package.checksum, &archive, project, host).map_err(|error| {
        Error::new(format!("{} cannot be fetched from the npm registry: {error}", package.name))
    })?;
    Ok(archive)
}

fn pack(package: &NpmPackage, folder: &Path, project: &Project) -> Result<PathBuf> {
    let NpmPackage { name, version, .. } = package;
    let mut npm = program("npm", project);
    npm.args(["pack", "--ignore-scripts", &format!("{name}@{version}")]);
    run_logged(npm.current_dir(folder), &log(project, "npm"), None)?;
    let archive = folder.join(format!("{}-{version}.tgz", flat_name(package)));
    package.checksum.verify(&archive)?;
    Ok(archive)
}

/// The package's name as npm writes it in file names: `@esbuild/linux-x64` is `esbuild-linux-x64`.
fn flat_name(package: &NpmPackage) -> String {
    package.name.trim_start_matches('@').replace('/', "-")
}
