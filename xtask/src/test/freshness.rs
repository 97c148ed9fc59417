//! Decides whether a build is newer than everything it is made from.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::error::{Context, Result};
use crate::project::Project;

/// Folders and files that no build is made from.
const IGNORED: [&str; 7] = [".git", ".tools", "target", "dist", "docs", "node_modules", "tests"];

/// The time at which a build began, kept as the time of an empty file beside its result.
pub(super) struct Stamp {
    file: PathBuf,
    began: SystemTime,
}

impl Stamp {
    /// Marks the beginning of a build into `folder`.
    pub(super) fn begin(folder: &Path) -> Self {
        Self { file: file(folder), began: SystemTime::now() }
    }

    /// Notes that the build succeeded.
    pub(super) fn end(self) -> Result<()> {
        File::create(&self.file)
            .and_then(|file| file.set_modified(self.began))
            .context(format!("write {}", self.file.display()))
    }
}

/// Returns whether nothing in the project changed since the last build into `folder` began.
pub(super) fn is_fresh(project: &Project, folder: &Path) -> bool {
    let built = fs::metadata(file(folder)).and_then(|stamp| stamp.modified());
    folder.exists() && built.is_ok_and(|built| !changed_since(project.root(), built))
}

fn file(folder: &Path) -> PathBuf {
    folder.with_extension("stamp")
}

/// Returns whether a file below `folder` is newer, or was added or removed later, which changes its folder's time.
fn changed_since(folder: &Path, time: SystemTime) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return true };
    entries.flatten().any(|entry| {
        let ignored = entry.file_name().to_str().is_some_and(|name| IGNORED.contains(&name));
        if ignored {
            return false;
        }
        let Ok(metadata) = entry.metadata() else { return true };
        let newer = metadata.modified().map_or(true, |modified| modified > time);
        newer || metadata.is_dir() && changed_since(&entry.path(), time)
    })
}

#[cfg(test)]
mod tests {
    use super::changed_since;
    use std::fs;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_newer_file_is_a_change_except_in_ignored_folders() {
        let root = std::env::temp_dir().join(format!("newsstand-freshness-{}", std::process::id()));
        for folder in ["src/store", "target/debug"] {
            fs::create_dir_all(root.join(folder)).unwrap();
            fs::write(root.join(folder).join("a"), "").unwrap();
        }
        let later = SystemTime::now() + Duration::from_secs(60);
        assert!(!changed_since(&root, later));
        let even_later = later + Duration::from_secs(60);
        let touch = |path: &str| {
            fs::File::open(root.join(path)).unwrap().set_modified(even_later).unwrap();
        };
        touch("target/debug/a");
        assert!(!changed_since(&root, later));
        touch("src/store/a");
        assert!(changed_since(&root, later));
        fs::remove_dir_all(&root).unwrap();
    }
}
