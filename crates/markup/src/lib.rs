//! HTML to the blocks of an article, and back.
//!
//! - [`blocks`] walks through a parsed document ([`Node`]) and returns its blocks. The browser parses in the page,
//!   `parser` in the command, and both walk here, so that the same HTML gives the same blocks.
//! - [`write`](write()) writes blocks as HTML, in the subset that `docs/edition-format.md` describes.
//!
//! Nothing of a document is kept as markup: what this does not know becomes text or is left out.

mod attributes;
mod builder;
mod elements;
mod endings;
mod frame;
mod inline;
mod node;
#[cfg(feature = "parser")]
pub mod parser;
mod pictures;
mod table;
mod walk;
mod write;

pub use node::{Kind, Node};
pub use walk::blocks;
pub use write::write;
