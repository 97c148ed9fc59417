//! The manifest: a JSON Feed whose items are the newest articles, and what the rest of the edition is.

use super::{ChunkRef, VERSION, is_hash};
use newsstand_core::bidi::harmless;
use newsstand_core::filter::Recency;
use newsstand_feed::Json;
use newsstand_feed::json_writer::{list, number, optional, string};

/// What a manifest says of the edition beside its newest articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// How many articles the edition has.
    pub articles: usize,
    /// Each source with how many of its articles each of [`Recency::PRESETS`] shows by the edition's
    /// clock, the most frequent first.
    pub sources: Vec<(Option<String>, Vec<usize>)>,
    /// The most frequent hashtags, with how many articles carry each.
    pub hashtags: Vec<(String, usize)>,
    /// The chunks of columns, the newest articles first.
    pub columns: Vec<ChunkRef>,
}

impl Manifest {
    /// Appends the object `_newsstand.parts`.
    pub fn write(&self, into: &mut String) {
        into.push_str("{\"version\":");
        number(into, VERSION);
        into.push_str(",\"articles\":");
        number(into, self.articles);
        into.push_str(",\"sources\":");
        list(into, &self.sources, |into, (name, counts)| {
            let counts = |into: &mut String| list(into, counts, |into, count| number(into, *count));
            pair_of(into, |into| optional(into, name.as_deref()), counts);
        });
        into.push_str(",\"hashtags\":");
        list(into, &self.hashtags, |into, (name, count)| {
            pair_of(into, |into| string(into, name), |into| number(into, *count));
        });
        into.push_str(",\"columns\":");
        write_chunks(into, &self.columns);
        into.push('}');
    }

    /// Reads `_newsstand.parts`.
    ///
    /// # Errors
    /// In words, where it is of another version or does not make sense; the items of the feed can be read
    /// all the same.
    pub fn read(mut parts: Json) -> Result<Self, String> {
        match parts.take("version") {
            Json::Number(1.0) => {}
            other => {
                return Err(format!(
                    "expected an edition in parts of version {VERSION}, found {other}: only its newest \
                     articles are shown"
                ));
            }
        }
        let manifest = Self {
            articles: parts.take("articles").count().unwrap_or_default(),
            sources: parts.take("sources").list().into_iter().filter_map(source).collect(),
            hashtags: parts.take("hashtags").list().into_iter().filter_map(hashtag).collect(),
            columns: self::parts(parts.take("columns")),
        };
        let held: usize = manifest.columns.iter().map(|part| part.articles).sum();
        if held == manifest.articles {
            return Ok(manifest);
        }
        Err(format!(
            "the edition says that it has {} articles, but its parts have {held}: only its newest \
             articles are shown",
            manifest.articles
        ))
    }
}

/// Appends a list of chunks: `[[hash, articles], …]`.
pub fn write_chunks(into: &mut String, chunks: &[ChunkRef]) {
    list(into, chunks, |into, chunk| {
        pair_of(into, |into| string(into, &chunk.hash), |into| number(into, chunk.articles));
    });
}

fn pair_of(into: &mut String, one: impl FnOnce(&mut String), other: impl FnOnce(&mut String)) {
    into.push('[');
    one(into);
    into.push(',');
    other(into);
    into.push(']');
}

/// A list of chunks: `[[hash, articles], …]`. What is none is left out.
#[must_use]
pub fn parts(list: Json) -> Vec<ChunkRef> {
    let part = |entry: Json| {
        let (hash, articles) = pair(entry)?;
        let hash = hash.text().filter(|hash| is_hash(hash))?;
        Some(ChunkRef { hash, articles: articles.count()? })
    };
    list.list().into_iter().filter_map(part).collect()
}

fn pair(entry: Json) -> Option<(Json, Json)> {
    let mut entry = entry.list().into_iter();
    entry.next().zip(entry.next())
}

fn source(entry: Json) -> Option<(Option<String>, Vec<usize>)> {
    let (name, counts) = pair(entry)?;
    let counts: Vec<usize> = counts.list().iter().filter_map(Json::count).collect();
    (counts.len() == Recency::PRESETS.len()).then(|| (name.text().map(shown), counts))
}

fn hashtag(entry: Json) -> Option<(String, usize)> {
    let (name, count) = pair(entry)?;
    name.text().map(shown).zip(count.count())
}

/// A name as it is shown.
fn shown(name: String) -> String {
    harmless(&name).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Manifest, String> {
        Manifest::read(serde_json::from_str(json).unwrap())
    }

    #[test]
    fn what_is_written_is_read() {
        let manifest = Manifest {
            articles: 3,
            sources: vec![(Some("A".to_owned()), vec![0, 0, 0, 1, 1, 1, 1, 2]), (None, vec![1; 8])],
            hashtags: vec![("Trams".to_owned(), 2)],
            columns: vec![ChunkRef { hash: "A".repeat(43), articles: 3 }],
        };
        let mut json = String::new();
        manifest.write(&mut json);
        assert_eq!(read(&json).unwrap(), manifest);
    }

    #[test]
    fn another_version_is_said() {
        let why = read(r#"{"version": 2}"#).unwrap_err();
        assert!(why.contains("version 1, found 2"), "{why}");
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_no_part() {
        let why = read(r#"{"version": 1, "articles": 3, "columns": [["../../secret", 3]]}"#);
        assert!(why.unwrap_err().contains("its parts have 0"));
    }
}
