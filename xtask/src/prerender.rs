//! `cargo xtask prerender`: what Trunk runs after each build, to write the articles as plain HTML into
//! the page that is about to be published.

use std::env;
use std::path::PathBuf;

use crate::command::{cargo, shown};
use crate::error::{Error, Result, While};
use crate::project::Project;

/// The folder in which Trunk puts a page together.
const STAGING: &str = "TRUNK_STAGING_DIR";
/// Names another folder of documents, as it does for the widget's build.
pub(crate) const DOCUMENTS: &str = "NEWSSTAND_DOCUMENTS";

/// The folder of documents that somebody named.
pub(crate) fn documents() -> Option<PathBuf> {
    env::var_os(DOCUMENTS).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

pub(crate) fn run(project: &Project) -> Result<()> {
    let staging = env::var_os(STAGING).map(PathBuf::from).ok_or_else(|| {
        Error::new(format!("{STAGING} is not set: Trunk runs this, after a build: trunk build"))
    })?;
    let documents = documents().unwrap_or_else(|| "assets/documents".into());
    let mut command = cargo(project);
    command.args(["run", "--quiet", "--package", "press", "--", "page", "--into"]);
    command.arg(staging.join("index.html")).arg(documents);
    let output = command.output().to(format!("start `{}`", shown(&command)))?;
    if output.status.success() {
        // What is odd in the documents, the widget's own build has said already.
        return Ok(());
    }
    Err(Error::new(format!(
        "the articles could not be written into the page:\n{}",
        String::from_utf8_lossy(&output.stderr).trim_end()
    )))
}
