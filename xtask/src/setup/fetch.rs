//! Downloading, checking and unpacking archives, with the programs a computer has for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::command::program;
use crate::error::{Error, Result, While};
use crate::progress::follow;
use crate::project::Project;
use crate::system::System;

use super::checksum::Checksum;

const LIMIT: Duration = Duration::from_secs(120);

/// Gets a file whose checksum is known; a file with another checksum is deleted.
pub(crate) fn download(
    url: &str,
    checksum: &Checksum,
    to: &Path,
    project: &Project,
    system: &impl System,
) -> Result<()> {
    let mut command = downloader(url, to, project, system)?;
    let log = log(project, "download");
    follow(&mut command, &log, Some(LIMIT)).map_err(|error| {
        // The downloader's own last word says it in fewer.
        let said = fs::read_to_string(&log).unwrap_or_default();
        said.lines().last().map_or(error, Error::new)
    })?;
    let verified = checksum.verify(to);
    if verified.is_err() {
        fs::remove_file(to).to(format!("remove {}", to.display()))?;
    }
    verified
}

/// Unpacks a `.tar.gz` into a folder.
pub(crate) fn unpack(archive: &Path, folder: &Path, project: &Project) -> Result<()> {
    let mut command = program("tar", project);
    command.arg("-xzf").arg(archive).arg("-C").arg(folder);
    follow(&mut command, &log(project, "unpack"), None)
}

/// A new, empty folder for things on their way.
pub(crate) fn scratch(name: &str, project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("scratch").join(name);
    if folder.exists() {
        discard(&folder)?;
    }
    fs::create_dir_all(&folder).to(format!("make the folder {}", folder.display()))?;
    Ok(folder)
}

/// Removes what is not needed any more: a tool's build takes half a gigabyte.
pub(crate) fn discard(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder).to(format!("remove {}", folder.display()))
}

/// Where the output of one step of the set-up is kept.
pub(crate) fn log(project: &Project, step: &str) -> PathBuf {
    project.tools().join("log").join(format!("{step}.log"))
}

/// Whether anything can be downloaded at all.
pub(crate) fn has_downloader(system: &impl System) -> bool {
    ["curl", "wget"].iter().any(|name| !system.find(name).is_empty())
}

fn downloader(url: &str, to: &Path, project: &Project, system: &impl System) -> Result<Command> {
    let (name, options): (_, &[&str]) = if !system.find("curl").is_empty() {
        let options = &["-fsSL", "--proto", "=https", "--connect-timeout", "5", "-o"];
        ("curl", options)
    } else if !system.find("wget").is_empty() {
        ("wget", &["-nv", "--tries=1", "--dns-timeout=5", "--connect-timeout=5", "-O"])
    } else {
        return Err(Error::new("neither curl nor wget is there to download with; install one"));
    };
    let mut command = program(name, project);
    command.args(options).arg(to).arg(url);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::downloader;
    use crate::project::Project;
    use crate::system::Platform;
    use crate::system::fake::Fake;
    use std::path::Path;

    fn downloader_of(programs: Vec<(&'static str, &'static str)>) -> Option<String> {
        let system = Fake { platform: Platform::Debian, root: false, programs };
        let project = Project::here().unwrap();
        let command = downloader("https://example.org/a", Path::new("a"), &project, &system);
        command.ok().map(|command| command.get_program().to_string_lossy().into_owned())
    }

    #[test]
    fn curl_comes_before_wget_and_one_of_them_has_to_be_there() {
        let [curl, wget] = [("/usr/bin/curl", ""), ("/usr/bin/wget", "")];
        assert_eq!(downloader_of(vec![wget, curl]).as_deref(), Some("curl"));
        assert_eq!(downloader_of(vec![wget]).as_deref(), Some("wget"));
        assert_eq!(downloader_of(vec![]), None);
    }
}
