//! What the chore that started this has set up: programs and folders, named by environment variables.

use std::env;
use std::path::PathBuf;

use crate::error::Result;

/// Programs and folders.
pub(crate) struct Surroundings {
    pub(crate) node: PathBuf,
    pub(crate) chromium: PathBuf,
    /// The `newsstand` command, built to be used.
    pub(crate) newsstand: PathBuf,
    /// The built page, with the widget in its folder `embed`.
    pub(crate) dist: PathBuf,
    /// A copy of this package's scripts with what npm installed for them; all that is made goes beside it.
    pub(crate) scripts: PathBuf,
    /// Where the document goes.
    pub(crate) docs: PathBuf,
}

impl Surroundings {
    pub(crate) fn find() -> Result<Self> {
        let path = |name: &str| {
            env::var_os(name)
                .map(PathBuf::from)
                .ok_or_else(|| format!("{name} is not set: start this with `cargo xtask bench`"))
        };
        Ok(Self {
            node: path("NEWSSTAND_NODE")?,
            chromium: path("NEWSSTAND_CHROMIUM")?,
            newsstand: path("NEWSSTAND_COMMAND")?,
            dist: path("NEWSSTAND_DIST")?,
            scripts: path("NEWSSTAND_SCRIPTS")?,
            docs: path("NEWSSTAND_DOCS")?,
        })
    }

    /// The site that is measured.
    pub(crate) fn site(&self) -> PathBuf {
        self.scripts.with_file_name("site")
    }

    /// The documents that editions are made from, a folder for each number of articles.
    pub(crate) fn documents(&self, articles: usize) -> PathBuf {
        self.scripts.with_file_name("documents").join(articles.to_string())
    }
}
