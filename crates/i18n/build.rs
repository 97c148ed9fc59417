//! Makes tables of the files in `assets/locales`: the enum of message keys, from the English file, and the messages of
//! each language. For the browser only English is compiled in, unless the feature `all` is on.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

#[path = "src/lines.rs"]
mod lines;
#[path = "src/part_keys.rs"]
mod part_keys;

use lines::{Messages, checksum, line, lines};
use part_keys::PART_KEYS;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Prefix of the keys of messages that JavaScript shows. The compiled program leaves them out.
const PAGE: &str = "page-";

fn main() -> Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = files(&folder)?;
    let english = files.get("en").ok_or("assets/locales has no en.json")?;
    let all =
        env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32" || env::var("CARGO_FEATURE_ALL").is_ok();
    let names: Vec<&String> = english.keys().collect();
    let mut compiled = english.clone();
    if !all {
        for (_, text) in compiled.iter_mut().filter(|(name, _)| name.starts_with(PAGE)) {
            *text = Value::String(String::new());
        }
    }
    let part_names: BTreeSet<&str> = PART_KEYS.split_whitespace().collect();
    for name in &part_names {
        let text = compiled.get_mut(*name);
        *text.ok_or_else(|| format!("src/part_keys.rs: en.json has no message {name}"))? =
            Value::String(String::new());
    }
    let mut code = keys(english, &part_names)?;
    code += &part_keys(english, &part_names)?;
    writeln!(code, "const COUNT: usize = {};", names.len())?;
    writeln!(
        code,
        "/// The checksum of the keys of messages, by which files of another version are recognized."
    )?;
    writeln!(code, "pub const KEYS_CHECKSUM: u32 = {:#x};", checksum(&names))?;
    writeln!(
        code,
        "/// The English messages.\nconst ENGLISH: &str = {:?};",
        lines("en", &with_few_forms(&compiled), &names)?
    )?;
    writeln!(code, "/// The messages of the other languages compiled in, by tag.")?;
    writeln!(code, "const OTHERS: &[(&str, &str)] = &[")?;
    for (tag, messages) in files.iter().filter(|(tag, _)| all && *tag != "en") {
        writeln!(code, "({tag:?}, {:?}),", lines(tag, &with_few_forms(messages), &names)?)?;
    }
    writeln!(code, "];")?;
    if all {
        writeln!(code, "/// The files without their white space, by tag.")?;
        writeln!(code, "pub static FILES: &[(&str, &str)] = &[")?;
        for (tag, messages) in &files {
            writeln!(code, "({tag:?}, {:?}),", serde_json::to_string(messages)?)?;
        }
        writeln!(code, "];")?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("tables.rs"), code)?;
    Ok(())
}

/// Reads the files of a folder, by tag.
fn files(folder: &Path) -> Result<BTreeMap<String, Messages>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(tag) = name.strip_suffix(".json") else { continue };
        let messages = serde_json::from_str(&fs::read_to_string(&path)?);
        let messages =
            messages.map_err(|why| format!("assets/locales/{name}: expected JSON: {why}"))?;
        files.insert(tag.to_owned(), messages);
    }
    Ok(files)
}

/// Writes the enum of the keys of messages, without those of parts.
fn keys(english: &Messages, part_names: &BTreeSet<&str>) -> Result<String> {
    let mut code = String::from(
        "/// The name of a message; each is documented by its English text.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Key {\n",
    );
    for (index, (name, text)) in english.iter().enumerate() {
        if !part_names.contains(&**name) {
            writeln!(code, "/// `{text}`\n{} = {index},", variant(name))?;
        }
    }
    writeln!(code, "}}")?;
    Ok(code)
}

/// Writes the keys of messages that only parts use, each with its English text.
fn part_keys(english: &Messages, part_names: &BTreeSet<&str>) -> Result<String> {
    let messages = with_few_forms(english);
    let mut code = String::from("impl PartKey {\n");
    for (index, (name, text)) in english.iter().enumerate() {
        if part_names.contains(&**name) {
            let (constant, line) =
                (name.to_uppercase().replace('-', "_"), line("en", &messages, name)?);
            writeln!(
                code,
                "/// `{text}`\npub const {constant}: Self = Self(&({index}, {line:?}));"
            )?;
        }
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

/// Makes one text of plural forms that read alike, which is less to download.
fn with_few_forms(messages: &Messages) -> Messages {
    let shorten = |message: &Value| match message {
        Value::Object(forms) => match forms.get("other") {
            Some(other) if forms.values().all(|form| form == other) => other.clone(),
            _ => message.clone(),
        },
        _ => message.clone(),
    };
    messages.iter().map(|(name, message)| (name.clone(), shorten(message))).collect()
}
