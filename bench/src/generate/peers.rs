//! The same articles as data for the peers: one JSON file, newest first, as compact as they can read it.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

use newsstand_core::Article;
use serde::Serialize;

use super::Articles;
use super::articles::AS_OF;
use crate::error::{Context, Result};

/// Maximum length of an excerpt in a list, in characters.
const EXCERPT: usize = 320;

/// Selects how much of the articles a file contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    /// Headline, source, time and excerpt.
    List,
    /// The full texts as well, so that an article can be opened.
    Full,
}

#[derive(Serialize)]
struct PeerEdition {
    /// The edition's clock, in milliseconds since 1970.
    now: i64,
    /// Names of the sources, the most frequent first.
    sources: Vec<String>,
    rows: Vec<ListItem>,
}

/// Index of the source, milliseconds since 1970, language, headline, excerpt, paragraphs.
#[derive(Serialize)]
struct ListItem(
    usize,
    i64,
    &'static str,
    String,
    String,
    #[serde(skip_serializing_if = "Vec::is_empty")] Vec<String>,
);

/// Writes `number` articles into a file.
pub(crate) fn write(number: usize, payload: Payload, path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
    }
    let file = File::create(path).context(format!("write {}", path.display()))?;
    serde_json::to_writer(BufWriter::new(file), &data(number, payload))
        .context(format!("write {}", path.display()))
}

fn data(number: usize, payload: Payload) -> PeerEdition {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows: Vec<(String, ListItem)> = Vec::with_capacity(number);
    for article in Articles::new().take(number) {
        let source = article.source.clone().unwrap_or_default();
        *counts.entry(source.clone()).or_default() += 1;
        let when = article.published.between.map_or(0, |between| between.middle() * 1_000);
        let language = if article.language == "ar" { "ar" } else { "en" };
        let excerpt = excerpt(&article);
        let paragraphs = if payload == Payload::Full { article.paragraphs } else { Vec::new() };
        rows.push((source, ListItem(0, when, language, article.headline, excerpt, paragraphs)));
    }
    let mut sources: Vec<(String, usize)> = counts.into_iter().collect();
    sources.sort_by_key(|(_, count)| Reverse(*count));
    let places: BTreeMap<&str, usize> =
        sources.iter().enumerate().map(|(at, (name, _))| (name.as_str(), at)).collect();
    for (source, row) in &mut rows {
        row.0 = places.get(source.as_str()).copied().unwrap_or_default();
    }
    rows.sort_by_key(|(_, row)| Reverse(row.1));
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    PeerEdition {
        now: AS_OF * 1_000,
        sources: sources.into_iter().map(|(name, _)| name).collect(),
        rows,
    }
}

/// Returns the beginning of the text, cut between words as Newsstand cuts it.
fn excerpt(article: &Article) -> String {
    let text = article.paragraphs.first().map(String::as_str).unwrap_or_default();
    let Some((end, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let cut = text.get(..end).unwrap_or_default();
    let cut = cut.rsplit_once(' ').map_or(cut, |(before, _)| before);
    format!("{cut}…")
}

#[cfg(test)]
mod tests {
    use super::{Payload, data};
    use crate::generate::Articles;

    #[test]
    fn the_list_is_newest_first_and_names_each_source_once() {
        let data = data(300, Payload::List);
        assert_eq!(data.rows.len(), 300);
        assert!(data.rows.is_sorted_by_key(|row| std::cmp::Reverse(row.1)));
        let first = Articles::new().next().unwrap();
        let row = data.rows.iter().find(|row| row.3 == first.headline).unwrap();
        assert_eq!(Some(&data.sources[row.0]), first.source.as_ref());
        let text = row.4.strip_suffix('…').unwrap_or(&row.4);
        assert!(first.paragraphs[0].starts_with(text) && text.chars().count() <= 320, "{text}");
        let often = |at| data.rows.iter().filter(|row| row.0 == at).count();
        assert!(often(0) >= often(1) && often(1) >= often(20));
    }

    #[test]
    fn only_the_full_payload_has_texts() {
        assert!(data(3, Payload::List).rows.iter().all(|row| row.5.is_empty()));
        assert!(data(3, Payload::Full).rows.iter().all(|row| !row.5.is_empty()));
    }
}
