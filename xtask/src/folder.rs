//! Copies, removes and hashes folders.

use std::fs;
use std::path::Path;

use crate::error::{Context, Result};

/// Build output in the folders of examples, which is not copied.
const BUILD_OUTPUT: [&str; 4] = ["node_modules", "dist", "target", "embed"];

/// Copies the contents of a folder, with subfolders, into another.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).context(format!("make the folder {}", to.display()))?;
    for entry in fs::read_dir(from).context(format!("read the folder {}", from.display()))? {
        let entry = entry.context(format!("read the folder {}", from.display()))?;
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            if !BUILD_OUTPUT.iter().any(|output| name == *output) {
                copy(&path, &to.join(name))?;
            }
        } else {
            fs::copy(&path, to.join(name)).context(format!("copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// Removes a folder and its contents, if it exists.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context(format!("remove {}", folder.display()))?;
    }
    Ok(())
}

/// Appends the paths and contents of all files in a folder and its subfolders, to detect changes.
pub(crate) fn content(folder: &Path, into: &mut Vec<u8>) -> Result<()> {
    let entries = fs::read_dir(folder).context(format!("read the folder {}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        into.extend(path.as_os_str().as_encoded_bytes());
        if path.is_dir() {
            content(&path, into)?;
        } else {
            into.extend(fs::read(&path).context(format!("read {}", path.display()))?);
        }
    }
    Ok(())
}
