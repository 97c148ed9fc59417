//! Checksums of downloaded files.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256, Sha512};

use crate::encode::{base64, hexadecimal};
use crate::error::{Context, Error, Result};

/// An expected checksum, in the notation of the file's publisher.
pub(crate) enum Checksum {
    /// Hexadecimal, as published beside release archives.
    Sha256(&'static str),
    /// Base64, as in the npm registry's `integrity`.
    Sha512(&'static str),
}

impl Checksum {
    /// Fails if the file has another checksum.
    pub(crate) fn verify(&self, file: &Path) -> Result<()> {
        let bytes = fs::read(file).context(format!("read {}", file.display()))?;
        let (expected, found) = match self {
            Self::Sha256(sum) => (sum, hexadecimal(&Sha256::digest(&bytes))),
            Self::Sha512(sum) => (sum, base64(&Sha512::digest(&bytes))),
        };
        if *expected == found {
            return Ok(());
        }
        Err(Error::new(format!(
            "{}: expected checksum {expected}, found {found}; the download may be damaged, try again",
            file.display()
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::Checksum;
    use std::path::PathBuf;
    use std::{env, fs, process};

    fn file_with(name: &str, text: &str) -> PathBuf {
        let path = env::temp_dir().join(format!("newsstand-{}-{name}", process::id()));
        fs::write(&path, text).unwrap();
        path
    }

    #[test]
    fn a_changed_file_is_rejected() {
        let sum =
            Checksum::Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let right = file_with("right", "abc");
        let changed = file_with("changed", "abd");
        assert!(sum.verify(&right).is_ok());
        assert!(sum.verify(&changed).unwrap_err().to_string().contains("expected checksum"));
        fs::remove_file(right).unwrap();
        fs::remove_file(changed).unwrap();
    }

    #[test]
    fn npm_checksums_are_base64() {
        let sum = Checksum::Sha512(
            "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==",
        );
        let file = file_with("npm", "abc");
        assert!(sum.verify(&file).is_ok());
        fs::remove_file(file).unwrap();
    }
}
