//! Loads the chunks of a chunked edition as they are requested: the cards that a list shows, the text of the open
//! article, and the columns. `src/js/element/chunks.js` fetches the files.

mod columns;
mod fetcher;
mod loader;

use std::rc::Rc;

use newsstand_parts::in_part;

use crate::live_edition::LiveEdition;
pub(super) use fetcher::ChunkFetcher;

in_part! {
    CHUNKS 2:
    /// Makes `fetcher` answer all requests to a chunked edition.
    pub(super) fn load_chunks(edition: &Rc<LiveEdition>, fetcher: &ChunkFetcher) -> () {
        loader::load_chunks(edition, fetcher);
    }
}
