//! What the set-up asks of the computer it runs on; tests answer in its place.

use std::collections::BTreeSet;
use std::env::{self, consts};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project::Project;
use crate::version::Version;

/// Where browsers and drivers are often found though PATH does not name the folder.
const USUAL_FOLDERS: [&str; 5] =
    ["/usr/local/bin", "/usr/bin", "/snap/bin", "/opt/homebrew/bin", "/usr/lib/chromium-browser"];

/// Kinds of computer that get programs in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Platform {
    /// Its packages include all the browsers and drivers.
    Debian,
    /// Like Debian, but its browsers are snaps.
    Ubuntu,
    Mac,
    /// Anything else.
    Other,
}

/// The facts that decide what is installed and how.
pub(crate) trait System {
    /// Every program of this name, best first; an absolute path stands for itself.
    fn find(&self, name: &str) -> Vec<PathBuf>;
    /// What the program answers to `--version`, if it runs.
    fn version(&self, program: &Path) -> Option<Version>;
    fn platform(&self) -> Platform;
    /// Whether packages may be installed for the whole computer.
    fn is_root(&self) -> bool;
}

/// The computer at hand.
pub(crate) struct ThisComputer {
    folders: Vec<PathBuf>,
}

impl ThisComputer {
    pub(crate) fn with(project: &Project) -> Self {
        let mut folders = vec![project.programs()];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        folders.extend(USUAL_FOLDERS.map(PathBuf::from));
        let mut seen = BTreeSet::new();
        folders.retain(|folder| seen.insert(folder.clone()));
        Self { folders }
    }
}

impl System for ThisComputer {
    fn find(&self, name: &str) -> Vec<PathBuf> {
        let file = format!("{name}{}", consts::EXE_SUFFIX);
        // Joining an absolute path gives that path, once for every folder.
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

/// Reads the text of `/etc/os-release`.
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
    //! A computer that has just what a test says.

    use super::{Path, PathBuf, Platform, System, Version};

    pub(crate) struct Fake {
        pub(crate) platform: Platform,
        pub(crate) root: bool,
        /// Path and what it prints of its version.
        pub(crate) programs: Vec<(&'static str, &'static str)>,
    }

    impl System for Fake {
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
    fn distributions_are_told_apart_by_their_own_words() {
        assert_eq!(distribution("PRETTY_NAME=\"Debian\"\nID=debian\n"), Platform::Debian);
        assert_eq!(distribution("ID=ubuntu\nID_LIKE=debian\n"), Platform::Ubuntu);
        assert_eq!(distribution("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), Platform::Ubuntu);
        assert_eq!(distribution("ID=fedora\n"), Platform::Other);
        assert_eq!(distribution(""), Platform::Other);
    }
}
