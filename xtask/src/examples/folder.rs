//! Folders copied and emptied.

use std::fs;
use std::path::Path;

use crate::error::{Result, While};

/// What is left by those who run an example where it stands.
const LEFT_BEHIND: [&str; 4] = ["node_modules", "dist", "target", "embed"];

/// Copies what is in a folder, and below it, into another.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).to(format!("make the folder {}", to.display()))?;
    for entry in fs::read_dir(from).to(format!("read the folder {}", from.display()))? {
        let entry = entry.to(format!("read the folder {}", from.display()))?;
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            if !LEFT_BEHIND.iter().any(|left| name == *left) {
                copy(&path, &to.join(name))?;
            }
        } else {
            fs::copy(&path, to.join(name)).to(format!("copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// Removes a folder with all that is in it, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).to(format!("remove {}", folder.display()))?;
    }
    Ok(())
}

/// Every file of a folder and below it, as one text to tell whether anything changed.
pub(crate) fn content(folder: &Path, into: &mut Vec<u8>) -> Result<()> {
    let entries = fs::read_dir(folder).to(format!("read the folder {}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        into.extend(path.as_os_str().as_encoded_bytes());
        if path.is_dir() {
            content(&path, into)?;
        } else {
            into.extend(fs::read(&path).to(format!("read {}", path.display()))?);
        }
    }
    Ok(())
}
