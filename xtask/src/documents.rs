//! The edition of the documents, and its articles as plain HTML in the page, both by the `newsstand` command.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::command::{cargo, command_line};
use crate::error::{Context, Error, Result};
use crate::project::Project;

/// The variable that names another folder of documents.
pub(crate) const DOCUMENTS: &str = "NEWSSTAND_DOCUMENTS";

/// The folder that [`DOCUMENTS`] names, if any.
pub(crate) fn documents() -> Option<PathBuf> {
    env::var_os(DOCUMENTS).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Builds the edition, as JSON, and prints the warnings about its documents.
pub(crate) fn edition(project: &Project) -> Result<String> {
    let output = newsstand(project, &["build"])?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
    }
    Err(Error::new(format!(
        "there is no edition to publish: put documents (.txt) into assets/sample, or point {DOCUMENTS} \
         at a folder that has some"
    )))
}

/// Writes the articles into a page, where it has a place for them.
pub(crate) fn write_articles(project: &Project, page: &Path) -> Result<()> {
    let page = page.to_str().ok_or_else(|| Error::new("the page's path is not Unicode"))?;
    let output = newsstand(project, &["page", "--into", page])?;
    if output.status.success() {
        // The warnings are printed with the edition.
        return Ok(());
    }
    Err(Error::new(format!(
        "the articles could not be written into the page:\n{}",
        String::from_utf8_lossy(&output.stderr).trim_end()
    )))
}

/// Runs the `newsstand` command on the documents.
fn newsstand(project: &Project, arguments: &[&str]) -> Result<Output> {
    let documents = documents().unwrap_or_else(|| "assets/sample".into());
    let mut command = cargo(project);
    command
        .args(["run", "--quiet", "--package", "newsstand-cli", "--"])
        .args(arguments)
        .arg(documents);
    command.output().context(format!("start `{}`", command_line(&command)))
}
