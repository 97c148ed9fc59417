//! esbuild, which bundles and minifies the JavaScript of a release: one native program, taken from the
//! npm registry's package for this kind of computer.

use std::env::consts;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::host::Host;
use crate::project::Project;

use super::npm;
use super::versions::{ESBUILD, ESBUILD_PACKAGES};

/// Returns the path of an esbuild of a version that will do. Installs it if necessary.
pub(crate) fn ensure(project: &Project, host: &impl Host) -> Result<PathBuf> {
    let wanted = ESBUILD.version(project)?;
    let present = || {
        host.find("esbuild").into_iter().find(|path| {
            host.version(path).is_some_and(|version| ESBUILD.accepts(&version, &wanted))
        })
    };
    if let Some(path) = present() {
        return Ok(path);
    }
    let this = (consts::OS, consts::ARCH);
    let package = ESBUILD_PACKAGES.iter().find(|(os, arch, _)| (*os, *arch) == this);
    let Some((_, _, package)) = package else {
        return Err(Error::new(format!(
            "a release is bundled with esbuild {wanted}, and this project knows no package of it for \
             {} on {}. Install esbuild so that it is on PATH, and repeat. `cargo xtask serve` does \
             without it",
            consts::OS,
            consts::ARCH
        )));
    };
    let to = project.programs().join(format!("esbuild{}", consts::EXE_SUFFIX));
    npm::install(package, "bundles and minifies the JavaScript of a release", &to, project, host)?;
    present().ok_or_else(|| {
        Error::new(format!("{} was installed, but does not run as version {wanted}", to.display()))
    })
}
