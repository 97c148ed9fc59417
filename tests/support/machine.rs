//! Paths on this machine. `cargo xtask test` finds or installs everything, and sets environment variables.

use std::env;
use std::path::PathBuf;
use std::sync::LazyLock;

use newsstand_core::Edition;

use super::stop;

/// The folder that the page was built into.
pub(crate) fn dist() -> PathBuf {
    path("NEWSSTAND_DIST")
}

/// The name of the first file of the program.
pub(crate) fn first_file() -> String {
    let files = std::fs::read_dir(dist().join("embed"));
    let files = files.unwrap_or_else(|why| stop(&format!("the built page cannot be read: {why}")));
    let mut names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let is_first = |name: &String| name.ends_with(".wasm") && name.matches('-').count() == 1;
    names.find(is_first).unwrap_or_else(|| stop("the built page has no program"))
}

/// The folder that the examples were built into; only their tests need one.
pub(crate) fn examples() -> PathBuf {
    optional_path("NEWSSTAND_EXAMPLES").unwrap_or_default()
}

/// A path that the set-up gave, if it did.
pub(crate) fn optional_path(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

/// A path that the set-up gave.
pub(crate) fn path(variable: &str) -> PathBuf {
    optional_path(variable).unwrap_or_else(|| {
        stop(&format!(
            "{variable} is not set: these tests need a built page and browsers, which `cargo xtask \
             test browser` finds or installs"
        ))
    })
}

/// The default edition, made from its documents apart from the built page.
pub(crate) fn edition() -> &'static Edition {
    static EDITION: LazyLock<Edition> = LazyLock::new(|| {
        let documents = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets/sample");
        let options = newsstand_cli::BuildOptions {
            paths: vec![documents],
            ..newsstand_cli::BuildOptions::default()
        };
        newsstand_cli::build_edition(&options).unwrap_or_else(|why| stop(&why.to_string())).edition
    });
    &EDITION
}
