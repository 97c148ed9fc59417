//! One tool: found where present and good enough, else downloaded, else built here.

use std::env::consts;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::command::cargo;
use crate::error::{Error, Result, While};
use crate::progress::{follow, spell};
use crate::project::Project;
use crate::system::System;
use crate::version::Version;

use super::fetch::{discard, download, log, scratch, unpack};
use super::versions::{Release, Tool};

/// The path of the tool, installed first where it has to be.
pub(crate) fn ensure(tool: &Tool, project: &Project, system: &impl System) -> Result<PathBuf> {
    let wanted = tool.pin.version(project)?;
    if let Some(path) = present(tool, &wanted, system) {
        return Ok(path);
    }
    let started = Instant::now();
    let release = tool.release(consts::OS, consts::ARCH);
    announce(tool, &wanted, release.is_some());
    let downloaded = release.is_some_and(|release| {
        let outcome = install_release(tool, release, &wanted, project, system);
        if let Err(error) = &outcome {
            println!("  Its release cannot be used here, so it is built from source: {error}");
        }
        outcome.is_ok()
    });
    if !downloaded {
        build(tool, &wanted, project)?;
    }
    let path = present(tool, &wanted, system).ok_or_else(|| {
        let [name, bin] = [tool.program.into(), project.programs().display().to_string()];
        Error::new(format!("{name} was installed into {bin}, but does not run as version {wanted}"))
    })?;
    println!("  {} {wanted} is ready after {}.", tool.program, spell(started.elapsed()));
    Ok(path)
}

/// Where a version of the tool that will do is already.
fn present(tool: &Tool, wanted: &Version, system: &impl System) -> Option<PathBuf> {
    system
        .find(tool.program)
        .into_iter()
        .find(|path| system.version(path).is_some_and(|version| tool.pin.accepts(&version, wanted)))
}

fn announce(tool: &Tool, wanted: &Version, has_release: bool) {
    let Tool { program, purpose, build_time, .. } = tool;
    let time = if has_release {
        format!("Seconds if its release can be downloaded, else {build_time}.")
    } else {
        format!("Takes {build_time}: it is built here.")
    };
    println!("Installing {program} {wanted} into .tools: it {purpose}. {time}");
}

fn install_release(
    tool: &Tool,
    release: &Release,
    wanted: &Version,
    project: &Project,
    system: &impl System,
) -> Result<()> {
    let folder = scratch(tool.program, project)?;
    let archive = folder.join("archive.tar.gz");
    println!("  Downloading {}", release.url);
    download(release.url, &release.checksum, &archive, project, system)?;
    unpack(&archive, &folder, project)?;
    let file = format!("{}{}", tool.program, consts::EXE_SUFFIX);
    let unpacked = folder.join(&file);
    // A release made for a newer C library unpacks well and does not start.
    if system.version(&unpacked).as_ref() != Some(wanted) {
        return Err(Error::new("it does not run on this system"));
    }
    let programs = project.programs();
    fs::create_dir_all(&programs).to(format!("make the folder {}", programs.display()))?;
    fs::rename(&unpacked, programs.join(&file)).to(format!("put {file} into .tools/bin"))?;
    discard(&folder)
}

/// Builds the tool with a profile that compiles fast: it runs seldom and is compiled while one waits.
fn build(tool: &Tool, wanted: &Version, project: &Project) -> Result<()> {
    // Kept until it succeeds, so that a build that was interrupted goes on where it stopped.
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
    follow(&mut command, &log(project, tool.program), None)?;
    discard(&folder)
}

#[cfg(test)]
mod tests {
    use super::present;
    use crate::setup::versions::{TRUNK, WASM_BINDGEN};
    use crate::system::Platform;
    use crate::system::fake::Fake;
    use crate::version::Version;
    use std::path::Path;

    fn computer(programs: Vec<(&'static str, &'static str)>) -> Fake {
        Fake { platform: Platform::Other, root: false, programs }
    }

    #[test]
    fn the_first_that_is_good_enough_is_used() {
        let system = computer(vec![
            ("/home/.cargo/bin/trunk", "trunk 0.17.5"),
            ("/usr/bin/trunk", "trunk 0.21.7"),
        ]);
        let wanted = Version::in_text("0.21.14").unwrap();
        assert_eq!(present(&TRUNK, &wanted, &system).as_deref(), Some(Path::new("/usr/bin/trunk")));
    }

    #[test]
    fn another_wasm_bindgen_than_the_locked_one_will_not_do() {
        let system = computer(vec![("/usr/bin/wasm-bindgen", "wasm-bindgen 0.2.129")]);
        let wanted = Version::in_text("0.2.130").unwrap();
        assert_eq!(present(&WASM_BINDGEN, &wanted, &system), None);
    }

    #[test]
    fn a_program_that_does_not_run_will_not_do() {
        let system = computer(vec![("/usr/bin/trunk", "")]);
        let wanted = Version::in_text("0.21.14").unwrap();
        assert_eq!(present(&TRUNK, &wanted, &system), None);
    }
}
