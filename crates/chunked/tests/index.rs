//! The index of a chunked edition whose chunks arrive in any order, twice, short, or not at all.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop anywhere")]

use std::rc::Rc;

use newsstand_chunked::columns::NumberedRow;
use newsstand_chunked::{ChunkRef, ChunkedIndex, Columns, Manifest, TextStatus};
use newsstand_core::filter::{Filter, Sort};
use newsstand_core::time::{Clock, TimeRange};
use newsstand_core::{Article, Index};

const CLOCK: Clock = Clock::Edition(None);

/// Chunks of two cards, of which each has two chunks of bodies.
const CARDS: [(usize, &str); 2] = [(0, "c0"), (2, "c2")];

fn chunk_ref(hash: &str, articles: usize) -> ChunkRef {
    ChunkRef { hash: hash.to_owned(), articles }
}

fn article(number: usize, text: &str) -> Article {
    Article {
        id: number.to_string(),
        headline: format!("Number {number}"),
        paragraphs: vec![text.to_owned()],
        ..Article::default()
    }
}

fn columns(articles: usize) -> Columns {
    let row = NumberedRow { source: 0, age: None, between: None, hashtags: Vec::new() };
    Columns {
        sources: vec![None],
        rows: vec![row; articles],
        cards: CARDS.map(|(_, hash)| chunk_ref(hash, 2)).to_vec(),
        ..Columns::default()
    }
}

/// An edition of two chunks of columns with four articles each, whose manifest holds the first.
fn index() -> ChunkedIndex {
    let columns = vec![chunk_ref("a", 4), chunk_ref("b", 4)];
    let manifest = Manifest { articles: 8, columns, ..Manifest::default() };
    ChunkedIndex::chunked(Index::new(vec![article(0, "Card.")], CLOCK), manifest)
}

/// Takes in a chunk of the first four articles, whose columns have arrived.
fn take(index: &mut ChunkedIndex, chunk: usize) {
    let (start, kind) = (chunk % 4, chunk / 4);
    match kind {
        0 => index.take_bodies(start, vec![article(start, "Whole.")]),
        _ if start % 2 == 0 => index.take_cards(
            start,
            vec![article(start, "Card."), article(start + 1, "Card.")],
            &[chunk_ref("b0", 1), chunk_ref("b1", 1)],
        ),
        _ => {}
    }
}

#[test]
fn chunks_may_arrive_in_any_order_and_repeatedly() {
    // A step without a common divisor with eight visits all eight chunks.
    for step in [1, 3, 5, 7] {
        for twice in [false, true] {
            let mut index = index();
            index.take_columns(Some(columns(4)));
            index.take_columns(Some(columns(4)));
            for chunk in (0..8).map(|number| number * step % 8) {
                take(&mut index, chunk);
                if twice {
                    take(&mut index, chunk);
                }
            }
            for position in 0..4 {
                let text = &index.arrived().article(position).unwrap().paragraphs[0];
                assert_eq!(
                    (text.as_str(), index.text_status(position)),
                    ("Whole.", TextStatus::Whole)
                );
                let (start, part) = index.bodies_of(position).unwrap();
                assert_eq!((start, part.articles), (position, 1));
            }
            assert!(index.arrived().article(4).is_none() && index.can_arrive(4));
        }
    }
}

#[test]
fn a_chunk_that_fails_is_counted_and_the_rest_is_shown() {
    let mut index = index();
    assert!(index.can_arrive(0) && index.missing() == 0);
    index.take_columns(None);
    // The article in the manifest has arrived, but its chunk of bodies is unknown.
    assert_eq!((index.missing(), index.can_arrive(0)), (3, false));
    assert_eq!(index.take_columns(Some(columns(4))), Some(1));
    let shown = index.select(&Filter::default(), Sort::Newest, CLOCK, &Rc::default()).shown;
    assert_eq!((shown.len(), index.len(), index.missing()), (5, 5, 3));
    assert!(index.can_arrive(1));
}

#[test]
fn a_short_chunk_of_columns_is_counted() {
    let mut index = index();
    index.take_columns(Some(columns(3)));
    index.take_columns(Some(columns(4)));
    assert_eq!((index.missing(), index.len()), (1, 7));
}

#[test]
fn a_clock_behind_an_arrived_article_is_wrong() {
    let mut index = index();
    let day = |text| Clock::Now(TimeRange::parse(text).unwrap());
    assert!(!index.arrived().is_ahead_of(day("2019-03-01")));
    let between = TimeRange::parse("2026-11-20T12:00:00Z").ok();
    let mut later = columns(4);
    later.rows[2] = NumberedRow { between, ..later.rows[2].clone() };
    index.take_columns(Some(later));
    assert!(index.arrived().is_ahead_of(day("2019-03-01")));
    assert!(
        !index.arrived().is_ahead_of(day("2026-11-20"))
            && !index.arrived().is_ahead_of(day("2035-01-01"))
    );
}
