//! The manifest: the part of the feed that describes the chunks of an edition.

use super::{ChunkRef, VERSION, is_hash};
use newsstand_core::bidi::harmless;
use newsstand_core::filter::Recency;
use newsstand_feed::Json;
use newsstand_feed::json_writer::{list, number, optional, string};

/// The description of a chunked edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Number of articles.
    pub articles: usize,
    /// Each source with the number of its articles that each of [`Recency::PRESETS`] shows by the edition's clock, the
    /// most frequent source first.
    pub sources: Vec<(Option<String>, Vec<usize>)>,
    /// The most frequent hashtags, each with the number of its articles.
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
            write_pair(into, |into| optional(into, name.as_deref()), counts);
        });
        into.push_str(",\"hashtags\":");
        list(into, &self.hashtags, |into, (name, count)| {
            write_pair(into, |into| string(into, name), |into| number(into, *count));
        });
        into.push_str(",\"columns\":");
        write_chunks(into, &self.columns);
        into.push('}');
    }

    /// Reads `_newsstand.parts`.
    ///
    /// # Errors
    /// If it is of another version or contradicts itself. The items of the feed can be used even so.
    pub fn read(mut parts: Json) -> Result<Self, String> {
        match parts.take("version") {
            Json::Number(1.0) => {}
            other => {
                return Err(format!(
                    "_newsstand.parts.version: expected {VERSION}, found {other}; only the newest articles are \
                     shown"
                ));
            }
        }
        let manifest = Self {
            articles: parts.take("articles").count().unwrap_or_default(),
            sources: parts.take("sources").list().into_iter().filter_map(source).collect(),
            hashtags: parts.take("hashtags").list().into_iter().filter_map(hashtag).collect(),
            columns: read_chunks(parts.take("columns")),
        };
        let held: usize = manifest.columns.iter().map(|chunk| chunk.articles).sum();
        if held == manifest.articles {
            return Ok(manifest);
        }
        Err(format!(
            "_newsstand.parts: expected chunks of {} articles in total, found {held}; only the newest articles \
             are shown",
            manifest.articles
        ))
    }
}

/// Appends a list of chunks: `[[hash, articles], …]`.
pub fn write_chunks(into: &mut String, chunks: &[ChunkRef]) {
    list(into, chunks, |into, chunk| {
        write_pair(into, |into| string(into, &chunk.hash), |into| number(into, chunk.articles));
    });
}

fn write_pair(into: &mut String, one: impl FnOnce(&mut String), other: impl FnOnce(&mut String)) {
    into.push('[');
    one(into);
    into.push(',');
    other(into);
    into.push(']');
}

/// Reads a list of chunks: `[[hash, articles], …]`. Invalid entries are left out.
#[must_use]
pub fn read_chunks(list: Json) -> Vec<ChunkRef> {
    let chunk = |entry: Json| {
        let (hash, articles) = pair(entry)?;
        let hash = hash.text().filter(|hash| is_hash(hash))?;
        Some(ChunkRef { hash, articles: articles.count()? })
    };
    list.list().into_iter().filter_map(chunk).collect()
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

/// Makes a name harmless, so that it can be shown.
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
    fn a_manifest_is_read_back_as_written() {
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
    fn another_version_is_refused() {
        let why = read(r#"{"version": 2}"#).unwrap_err();
        assert!(why.contains("version: expected 1, found 2"), "{why}");
    }

    #[test]
    fn a_name_that_is_no_hash_is_no_chunk() {
        let why = read(r#"{"version": 1, "articles": 3, "columns": [["../../secret", 3]]}"#);
        assert!(why.unwrap_err().contains("expected chunks of 3 articles in total, found 0"));
    }
}
