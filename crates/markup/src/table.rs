//! Tables, and what is a table for its layout alone.

use newsstand_core::content::{Block, Row, Run, Table};

/// Returns the blocks of a table that has ended. `stray` are blocks between its rows.
///
/// A table with one cell in each row, no heading and no caption has nothing to compare: its cells are blocks, one below
/// the other, as in the newsletters that are laid out with tables.
pub(super) fn blocks(
    presentation: bool,
    caption: Vec<Run>,
    mut rows: Vec<Row>,
    stray: Vec<Block>,
) -> Vec<Block> {
    rows.retain(|row| !row.cells.is_empty());
    let mut cells = rows.iter().flat_map(|row| &row.cells);
    let is_layout = presentation
        || caption.is_empty()
            && rows.iter().all(|row| row.cells.len() == 1)
            && !cells.any(|cell| cell.heading);
    let mut blocks = stray;
    if is_layout {
        let cells = rows.into_iter().flat_map(|row| row.cells);
        blocks.extend(cells.flat_map(|cell| cell.blocks));
    } else if rows.iter().flat_map(|row| &row.cells).any(|cell| !cell.blocks.is_empty()) {
        blocks.push(Block::Table(Table { caption, rows }));
    }
    blocks
}
