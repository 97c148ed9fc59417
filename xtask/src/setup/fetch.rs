//! Downloads, verifies and unpacks archives, with programs of the host.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::command::program;
use crate::error::{Context, Error, Result};
use crate::host::Host;
use crate::progress::run_logged;
use crate::project::Project;

use super::checksum::Checksum;

/// Maximum time of a download.
const LIMIT: Duration = Duration::from_secs(120);

/// Downloads a file and verifies its checksum; deletes the file if it differs.
pub(crate) fn download(
    url: &str,
    checksum: &Checksum,
    to: &Path,
    project: &Project,
    host: &impl Host,
) -> Result<()> {
    let mut command = downloader(url, to, project, host)?;
    let log = log(project, "download");
    run_logged(&mut command, &log, Some(LIMIT)).map_err(|error| {
        // The downloader's last line is the shortest explanation.
        let said = fs::read_to_string(&log).unwrap_or_default();
        said.lines().last().map_or(error, Error::new)
    })?;
    let verified = checksum.verify(to);
    if verified.is_err() {
        fs::remove_file(to).context(format!("remove {}", to.display()))?;
    }
    verified
}

/// Unpacks a `.tar.gz` into a folder.
pub(crate) fn unpack(archive: &Path, folder: &Path, project: &Project) -> Result<()> {
    let mut command = program("tar", project);
    command.arg("-xzf").arg(archive).arg("-C").arg(folder);
    run_logged(&mut command, &log(project, "unpack"), None)
}

/// Creates an empty folder for temporary files.
pub(crate) fn scratch(name: &str, project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("scratch").join(name);
    if folder.exists() {
        discard(&folder)?;
    }
    fs::create_dir_all(&folder).context(format!("make the folder {}", folder.display()))?;
    Ok(folder)
}

/// Removes a temporary folder; that of a tool's build takes half a gigabyte.
pub(crate) fn discard(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder).context(format!("remove {}", folder.display()))
}

/// Returns the path of the log of a step of the set-up.
pub(crate) fn log(project: &Project, step: &str) -> PathBuf {
    project.tools().join("log").join(format!("{step}.log"))
}

/// Returns true if the host has curl or wget.
pub(crate) fn has_downloader(host: &impl Host) -> bool {
    ["curl", "wget"].iter().any(|name| !host.find(name).is_empty())
}

fn downloader(url: &str, to: &Path, project: &Project, host: &impl Host) -> Result<Command> {
    let (name, options): (_, &[&str]) = if !host.find("curl").is_empty() {
        let options = &["-fsSL", "--proto", "=https", "--connect-timeout", "5", "-o"];
        ("curl", options)
    } else if !host.find("wget").is_empty() {
        ("wget", &["-nv", "--tries=1", "--dns-timeout=5", "--connect-timeout=5", "-O"])
    } else {
        return Err(Error::new(
            "download: neither curl nor wget is installed; install one of them",
        ));
    };
    let mut command = program(name, project);
    command.args(options).arg(to).arg(url);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::downloader;
    use crate::host::Platform;
    use crate::host::fake::FakeHost;
    use crate::project::Project;
    use std::path::Path;

    fn downloader_of(programs: Vec<(&'static str, &'static str)>) -> Option<String> {
        let host = FakeHost { platform: Platform::Debian, root: false, programs };
        let project = Project::here().unwrap();
        let command = downloader("https://example.org/a", Path::new("a"), &project, &host);
        command.ok().map(|command| command.get_program().to_string_lossy().into_owned())
    }

    #[test]
    fn curl_is_preferred_to_wget() {
        let [curl, wget] = [("/usr/bin/curl", ""), ("/usr/bin/wget", "")];
        assert_eq!(downloader_of(vec![wget, curl]).as_deref(), Some("curl"));
        assert_eq!(downloader_of(vec![wget]).as_deref(), Some("wget"));
        assert_eq!(downloader_of(vec![]), None);
    }
}
