//! Copies of the code that a release publishes, for `cargo xtask sizes`. They have names without hashes, and are
//! outside of what is published, since the names of the program's functions are beside them.

use std::path::PathBuf;

use crate::error::Result;
use crate::folder;
use crate::project::Project;

use super::program::Program;
use super::{make_folder, write};

pub(super) struct Copies {
    folder: PathBuf,
}

impl Copies {
    /// Removes the copies of the last release, and makes those of a program.
    pub(super) fn of(project: &Project, program: &Program) -> Result<Self> {
        let copies = Self { folder: project.measured_code() };
        folder::remove(&copies.folder)?;
        make_folder(&copies.folder)?;
        copies.add("main.wasm", &program.wasm)?;
        for (name, bytes) in &program.parts.files {
            copies.add(&format!("{}.wasm", short(name)), bytes)?;
        }
        for (name, lines) in &program.parts.names {
            copies.add(short(name), lines)?;
        }
        Ok(copies)
    }

    /// Adds a file.
    pub(super) fn add(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        write(&self.folder.join(name), content)
    }
}

/// Returns the name of a part's file without the splitter's prefix.
pub(super) fn short(name: &str) -> &str {
    name.trim_start_matches("split_")
}
