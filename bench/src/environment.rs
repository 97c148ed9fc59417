//! Programs and folders that `cargo xtask bench` sets up and names in environment variables.

use std::env;
use std::path::PathBuf;

use crate::error::Result;

/// Paths of the programs and folders that measuring needs.
pub(crate) struct Environment {
    pub(crate) node: PathBuf,
    pub(crate) chromium: PathBuf,
    /// The `newsstand` command, built in release mode.
    pub(crate) newsstand: PathBuf,
    /// The built page, with the widget in its folder `embed`.
    pub(crate) dist: PathBuf,
    /// Copies of the files of `embed` that every page loads at first.
    pub(crate) first_load: Vec<PathBuf>,
    /// A copy of this package's scripts and their npm packages. Generated files go into folders beside it.
    pub(crate) scripts: PathBuf,
    /// The folder `docs` of the project.
    pub(crate) docs: PathBuf,
}

impl Environment {
    /// Reads the variables. Fails if one is not set.
    pub(crate) fn from_variables() -> Result<Self> {
        let path = |name: &str| {
            env::var_os(name).map(PathBuf::from).ok_or_else(|| {
                format!("{name} is not set; start this with `cargo xtask bench`, which sets it")
            })
        };
        Ok(Self {
            node: path("NEWSSTAND_NODE")?,
            chromium: path("NEWSSTAND_CHROMIUM")?,
            newsstand: path("NEWSSTAND_COMMAND")?,
            dist: path("NEWSSTAND_DIST")?,
            first_load: env::split_paths(&path("NEWSSTAND_FIRST_LOAD")?).collect(),
            scripts: path("NEWSSTAND_SCRIPTS")?,
            docs: path("NEWSSTAND_DOCS")?,
        })
    }

    /// The folder that is served to the browser.
    pub(crate) fn site(&self) -> PathBuf {
        self.scripts.with_file_name("site")
    }

    /// The folder of generated documents for an edition of this many articles.
    pub(crate) fn documents(&self, articles: usize) -> PathBuf {
        self.scripts.with_file_name("documents").join(articles.to_string())
    }
}
