//! JavaScript put together: our own modules as one, and wasm-bindgen's as a function that can be
//! called again, since a program that stopped can only be begun anew in a scope of its own.

use crate::encode::base64;
use crate::error::{Error, Result};
use crate::project::Project;

use super::Program;
use super::words::{self, Words};

/// Our modules, each after those that it imports.
const MODULES: [&str; 15] = [
    "address.js",
    "parts.js",
    "reach.js",
    "files.js",
    "program.js",
    "words.js",
    "feed.js",
    "early.js",
    "first.js",
    "inside.js",
    "journal.js",
    "look.js",
    "mirrored.js",
    "element.js",
    "newsstand.js",
];

/// The names under which a folder has what `newsstand.js` loads.
pub(super) struct Names {
    pub(super) glue: String,
    pub(super) wasm: String,
    pub(super) edition: String,
    pub(super) words: Vec<Words>,
}

/// Where our modules get the words of other languages, and what they say themselves in English.
const LANGUAGES: &str = "export const languages = new Map();";
const ENGLISH: &str = "const english = {};";

/// What the modules say themselves, by its names in the files of words.
const SAID: [&str; 3] = ["page-reader-stopped", "page-start-again", "page-not-loaded"];
/// What our own page says, and how it writes a date.
const SAID_BY_PAGE: [&str; 2] = ["page-kept", "locale"];

/// `newsstand.js` for a folder in which the program is under these names.
pub(super) fn linked(project: &Project, names: &Names, build: &str) -> Result<String> {
    let files = source(project, "files.js")?
        .replace("./newsstand-widget.js", &format!("./{}", names.glue))
        .replace("./newsstand-widget_bg.wasm", &format!("./{}", names.wasm))
        .replace("./edition.json", &format!("./{}", names.edition))
        .replace("\"unbuilt\"", &format!("\"{build}\""))
        .replace(LANGUAGES, &languages(&names.words))
        .replace(ENGLISH, &english(project, &SAID)?);
    joined(project, &files)
}

/// `newsstand.js` with the program inside it, for a page that has the edition written in it.
pub(super) fn inline(project: &Project, program: &Program) -> Result<String> {
    let files = format!(
        "{}\nconst WASM = \"{}\";\nconst glue = async () => ({{ program }});\n\
         const wasm = async () => new Response(\n  \
         Uint8Array.from(atob(WASM), (byte) => byte.charCodeAt(0)),\n  \
         {{ headers: {{ \"content-type\": \"application/wasm\" }} }},\n);\n\
         const edition = async () => readIn(document.querySelector(`news-stand > ${{WRITTEN}}`));\n\
         const build = \"one-file\";\nconst languages = new Map();\n{}\n",
        program.glue.replacen("export function program", "function program", 1),
        base64(&program.wasm),
        english(project, &SAID)?,
    );
    // In one scope with the loader's own `program`, so it goes by another name there.
    let files = files.replacen("function program", "function begin", 1).replacen(
        "({ program })",
        "({ program: begin })",
        1,
    );
    joined(project, &files)
}

/// A script that is published by itself, without its comments.
pub(super) fn alone(project: &Project, name: &str) -> Result<String> {
    let script = source(project, name)?;
    if !script.contains(ENGLISH) {
        return Ok(bare(&script));
    }
    Ok(bare(&script.replace(ENGLISH, &english(project, &SAID_BY_PAGE)?)))
}

/// Where each language's words are. Each address is written out, so that bundlers see it.
fn languages(words: &[Words]) -> String {
    let lines = words.iter().map(|Words { tag, name, .. }| {
        let tag = tag.to_ascii_lowercase();
        format!("[\"{tag}\", () => new URL(\"./{name}\", import.meta.url)],\n")
    });
    format!("export const languages = new Map([\n{}]);", lines.collect::<String>())
}

fn english(project: &Project, names: &[&str]) -> Result<String> {
    Ok(format!("const english = {};", words::english(project, names)?))
}

fn bare(script: &str) -> String {
    script.lines().filter_map(|line| published(line, true)).collect()
}

/// wasm-bindgen's module as `export function program()`, which gives what it exports, begun anew in
/// each call. The names that Yew leaves on the page's nodes become ours, so that a page which is
/// itself made with Yew does not take our nodes for its own.
pub(super) fn factory(glue: &str) -> Result<String> {
    let expected = |what: &str| {
        Error::new(format!(
            "wasm-bindgen's JavaScript has {what}, which xtask/src/finish/bundle.rs does not expect"
        ))
    };
    let mut body = String::with_capacity(glue.len());
    let mut exports = vec!["default: __wbg_init".to_owned()];
    let mut ended = false;
    for line in glue.lines() {
        if line.starts_with("import ") {
            return Err(expected("an import"));
        }
        let line = match line.strip_prefix("export ") {
            Some(rest) if rest.starts_with('{') => {
                if rest != "{ initSync, __wbg_init as default };" {
                    return Err(expected("another list of exports"));
                }
                ended = true;
                continue;
            }
            Some(rest) => {
                let mut words = rest.split(|c: char| !(c.is_alphanumeric() || c == '_'));
                let name = words.nth(1).filter(|name| !name.is_empty());
                exports.push(name.ok_or_else(|| expected("a nameless export"))?.to_owned());
                rest
            }
            // Nothing is fetched by a name that it thinks it knows.
            None if line.contains("import.meta.url") => "",
            None => line,
        };
        body.push_str(line.trim());
        body.push('\n');
    }
    if !ended {
        return Err(expected("no list of exports"));
    }
    let body = body.replace("__yew_", "__newsstand_");
    let exports = exports.join(", ");
    Ok(format!("export function program() {{\n{body}return {{ {exports} }};\n}}\n"))
}

fn joined(project: &Project, files: &str) -> Result<String> {
    let mut whole = String::new();
    for name in MODULES {
        let text = if name == "files.js" { files.to_owned() } else { source(project, name)? };
        let public = name == "newsstand.js";
        for line in text.lines() {
            whole.push_str(&published(line, public).unwrap_or_default());
        }
    }
    Ok(whole)
}

/// A line of a module as it is published: without comments, imports of its neighbours and, but for
/// the public module, exports.
fn published(line: &str, public: bool) -> Option<String> {
    let bare = line.trim();
    let comment = bare.starts_with("//") || bare.starts_with("/**") && bare.ends_with("*/");
    if bare.is_empty() || comment || line.starts_with("import {") {
        return None;
    }
    let bare = if public { bare } else { bare.strip_prefix("export ").unwrap_or(bare) };
    Some(format!("{bare}\n"))
}

fn source(project: &Project, name: &str) -> Result<String> {
    super::read(&project.root().join("src/embed").join(name))
}

#[cfg(test)]
mod tests {
    use super::{bare, factory, published};

    const HOST: &str = include_str!("../../../src/embed/host.js");

    const GLUE: &str = "export class OpenStand {\n}\nexport function open(root) {\n    __yew_id;\n}\n\
        let wasm;\n    path = new URL('x.wasm', import.meta.url);\n\
        export { initSync, __wbg_init as default };\n";

    #[test]
    fn a_module_becomes_a_function_that_gives_its_exports() {
        let made = factory(GLUE).unwrap();
        assert!(made.starts_with("export function program() {\nclass OpenStand {"), "{made}");
        assert!(made.ends_with("return { default: __wbg_init, OpenStand, open };\n}\n"), "{made}");
        assert!(made.contains("__newsstand_id") && !made.contains("__yew_"), "{made}");
        assert!(!made.contains("import.meta"), "{made}");
    }

    #[test]
    fn what_a_page_around_a_frame_loads_is_at_most_a_kilobyte() {
        let host = bare(HOST);
        assert!(host.contains("addEventListener"), "{host}");
        assert!(host.len() <= 1024, "{} bytes", host.len());
    }

    #[test]
    fn what_is_not_expected_of_wasm_bindgen_is_said() {
        for glue in ["import { x } from './x.js';", "let wasm;", "export { a };"] {
            assert!(factory(glue).unwrap_err().to_string().contains("does not expect"), "{glue}");
        }
    }

    #[test]
    fn comments_and_inner_doors_are_left_out() {
        assert_eq!(published("  // why", false), None);
        assert_eq!(published("  /** what */", false), None);
        assert_eq!(published("import { a } from \"./a.js\";", false), None);
        assert_eq!(published("export const a = 1;", false).as_deref(), Some("const a = 1;\n"));
        assert_eq!(
            published("export const a = 1;", true).as_deref(),
            Some("export const a = 1;\n")
        );
        assert_eq!(published("  a(); // why", false).as_deref(), Some("a(); // why\n"));
    }
}
