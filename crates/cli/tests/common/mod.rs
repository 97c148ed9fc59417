//! Reads a chunked edition from the manifest down, and checks everything that can be checked.

#![allow(dead_code, reason = "no test needs all of it")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use newsstand_chunked::manifest::read_chunks;
use newsstand_chunked::{ChunkRef, Columns, Manifest, hash_text, is_hash, short_id};
use newsstand_core::{Article, Edition};
use newsstand_feed::Json;
use sha2::{Digest, Sha256};

/// A chunked edition.
pub(crate) struct ChunkedEdition {
    pub(crate) manifest: Manifest,
    /// The articles in the manifest.
    pub(crate) first: Edition,
    /// All articles, in order.
    pub(crate) articles: Vec<Article>,
    /// Number of chunks of cards.
    pub(crate) cards: usize,
    /// The names of all files that the manifest refers to.
    pub(crate) names: BTreeSet<String>,
}

/// Reads a chunk and checks its hash.
fn file(folder: &Path, names: &mut BTreeSet<String>, kind: &str, hash: &str) -> Vec<u8> {
    assert!(is_hash(hash), "{hash}");
    let ending = if matches!(kind, "columns" | "ids") { "bin" } else { "json" };
    let name = format!("{kind}-{hash}.{ending}");
    // A missing file fails the check of the hash.
    let bytes = fs::read(folder.join(&name)).unwrap_or_default();
    assert_eq!(hash_text(&Sha256::digest(&bytes)), hash, "{name}");
    names.insert(name);
    bytes
}

fn feed(bytes: &[u8]) -> (Edition, Json) {
    let mut json: Json = serde_json::from_slice(bytes).unwrap();
    let extension = json.take("_newsstand");
    let json = serde_json::from_slice(bytes).unwrap();
    let (edition, troubles) = newsstand_feed::read(json, None).unwrap();
    assert_eq!(troubles, Vec::<String>::new());
    (edition, extension)
}

fn count(chunks: &[ChunkRef]) -> usize {
    chunks.iter().map(|chunk| chunk.articles).sum()
}

/// Reads all files of an edition.
pub(crate) fn read(folder: &Path) -> ChunkedEdition {
    let (first, mut extension) = feed(&fs::read(folder.join("feed.json")).unwrap());
    let manifest = Manifest::read(extension.take("parts")).unwrap();
    let mut names = BTreeSet::new();
    let (mut articles, mut shown, mut cards) = (Vec::new(), Vec::new(), 0);
    for chunk in &manifest.columns {
        let bytes = file(folder, &mut names, "columns", &chunk.hash);
        let columns = Columns::decode(&bytes, first.as_of).unwrap();
        assert_eq!(columns.encode(first.as_of), bytes);
        assert_eq!((columns.rows.len(), count(&columns.cards)), (chunk.articles, chunk.articles));
        let ids = file(folder, &mut names, "ids", &columns.ids);
        assert_eq!(ids.len(), 8 * chunk.articles);
        let before = articles.len();
        for cards_chunk in &columns.cards {
            let (list, mut extension) = feed(&file(folder, &mut names, "cards", &cards_chunk.hash));
            let bodies = read_chunks(extension.take("bodies"));
            assert_eq!(
                (list.articles.len(), count(&bodies)),
                (cards_chunk.articles, cards_chunk.articles)
            );
            for body in bodies {
                let (full, _) = feed(&file(folder, &mut names, "bodies", &body.hash));
                assert_eq!(full.articles.len(), body.articles);
                articles.extend(full.articles);
            }
            shown.extend(list.articles);
            cards += 1;
        }
        let rows = columns.rows.iter().map(|row| columns.row(row)).zip(ids.chunks(8));
        for ((row, id), article) in rows.zip(&articles[before..]) {
            assert_eq!(row.source, article.source.as_deref());
            assert_eq!(row.hashtags, article.hashtags);
            assert_eq!(row.between, article.published.between);
            assert_eq!(id, short_id(&article.id).to_le_bytes());
        }
    }
    assert_eq!((articles.len(), shown.len()), (manifest.articles, manifest.articles));
    for (card, article) in shown.iter().zip(&articles) {
        assert_eq!((&card.id, &card.headline), (&article.id, &article.headline));
        assert_eq!((&card.source, &card.published), (&article.source, &article.published));
    }
    assert_eq!(first.articles, shown[..first.articles.len()]);
    let counts = manifest.sources.iter().filter_map(|(_, counts)| counts.last());
    assert_eq!(counts.sum::<usize>(), manifest.articles);
    ChunkedEdition { manifest, first, articles, cards, names }
}
