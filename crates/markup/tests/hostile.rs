//! Documents of any shape.

use newsstand_core::content::{Block, MAX_DEPTH};
use newsstand_markup::{parser, write};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::Strategy;

fn blocks(html: &str) -> Vec<Block> {
    parser::blocks(html, &|address| address.starts_with("https://").then(|| address.to_owned()))
}

/// Returns how deep blocks are within each other.
fn depth(blocks: &[Block]) -> usize {
    let inside = |block: &Block| match block {
        Block::List(list) => list.items.iter().map(|item| depth(&item.blocks)).max(),
        Block::Quotation(blocks) => Some(depth(blocks)),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.map(|cell| depth(&cell.blocks)).max()
        }
        _ => None,
    };
    blocks.iter().map(|block| 1 + inside(block).unwrap_or_default()).max().unwrap_or_default()
}

#[test]
fn what_is_deep_joins_what_is_around_it() {
    for name in
        ["div", "b", "blockquote", "ul><li", "table><tr><td", "span", "x-y", "font", "a href=x"]
    {
        let html = format!("{}text{}", format!("<{name}>").repeat(10_000), "<p>more");
        let blocks = blocks(&html);
        assert!(write(&blocks).contains("text"), "{name}");
        assert!(write(&blocks).contains("more"), "{name}");
        assert!(depth(&blocks) <= MAX_DEPTH + 1, "{name}: {}", depth(&blocks));
    }
}

#[test]
fn many_elements_beside_each_other_stay() {
    let paragraphs = blocks(&"<p>x".repeat(50_000));
    assert_eq!(paragraphs.len(), 50_000);
    let items = blocks(&format!("<ul>{}", "<li>x".repeat(50_000)));
    assert!(matches!(items.as_slice(), [Block::List(list)] if list.items.len() == 50_000));
}

/// A piece of a document: a tag, well written or not, or text.
fn piece() -> impl Strategy<Value = String> {
    const NAMES: [&str; 40] = [
        "p",
        "div",
        "b",
        "em",
        "a href=https://a.example/",
        "a href=x",
        "ul",
        "ol",
        "ol start=4 reversed",
        "li",
        "li value=9",
        "blockquote",
        "pre",
        "code",
        "table",
        "tr",
        "td",
        "th colspan=2",
        "caption",
        "figure",
        "figcaption",
        "img src=https://a.example/1.png alt=A",
        "img width=1",
        "br",
        "hr",
        "h1",
        "h3",
        "ruby",
        "rt",
        "q",
        "sub",
        "sup",
        "del",
        "span class=credit",
        "audio src=https://a.example/a",
        "iframe src=https://b.example/",
        "svg",
        "math",
        "template",
        "x-y",
    ];
    let tag = (0..NAMES.len(), 0..3).prop_map(|(name, form)| {
        let name = NAMES.get(name).copied().unwrap_or_default();
        let bare = name.split(' ').next().unwrap_or_default();
        if form == 0 { format!("</{bare}>") } else { format!("<{name}>") }
    });
    proptest::prop_oneof![tag, "[ a-z\n\u{a0}\"&<>;]{0,6}", "&[a-z#0-9]{1,6};?"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn blocks_that_were_written_are_read_as_they_were(pieces in proptest::collection::vec(piece(), 0..40)) {
        let html = pieces.concat();
        let first = blocks(&html);
        let written = write(&first);
        let second = blocks(&written);
        prop_assert!(depth(&first) <= MAX_DEPTH + 1);
        prop_assert_eq!(&write(&second), &written, "{}", html);
        prop_assert_eq!(second, first, "{}", html);
    }
}
