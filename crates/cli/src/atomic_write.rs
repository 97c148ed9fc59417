//! Files that replace an existing one only once they are complete. Others never read half a file, and a failure leaves
//! the existing file as it was.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file that is written beside its final path. Unless it is [committed](AtomicFile::commit), it is deleted.
pub struct AtomicFile {
    path: PathBuf,
    target: Target,
}

enum Target {
    /// A temporary file in the folder of the path.
    Temporary(NamedTempFile),
    /// The path itself, if it is a pipe or a device, which cannot be replaced.
    Direct(File),
}

impl AtomicFile {
    /// Creates a temporary file that will replace the one at `path`.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn new(path: &Path) -> io::Result<Self> {
        // A symbolic link stays one: the file it points to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let existing = fs::metadata(&path).ok();
        if existing.as_ref().is_some_and(|existing| !existing.is_file()) {
            let target = Target::Direct(File::create(&path)?);
            return Ok(Self { path, target });
        }
        // The temporary file is in the same folder: a file cannot be renamed across file systems.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        // It is created with the default permissions: those of a temporary file would let only its owner read it.
        let file = Builder::new()
            .make_in(folder.unwrap_or(Path::new(".")), |path| File::create_new(path))?;
        if let Some(existing) = existing {
            fs::set_permissions(file.path(), existing.permissions())?;
        }
        Ok(Self { path, target: Target::Temporary(file) })
    }

    /// Moves the file to its final path.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn commit(self) -> io::Result<()> {
        if let Target::Temporary(file) = self.target {
            file.persist(self.path)?;
        }
        Ok(())
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.target {
            Target::Temporary(file) => file.write(bytes),
            Target::Direct(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.target {
            Target::Temporary(file) => file.flush(),
            Target::Direct(file) => file.flush(),
        }
    }
}

/// Writes a whole file at once.
///
/// # Errors
/// If the system refuses. An existing file is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = AtomicFile::new(path)?;
    file.write_all(bytes)?;
    file.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_stays_until_the_new_one_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("edition.json");
        fs::write(&path, "an older one").unwrap();
        let mut file = AtomicFile::new(&path).unwrap();
        file.write_all(b"half of").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "an older one");
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "an older one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
        write(&path, b"the new one").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "the new one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_symbolic_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (path, plain) = (folder.path().join("new.json"), folder.path().join("plain"));
        fs::write(&plain, "").unwrap();
        write(&path, b"1").unwrap();
        assert_eq!(mode(&path), mode(&plain), "a new one is as any other file");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.json");
        symlink(&path, &link).unwrap();
        write(&link, b"2").unwrap();
        assert_eq!((mode(&path), fs::read_to_string(&path).unwrap().as_str()), (0o640, "2"));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        write(Path::new("/dev/null"), b"3").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
