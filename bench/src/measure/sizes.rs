//! Measures the code size of each reader, compressed with Brotli.

use std::fs;
use std::path::Path;

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
    let files = list(&embed)?;
    for wanted in KINDS {
        let sizes = files.iter().filter(|file| kind(file) == Some(wanted));
        let sizes: Vec<f64> = sizes.map(|file| size(&embed.join(file))).collect::<Result<_>>()?;
        if !sizes.is_empty() {
            into.add("ours", 0, wanted, "bytes", sizes.iter().sum());
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
    use super::kind;

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
}
