//! Properties of chunks of columns: rows are decoded as encoded, and any bytes are decoded or refused.

#![allow(clippy::unwrap_used, reason = "a test may stop anywhere")]

use newsstand_chunked::columns::NumberedRow;
use newsstand_chunked::{ChunkRef, Columns, hash_text};
use newsstand_core::time::{Age, TimeRange};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof};
use proptest::proptest;
use proptest::sample::Index;

/// An instant in the years of RFC 3339, or any.
fn seconds() -> impl Strategy<Value = i64> {
    prop_oneof![-62_167_219_200..=253_402_300_799_i64, any::<i64>()]
}

fn time_range() -> impl Strategy<Value = TimeRange> {
    (seconds(), seconds()).prop_map(|(one, other)| TimeRange::between(one, other))
}

fn age() -> impl Strategy<Value = Age> {
    (seconds(), seconds()).prop_map(|(one, other)| Age::between(one, other))
}

/// A time as pages state it, or any other.
fn time(as_of: Option<TimeRange>) -> impl Strategy<Value = (Option<Age>, Option<TimeRange>)> {
    let words = move |age| (Some(age), as_of.map(|as_of| as_of.before(age)));
    let date = move |then: TimeRange| (as_of.map(|as_of| then.age(as_of)), Some(then));
    prop_oneof![
        age().prop_map(words),
        time_range().prop_map(date),
        (option::of(age()), option::of(time_range())),
    ]
}

fn columns(as_of: Option<TimeRange>) -> impl Strategy<Value = Columns> {
    let row = (0..3_usize, time(as_of), vec(0..2_usize, 0..4));
    let row = row.prop_map(|(source, (age, between), hashtags)| NumberedRow {
        source,
        age,
        between,
        hashtags,
    });
    let names = (vec(option::of(".{0,9}"), 3), vec(".{0,9}", 2));
    (names, vec(row, 0..40), any::<[u8; 32]>()).prop_map(|((sources, hashtags), rows, hash)| {
        let hash = hash_text(&hash);
        let cards = vec![ChunkRef { hash: hash.clone(), articles: rows.len() }];
        Columns { sources, hashtags, rows, cards, ids: hash }
    })
}

fn edition() -> impl Strategy<Value = (Option<TimeRange>, Columns)> {
    option::of(time_range()).prop_flat_map(|as_of| (Just(as_of), columns(as_of)))
}

proptest! {
    #[test]
    fn rows_are_decoded_as_encoded((as_of, columns) in edition()) {
        let bytes = columns.encode(as_of);
        prop_assert_eq!(Columns::decode(&bytes, as_of), Ok(columns));
    }

    #[test]
    fn any_bytes_are_decoded_or_refused(bytes in vec(any::<u8>(), 0..200), as_of in option::of(time_range())) {
        let marked = [b"nsc1".as_slice(), &bytes].concat();
        prop_assert!(Columns::decode(&bytes, as_of).is_err() || bytes.starts_with(b"nsc1"));
        if let Ok(columns) = Columns::decode(&marked, as_of) {
            let rows = columns.rows.iter().map(|row| columns.row(row).hashtags.len());
            prop_assert!(rows.sum::<usize>() <= bytes.len());
        }
    }

    #[test]
    fn a_damaged_chunk_is_decoded_or_refused(
        (as_of, columns) in edition(),
        at in any::<Index>(),
        byte in any::<u8>(),
        cut in any::<Index>(),
    ) {
        let mut bytes = columns.encode(as_of);
        let at = at.index(bytes.len());
        if let Some(one) = bytes.get_mut(at) {
            *one = byte;
        }
        let _ = Columns::decode(&bytes, as_of);
        bytes.truncate(cut.index(bytes.len()));
        prop_assert!(Columns::decode(&bytes, as_of).is_err());
    }
}
