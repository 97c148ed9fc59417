//! The articles as plain HTML, written into a page by the `newsstand` command.

use std::env;
use std::path::{Path, PathBuf};

use crate::command::{cargo, shown};
use crate::error::{Error, Result, While};
use crate::project::Project;

/// Names another folder of documents, as it does for the widget's build.
pub(crate) const DOCUMENTS: &str = "NEWSSTAND_DOCUMENTS";

/// The folder of documents that somebody named.
pub(crate) fn documents() -> Option<PathBuf> {
    env::var_os(DOCUMENTS).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Writes the edition's articles into a page, where it has a place for them.
pub(super) fn write(project: &Project, page: &Path) -> Result<()> {
    let documents = documents().unwrap_or_else(|| "assets/documents".into());
    let mut command = cargo(project);
    command.args(["run", "--quiet", "--package", "press", "--", "page", "--into"]);
    command.arg(page).arg(documents);
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
