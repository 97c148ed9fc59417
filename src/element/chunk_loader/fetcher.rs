//! The JavaScript that fetches chunks.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Fetches the chunks of one edition.
    #[derive(Clone)]
    pub type ChunkFetcher;

    /// Fetches a chunk. The promise is of an object if the extension is `json`, else of a `Uint8Array`.
    #[wasm_bindgen(method)]
    pub(super) fn load(this: &ChunkFetcher, kind: &str, extension: &str, hash: &str) -> Promise;

    /// Reports a chunk that cannot be loaded, as a sentence.
    #[wasm_bindgen(method)]
    pub(super) fn problem(this: &ChunkFetcher, message: &str);
}
