//! Articles, editions, time, filters, and the index that answers what a filter shows.
//!
//! - An [`edition`] holds [`article`]s. Their [`time`]s of publication are ranges.
//! - A [`filter`] is answered by the [`index`], which also applies the [`reader_state`]: read, saved, hidden, muted.
//! - Texts: [`text`] and [`case`] compare, [`bidi`] removes what would reorder or disguise text, [`language`] knows
//!   directions, and [`reading`] estimates the reading time.
//! - [`order`] sorts in little code, and [`varint`] writes integers in few bytes.
//!
//! Every function here depends on its arguments alone. A clock, a locale or a file is handed in; nothing is read
//! from the machine. Inputs and outputs have crates of their own, which depend on this one: `newsstand-parse`
//! (saved pages), `newsstand-feed` (JSON Feed) and `newsstand-chunked` (editions in many files).

pub mod article;
pub mod bidi;
pub mod case;
pub mod content;
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
