//! Measures the code size of each reader, compressed with Brotli.

use std::fs;
use std::path::{Path, PathBuf};

use crate::environment::Environment;
use crate::error::{Context, Result};
use crate::results::Measurement;

/// File extensions of code.
const KINDS: [&str; 3] = ["wasm", "js", "css"];
/// Prefixes of files in `embed` that a page with the widget does not load.
const NOT_LOADED: [&str; 2] = ["frame", "host"];

/// Adds up the Brotli files of each reader on the built site.
pub(crate) fn measure(environment: &Environment, into: &mut Measurement) -> Result<()> {
    let site = environment.site();
    let embed = site.join("ours").join("embed");
    let all = list(&embed)?;
    let first = published(&environment.first_load, &embed, &all)?;
    for (metric, files) in [("bytes", &all), ("first-load", &first)] {
        for wanted in KINDS {
            let files = files.iter().filter(|file| kind(file) == Some(wanted));
            let sizes: Vec<f64> =
                files.map(|file| size(&embed.join(file))).collect::<Result<_>>()?;
            if !sizes.is_empty() {
                into.add("ours", 0, wanted, metric, sizes.iter().sum());
            }
        }
    }
    for peer in ["vanilla", "preact", "react"] {
        into.add(peer, 0, "js", "bytes", size(&site.join(peer).join("app.js.br"))?);
    }
    Ok(())
}

/// Returns the extension of a compressed code file; `None` for a file that a page with the widget does not load.
fn kind(file: &str) -> Option<&'static str> {
    let name = file
        .strip_suffix(".br")
        .filter(|name| !NOT_LOADED.iter().any(|other| name.starts_with(other)))?;
    KINDS.into_iter().find(|kind| name.rsplit('.').next() == Some(kind))
}

/// Returns the names of the compressed files in a folder whose content is that of some copies. The published names
/// contain hashes.
fn published(copies: &[PathBuf], folder: &Path, names: &[String]) -> Result<Vec<String>> {
    let read = |path: &Path| fs::read(path).context(format!("read {}", path.display()));
    let find = |copy: &PathBuf| {
        let content = read(copy)?;
        let same = |name: &&String| fs::read(folder.join(name)).is_ok_and(|other| other == content);
        names.iter().find(same).map(|name| format!("{name}.br")).ok_or_else(|| {
            format!("{} has no file with the content of {}", folder.display(), copy.display())
        })
    };
    copies.iter().map(find).collect()
}

fn list(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).context(format!("read the folder {}", folder.display()))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn size(path: &Path) -> Result<f64> {
    Ok(fs::metadata(path).context(format!("find {}", path.display()))?.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::{kind, published};
    use std::{env, fs, process};

    #[test]
    fn only_files_that_a_page_with_the_widget_loads_are_counted() {
        assert_eq!(kind("newsstand-0123456789abcdef.wasm.br"), Some("wasm"));
        assert_eq!(kind("newsstand.js.br"), Some("js"));
        for other in
            ["newsstand.js", "newsstand.d.ts", "frame.js.br", "host.js.br", "package.json.br"]
        {
            assert_eq!(kind(other), None, "{other}");
        }
    }

    #[test]
    fn published_files_are_found_by_their_content() {
        let folder = env::temp_dir().join(format!("newsstand-published-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in [("glue.js", "glue"), ("newsstand-01.js", "glue"), ("b.js", "b")] {
            fs::write(folder.join(name), content).unwrap();
        }
        let names = ["b.js", "newsstand-01.js"].map(str::to_owned);
        let found = published(&[folder.join("glue.js")], &folder, &names);
        let missing = published(&[folder.join("glue.js")], &folder, &names[..1]);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found.unwrap(), ["newsstand-01.js.br"]);
        assert!(missing.unwrap_err().contains("no file with the content of"));
    }
}
