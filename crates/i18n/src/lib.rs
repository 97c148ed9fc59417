//! The messages of the interface in every language: tables made from the files in `assets/locales` by the build
//! script, and languages added while a program runs. It knows no sentences and no formats of numbers or dates; its
//! users do.
//!
//! A language is a text of lines, which downloads smaller than tables of texts. Each line is a message, in the
//! order of the keys: a text, or its plural forms, each after a tab: `one:{n} article`.
//!
//! A message has a [`Key`] or, if only parts of the program use it, a [`PartKey`].

mod key;
mod language;
#[cfg(test)]
mod lines;
mod template;

pub use key::{MessageKey, PartKey};
pub use language::{Language, add_language, best_match, language};
pub use template::{fill, split_emphasis};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
