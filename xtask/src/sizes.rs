//! Sizes of the files of a built page, with and without compression.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::error::{Context, Result};

/// Extensions of the files in the table.
const EXTENSIONS: [&str; 3] = ["wasm", "js", "css"];

/// Sizes of a file, in bytes.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Returns a table of the WebAssembly, JavaScript and CSS files in a folder, with their total.
///
/// `flate2` compresses 1 to 2 % less than GNU gzip.
pub(crate) fn table(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(folder, &mut files).context(format!("read the folder {}", folder.display()))?;
    files.sort();
    let mut lines = String::new();
    let mut sum = Size::default();
    for file in files {
        let bytes = fs::read(&file).context(format!("read {}", file.display()))?;
        let size = Size::of(&bytes).context(format!("compress {}", file.display()))?;
        let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
        sum = sum.and(size);
        lines += &size.line(&name);
    }
    let head = format!("{:<40}{:>12}{:>12}{:>12}\n", "bytes", "raw", "gzip -9", "brotli -11");
    Ok(head + &lines + &sum.line("total"))
}

/// Returns the number of bytes with the best compression of Brotli.
pub(crate) fn brotli(bytes: &[u8]) -> std::io::Result<usize> {
    // Servers' Brotli modules use a window of 22 bits.
    let mut brotli = CompressorWriter::new(Vec::new(), 4096, 11, 22);
    brotli.write_all(bytes)?;
    Ok(brotli.into_inner().len())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| EXTENSIONS.iter().any(|&known| extension == known))
        {
            files.push(path);
        }
    }
    Ok(())
}

impl Size {
    fn of(bytes: &[u8]) -> std::io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli(bytes)? })
    }

    fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    fn line(self, name: &str) -> String {
        let Self { raw, gzip, brotli } = self;
        let mut line = String::new();
        // Writing to a string cannot fail.
        let _ = writeln!(line, "{name:<40}{raw:>12}{gzip:>12}{brotli:>12}");
        line
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, table};
    use std::{env, fs, process};

    #[test]
    fn brotli_is_smaller_than_gzip() {
        let size = Size::of("All the news. ".repeat(500).as_bytes()).unwrap();
        assert_eq!(size.raw, 7000);
        assert!(size.brotli < size.gzip && size.gzip < 200, "{} {}", size.gzip, size.brotli);
    }

    #[test]
    fn the_table_lists_code_and_styles_of_all_folders() {
        let folder = env::temp_dir().join(format!("newsstand-sizes-{}", process::id()));
        fs::create_dir_all(folder.join("snippets")).unwrap();
        fs::write(folder.join("page.js"), "let a = 1").unwrap();
        fs::write(folder.join("snippets/more.js"), "let b = 2").unwrap();
        fs::write(folder.join("index.html"), "<p>").unwrap();
        let table = table(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(table.contains("page.js") && table.contains("more.js"), "{table}");
        assert!(!table.contains("index.html"), "{table}");
        assert!(table.lines().last().unwrap().contains("18"), "{table}");
    }
}
