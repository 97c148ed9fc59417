//! The project's folders and the versions in its lock file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Error, Result};
use crate::version::Version;

/// The checkout that xtask was compiled in.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Returns the project of this xtask.
    pub(crate) fn here() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or_else(|| {
            Error::new("xtask: expected its folder inside the project, found no parent folder")
        })?;
        Ok(Self { root: root.to_owned() })
    }

    /// The top folder, in which every command runs.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of installed tools; ignored by git and safe to delete.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// The folder of installed programs.
    pub(crate) fn programs(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// The output of `cargo xtask build`.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The page for the browser tests, apart from `dist`, which may be in use.
    pub(crate) fn dist_for_tests(&self) -> PathBuf {
        self.root.join("target").join("newsstand-browser-tests").join("dist")
    }

    /// The built examples for the browser tests, a folder each.
    pub(crate) fn examples_for_tests(&self) -> PathBuf {
        self.root.join("target").join("newsstand-browser-tests").join("examples")
    }

    /// Copies of the code of the last release, with the names of the program's functions.
    pub(crate) fn measured_code(&self) -> PathBuf {
        self.root.join("target").join("newsstand-sizes")
    }

    /// Returns the version of a package in Cargo.lock.
    pub(crate) fn locked(&self, package: &str) -> Result<Version> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).context(format!("read {}", path.display()))?;
        locked(&lock, package).ok_or_else(|| {
            Error::new(format!("{}: expected a package `{package}`, found none", path.display()))
        })
    }
}

fn locked(lock: &str, package: &str) -> Option<Version> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.next()?;
    let version = lines.next()?.trim().strip_prefix("version = ")?;
    Version::in_text(version)
}

#[cfg(test)]
mod tests {
    use super::locked;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.7"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn the_version_of_a_package_is_found() {
        assert_eq!(locked(LOCK, "wasm-bindgen").unwrap().to_string(), "0.2.130");
    }

    #[test]
    fn a_longer_name_does_not_match() {
        assert_eq!(locked(LOCK, "wasm"), None);
        assert_eq!(locked("", "wasm-bindgen"), None);
    }
}
