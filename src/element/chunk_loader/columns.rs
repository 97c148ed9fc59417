//! The columns of an edition in parts, one chunk after the other, and the ids in them, among which articles are looked for.

use std::rc::Rc;

use js_sys::Uint8Array;
use newsstand_chunked::{Columns, short_id};
use wasm_bindgen::JsCast;

use super::{ChunkLoader, counted};
use crate::live_edition::Request;

impl ChunkLoader {
    /// Brings the columns, the newest first, for as long as anybody shows the index.
    pub(super) async fn columns(self: Rc<Self>) {
        let next = || self.index.upgrade()?.index().next_columns();
        while let Some(part) = next() {
            let loaded = self.load("columns", "bin", &part.hash).await;
            let Some(index) = self.index.upgrade() else { return };
            let read = loaded.and_then(|bytes| {
                let bytes: Uint8Array = bytes.unchecked_into();
                Columns::decode(&bytes.to_vec(), index.as_of)
            });
            let whole = match &read {
                Ok(columns) => counted("columns", &part, columns.rows.len()),
                Err(why) => Err(why.clone()),
            };
            let missing = index.missing();
            let ids = read.as_ref().map(|columns| columns.ids.clone()).unwrap_or_default();
            let start = index.index_mut().take_columns(read.ok());
            if let Err(why) = whole {
                let missing = index.missing() - missing;
                self.chunks.problem(&format!("{missing} articles are missing: {why}"));
            }
            if let Some(start) = start {
                self.known.borrow_mut().push((start, ids.clone()));
                self.find(start, &ids).await;
            }
            self.pump();
            self.tell();
        }
        self.ended.set(true);
        self.conclude();
    }

    /// What was looked for everywhere and not found is not there; nothing of it is sure where something is missing.
    pub(super) fn conclude(self: &Rc<Self>) {
        let Some(index) = self.index.upgrade() else { return };
        if self.ended.get() && !self.unsure.get() && index.missing() == 0 {
            index.index_mut().set_lacking(self.ids.borrow().clone());
            self.tell();
        }
    }

    /// Looks for the articles that are asked for by their ids among those of a chunk.
    pub(super) async fn find(self: &Rc<Self>, start: usize, ids: &str) {
        let wanted: Vec<u64> = self.ids.borrow().iter().map(|id| short_id(id)).collect();
        if wanted.is_empty() {
            return;
        }
        let bytes = match self.load("ids", "bin", ids).await {
            Ok(bytes) => bytes,
            // Those articles stay closed, and everything else goes on.
            Err(why) => {
                self.unsure.set(true);
                return self.chunks.problem(&why);
            }
        };
        let bytes = bytes.unchecked_into::<Uint8Array>().to_vec();
        for (place, id) in bytes.chunks_exact(8).enumerate() {
            let id = id.try_into().map(u64::from_le_bytes).unwrap_or_default();
            if wanted.contains(&id) {
                self.ids.borrow_mut().retain(|other| short_id(other) != id);
                self.note(Request::Text(start + place));
                self.pump();
            }
        }
    }
}
