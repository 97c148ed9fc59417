//! `edition.toml`: facts about a folder of documents that they do not state themselves.

use std::collections::BTreeMap;

use newsstand_core::time::TimeRange;
use serde::Deserialize;

/// The name of a folder's configuration file.
pub const CONFIG_NAME: &str = "edition.toml";

/// The heading of an edition.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Heading {
    pub(crate) title: Option<String>,
    pub(crate) subtitle: Option<String>,
    pub(crate) language: Option<String>,
}

/// A configuration.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Config {
    pub(crate) heading: Heading,
    pub(crate) documents: BTreeMap<String, DocumentFacts>,
}

/// Facts about a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DocumentFacts {
    pub(crate) saved: Option<TimeRange>,
    pub(crate) source: Option<String>,
}

/// The file of a configuration.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigFile {
    title: Option<String>,
    subtitle: Option<String>,
    language: Option<String>,
    #[serde(default)]
    documents: BTreeMap<String, DocumentTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentTable {
    saved: Option<toml::value::Datetime>,
    source: Option<String>,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// Names the line or the key, and what was expected there.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let file: ConfigFile = toml::from_str(text).map_err(|why| why.to_string())?;
        let mut documents = BTreeMap::new();
        for (name, document) in file.documents {
            let saved = document
                .saved
                .map(|saved| TimeRange::parse(&saved.to_string()))
                .transpose()
                .map_err(|why| format!("documents.\"{name}\".saved: {why}"))?;
            documents.insert(name, DocumentFacts { saved, source: document.source });
        }
        let heading =
            Heading { title: file.title, subtitle: file.subtitle, language: file.language };
        Ok(Self { heading, documents })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_was_saved_on_a_day_or_at_an_instant() {
        let config = Config::parse(
            "title = \"T\"\n[documents.\"a.txt\"]\nsaved = 2025-06-28\n\
             [documents.\"b.txt\"]\nsaved = 2025-06-28T12:00:00Z\nsource = \"S\"\n",
        )
        .unwrap();
        assert_eq!(config.heading.title.as_deref(), Some("T"));
        assert_eq!(config.documents["a.txt"].saved, TimeRange::day(2025, 6, 28));
        assert_eq!(
            config.documents["b.txt"].saved,
            Some(TimeRange::parse("2025-06-28T12:00:00Z").unwrap())
        );
        assert_eq!(config.documents["b.txt"].source.as_deref(), Some("S"));
    }

    #[track_caller]
    fn is_refused(text: &str, part: &str) {
        let why = Config::parse(text).unwrap_err();
        assert!(why.contains(part), "{why}");
    }

    #[test]
    fn errors_name_the_key() {
        is_refused("titel = \"T\"", "unknown field `titel`");
        is_refused(
            "[documents.\"a.txt\"]\nsaved = 12:00:00",
            "documents.\"a.txt\".saved: expected",
        );
        is_refused("[documents.\"a.txt\"]\nsaved = \"noon\"", "saved = \"noon\"");
    }
}
