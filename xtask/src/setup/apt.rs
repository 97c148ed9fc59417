//! Debian packages, the only thing that the set-up installs outside the project's folder.

use std::process::Command;

use crate::command::program;
use crate::error::{Error, Result};
use crate::progress::run_logged;
use crate::project::Project;

use super::fetch::log;

/// Updates the list of packages, which has to come before an installation.
pub(crate) fn update(project: &Project) -> Result<()> {
    run_logged(apt_get(project).arg("update"), &log(project, "apt-update"), None)
}

/// Installs packages system-wide, which takes root. `why` is printed.
pub(crate) fn install(packages: &[&str], why: &str, project: &Project) -> Result<()> {
    println!(
        "Installing {} system-wide with apt-get: {why}. Takes 1 to 3 minutes.",
        packages.join(" ")
    );
    let mut install = apt_get(project);
    install.args(["install", "-y", "--no-install-recommends"]).args(packages);
    run_logged(&mut install, &log(project, "apt-install"), None).map_err(|error| {
        Error::new(format!("{error}\n  To try it by hand: {}", shell_command(packages)))
    })
}

/// Returns the shell command that installs packages.
pub(crate) fn shell_command(packages: &[&str]) -> String {
    format!(
        "sudo apt-get update && sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    )
}

fn apt_get(project: &Project) -> Command {
    let mut command = program("apt-get", project);
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        // Waits for another package manager to finish.
        .args(["-o", "DPkg::Lock::Timeout=120"]);
    command
}
