//! Google's Lighthouse, which the browser tests run to audit the page's accessibility. Its version is in
//! `tests/lighthouse/package-lock.json`.

use std::path::PathBuf;

use crate::error::Result;
use crate::folder::copy;
use crate::project::Project;

use super::{WebTools, npm_install};

/// Returns the folder of the audit script and its packages, installed first if need be.
pub(crate) fn ensure(project: &Project, tools: &WebTools) -> Result<PathBuf> {
    let from = project.root().join("tests").join("lighthouse");
    let to = project.tools().join("lighthouse");
    copy(&from, &to)?;
    npm_install::ensure(
        project,
        tools,
        &from,
        &to,
        "Lighthouse, which audits the page's accessibility",
    )?;
    Ok(to)
}
