//! Where the project's folders are, and what its lock file says.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result, While};
use crate::version::Version;

/// The checkout that this chore was started in.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    pub(crate) fn here() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or_else(|| Error::new("xtask stands in no project: its folder has no parent"))?;
        Ok(Self { root: root.to_owned() })
    }

    /// Every command runs here, wherever `cargo xtask` was typed.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the set-up puts what it installs; ignored by git, safe to delete.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// The installed programs among them.
    pub(crate) fn programs(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// What `cargo xtask build` leaves for people to publish.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The page that the browser tests open: apart from `dist`, which somebody may be serving.
    pub(crate) fn dist_for_tests(&self) -> PathBuf {
        self.root.join("target").join("newsstand-browser-tests").join("dist")
    }

    /// The examples as the browser tests open them, a folder each.
    pub(crate) fn examples_for_tests(&self) -> PathBuf {
        self.root.join("target").join("newsstand-browser-tests").join("examples")
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked(&self, package: &str) -> Result<Version> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).to(format!("read {}", path.display()))?;
        locked(&lock, package)
            .ok_or_else(|| Error::new(format!("{} names no package `{package}`", path.display())))
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
    fn the_lock_file_tells_the_version_of_a_package() {
        assert_eq!(locked(LOCK, "wasm-bindgen").unwrap().to_string(), "0.2.130");
    }

    #[test]
    fn a_package_is_not_confused_with_another_of_a_longer_name() {
        assert_eq!(locked(LOCK, "wasm"), None);
        assert_eq!(locked("", "wasm-bindgen"), None);
    }
}
