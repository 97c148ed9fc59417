//! Loads the chunks of a chunked edition as they are requested: the cards that a list shows, the text of the open
//! article, and the columns. `src/js/element/chunks.js` fetches the files.

mod columns;
mod fetcher;
mod loader;

pub(super) use fetcher::ChunkFetcher;
pub(super) use loader::load_chunks;
