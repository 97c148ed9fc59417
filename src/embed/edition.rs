//! The edition that the build embedded, by the same door as any other: JSON, a feed, an edition.

use std::rc::Rc;

use news::Edition;
use news::feed::Feed;

/// The edition as `build.rs` wrote it.
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/edition.json"));

thread_local! {
    /// Read once; every element of a page shows the same one.
    static EDITION: Result<Rc<Edition>, String> = read(EMBEDDED).map(Rc::new);
}

/// The embedded edition.
///
/// # Errors
/// In words, where the browser or the feed's types refuse it.
pub(super) fn embedded() -> Result<Rc<Edition>, String> {
    EDITION.with(Clone::clone)
}

/// Reads an edition from JSON, with the browser's own parser.
fn read(json: &str) -> Result<Edition, String> {
    let value = js_sys::JSON::parse(json).map_err(|why| format!("not JSON: {why:?}"))?;
    let feed: Feed = serde_wasm_bindgen::from_value(value).map_err(|why| why.to_string())?;
    let (edition, troubles) = feed.into_edition();
    for trouble in troubles {
        web_sys::console::warn_1(&format!("Newsstand: {trouble}").into());
    }
    Ok(edition)
}
