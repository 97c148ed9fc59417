//! JavaScript put together: our own modules as one, and wasm-bindgen's as a function that can be
//! called again, since a program that stopped can only be begun anew in a scope of its own.

use std::collections::HashSet;

use crate::encode::{base64, short_hash};
use crate::error::{Error, Result};
use crate::project::Project;

use super::Program;
use super::words::{self, Words};

/// Our modules, each after those that it imports.
const MODULES: [&str; 22] = [
    "element/url-state.js",
    "element/url-key.js",
    "element/comments-slot.js",
    "element/chunks.js",
    "element/fetch.js",
    "element/assets.js",
    "element/program.js",
    "element/messages.js",
    "element/fallback.js",
    "element/library-bridge.js",
    "element/feed.js",
    "element/hidden.js",
    "prerender/instant-filter.js",
    "prerender/takeover.js",
    "element/shadow-events.js",
    "element/dom-guard.js",
    "element/appearance.js",
    "element/attributes.js",
    "element/reading-progress.js",
    "element/view-sync.js",
    "element/element.js",
    "element/newsstand.js",
];

/// What `newsstand.js` loads only once it is needed, by the names that `files.js` has for it: the modules of each,
/// of which the last is what `files.js` asks for, and says what others may call.
const LATER: [(&str, &[&str]); 3] = [
    (
        "memory",
        &[
            "element/hidden.js",
            "element/url-key.js",
            "lazy/snapshot.js",
            "lazy/store.js",
            "lazy/selection.js",
            "lazy/notebook.js",
            "lazy/download.js",
            "lazy/library.js",
        ],
    ),
    ("notes", &["lazy/anchor.js", "lazy/annotations.js", "lazy/notes.js"]),
    (
        "desk",
        &[
            "lazy/print-article.js",
            "lazy/speech.js",
            "lazy/export.js",
            "lazy/download.js",
            "lazy/selection.js",
            "lazy/article-actions.js",
        ],
    ),
];

/// The names under which a folder has what `newsstand.js` loads.
pub(super) struct Names {
    pub(super) glue: String,
    pub(super) wasm: String,
    pub(super) edition: String,
    pub(super) words: Vec<Words>,
    pub(super) later: Vec<Later>,
}

/// A part of our JavaScript that is loaded once it is needed.
pub(super) struct Later {
    part: &'static str,
    /// The module of it that others may call.
    door: &'static str,
    /// The name of its file, which changes with its content.
    pub(super) name: String,
    pub(super) script: String,
}

/// The parts that are loaded once they are needed.
pub(super) fn later(project: &Project) -> Result<Vec<Later>> {
    let later = |(part, modules): (&'static str, &[&'static str])| {
        let script =
            joined(project, modules, None)?.replace(ENGLISH, &english(project, &SAID_BY_DESK)?);
        let door = modules.last().copied().unwrap_or_default();
        Ok(Later {
            part,
            door,
            name: format!("{part}-{}.js", short_hash(script.as_bytes())),
            script,
        })
    };
    LATER.into_iter().map(later).collect()
}

/// Where our modules get the words of other languages, and what they say themselves in English.
const LANGUAGES: &str = "export const languages = new Map();";
const ENGLISH: &str = "const english = {};";

/// What the modules say themselves, by its names in the files of words.
const SAID: [&str; 3] = ["page-reader-stopped", "page-start-again", "page-not-loaded"];
/// What is said of what was done with an article.
const SAID_BY_DESK: [&str; 10] = [
    "page-source-not-stated",
    "page-link-copied",
    "page-quote-copied",
    "page-text-copied",
    "page-not-copied",
    "page-no-address",
    "page-not-shared",
    "page-no-speech",
    "page-no-voice",
    "page-voice-failed",
];
/// What our own page says, and how it writes a date.
const SAID_BY_PAGE: [&str; 2] = ["page-kept", "locale"];

/// `newsstand.js` for a folder in which the program is under these names.
pub(super) fn linked(project: &Project, names: &Names, build: &str) -> Result<String> {
    let mut files = source(project, "element/assets.js")?
        .replace("./newsstand-widget.js", &format!("./{}", names.glue))
        .replace("./newsstand-widget_bg.wasm", &format!("./{}", names.wasm))
        .replace("./edition.json", &format!("./{}", names.edition))
        .replace("\"unbuilt\"", &format!("\"{build}\""))
        .replace(LANGUAGES, &languages(&names.words))
        .replace(ENGLISH, &english(project, &SAID)?);
    for Later { door, name, .. } in &names.later {
        files = files.replace(&format!("../{door}"), &format!("./{name}"));
    }
    joined(project, &MODULES, Some(&files))
}

/// `newsstand.js` with the program inside it, for a page that has the edition written in it.
pub(super) fn inline(project: &Project, program: &Program) -> Result<String> {
    let later: String = later(project)?.iter().map(within).collect();
    let files = format!(
        "{}\nconst WASM = \"{}\";\nconst glue = async () => ({{ program }});\n\
         const wasm = async () => new Response(\n  \
         Uint8Array.from(atob(WASM), (byte) => byte.charCodeAt(0)),\n  \
         {{ headers: {{ \"content-type\": \"application/wasm\" }} }},\n);\n\
         const edition = async () => readIn(document.querySelector(`news-stand > ${{WRITTEN}}`));\n\
         const build = \"one-file\";\nconst languages = new Map();\n{}\n{later}",
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
    joined(project, &MODULES, Some(&files))
}

/// A part that is loaded later, for where it is there from the beginning.
fn within(Later { part, script, .. }: &Later) -> String {
    let mut exports = Vec::new();
    let mut body = String::with_capacity(script.len());
    for line in script.lines() {
        let bare = line.strip_prefix("export ");
        exports.extend(bare.and_then(exported));
        body.push_str(bare.unwrap_or(line));
        body.push('\n');
    }
    let exports = exports.join(", ");
    format!(
        "const {part} = (() => {{\nlet made;\nconst make = () => {{\n{body}return {{ {exports} }};\n}};\n\
         return async () => made ??= make();\n}})();\n"
    )
}

/// The name that a line declares, after its `export`.
fn exported(line: &str) -> Option<&str> {
    let words = line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'));
    words.filter(|word| *word != "async" && !word.is_empty()).nth(1)
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
                let name = exported(rest).ok_or_else(|| expected("a nameless export"))?;
                exports.push(name.to_owned());
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

/// Modules as one, of which the last says what others may call, with `files.js` as it is given here.
fn joined(project: &Project, modules: &[&str], files: Option<&str>) -> Result<String> {
    let mut whole = String::new();
    let mut names = HashSet::new();
    for name in modules {
        let text = source(project, name)?;
        if let Some(again) =
            text.lines().filter_map(declared).find(|one| !names.insert((*one).to_owned()))
        {
            return Err(Error::new(format!(
                "`{again}` in src/js/{name} is declared by a module before it too, and all of \
                 them become one: call it something else"
            )));
        }
        let text = files.filter(|_| *name == "element/assets.js").map_or(text, str::to_owned);
        let public = modules.last() == Some(name);
        for line in text.lines() {
            whole.push_str(&published(line, public).unwrap_or_default());
        }
    }
    Ok(whole)
}

/// The name that a line of a module declares for the whole of it, if it does.
fn declared(line: &str) -> Option<&str> {
    let bare = line.strip_prefix("export ").unwrap_or(line);
    let words = ["const ", "let ", "class ", "function ", "async function "];
    words.iter().any(|word| bare.starts_with(word)).then(|| exported(bare)).flatten()
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
    super::read(&project.root().join("src/js").join(name))
}

#[cfg(test)]
mod tests {
    use super::{Later, bare, declared, exported, factory, published, within};

    const HOST: &str = include_str!("../../../src/js/iframe/host.js");

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
    fn what_is_loaded_later_is_made_once_where_it_is_there_from_the_beginning() {
        assert_eq!(exported("async function a() {"), Some("a"));
        let script = "const b = 1;\nexport class A {\n}\n".to_owned();
        let made = within(&Later { part: "desk", door: "", name: String::new(), script });
        assert!(made.starts_with("const desk = (() => {") && made.contains("made ??="), "{made}");
        assert!(made.contains("class A {\n}\nreturn { A };") && !made.contains("export"), "{made}");
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
    fn what_a_module_declares_is_told_from_what_its_functions_do() {
        assert_eq!(declared("export async function a(b) {"), Some("a"));
        assert_eq!(declared("const b = () => c;"), Some("b"));
        assert_eq!(declared("  const c = 1;"), None);
        assert_eq!(declared("class D extends E {"), Some("D"));
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
