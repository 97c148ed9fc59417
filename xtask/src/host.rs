//! The computer that the set-up runs on, behind a trait that tests implement.

use std::collections::BTreeSet;
use std::env::{self, consts};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::Project;
use crate::version::Version;

/// Folders that often contain browsers and drivers without being on PATH.
const EXTRA_FOLDERS: [&str; 5] =
    ["/usr/local/bin", "/usr/bin", "/snap/bin", "/opt/homebrew/bin", "/usr/lib/chromium-browser"];

/// Platforms with different ways to install programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Platform {
    /// Debian, which has packages of all browsers and drivers.
    Debian,
    /// Like Debian, but with browsers as snaps.
    Ubuntu,
    Mac,
    /// Any other platform.
    Other,
}

/// A computer, as far as it determines what is installed and how.
pub(crate) trait Host {
    /// Returns all programs of this name, the preferred first. `name` may be an absolute path.
    fn find(&self, name: &str) -> Vec<PathBuf>;
    /// Returns the version that the program prints for `--version`, if it runs.
    fn version(&self, program: &Path) -> Option<Version>;
    /// Returns the platform.
    fn platform(&self) -> Platform;
    /// Returns true if system packages can be installed.
    fn is_root(&self) -> bool;
}

/// The computer that xtask runs on.
pub(crate) struct CurrentHost {
    folders: Vec<PathBuf>,
}

impl CurrentHost {
    pub(crate) fn with(project: &Project) -> Self {
        let mut folders = vec![project.programs()];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        folders.extend(EXTRA_FOLDERS.map(PathBuf::from));
        let mut seen = BTreeSet::new();
        folders.retain(|folder| seen.insert(folder.clone()));
        Self { folders }
    }
}

impl Host for CurrentHost {
    fn find(&self, name: &str) -> Vec<PathBuf> {
        let file = format!("{name}{}", consts::EXE_SUFFIX);
        // Joining an absolute path returns that path, once per folder.
        let mut found: Vec<PathBuf> =
            self.folders.iter().map(|folder| folder.join(&file)).filter(|p| p.is_file()).collect();
        found.dedup();
        found
    }

    fn version(&self, program: &Path) -> Option<Version> {
        let output = Command::new(program).arg("--version").output().ok()?;
        Version::in_text(&String::from_utf8_lossy(&output.stdout))
            .filter(|_| output.status.success())
    }

    fn platform(&self) -> Platform {
        match consts::OS {
            "macos" => Platform::Mac,
            "linux" => distribution(&fs::read_to_string("/etc/os-release").unwrap_or_default()),
            _ => Platform::Other,
        }
    }

    fn is_root(&self) -> bool {
        let answer = Command::new("id").arg("-u").output();
        answer.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
    }
}

/// Returns the platform that the text of `/etc/os-release` names.
fn distribution(os_release: &str) -> Platform {
    let names: Vec<&str> = os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split_whitespace())
        .collect();
    if names.contains(&"ubuntu") {
        Platform::Ubuntu
    } else if names.contains(&"debian") {
        Platform::Debian
    } else {
        Platform::Other
    }
}

#[cfg(test)]
pub(crate) mod fake {
    //! A host with the programs that a test gives it.

    use super::{Host, Path, PathBuf, Platform, Version};

    pub(crate) struct FakeHost {
        pub(crate) platform: Platform,
        pub(crate) root: bool,
        /// Path and printed version of each program.
        pub(crate) programs: Vec<(&'static str, &'static str)>,
    }

    impl Host for FakeHost {
        fn find(&self, name: &str) -> Vec<PathBuf> {
            let paths = self.programs.iter().map(|(path, _)| Path::new(path));
            paths.filter(|path| path.ends_with(name)).map(Path::to_owned).collect()
        }

        fn version(&self, program: &Path) -> Option<Version> {
            let (_, text) = self.programs.iter().find(|(path, _)| Path::new(path) == program)?;
            Version::in_text(text)
        }

        fn platform(&self) -> Platform {
            self.platform
        }

        fn is_root(&self) -> bool {
            self.root
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Platform, distribution};

    #[test]
    fn distributions_are_recognized_by_their_ids() {
        assert_eq!(distribution("PRETTY_NAME=\"Debian\"\nID=debian\n"), Platform::Debian);
        assert_eq!(distribution("ID=ubuntu\nID_LIKE=debian\n"), Platform::Ubuntu);
        assert_eq!(distribution("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), Platform::Ubuntu);
        assert_eq!(distribution("ID=fedora\n"), Platform::Other);
        assert_eq!(distribution(""), Platform::Other);
    }
}
