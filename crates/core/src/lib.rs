//! Articles, editions, time, filters, and the index that answers what a filter shows.
//!
//! Every function here depends on its arguments alone. A clock, a locale or a file is handed in; nothing is read
//! from the machine. Inputs and outputs have crates of their own, which depend on this one: `newsstand-parse`
//! (saved pages), `newsstand-feed` (JSON Feed) and `newsstand-chunked` (editions in many files).

pub mod article;
pub mod bidi;
pub mod case;
pub mod edition;
pub mod filter;
pub mod index;
pub mod language;
pub mod order;
pub mod reader_state;
pub mod reading;
pub mod text;
pub mod time;
pub mod varint;

#[cfg(test)]
mod samples;

pub use article::{Article, Provenance, Role};
pub use edition::Edition;
pub use index::Index;
pub use reader_state::{ReaderState, StatusFilter};
pub use time::{Published, TimeBasis};
