//! Chunks of columns: what filters need of some thousand articles, in binary form, about a hundredth of the size of the
//! articles. Each chunk has its own tables of names.

use super::{ChunkRef, hash_bytes, hash_text};
use newsstand_core::index::Row;
use newsstand_core::time::{Age, TimeRange};
use newsstand_core::varint::{Reader, put, put_signed};

/// The first bytes of a chunk of columns: its kind and the version of the format.
const MAGIC: &[u8; 4] = b"nsc1";

/// Maximum number of articles in a chunk.
pub const MAX_ARTICLES: usize = 1 << 16;

/// A chunk of columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The sources by number; `None` is *not stated*.
    pub sources: Vec<Option<String>>,
    /// The hashtags by number.
    pub hashtags: Vec<String>,
    /// The articles.
    pub rows: Vec<NumberedRow>,
    /// The chunks of cards of the same articles, in the same order.
    pub cards: Vec<ChunkRef>,
    /// The hash of the chunk of their ids.
    pub ids: String,
}

/// A row whose names are numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberedRow {
    /// The number of the source in [`Columns::sources`].
    pub source: usize,
    /// The age by the edition's clock.
    pub age: Option<Age>,
    /// The range in which the article was published.
    pub between: Option<TimeRange>,
    /// The numbers of the hashtags in [`Columns::hashtags`].
    pub hashtags: Vec<usize>,
}

/// The way in which the time of an article is encoded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TimeKind {
    Nothing,
    Age,
    Between,
    /// Both; the range follows from the age, as with an age stated on a page.
    Words,
    /// Both; the age follows from the range, as with a date.
    Date,
    Both,
}

const KINDS: [TimeKind; 6] = [
    TimeKind::Nothing,
    TimeKind::Age,
    TimeKind::Between,
    TimeKind::Words,
    TimeKind::Date,
    TimeKind::Both,
];

/// Returns the range that an age by the edition's clock follows from, where a date gave the age.
fn dated(age: Age, as_of: TimeRange) -> Option<TimeRange> {
    let earliest = as_of.latest().checked_sub(age.most())?;
    let latest = as_of.earliest().checked_sub(age.least())?;
    (earliest <= latest).then(|| TimeRange::between(earliest, latest))
}

impl TimeKind {
    fn of(row: &NumberedRow, as_of: Option<TimeRange>) -> Self {
        match (row.age, row.between) {
            (None, None) => Self::Nothing,
            (Some(_), None) => Self::Age,
            (None, Some(_)) => Self::Between,
            (Some(age), Some(between)) => match as_of {
                Some(as_of) if as_of.before(age) == between => Self::Words,
                Some(as_of) if dated(age, as_of) == Some(between) => Self::Date,
                _ => Self::Both,
            },
        }
    }

    fn has_age(self) -> bool {
        !matches!(self, Self::Nothing | Self::Between)
    }
}

impl Columns {
    /// Returns a row with its names, to be added to an index.
    #[must_use]
    pub fn row(&self, row: &NumberedRow) -> Row<'_> {
        let hashtag = |number: &usize| self.hashtags.get(*number).map(String::as_str);
        Row {
            source: self.sources.get(row.source).and_then(Option::as_deref),
            age: row.age,
            between: row.between,
            hashtags: row.hashtags.iter().filter_map(hashtag).collect(),
        }
    }

    /// Encodes the chunk, of an edition gathered at `as_of`.
    #[must_use]
    pub fn encode(&self, as_of: Option<TimeRange>) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        put(&mut bytes, self.sources.len() as u64);
        for source in &self.sources {
            let name = source.as_deref();
            put(&mut bytes, name.map_or(0, |name| name.len() as u64 + 1));
            bytes.extend_from_slice(name.unwrap_or_default().as_bytes());
        }
        put(&mut bytes, self.hashtags.len() as u64);
        for hashtag in &self.hashtags {
            put(&mut bytes, hashtag.len() as u64);
            bytes.extend_from_slice(hashtag.as_bytes());
        }
        put(&mut bytes, self.rows.len() as u64);
        for row in &self.rows {
            put(&mut bytes, row.source as u64);
        }
        let kinds: Vec<TimeKind> = self.rows.iter().map(|row| TimeKind::of(row, as_of)).collect();
        for kind in &kinds {
            put(&mut bytes, KINDS.iter().position(|other| other == kind).unwrap_or(0) as u64);
        }
        let mut last = 0;
        for (row, kind) in self.rows.iter().zip(&kinds) {
            if let Some(age) = row.age {
                put_signed(&mut bytes, age.least().wrapping_sub(last));
                put_signed(&mut bytes, age.most().wrapping_sub(age.least()));
                last = age.least();
            }
            if let (TimeKind::Between | TimeKind::Both, Some(between)) = (kind, row.between) {
                put_signed(&mut bytes, between.earliest());
                put_signed(&mut bytes, between.latest().wrapping_sub(between.earliest()));
            }
        }
        for row in &self.rows {
            put(&mut bytes, row.hashtags.len() as u64);
            for hashtag in &row.hashtags {
                put(&mut bytes, *hashtag as u64);
            }
        }
        put(&mut bytes, self.cards.len() as u64);
        for chunk in &self.cards {
            bytes.extend(hash_bytes(&chunk.hash).unwrap_or_default());
            put(&mut bytes, chunk.articles as u64);
        }
        bytes.extend(hash_bytes(&self.ids).unwrap_or_default());
        bytes
    }

    /// Decodes a chunk of an edition gathered at `as_of`.
    ///
    /// # Errors
    /// If the bytes are no chunk of columns, are of another version, or are damaged.
    pub fn decode(bytes: &[u8], as_of: Option<TimeRange>) -> Result<Self, String> {
        let Some(rest) = bytes.strip_prefix(MAGIC) else {
            return Err("expected a chunk of columns of version 1, found something else".to_owned());
        };
        read(&mut Reader(rest), as_of)
            .ok_or_else(|| "the chunk of columns is damaged or incomplete".to_owned())
    }
}

fn read(reader: &mut Reader<'_>, as_of: Option<TimeRange>) -> Option<Columns> {
    let mut columns = Columns::default();
    for _ in 0..reader.count()? {
        let name = match reader.count()? {
            0 => None,
            length => Some(reader.text(length - 1)?.to_owned()),
        };
        columns.sources.push(name);
    }
    for _ in 0..reader.count()? {
        let length = reader.count()?;
        columns.hashtags.push(reader.text(length)?.to_owned());
    }
    let count = reader.count().filter(|count| *count <= MAX_ARTICLES)?;
    for _ in 0..count {
        let source = usize::try_from(reader.number()?).ok()?;
        columns.rows.push(NumberedRow { source, age: None, between: None, hashtags: Vec::new() });
    }
    let mut kinds = Vec::with_capacity(count);
    for _ in 0..count {
        kinds.push(*KINDS.get(usize::from(reader.byte()?))?);
    }
    let mut last = 0_i64;
    for (row, kind) in columns.rows.iter_mut().zip(kinds) {
        if kind.has_age() {
            let least = last.wrapping_add(reader.signed()?);
            let age = Age::between(least, least.wrapping_add(reader.signed()?));
            row.age = Some(age);
            last = least;
            match kind {
                TimeKind::Words => row.between = Some(as_of?.before(age)),
                TimeKind::Date => row.between = Some(dated(age, as_of?)?),
                _ => {}
            }
        }
        if matches!(kind, TimeKind::Between | TimeKind::Both) {
            let earliest = reader.signed()?;
            let latest = earliest.wrapping_add(reader.signed()?);
            row.between = Some(TimeRange::between(earliest, latest));
        }
    }
    for row in &mut columns.rows {
        for _ in 0..reader.count()? {
            row.hashtags.push(usize::try_from(reader.number()?).ok()?);
        }
    }
    let mut on_cards = 0_usize;
    for _ in 0..reader.count()? {
        let hash = hash_text(reader.bytes(32)?);
        let articles = reader.number().and_then(|count| usize::try_from(count).ok())?;
        on_cards = on_cards.checked_add(articles)?;
        columns.cards.push(ChunkRef { hash, articles });
    }
    columns.ids = hash_text(reader.bytes(32)?);
    // An article without a card could never be shown.
    (on_cards == count && reader.0.is_empty()).then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::time::{DAY, HOUR};

    fn sample(as_of: TimeRange) -> Columns {
        let age = |hours: i64| Age::between(hours * HOUR, (hours + 1) * HOUR);
        let row = |source, age, between, hashtags: &[usize]| NumberedRow {
            source,
            age,
            between,
            hashtags: hashtags.to_vec(),
        };
        let chunk = |articles| ChunkRef { hash: hash_text(&[7; 32]), articles };
        Columns {
            sources: vec![Some("Rail Review".to_owned()), None, Some(String::new())],
            hashtags: vec!["Trams".to_owned(), "مكتبات".to_owned()],
            rows: vec![
                row(0, Some(age(2)), Some(as_of.before(age(2))), &[0, 1]),
                row(1, Some(age(3)), dated(age(3), as_of), &[]),
                row(2, Some(age(1)), Some(TimeRange::at(-5)), &[1]),
                row(0, Some(age(9)), None, &[]),
                row(0, None, Some(TimeRange::at(1_750_000_000)), &[0]),
                row(1, None, None, &[]),
            ],
            cards: vec![chunk(4), chunk(2)],
            ids: hash_text(&[9; 32]),
        }
    }

    #[test]
    fn a_chunk_is_decoded_as_encoded() {
        let day = TimeRange::day(2025, 6, 28).unwrap();
        for as_of in [TimeRange::at(1_751_112_000), day, TimeRange::between(0, 3 * DAY)] {
            let columns = sample(as_of);
            let bytes = columns.encode(Some(as_of));
            assert_eq!(Columns::decode(&bytes, Some(as_of)).unwrap(), columns);
            for end in 0..bytes.len() {
                assert!(Columns::decode(&bytes[..end], Some(as_of)).is_err(), "{end}");
            }
        }
    }

    #[test]
    fn a_small_file_cannot_ask_for_much_memory() {
        let mut bytes = MAGIC.to_vec();
        put(&mut bytes, u64::MAX);
        assert!(Columns::decode(&bytes, None).is_err());
        assert!(Columns::decode(b"nsc2", None).unwrap_err().contains("version 1"));
    }
}
