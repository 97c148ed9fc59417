//! Loads the columns of a chunked edition one chunk after the other, and searches their ids for requested articles.

use std::rc::Rc;

use js_sys::Uint8Array;
use newsstand_chunked::{Columns, short_id};
use wasm_bindgen::JsCast;

use super::loader::{ChunkLoader, check_count};
use crate::live_edition::Request;

impl ChunkLoader {
    /// Loads all columns, the newest first, for as long as the edition is shown.
    pub(super) async fn load_columns(self: Rc<Self>) {
        let next = || self.edition.upgrade()?.index().next_columns();
        while let Some(chunk) = next() {
            let loaded = self.load("columns", "bin", &chunk.hash).await;
            let Some(edition) = self.edition.upgrade() else { return };
            let columns = loaded.and_then(|bytes| {
                let bytes: Uint8Array = bytes.unchecked_into();
                Columns::decode(&bytes.to_vec(), edition.as_of)
            });
            let outcome = match &columns {
                Ok(columns) => check_count("columns", &chunk, columns.rows.len()),
                Err(why) => Err(why.clone()),
            };
            let missing_before = edition.missing();
            let ids = columns.as_ref().map(|columns| columns.ids.clone()).unwrap_or_default();
            let start = edition.index_mut().take_columns(columns.ok());
            if let Err(why) = outcome {
                let missing = edition.missing() - missing_before;
                self.fetcher.problem(&format!("{missing} articles are missing: {why}"));
            }
            if let Some(start) = start {
                self.loaded_columns.borrow_mut().push((start, ids.clone()));
                self.search(start, &ids).await;
            }
            self.fetch_requested();
            self.notify();
        }
        self.has_ended.set(true);
        self.conclude_search();
    }

    /// Records requested ids that no chunk contains, once every chunk was searched. If any chunk is missing, an article
    /// may be in that one, and nothing is recorded.
    pub(super) fn conclude_search(self: &Rc<Self>) {
        let Some(edition) = self.edition.upgrade() else { return };
        if self.has_ended.get() && !self.is_search_incomplete.get() && edition.missing() == 0 {
            edition.index_mut().set_lacking(self.requested_ids.borrow().clone());
            self.notify();
        }
    }

    /// Searches a chunk of ids for the requested articles, and requests the texts of those found. `start` is the
    /// position of its first article, `hash` the chunk's.
    pub(super) async fn search(self: &Rc<Self>, start: usize, hash: &str) {
        let wanted: Vec<u64> = self.requested_ids.borrow().iter().map(|id| short_id(id)).collect();
        if wanted.is_empty() {
            return;
        }
        let bytes = match self.load("ids", "bin", hash).await {
            Ok(bytes) => bytes,
            // The articles stay closed; everything else works without the ids.
            Err(why) => {
                self.is_search_incomplete.set(true);
                return self.fetcher.problem(&why);
            }
        };
        let bytes = bytes.unchecked_into::<Uint8Array>().to_vec();
        for (index, id) in bytes.chunks_exact(8).enumerate() {
            let id = id.try_into().map(u64::from_le_bytes).unwrap_or_default();
            if wanted.contains(&id) {
                self.requested_ids.borrow_mut().retain(|other| short_id(other) != id);
                self.add_request(Request::Text(start + index));
                self.fetch_requested();
            }
        }
    }
}
