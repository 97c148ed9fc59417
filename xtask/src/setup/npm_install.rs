//! Packages of the npm registry, in the versions of a `package-lock.json` of the project.

use std::fs;
use std::path::Path;

use crate::encode::short_hash;
use crate::error::{Context, Error, Result};
use crate::progress::run_logged;
use crate::project::Project;

use super::WebTools;
use super::fetch::log;

/// The files that determine which packages npm installs.
const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
/// File in the installed folder that holds the hash of the manifest it was installed from.
const STAMP: &str = "manifest-hash";

/// Installs the packages of the folder `from` into the folder `to`, unless the same ones are there already.
/// `purpose` names them to the developer.
pub(crate) fn ensure(
    project: &Project,
    tools: &WebTools,
    from: &Path,
    to: &Path,
    purpose: &str,
) -> Result<()> {
    fs::create_dir_all(to).context(format!("make the folder {}", to.display()))?;
    let mut manifest = Vec::new();
    for name in MANIFEST {
        let path = from.join(name);
        manifest.extend(fs::read(&path).context(format!("read {}", path.display()))?);
        fs::copy(&path, to.join(name)).context(format!("copy {}", path.display()))?;
    }
    let (stamp, hash) = (to.join(STAMP), short_hash(&manifest));
    if fs::read(&stamp).is_ok_and(|installed| installed == hash.as_bytes()) {
        return Ok(());
    }
    println!("Installing {purpose}, with npm. Takes about 20 s.");
    let mut install = tools.npm(project, to)?;
    // None of the packages needs an install script.
    install.args(["ci", "--ignore-scripts", "--prefer-offline"]);
    run_logged(&mut install, &log(project, "npm"), None)
        .map_err(|error| Error::new(format!("could not install {purpose}: {error}")))?;
    fs::write(&stamp, hash).context(format!("write {}", stamp.display()))
}
