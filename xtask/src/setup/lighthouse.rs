//! Google's Lighthouse, which the browser tests ask how accessible the page is: from npm, in the versions of
//! `tests/lighthouse/package-lock.json`.

use std::fs;
use std::path::PathBuf;

use crate::encode::short_hash;
use crate::error::{Result, While};
use crate::examples::folder::{content, copy};
use crate::progress::follow;
use crate::project::Project;

use super::Hosts;
use super::fetch::log;

/// Stands in the folder once all of it is there, and says from what.
const STAMP: &str = "installed-from";

/// The folder of what asks it, with all that it needs, installed first where it is not there in these versions.
pub(crate) fn ensure(project: &Project, hosts: &Hosts) -> Result<PathBuf> {
    let from = project.root().join("tests").join("lighthouse");
    let to = project.tools().join("lighthouse");
    let mut whole = Vec::new();
    content(&from, &mut whole)?;
    let stamp = short_hash(&whole);
    if fs::read(to.join(STAMP)).is_ok_and(|old| old == stamp.as_bytes()) {
        return Ok(to);
    }
    println!(
        "Installing Lighthouse into .tools, with npm: the tests ask it how accessible the page is. \
         Takes seconds."
    );
    copy(&from, &to)?;
    let mut install = hosts.npm(project, &to)?;
    // Nothing that it installs has to run anything to be there.
    install.args(["ci", "--ignore-scripts", "--prefer-offline"]);
    follow(&mut install, &log(project, "lighthouse"), None)?;
    fs::write(to.join(STAMP), stamp).to(format!("write {}", to.join(STAMP).display()))?;
    Ok(to)
}
