//! esbuild at work: scripts bundled and minified, from a copy of the modules beside which generated ones
//! can be put.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{command_line, program};
use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::setup;

use super::locales::Locale;
use super::{copy_modules, make_folder, write};

/// The folder for the copy. It is inside Trunk's own, so that two builds at once do not meet.
const FOLDER: &str = "bundling";

/// Options for every script. The oldest browsers that the tests are meant for know all of ES2022.
const OPTIONS: [&str; 7] = [
    "--bundle",
    "--minify",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    "--color=false",
];

/// The kinds of scripts.
#[derive(Clone, Copy)]
pub(super) enum Format {
    /// An ECMAScript module.
    Module,
    /// A classic script, whose names are its own.
    Script,
}

pub(super) struct Bundler<'a> {
    project: &'a Project,
    esbuild: PathBuf,
    folder: PathBuf,
}

impl<'a> Bundler<'a> {
    /// Copies the modules, and installs esbuild if necessary.
    pub(super) fn new(project: &'a Project, locales: &[Locale], staging: &Path) -> Result<Self> {
        let folder = staging.join(FOLDER);
        copy_modules(project, locales, &folder)?;
        Ok(Self { project, esbuild: setup::bundler(project)?, folder })
    }

    /// Adds a generated file to the copy, or replaces one, by its path in `src/js`.
    pub(super) fn add(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.folder.join(name);
        make_folder(path.parent().unwrap_or(&self.folder))?;
        write(&path, content)
    }

    /// Bundles a module with all that it imports. What esbuild warns of is an error.
    pub(super) fn bundle(&self, entry: &str, format: Format, options: &[&str]) -> Result<String> {
        let mut command = program(&self.esbuild, self.project);
        command.current_dir(&self.folder).arg(entry).args(OPTIONS).args(options);
        command.arg(match format {
            Format::Module => "--format=esm",
            Format::Script => "--format=iife",
        });
        let output = command.output().context(format!("start `{}`", command_line(&command)))?;
        if output.status.success() && output.stderr.is_empty() {
            return String::from_utf8(output.stdout).context(format!("read the bundle of {entry}"));
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Error::new(format!("src/js/{entry} cannot be bundled:\n{}", said.trim_end())))
    }

    /// Removes the copy, which is not published.
    pub(super) fn end(self) -> Result<()> {
        fs::remove_dir_all(&self.folder).context(format!("remove {}", self.folder.display()))
    }
}
