//! Frames: the containers around the text that are still open during the walk.

use newsstand_core::content::{Block, Cell, Numbering, Row, Run};

/// Something that holds blocks and is not complete.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) holds: Holds,
    pub(super) blocks: Vec<Block>,
}

/// The content that a frame becomes.
#[derive(Debug)]
pub(super) enum Holds {
    /// The whole document.
    Document,
    Quotation,
    List {
        numbering: Option<Numbering>,
        start: Option<i32>,
        reversed: bool,
        items: Vec<ListItem>,
    },
    /// An item, with the number that it states.
    Item(Option<i32>),
    Table {
        presentation: bool,
        caption: Vec<Run>,
        rows: Vec<Row>,
    },
    /// A cell; its blocks are in the frame until it ends.
    Cell(Cell),
    Figure {
        caption: Vec<Run>,
        credit: String,
    },
    /// The caption of a table or a figure.
    Caption,
}

/// An item of a list that is not numbered yet.
#[derive(Debug)]
pub(super) struct ListItem {
    pub(super) stated: Option<i32>,
    pub(super) blocks: Vec<Block>,
}

impl Frame {
    pub(super) fn new(holds: Holds) -> Self {
        Self { holds, blocks: Vec::new() }
    }

    /// Adds a block.
    pub(super) fn push(&mut self, block: Block) {
        match &mut self.holds {
            // What stands in a list outside its items belongs to the item before it, as it is drawn below that.
            Holds::List { items, .. } => match items.last_mut() {
                Some(item) => item.blocks.push(block),
                None => items.push(ListItem { stated: None, blocks: vec![block] }),
            },
            _ => self.blocks.push(block),
        }
    }
}
