//! Editions in parts that somebody wrote wrongly: every hash is right, and what is under it is not what it
//! should be.

use std::fs;
use std::path::Path;

use newsstand_chunked::Columns;
use newsstand_cli::chunked::{MANIFEST, hash_of};
use newsstand_core::time::TimeRange;
use serde_json::{Value, json};

use super::stop;

/// Makes an edition wrong in one way; of the others nothing changes.
pub(crate) fn remake(folder: &Path, way: &str, as_of: TimeRange) {
    let mut manifest = read(&folder.join(MANIFEST));
    match way {
        // The first chunk of bodies holds nothing, the last one of cards its first half.
        "short" => {
            let hash = at(&mut manifest, "/_newsstand/parts/columns/0/0");
            *hash = shortened(folder, hash.as_str().unwrap_or_default(), as_of).into();
        }
        // The same chunk of columns, and with it all its cards, twice.
        "twice" => {
            let chunk = at(&mut manifest, "/_newsstand/parts/columns/0").clone();
            *at(&mut manifest, "/_newsstand/parts/columns") = json!([chunk, chunk]);
            let articles = at(&mut manifest, "/_newsstand/parts/articles");
            *articles = json!(articles.as_u64().unwrap_or_default() * 2);
        }
        _ => return,
    }
    write(&folder.join(MANIFEST), manifest.to_string().as_bytes());
}

fn shortened(folder: &Path, columns: &str, as_of: TimeRange) -> String {
    let bytes = bytes(&folder.join(format!("columns-{columns}.bin")));
    let mut columns = Columns::decode(&bytes, Some(as_of)).unwrap_or_else(|why| stop(&why));
    if let Some(first) = columns.cards.first_mut() {
        first.hash = remade(folder, "cards", &first.hash, |cards| {
            let hash = at(cards, "/_newsstand/bodies/0/0");
            let nothing = |bodies: &mut Value| *at(bodies, "/items") = json!([]);
            *hash = remade(folder, "bodies", hash.as_str().unwrap_or_default(), nothing).into();
        });
    }
    if let Some(last) = columns.cards.last_mut() {
        last.hash = remade(folder, "cards", &last.hash, |cards| {
            if let Some(items) = at(cards, "/items").as_array_mut() {
                items.truncate(items.len() / 2);
            }
        });
    }
    named(folder, "columns", "bin", columns.encode(Some(as_of)))
}

/// Changes a chunk of articles, and gives its new hash.
fn remade(folder: &Path, kind: &str, hash: &str, change: impl Fn(&mut Value)) -> String {
    let mut chunk = read(&folder.join(format!("{kind}-{hash}.json")));
    change(&mut chunk);
    named(folder, kind, "json", chunk.to_string())
}

fn at<'a>(value: &'a mut Value, path: &str) -> &'a mut Value {
    value.pointer_mut(path).unwrap_or_else(|| stop(&format!("there is no {path}")))
}

/// Writes a chunk under its hash.
fn named(folder: &Path, kind: &str, ending: &str, chunk: impl AsRef<[u8]>) -> String {
    let hash = hash_of(chunk.as_ref());
    write(&folder.join(format!("{kind}-{hash}.{ending}")), chunk.as_ref());
    hash
}

fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|why| stop(&format!("{}: {why}", path.display())))
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&bytes(path)).unwrap_or_else(|why| stop(&why.to_string()))
}

fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap_or_else(|why| stop(&format!("{}: {why}", path.display())));
}
