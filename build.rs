//! Shortens what the program and the first frame carry as text: comments and indentation are for people alone. Has the
//! linker keep what is needed to cut the program into parts.

#[path = "build/minify.rs"]
mod minify;

use std::path::Path;
use std::{env, fs, io};

use minify::minified;

/// The style sheets of what is drawn first. Later ones override earlier ones.
const FIRST: [&str; 9] = [
    "assets/styles/tokens.css",
    "assets/styles/appearance.css",
    "assets/styles/popover.css",
    "assets/styles/widget.css",
    "assets/styles/actions.css",
    "assets/styles/filters.css",
    "assets/styles/ruler.css",
    "assets/styles/list.css",
    "assets/styles/print.css",
];

/// The style sheets of the part of the program that draws the open article. They override those above.
const ARTICLE: [&str; 3] =
    ["assets/styles/related.css", "assets/styles/article.css", "assets/styles/notes.css"];

/// The style sheets of the part of the program that draws the dialogs. They override those above.
const EXTRAS: [&str; 4] = [
    "assets/styles/related.css",
    "assets/styles/appearance-dialog.css",
    "assets/styles/library.css",
    "assets/styles/shortcuts.css",
];

fn main() -> io::Result<()> {
    write("first.css", &FIRST, minified)?;
    write("article.css", &ARTICLE, minified)?;
    write("extras.css", &EXTRAS, minified)?;
    write("prerender.css", &["assets/styles/prerender.css"], minified)?;
    write("boot.js", &["src/js/prerender/boot.js"], shortened)?;
    if is_cut() {
        // The splitter follows every reference of a function to another, and needs to know where they all are.
        println!("cargo::rustc-link-arg-bin=newsstand-widget=--emit-relocs");
    }
    Ok(())
}

/// Returns whether the program of this build is cut; see the crate `newsstand-parts`.
fn is_cut() -> bool {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    env::var_os("CARGO_FEATURE_CUT").is_some()
        && is("CARGO_CFG_TARGET_ARCH", "wasm32")
        && is("PROFILE", "release")
}

/// Joins files into one of the build folder, shortened.
fn write(name: &str, files: &[&str], shorten: fn(&str) -> String) -> io::Result<()> {
    let mut text = String::new();
    for file in files {
        println!("cargo::rerun-if-changed={file}");
        text.push_str(&fs::read_to_string(file)?);
    }
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&folder).join(name), shorten(&text))
}

/// Returns a script without block comments, indentation and empty lines. It must not have `/*` in a string.
fn shortened(text: &str) -> String {
    let mut rest = text;
    let mut code = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("/*") {
        code.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    code.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
