//! The intake of a build: takes in what files hold, and keeps it in temporary files until all were read.

use std::path::Path;

use newsstand_core::time::TimeRange;
use newsstand_core::{Article, Edition};
use newsstand_parse::{Document, StreamParser, Text, packed};

use crate::error::Error;
use crate::external_sort::ExternalSort;
use crate::masthead::Masthead;
use crate::options::{Notice, Report};
use crate::record::{Kind, Record};
use crate::store::Store;

/// The key of articles that are complete and merge with no other.
const COMPLETE: u64 = u64::MAX;

/// The first position of complete articles. It is above those of documents, so that complete articles come last.
const AFTER_DOCUMENTS: u64 = 1 << 63;

/// Drafts and articles as they arrive.
pub(crate) struct Intake<'a> {
    pub(crate) masthead: Masthead,
    pub(crate) parser: StreamParser,
    /// Packed drafts and articles.
    pub(crate) texts: Store,
    /// Their records, ordered by key and position, each followed by the packed time of a draft.
    pub(crate) by_key: ExternalSort,
    report: &'a mut Report<'a>,
    captured: Option<TimeRange>,
    drafts: u64,
    articles: u64,
    packed: Vec<u8>,
    time: Vec<u8>,
}

impl<'a> Intake<'a> {
    /// Creates an intake with temporary files in `folder`. `captured` is the time at which files were saved that do not
    /// state one.
    pub(crate) fn new(
        masthead: Masthead,
        captured: Option<TimeRange>,
        folder: &Path,
        report: &'a mut Report<'a>,
    ) -> Result<Self, Error> {
        Ok(Self {
            masthead,
            parser: StreamParser::default(),
            texts: Store::new(folder)?,
            by_key: ExternalSort::new(folder),
            report,
            captured,
            drafts: 0,
            articles: 0,
            packed: Vec::new(),
            time: Vec::new(),
        })
    }

    pub(crate) fn captured(&self) -> Option<TimeRange> {
        self.captured
    }

    /// Reports something odd about a file as a whole.
    pub(crate) fn note(&mut self, note: String) {
        (self.report)(Notice::Note(note));
    }

    /// Takes in a document that has to be parsed.
    pub(crate) fn document(&mut self, document: &Document<'_>) -> Result<(), Error> {
        self.masthead.saved(document.saved);
        let text = Text::decode(document.bytes);
        let mut kept = Ok(());
        let warnings = self.parser.read(document, &text, &mut |draft| {
            self.packed.clear();
            self.time.clear();
            draft.pack(&mut self.packed);
            draft.pack_time(&mut self.time);
            if kept.is_ok() {
                kept = self.texts.push(&self.packed).and_then(|span| {
                    let order = (draft.key(), self.drafts);
                    let record = Record { order, kind: Kind::Draft, span };
                    self.by_key.push(&[&record.to_bytes(), &self.time])
                });
            }
            self.drafts += 1;
        });
        for warning in warnings {
            (self.report)(Notice::Warning(warning));
        }
        kept
    }

    /// Takes in the articles of a file that holds whole ones, and what it says of itself.
    pub(crate) fn edition(&mut self, edition: Edition) -> Result<(), Error> {
        self.masthead.saved(edition.as_of.or(self.captured));
        self.masthead.feed(edition.title, edition.language);
        edition.articles.iter().try_for_each(|article| self.article(article))
    }

    fn article(&mut self, article: &Article) -> Result<(), Error> {
        self.packed.clear();
        packed::pack(article, &mut self.packed);
        let span = self.texts.push(&self.packed)?;
        let order = (COMPLETE, AFTER_DOCUMENTS + self.articles);
        self.articles += 1;
        self.by_key.push(&[&Record { order, kind: Kind::Article, span }.to_bytes()])
    }
}
