//! The module `element/assets.js` as a release has it: where the program, the edition, the languages and
//! the lazy parts are. The one in `src/js` serves development, and says what each export is for.

use super::cutting::Parts;
use super::locales::Locale;

/// The files of `embed/` that `newsstand.js` loads, by name; the languages have theirs in [`Locale`].
pub(super) struct Names {
    pub(super) glue: String,
    pub(super) wasm: String,
    pub(super) edition: String,
    pub(super) library: String,
    pub(super) notes: String,
    pub(super) article_actions: String,
    pub(super) part_files: Vec<PartFile>,
}

/// A file of a part of the program.
pub(super) struct PartFile {
    /// Its name before it was named by its content.
    pub(super) name: String,
    pub(super) file: String,
    /// Its hash, in the format of HTML's `integrity`.
    pub(super) integrity: String,
}

/// The module for `newsstand.js`. Every file's address is written out where it is used, so that the
/// bundlers of other people's sites find the files.
pub(super) fn of_folder(names: &Names, parts: &Parts, locales: &[Locale], build: &str) -> String {
    let Names { glue, wasm, edition, library, notes, article_actions, part_files } = names;
    let part_files: String = part_files
        .iter()
        .map(|PartFile { name, file, integrity }| {
            format!("{name}: {{ url: () => new URL(\"./{file}\", import.meta.url), integrity: \"{integrity}\" }},\n")
        })
        .collect();
    let parts = files_of_parts(parts);
    let languages: String = locales
        .iter()
        .map(|Locale { tag, name, .. }| {
            let tag = tag.to_ascii_lowercase();
            format!("[\"{tag}\", () => new URL(\"./{name}\", import.meta.url)],\n")
        })
        .collect();
    format!(
        r#"import {{ fetchFeed, fetchOrExplain }} from "./fetch.js";
export const glue = () => import("./{glue}");
export const wasm = () => fetchOrExplain(new URL("./{wasm}", import.meta.url));
export const parts = {parts};
export const partFiles = {{
{part_files}}};
export const edition = () => fetchFeed(new URL("./{edition}", import.meta.url));
export const build = "{build}";
export const languages = new Map([
{languages}]);
export const library = () => import("./{library}");
export const notes = () => import("./{notes}");
export const articleActions = () => import("./{article_actions}");
"#
    )
}

/// Returns an object with the names of the files of each part.
fn files_of_parts(parts: &Parts) -> String {
    let entries = parts.of_part.iter().map(|(part, files)| format!("{part}: {files:?}"));
    format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
}

/// Returns the module for the page as one file, which has everything inside and speaks English or the language that
/// is written into it. `program/factory.js` and the files of the program have to be beside the modules.
pub(super) fn single_file(parts: &Parts) -> String {
    let imports =
        parts.files.keys().map(|name| format!("import {name} from \"../program/{name}.wasm\";\n"));
    let files = parts.files.keys().map(|name| format!("{name}: {{ bytes: {name} }}"));
    let files: Vec<String> = files.collect();
    format!(
        "{}export const parts = {};\nexport const partFiles = {{ {} }};\n{SINGLE_FILE}",
        imports.collect::<String>(),
        files_of_parts(parts),
        files.join(", "),
    )
}

const SINGLE_FILE: &str = r#"import bytes from "../program/program.wasm";
import { program } from "../program/factory.js";
import { EMBEDDED_FEED, parseEmbeddedFeed } from "./feed.js";
export const glue = async () => ({ program });
export const wasm = async () => new Response(bytes, { headers: { "content-type": "application/wasm" } });
export const edition = async () => parseEmbeddedFeed(document.querySelector(`news-stand > ${EMBEDDED_FEED}`));
export const build = "one-file";
export const languages = new Map();
export const library = () => import("../lazy/library.js");
export const notes = () => import("../lazy/notes.js");
export const articleActions = () => import("../lazy/article-actions.js");
"#;
