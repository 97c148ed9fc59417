//! Installs a tool: uses a compatible installed version, else downloads a release, else builds it from source.

use std::env::consts;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::command::cargo;
use crate::error::{Context, Error, Result};
use crate::host::Host;
use crate::progress::{format_duration, run_logged};
use crate::project::Project;
use crate::version::Version;

use super::fetch::{discard, download, log, scratch, unpack};
use super::versions::{Release, Tool};

/// Returns the path of the tool, installed first if need be.
pub(crate) fn ensure(tool: &Tool, project: &Project, host: &impl Host) -> Result<PathBuf> {
    let wanted = tool.requirement.version(project)?;
    if let Some(path) = find_installed(tool, &wanted, host) {
        return Ok(path);
    }
    let started = Instant::now();
    let release = tool.release(consts::OS, consts::ARCH);
    announce(tool, &wanted, release.is_some());
    let downloaded = release.is_some_and(|release| {
        let outcome = install_release(tool, release, &wanted, project, host);
        if let Err(error) = &outcome {
            println!("  Building it from source, because its release cannot be used: {error}");
        }
        outcome.is_ok()
    });
    if !downloaded {
        build(tool, &wanted, project)?;
    }
    let path = find_installed(tool, &wanted, host).ok_or_else(|| {
        let [name, bin] = [tool.program.into(), project.programs().display().to_string()];
        Error::new(format!(
            "{name}: expected version {wanted} in {bin} after its installation, found none"
        ))
    })?;
    println!("  {} {wanted} is ready after {}.", tool.program, format_duration(started.elapsed()));
    Ok(path)
}

/// Returns the path of an installed, compatible version.
fn find_installed(tool: &Tool, wanted: &Version, host: &impl Host) -> Option<PathBuf> {
    host.find(tool.program).into_iter().find(|path| {
        host.version(path).is_some_and(|version| tool.requirement.accepts(&version, wanted))
    })
}

fn announce(tool: &Tool, wanted: &Version, has_release: bool) {
    let Tool { program, purpose, build_time, .. } = tool;
    let time = if has_release {
        format!("Takes seconds if its release can be downloaded, else {build_time}.")
    } else {
        format!("Takes {build_time} to build from source.")
    };
    println!("Installing {program} {wanted} into .tools: it {purpose}. {time}");
}

fn install_release(
    tool: &Tool,
    release: &Release,
    wanted: &Version,
    project: &Project,
    host: &impl Host,
) -> Result<()> {
    let folder = scratch(tool.program, project)?;
    let archive = folder.join("archive.tar.gz");
    println!("  Downloading {}", release.url);
    download(release.url, &release.checksum, &archive, project, host)?;
    unpack(&archive, &folder, project)?;
    let file = format!("{}{}", tool.program, consts::EXE_SUFFIX);
    let unpacked = folder.join(&file);
    // A release built for a newer C library unpacks but does not start.
    if host.version(&unpacked).as_ref() != Some(wanted) {
        return Err(Error::new("it does not run on this system"));
    }
    let programs = project.programs();
    fs::create_dir_all(&programs).context(format!("make the folder {}", programs.display()))?;
    fs::rename(&unpacked, programs.join(&file)).context(format!("put {file} into .tools/bin"))?;
    discard(&folder)
}

/// Builds the tool from source, with a profile that compiles fast: somebody is waiting, and it runs seldom.
fn build(tool: &Tool, wanted: &Version, project: &Project) -> Result<()> {
    // Kept until the build succeeds, so that an interrupted build can be resumed.
    let folder = project.tools().join("build").join(tool.program);
    let mut command = cargo(project);
    command
        .args(["install", tool.package, "--version", &format!("={wanted}"), "--force", "--root"])
        .arg(project.tools())
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    if tool.locked {
        command.arg("--locked");
    }
    run_logged(&mut command, &log(project, tool.program), None)?;
    discard(&folder)
}

#[cfg(test)]
mod tests {
    use super::find_installed;
    use crate::host::Platform;
    use crate::host::fake::FakeHost;
    use crate::setup::versions::{TRUNK, WASM_BINDGEN};
    use crate::version::Version;
    use std::path::Path;

    fn host_with(programs: Vec<(&'static str, &'static str)>) -> FakeHost {
        FakeHost { platform: Platform::Other, root: false, programs }
    }

    #[test]
    fn the_first_compatible_version_is_used() {
        let host = host_with(vec![
            ("/home/.cargo/bin/trunk", "trunk 0.17.5"),
            ("/usr/bin/trunk", "trunk 0.21.7"),
        ]);
        let wanted = Version::in_text("0.21.14").unwrap();
        assert_eq!(
            find_installed(&TRUNK, &wanted, &host).as_deref(),
            Some(Path::new("/usr/bin/trunk"))
        );
    }

    #[test]
    fn wasm_bindgen_has_to_match_the_lock_file() {
        let host = host_with(vec![("/usr/bin/wasm-bindgen", "wasm-bindgen 0.2.129")]);
        let wanted = Version::in_text("0.2.130").unwrap();
        assert_eq!(find_installed(&WASM_BINDGEN, &wanted, &host), None);
    }

    #[test]
    fn a_program_that_does_not_run_is_skipped() {
        let host = host_with(vec![("/usr/bin/trunk", "")]);
        let wanted = Version::in_text("0.21.14").unwrap();
        assert_eq!(find_installed(&TRUNK, &wanted, &host), None);
    }
}
