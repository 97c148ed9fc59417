//! Makes tables of the files in `assets/locales`: what can be said, from the English one, and how each
//! language says it. For the browser English alone, unless all are asked for.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

#[path = "src/lines.rs"]
mod lines;

use lines::{Messages as Words, checksum, lines};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What is said by the page around the program, which can do without it.
const PAGE: &str = "page-";

fn main() -> Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = files(&folder)?;
    let english = files.get("en").ok_or("assets/locales has no en.json")?;
    let all =
        env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32" || env::var("CARGO_FEATURE_ALL").is_ok();
    let names: Vec<&String> = english.keys().collect();
    let mut said = english.clone();
    if !all {
        for (_, text) in said.iter_mut().filter(|(name, _)| name.starts_with(PAGE)) {
            *text = Value::String(String::new());
        }
    }
    let mut code = keys(english)?;
    writeln!(code, "const COUNT: usize = {};", names.len())?;
    writeln!(
        code,
        "/// What tells these messages from those of another version: a sum of their names."
    )?;
    writeln!(code, "pub const NAMES: u32 = {:#x};", checksum(&names))?;
    writeln!(
        code,
        "/// What English says.\nconst ENGLISH: &str = {:?};",
        lines("en", &said, &names)?
    )?;
    writeln!(code, "/// What the other languages inside the program say, by their tags.")?;
    writeln!(code, "const OTHERS: &[(&str, &str)] = &[")?;
    for (tag, words) in files.iter().filter(|(tag, _)| all && *tag != "en") {
        writeln!(code, "({tag:?}, {:?}),", lines(tag, words, &names)?)?;
    }
    writeln!(code, "];")?;
    if all {
        writeln!(code, "/// The files as they are read, without their white space, by tag.")?;
        writeln!(code, "pub static FILES: &[(&str, &str)] = &[")?;
        for (tag, words) in &files {
            writeln!(code, "({tag:?}, {:?}),", serde_json::to_string(words)?)?;
        }
        writeln!(code, "];")?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("tables.rs"), code)?;
    Ok(())
}

/// What the files of a folder say, by their tags.
fn files(folder: &Path) -> Result<BTreeMap<String, Words>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(tag) = name.strip_suffix(".json") else { continue };
        let words = serde_json::from_str(&fs::read_to_string(&path)?);
        let words = words.map_err(|why| format!("assets/locales/{name} is no JSON: {why}"))?;
        files.insert(tag.to_owned(), words);
    }
    Ok(files)
}

/// The enum of all that can be said.
fn keys(english: &Words) -> Result<String> {
    let mut code = String::from(
        "/// What can be said; the text behind each is the English one.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Key {\n",
    );
    for (name, text) in english {
        writeln!(code, "/// `{text}`\n{},", variant(name))?;
    }
    writeln!(code, "}}")?;
    Ok(code)
}

fn variant(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_ascii_uppercase())
            .into_iter()
            .chain(letters)
            .collect::<String>()
    };
    name.split('-').map(capital).collect()
}
