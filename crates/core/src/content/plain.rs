//! Blocks as plain text.

use std::fmt::Write;

use super::block::{Block, Cell, Figure, Item, List, Media, Numbering, Table};
use super::run::Run;

/// Returns the text of blocks, an entry for each that a reader sees as one. Items of lists have their number or a dash
/// before them, cells of a row a tab between them. Of a picture it is what is said of it.
#[must_use]
pub fn paragraphs(blocks: &[Block]) -> Vec<String> {
    let mut texts = Vec::new();
    for block in blocks {
        append(block, &mut texts);
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}

/// Returns the text of runs. A reading follows what it is of in parentheses, as where ruby cannot be drawn.
pub(super) fn text(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        text.push_str(&run.text);
        if let Some(ruby) = &run.ruby {
            let _ = write!(text, "({ruby})");
        }
    }
    text
}

fn append(block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Paragraph(runs) | Block::Heading(_, runs) => texts.push(text(runs)),
        Block::List(list) => texts.push(lines(list)),
        Block::Quotation(blocks) => blocks.iter().for_each(|block| append(block, texts)),
        Block::Preformatted(text) => texts.push(text.clone()),
        Block::Table(table) => append_table(table, texts),
        Block::Figure(figure) => texts.push(about(figure)),
        Block::Media(media) => texts.push(described(media)),
        Block::Separator => {}
    }
}

/// Returns the items of a list, a line each.
fn lines(list: &List) -> String {
    let mut lines = String::new();
    for item in &list.items {
        if !lines.is_empty() {
            lines.push('\n');
        }
        let mark = mark(list.numbering, item);
        // The lines of an item stand below its first word.
        let indent = format!("\n{}", " ".repeat(mark.chars().count()));
        lines.push_str(&mark);
        lines.push_str(&paragraphs(&item.blocks).join("\n").replace('\n', &indent));
    }
    lines
}

/// Returns what stands before an item: `2. `, `b. `, `- `.
fn mark(numbering: Option<Numbering>, item: &Item) -> String {
    let Some(numbering) = numbering else { return "- ".to_owned() };
    format!("{}. ", numbering.write(item.number))
}

fn append_table(table: &Table, texts: &mut Vec<String>) {
    texts.push(text(&table.caption));
    let row = |cells: &[Cell]| {
        let cells: Vec<_> = cells.iter().map(|cell| paragraphs(&cell.blocks).join(" ")).collect();
        cells.join("\t")
    };
    let rows: Vec<_> = table.rows.iter().map(|each| row(&each.cells)).collect();
    texts.push(rows.join("\n"));
}

fn about(figure: &Figure) -> String {
    let caption = text(&figure.caption);
    let said = if caption.trim().is_empty() { figure.picture.alt.clone() } else { caption };
    joined(&[&said, &figure.credit])
}

fn described(media: &Media) -> String {
    joined(&[&media.title, &media.url])
}

/// Returns the texts that are not empty, on lines of their own.
fn joined(texts: &[&str]) -> String {
    let texts: Vec<_> = texts.iter().copied().filter(|text| !text.trim().is_empty()).collect();
    texts.join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::block::{Media, MediaKind, Picture, Row};
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell { heading: false, columns: 1, rows: 1, blocks: vec![Block::paragraph(text)] }
    }

    #[test]
    fn every_block_has_a_text() {
        let ruby = Run { ruby: Some("ゆき".to_owned()), ..Run::plain("雪") };
        let inner = List {
            numbering: None,
            items: vec![Item { number: 0, blocks: vec![Block::paragraph("x\ny")] }],
        };
        let second = Item { number: 3, blocks: vec![Block::paragraph("b"), Block::List(inner)] };
        let first = Item { number: 2, blocks: vec![Block::paragraph("a")] };
        let list = List { numbering: Some(Numbering::LowerAlpha), items: vec![first, second] };
        let rows = vec![
            Row { cells: vec![cell("1"), cell("2")] },
            Row { cells: vec![cell("3"), cell("4")] },
        ];
        let picture = Picture { alt: "A weir".to_owned(), ..Picture::default() };
        let media = Media {
            kind: MediaKind::Audio,
            url: "https://a.example/1".to_owned(),
            title: "Talk".to_owned(),
            seconds: None,
            poster: None,
        };
        let blocks = [
            Block::Heading(2, vec![Run::plain("Snow "), ruby]),
            Block::Separator,
            Block::Quotation(vec![Block::paragraph("One."), Block::paragraph(" ")]),
            Block::List(list),
            Block::Preformatted("if a:\n    b()".to_owned()),
            Block::Table(Table { caption: vec![Run::plain("Delays")], rows }),
            Block::Figure(Figure { picture, credit: "Somebody".to_owned(), ..Figure::default() }),
            Block::Media(media),
        ];
        assert_eq!(
            paragraphs(&blocks),
            [
                "Snow 雪(ゆき)",
                "One.",
                "b. a\nc. b\n   - x\n     y",
                "if a:\n    b()",
                "Delays",
                "1\t2\n3\t4",
                "A weir\nSomebody",
                "Talk\nhttps://a.example/1",
            ]
        );
    }
}
