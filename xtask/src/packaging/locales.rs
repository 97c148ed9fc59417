//! The messages of the interface: each language but English as a file, and those that the JavaScript
//! shows itself as a module.

use std::fmt::Write as _;
use std::fs;

use crate::encode::short_hash;
use crate::error::{Context, Error, Result};
use crate::project::Project;

use super::read;

/// A language's messages.
pub(super) struct Locale {
    /// Its BCP 47 tag.
    pub(super) tag: String,
    /// The name of its file in a release, which changes with its content.
    pub(super) name: String,
    /// JSON in one line.
    pub(super) text: String,
}

/// Reads the messages of every language but English, which the program has inside, ordered by tag.
pub(super) fn all(project: &Project) -> Result<Vec<Locale>> {
    let folder = project.root().join("assets/locales");
    let mut all = Vec::new();
    for entry in fs::read_dir(&folder).context(format!("read the folder {}", folder.display()))? {
        let path = entry.context(format!("read the folder {}", folder.display()))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(tag) = name.strip_suffix(".json").filter(|tag| *tag != "en") else { continue };
        let text = in_one_line(&read(&path)?);
        let name = format!("words-{tag}-{}.json", short_hash(text.as_bytes()));
        all.push(Locale { tag: tag.to_owned(), name, text });
    }
    all.sort_by(|one, other| one.tag.cmp(&other.tag));
    Ok(all)
}

/// Generates the module `generated/messages.js`: the tags of the languages, and in English each message
/// that a script may show itself, under its key in camel case.
pub(super) fn module(project: &Project, locales: &[Locale]) -> Result<String> {
    let tags: Vec<&str> = locales.iter().map(|locale| locale.tag.as_str()).collect();
    let mut module = format!("export const languageTags = {tags:?};\n");
    for line in read(&project.root().join("assets/locales/en.json"))?.lines() {
        let Some((key, value)) = line.trim().trim_end_matches(',').split_once(": ") else {
            continue;
        };
        let key = key.trim_matches('"');
        if key != "locale" && !key.starts_with("page-") {
            continue;
        }
        if !value.starts_with('"') {
            return Err(Error::new(format!(
                "assets/locales/en.json: {key}: expected a text, found {value}: a message that \
                 depends on a number is for the program alone"
            )));
        }
        // Writing to a string cannot fail.
        let _ = writeln!(module, "export const {} = {value};", camel_case(key));
    }
    Ok(module)
}

fn camel_case(key: &str) -> String {
    let mut words = key.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        name + &head.to_ascii_uppercase() + tail
    })
}

/// JSON without the white space around its lines. No text in it spans two lines.
fn in_one_line(json: &str) -> String {
    json.lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::{all, camel_case, in_one_line, module};
    use crate::project::Project;

    #[test]
    fn every_language_has_its_file() {
        let all = all(&Project::here().unwrap()).unwrap();
        assert!(all.len() >= 11 && all.iter().all(|locale| locale.tag != "en"));
        for locale in &all {
            assert!(locale.name.starts_with(&format!("words-{}-", locale.tag)), "{}", locale.name);
            assert!(locale.text.starts_with("{\"language\": \"") && !locale.text.contains('\n'));
        }
        let json = "{\n  \"a\": \"b c\",\n\n  \"d\": \"\"\n}\n";
        assert_eq!(in_one_line(json), "{\"a\": \"b c\",\"d\": \"\"}");
    }

    #[test]
    fn messages_that_scripts_show_are_exported_in_english() {
        let project = Project::here().unwrap();
        let module = module(&project, &all(&project).unwrap()).unwrap();
        assert!(module.starts_with("export const languageTags = [\"ar\", \""), "{module}");
        assert!(module.contains("\nexport const locale = \"en-GB\";\n"), "{module}");
        assert!(module.contains("\nexport const pageNotLoaded = \"The articles "), "{module}");
        assert!(!module.contains("published"), "{module}");
        assert_eq!(camel_case("page-not-loaded"), "pageNotLoaded");
    }
}
