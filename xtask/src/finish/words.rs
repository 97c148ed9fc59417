//! The words of the interface, as they are published: each language but English in a file of its own, and what
//! our JavaScript says itself in English.

use std::fs;

use crate::encode::short_hash;
use crate::error::{Error, Result, While};
use crate::project::Project;

use super::read;

/// A language's words, to be published.
pub(super) struct Words {
    /// Its BCP 47 tag.
    pub(super) tag: String,
    /// The name of its file, which changes with its content.
    pub(super) name: String,
    pub(super) text: String,
}

/// The words of every language but English, which the program has inside, by their tags.
pub(super) fn others(project: &Project) -> Result<Vec<Words>> {
    let folder = project.root().join("assets/locales");
    let mut all = Vec::new();
    for entry in fs::read_dir(&folder).to(format!("read the folder {}", folder.display()))? {
        let path = entry.to(format!("read the folder {}", folder.display()))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(tag) = name.strip_suffix(".json").filter(|tag| *tag != "en") else { continue };
        let text = small(&read(&path)?);
        let name = format!("words-{tag}-{}.json", short_hash(text.as_bytes()));
        all.push(Words { tag: tag.to_owned(), name, text });
    }
    all.sort_by(|one, other| one.tag.cmp(&other.tag));
    Ok(all)
}

/// Entries of the English file as a script has them in an object.
pub(super) fn english(project: &Project, names: &[&str]) -> Result<String> {
    let file = read(&project.root().join("assets/locales/en.json"))?;
    let entry = |name: &&str| {
        let begins = format!("\"{name}\":");
        let line = file.lines().map(str::trim).find(|line| line.starts_with(&begins));
        let line =
            line.ok_or_else(|| Error::new(format!("assets/locales/en.json has no {name}")))?;
        Ok(line.trim_end_matches(',').to_owned())
    };
    let entries: Result<Vec<_>> = names.iter().map(entry).collect();
    Ok(format!("{{ {} }}", entries?.join(", ")))
}

/// JSON without what stands around its lines: no text in it goes on in another line.
fn small(json: &str) -> String {
    json.lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::{english, others, small};
    use crate::project::Project;

    #[test]
    fn every_language_has_its_file() {
        let all = others(&Project::here().unwrap()).unwrap();
        assert!(all.len() >= 11 && all.iter().all(|words| words.tag != "en"));
        for words in &all {
            assert!(words.name.starts_with(&format!("words-{}-", words.tag)), "{}", words.name);
            assert!(words.text.starts_with("{\"language\": \"") && !words.text.contains('\n'));
        }
    }

    #[test]
    fn entries_become_an_object() {
        let project = Project::here().unwrap();
        let entries = english(&project, &["filters", "clear"]).unwrap();
        assert_eq!(entries, "{ \"filters\": \"Filters\", \"clear\": \"Clear\" }");
        assert!(english(&project, &["nowhere"]).is_err());
        assert_eq!(
            small("{\n  \"a\": \"b c\",\n\n  \"d\": \"\"\n}\n"),
            "{\"a\": \"b c\",\"d\": \"\"}"
        );
    }
}
