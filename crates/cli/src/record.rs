//! Records of drafts and articles, as they are sorted: fixed-size, and ordered by their bytes.

use crate::error::Error;
use crate::store::Span;

/// The content of a record, and the store that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A packed draft, among the texts.
    Draft,
    /// A packed article of a file that holds whole articles, among the texts.
    Article,
    /// A packed article that drafts became, in a store of its own.
    Merged,
}

/// A draft or an article that waits in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// The sort key.
    pub(crate) order: (u64, u64),
    pub(crate) kind: Kind,
    pub(crate) span: Span,
}

impl Record {
    /// The record as bytes, most significant first, to be sorted by them.
    pub(crate) fn to_bytes(self) -> [u8; 29] {
        let mut bytes = [self.kind as u8; 29];
        let pieces: [&[u8]; 5] = [
            &self.order.0.to_be_bytes(),
            &self.order.1.to_be_bytes(),
            &[self.kind as u8],
            &self.span.start.to_be_bytes(),
            &self.span.length.to_be_bytes(),
        ];
        bytes.iter_mut().zip(pieces.into_iter().flatten()).for_each(|(to, from)| *to = *from);
        bytes
    }

    /// Reads a record, and returns it with the bytes after it.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<(Self, &[u8]), Error> {
        Self::read(bytes).ok_or_else(damaged)
    }

    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (first, bytes) = bytes.split_first_chunk()?;
        let (second, bytes) = bytes.split_first_chunk()?;
        let (kind, bytes) = bytes.split_first()?;
        let (start, bytes) = bytes.split_first_chunk()?;
        let (length, bytes) = bytes.split_first_chunk()?;
        let kinds = [Kind::Draft, Kind::Article, Kind::Merged];
        let record = Self {
            order: (u64::from_be_bytes(*first), u64::from_be_bytes(*second)),
            kind: *kinds.get(usize::from(*kind))?,
            span: Span { start: u64::from_be_bytes(*start), length: u32::from_be_bytes(*length) },
        };
        Some((record, bytes))
    }
}

/// An error of a temporary file that does not hold what was written into it.
pub(crate) fn damaged() -> Error {
    Error("a temporary file was changed by another program; try again".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_back_and_sorted_by_its_numbers() {
        let record = |first, second, kind| Record {
            order: (first, second),
            kind,
            span: Span { start: 7, length: 300 },
        };
        let mut last = Vec::new();
        for record in [
            record(0, 1, Kind::Merged),
            record(0, 256, Kind::Draft),
            record(1, 0, Kind::Draft),
            record(1, 0, Kind::Article),
        ] {
            let bytes = record.to_bytes().to_vec();
            assert!(last < bytes);
            assert_eq!(Record::from_bytes(&bytes), Ok((record, [].as_slice())));
            assert_eq!(Record::from_bytes(&bytes[1..]), Err(damaged()));
            last = bytes;
        }
    }
}
