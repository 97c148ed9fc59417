//! The ends of elements: what was collected in them becomes a block.

use newsstand_core::content::{Block, Cell, Item, List, Row, Run};

use super::builder::{Builder, Leave};
use super::frame::{Frame, Holds, ListItem};
use super::inline::join_lines;
use super::table;

impl Builder<'_> {
    /// Ends an element.
    pub(super) fn leave(&mut self, leave: Leave) {
        match leave {
            Leave::Nothing => {}
            Leave::Paragraph => self.end_paragraph(),
            Leave::Format(before) => self.format = before,
            Leave::ParagraphOf(before) => {
                self.end_paragraph();
                self.format = before;
            }
            Leave::Heading(before) => {
                self.end_paragraph();
                self.heading = before;
            }
            Leave::Frame => self.end_frame(),
            Leave::Preformatted => self.end_preformatted(),
            Leave::Quote => {
                self.quotes = self.quotes.saturating_sub(1);
                self.text(if self.quotes.is_multiple_of(2) { "”" } else { "’" });
            }
            Leave::Ruby => {
                self.rubies -= 1;
                self.inline.leave_ruby();
            }
            Leave::Reading => {
                let reading = self.aside.take().unwrap_or_default();
                self.inline.end_ruby(&reading);
            }
            Leave::Credit => {
                let said = self.aside.take().unwrap_or_default();
                self.add_credit(&said);
            }
        }
    }

    /// Returns the blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        while self.frames.len() > 1 {
            self.end_frame();
        }
        self.end_paragraph();
        self.frames.pop().map(|frame| frame.blocks).unwrap_or_default()
    }

    pub(super) fn end_paragraph(&mut self) {
        if let Some(text) = &mut self.preformatted {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            return;
        }
        let runs = self.inline.take(&self.links);
        if !runs.is_empty() {
            self.push(match self.heading {
                Some(level) => Block::Heading(level, runs),
                None => Block::Paragraph(runs),
            });
        }
        for block in std::mem::take(&mut self.pending) {
            self.push(block);
        }
    }

    fn end_preformatted(&mut self) {
        let text = self.preformatted.take().unwrap_or_default();
        let text = text.trim_end_matches(['\n', ' ', '\t']);
        if !text.is_empty() {
            self.push(Block::Preformatted(text.replace("\r\n", "\n")));
        }
    }

    fn add_credit(&mut self, said: &str) {
        let words = said.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let figures = self.frames.iter_mut().rev().map(|frame| &mut frame.holds);
        for holds in figures {
            if let Holds::Figure { credit, .. } = holds {
                if !credit.is_empty() && !words.is_empty() {
                    credit.push_str(", ");
                }
                credit.push_str(&words);
                return;
            }
        }
    }

    fn end_frame(&mut self) {
        self.end_paragraph();
        let Some(Frame { holds, blocks }) = self.frames.pop() else { return };
        match holds {
            Holds::Document => self.frames.push(Frame { holds, blocks }),
            Holds::Quotation if !blocks.is_empty() => self.push(Block::Quotation(blocks)),
            Holds::Quotation => {}
            Holds::Item(stated) => self.end_item(ListItem { stated, blocks }),
            Holds::List { numbering, start, reversed, items } => {
                let (first, step) = match (start, reversed) {
                    (Some(start), true) => (start, -1),
                    (None, true) => (i32::try_from(items.len()).unwrap_or_default(), -1),
                    (start, false) => (start.unwrap_or(1), 1),
                };
                if items.iter().any(|item| !item.blocks.is_empty()) {
                    let items = numbered(items, numbering.is_some().then_some((first, step)));
                    self.push(Block::List(List { numbering, items }));
                }
            }
            Holds::Table { presentation, caption, rows } => {
                for block in table::blocks(presentation, caption, rows, blocks) {
                    self.push(block);
                }
            }
            Holds::Cell(cell) => self.end_cell(Cell { blocks, ..cell }),
            Holds::Figure { caption, credit } => {
                for block in captioned(blocks, caption, credit) {
                    self.push(block);
                }
            }
            Holds::Caption => self.end_caption(blocks),
        }
    }

    fn end_item(&mut self, item: ListItem) {
        match self.holds() {
            Some(Holds::List { items, .. }) => items.push(item),
            _ => item.blocks.into_iter().for_each(|block| self.push(block)),
        }
    }

    fn end_cell(&mut self, cell: Cell) {
        match self.holds() {
            Some(Holds::Table { rows, .. }) => {
                if rows.is_empty() {
                    rows.push(Row::default());
                }
                if let Some(row) = rows.last_mut() {
                    row.cells.push(cell);
                }
            }
            _ => cell.blocks.into_iter().for_each(|block| self.push(block)),
        }
    }

    /// Gives its caption to the figure or table that is open. Blocks of it that are no text stay blocks.
    fn end_caption(&mut self, blocks: Vec<Block>) {
        let mut said: Vec<Run> = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph(runs) | Block::Heading(_, runs) => {
                    join_lines(&mut said, runs);
                }
                block => self.push(block),
            }
        }
        match self.holds() {
            Some(Holds::Figure { caption, .. } | Holds::Table { caption, .. }) => {
                join_lines(caption, said);
            }
            _ if !said.is_empty() => self.push(Block::Paragraph(said)),
            _ => {}
        }
    }
}

/// Returns items with their numbers: the first and the step to the next, if they have any. A number that an item states
/// counts for those after it, too.
fn numbered(items: Vec<ListItem>, numbers: Option<(i32, i32)>) -> Vec<Item> {
    let (mut next, step) = numbers.unwrap_or_default();
    let each = items.into_iter().map(|ListItem { stated, blocks }| {
        let number = stated.filter(|_| numbers.is_some()).unwrap_or(next);
        next = number.saturating_add(step);
        Item { number, blocks }
    });
    each.collect()
}

/// Returns the blocks of a figure. The caption and the credit are those of its last picture; without a picture they are
/// a paragraph below what it shows.
fn captioned(mut blocks: Vec<Block>, caption: Vec<Run>, credit: String) -> Vec<Block> {
    let last = blocks.iter_mut().rev().find_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    if let Some(figure) = last {
        figure.caption = caption;
        figure.credit = credit;
        return blocks;
    }
    if !caption.is_empty() {
        blocks.push(Block::Paragraph(caption));
    }
    if !credit.is_empty() {
        blocks.push(Block::paragraph(credit));
    }
    blocks
}
