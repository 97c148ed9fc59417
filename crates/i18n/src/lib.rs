//! What the interface says, in each language: what the build makes of the files in `assets/locales`, and the
//! languages that a program learns while it runs. What a sentence is put together from, and how a language
//! writes numbers, is its user's job.
//!
//! A language is a text of lines, since tables of texts would be more to download: in each line a message, in
//! the order of their names. A message is a text, or its plural forms, each after a tab: `one:{n} article`.

mod language;
#[cfg(test)]
mod lines;
mod text;

pub use language::{Language, language, learn, spoken};
pub use text::{fill, strong};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
