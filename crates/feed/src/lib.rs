//! An edition on the wire: [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/) with one extension object,
//! `_newsstand`.
//!
//! [`read()`] accepts feeds of other programs too, [`to_json`] writes ours. How bytes become [`Json`] is up to the
//! caller: `serde_json` in the command, the browser's own parser in the widget.

mod html;
mod json;
pub mod json_writer;
mod read;
pub mod write;

pub use json::Json;
pub use read::{read, read_each};
pub use write::to_json;

/// The `version` of the feeds that are written.
pub const VERSION: &str = "https://jsonfeed.org/version/1.1";
