//! Debian's packages: the one thing the set-up installs outside the project's own folder.

use std::process::Command;

use crate::command::program;
use crate::error::{Error, Result};
use crate::progress::follow;
use crate::project::Project;

use super::fetch::log;

/// Learns which packages there are, which comes before installing any.
pub(crate) fn update(project: &Project) -> Result<()> {
    follow(apt_get(project).arg("update"), &log(project, "apt-update"), None)
}

/// Installs packages for the whole computer, which takes root, and says why.
pub(crate) fn install(packages: &[&str], why: &str, project: &Project) -> Result<()> {
    println!(
        "Installing {} for this computer, with apt-get: {why}. Takes 1 to 3 minutes.",
        packages.join(" ")
    );
    let mut install = apt_get(project);
    install.args(["install", "-y", "--no-install-recommends"]).args(packages);
    follow(&mut install, &log(project, "apt-install"), None)
        .map_err(|error| Error::new(format!("{error}\n  To see it at work: {}", typed(packages))))
}

/// What a person types to install packages.
pub(crate) fn typed(packages: &[&str]) -> String {
    format!(
        "sudo apt-get update && sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    )
}

fn apt_get(project: &Project) -> Command {
    let mut command = program("apt-get", project);
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        // Another package manager at work is waited for.
        .args(["-o", "DPkg::Lock::Timeout=120"]);
    command
}
