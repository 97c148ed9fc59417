//! Files that take the place of an older one once they are whole, so that nobody ever reads half of one and
//! what fails leaves the older one as it was.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file on its way to its place. Where it is not [put there](Replacement::put), it goes away.
pub struct Replacement {
    path: PathBuf,
    into: Place,
}

enum Place {
    Beside(NamedTempFile),
    /// What is no file, such as a pipe, cannot be replaced.
    Itself(File),
}

impl Replacement {
    /// Begins one for a path.
    ///
    /// # Errors
    /// Where the system does not let it.
    pub fn new(path: &Path) -> io::Result<Self> {
        // Where the path is a link, what it leads to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let known = fs::metadata(&path).ok();
        if known.as_ref().is_some_and(|known| !known.is_file()) {
            let into = Place::Itself(File::create(&path)?);
            return Ok(Self { path, into });
        }
        // A folder of its own would be on another disk, perhaps, from which nothing can be moved.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        // Made as any file is, since one for the time being would be its owner's alone.
        let file = Builder::new()
            .make_in(folder.unwrap_or(Path::new(".")), |path| File::create_new(path))?;
        if let Some(known) = known {
            fs::set_permissions(file.path(), known.permissions())?;
        }
        Ok(Self { path, into: Place::Beside(file) })
    }

    /// Puts it in its place.
    ///
    /// # Errors
    /// Where the system does not let it.
    pub fn put(self) -> io::Result<()> {
        if let Place::Beside(file) = self.into {
            file.persist(self.path)?;
        }
        Ok(())
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.into {
            Place::Beside(file) => file.write(bytes),
            Place::Itself(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.into {
            Place::Beside(file) => file.flush(),
            Place::Itself(file) => file.flush(),
        }
    }
}

/// Writes a whole file.
///
/// # Errors
/// Where the system does not let it; the older file is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = Replacement::new(path)?;
    file.write_all(bytes)?;
    file.put()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_file_stays_until_the_new_one_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("edition.json");
        fs::write(&path, "an older one").unwrap();
        let mut file = Replacement::new(&path).unwrap();
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
    fn who_may_read_it_stays_and_a_link_stays_one() {
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
