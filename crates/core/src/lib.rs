//! What news is: articles, editions, time, filters and the parsing of documents.
//!
//! Everything here is a pure function of its arguments. A clock, a locale or a file is handed in;
//! nothing is read from a machine. `press` does the reading, the widget's `view` does the showing.

pub mod article;
pub mod bidi;
pub mod case;
pub mod chunked;
pub mod edition;
pub mod feed;
pub mod filter;
pub mod index;
pub mod json;
pub mod language;
pub mod order;
pub mod packed;
pub mod parse;
pub mod reader_state;
pub mod reading;
pub mod text;
pub mod time;
mod varint;

pub use article::{Article, Place, Published, Role, TimeBasis};
pub use edition::Edition;
pub use index::Index;
pub use reader_state::{ReaderState, StatusFilter};
