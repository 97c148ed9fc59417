//! `edition.toml`: what a folder of documents cannot say of itself.

use std::collections::BTreeMap;

use newsstand_core::time::TimeRange;
use serde::Deserialize;

/// The name of a folder's configuration file.
pub const CONFIG_NAME: &str = "edition.toml";

/// What stands above an edition.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Heading {
    pub(crate) title: Option<String>,
    pub(crate) subtitle: Option<String>,
    pub(crate) language: Option<String>,
}

/// A configuration, as the program uses it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Config {
    pub(crate) heading: Heading,
    pub(crate) documents: BTreeMap<String, DocumentFacts>,
}

/// What somebody knows of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DocumentFacts {
    pub(crate) saved: Option<TimeRange>,
    pub(crate) source: Option<String>,
}

/// A configuration, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: Option<String>,
    subtitle: Option<String>,
    language: Option<String>,
    #[serde(default)]
    documents: BTreeMap<String, WrittenDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDocument {
    saved: Option<toml::value::Datetime>,
    source: Option<String>,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// In words, with the place.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let written: Written = toml::from_str(text).map_err(|why| why.to_string())?;
        let mut documents = BTreeMap::new();
        for (name, document) in written.documents {
            let saved = document
                .saved
                .map(|saved| TimeRange::parse(&saved.to_string()))
                .transpose()
                .map_err(|why| format!("documents.\"{name}\".saved: {why}"))?;
            documents.insert(name, DocumentFacts { saved, source: document.source });
        }
        let heading = Heading {
            title: written.title,
            subtitle: written.subtitle,
            language: written.language,
        };
        Ok(Self { heading, documents })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_or_a_moment() {
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
    fn refused(text: &str, part: &str) {
        let why = Config::parse(text).unwrap_err();
        assert!(why.contains(part), "{why}");
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        refused("titel = \"T\"", "unknown field `titel`");
        refused("[documents.\"a.txt\"]\nsaved = 12:00:00", "documents.\"a.txt\".saved: expected");
        refused("[documents.\"a.txt\"]\nsaved = \"noon\"", "saved = \"noon\"");
    }
}
