//! The text of an article as data: blocks, and runs of text in them. It holds no markup, so nothing in it can run.

mod block;
mod numbering;
mod plain;
mod run;

pub use block::{
    Block, Cell, Figure, Item, List, Media, MediaKind, Numbering, Picture, Row, Table,
};
pub use plain::paragraphs;
pub use run::{Baseline, Run, Style};

/// Maximum depth of blocks within blocks. What is deeper joins the block around it, so that nothing which follows the
/// structure of an article, drawing and freeing it included, can run out of stack.
pub const MAX_DEPTH: usize = 16;
