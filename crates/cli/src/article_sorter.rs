//! Articles in the order in which an edition has them, with memory that does not grow with their number.

use std::path::Path;

use newsstand_core::index::Row;
use newsstand_core::time::{Clock, TimeRange};
use newsstand_core::{Article, Published};
use newsstand_parse::{Draft, StreamParser, packed};

use crate::error::Error;
use crate::external_sort::{ExternalSort, Sorted};
use crate::options::{Notice, Report};
use crate::record::{Kind, Record, damaged};
use crate::store::{Store, StoreReader};

/// The order of an edition's articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// The order in which they were first found.
    Found,
    /// The newest first, by the edition's clock.
    Newest,
}

/// Sorts articles that arrive in any order, on disk if need be.
pub(crate) struct ArticleSorter {
    order: Order,
    as_of: Option<TimeRange>,
    /// Records, ordered by position and key, each after the rank of its time.
    records: ExternalSort,
    merged: Store,
    packed: Vec<u8>,
}

impl ArticleSorter {
    /// Creates a sorter for an edition gathered at `as_of`, with temporary files in `folder`.
    pub(crate) fn new(
        folder: &Path,
        order: Order,
        as_of: Option<TimeRange>,
    ) -> Result<Self, Error> {
        let (records, merged) = (ExternalSort::new(folder), Store::new(folder)?);
        Ok(Self { order, as_of, records, merged, packed: Vec::new() })
    }

    /// Adds the record of an article, or of the drafts that become one. Records are ordered by key and position.
    pub(crate) fn push_record(
        &mut self,
        record: Record,
        published: &Published,
    ) -> Result<(), Error> {
        let (key, position) = record.order;
        let record = Record { order: (position, key), ..record };
        let rank = match self.order {
            Order::Found => 0,
            Order::Newest => {
                let age = Clock::Edition(self.as_of).age(published);
                Row { age, ..Row::default() }.newest_rank()
            }
        };
        // No age is negative.
        self.records.push(&[&rank.cast_unsigned().to_be_bytes(), &record.to_bytes()])
    }

    /// Adds an article, and stores it here, since no other store holds it.
    pub(crate) fn push(&mut self, position: u64, article: &Article) -> Result<(), Error> {
        self.packed.clear();
        packed::pack(article, &mut self.packed);
        let span = self.merged.push(&self.packed)?;
        let record = Record { order: (0, position), kind: Kind::Merged, span };
        self.push_record(record, &article.published)
    }

    /// Returns the articles in order. `texts` holds those that were added as records, and `parser` makes articles of
    /// the drafts among them.
    pub(crate) fn sorted(
        self,
        texts: StoreReader,
        parser: StreamParser,
    ) -> Result<SortedArticles, Error> {
        let merged = self.merged.reader(self.order == Order::Found)?;
        Ok(SortedArticles { records: self.records.sorted()?, texts, merged, parser })
    }
}

/// Articles in order.
pub(crate) struct SortedArticles {
    records: Sorted,
    texts: StoreReader,
    merged: StoreReader,
    parser: StreamParser,
}

impl SortedArticles {
    /// Returns the next article; `None` after the last.
    pub(crate) fn next(&mut self, report: &mut Report<'_>) -> Result<Option<Article>, Error> {
        let Some(bytes) = self.records.next()? else { return Ok(None) };
        let (_rank, bytes) = bytes.split_first_chunk::<8>().ok_or_else(damaged)?;
        let (record, _) = Record::from_bytes(bytes)?;
        let (position, key) = record.order;
        let article = match record.kind {
            Kind::Merged => packed::unpack(self.merged.read(record.span)?),
            Kind::Article => packed::unpack(self.texts.read(record.span)?),
            Kind::Draft => {
                let draft = Draft::unpack(self.texts.read(record.span)?).ok_or_else(damaged)?;
                let position = usize::try_from(position).unwrap_or(usize::MAX);
                let (articles, warnings) = self.parser.articles(key, vec![(position, draft)]);
                warnings.into_iter().for_each(|warning| report(Notice::Warning(warning)));
                articles.into_iter().next().map(|(_, article)| article)
            }
        };
        article.map(Some).ok_or_else(damaged)
    }
}
