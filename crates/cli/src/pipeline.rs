//! The one way from files to articles: each file is read in its format, drafts that share a key become articles, and
//! the articles are sorted. Memory does not grow with their number.

use std::path::Path;

use newsstand_core::Edition;
use newsstand_parse::{Draft, StreamParser, packed};

use crate::article_sorter::{ArticleSorter, Order, SortedArticles};
use crate::error::Error;
use crate::external_sort::Sorted;
use crate::formats;
use crate::input::Input;
use crate::intake::Intake;
use crate::masthead::Masthead;
use crate::options::{BuildOptions, Notice, Report};
use crate::record::{Kind, Record, damaged};
use crate::store::StoreReader;

/// The articles of an edition, and the edition without them.
pub(crate) struct Output {
    pub(crate) edition: Edition,
    pub(crate) articles: SortedArticles,
}

/// Reads all files of an input. Temporary files are kept in a folder.
pub(crate) fn run(
    options: &BuildOptions,
    input: &Input,
    folder: &Path,
    order: Order,
    report: &mut Report<'_>,
) -> Result<Output, Error> {
    for note in &input.notes {
        report(Notice::Note(note.clone()));
    }
    let masthead = Masthead::new(options.title.clone(), input.heading.clone());
    let mut intake = Intake::new(masthead, options.captured, folder, report)?;
    let mut bytes = Vec::with_capacity(1 << 16);
    for file in input.files() {
        let file = file?;
        file.read(&mut bytes)?;
        formats::read(&file, &bytes, &mut intake)?;
    }
    let Intake { masthead, parser, texts, by_key, .. } = intake;
    let edition = masthead.into_edition();
    let sorter = ArticleSorter::new(folder, order, edition.as_of)?;
    let texts = texts.reader(order == Order::Found)?;
    let mut merge = Merge { parser, texts, sorter, drafts: Vec::new(), time: Vec::new() };
    merge.run(by_key.sorted()?, report)?;
    let Merge { parser, texts, sorter, .. } = merge;
    Ok(Output { edition, articles: sorter.sorted(texts, parser)? })
}

/// Merges drafts that share a key.
struct Merge {
    parser: StreamParser,
    texts: StoreReader,
    sorter: ArticleSorter,
    /// The drafts of the current key.
    drafts: Vec<Record>,
    /// The packed time of the last draft.
    time: Vec<u8>,
}

impl Merge {
    /// Hands all articles to the sorter, from records ordered by key and position.
    fn run(&mut self, mut records: Sorted, report: &mut Report<'_>) -> Result<(), Error> {
        while let Some(bytes) = records.next()? {
            let (record, time) = Record::from_bytes(bytes)?;
            if record.kind == Kind::Article {
                let article = packed::unpack(self.texts.read(record.span)?).ok_or_else(damaged)?;
                self.sorter.push_record(record, &article.published)?;
                continue;
            }
            if self.drafts.first().is_some_and(|first| first.order.0 != record.order.0) {
                self.finish_key(report)?;
            }
            self.time.clear();
            self.time.extend_from_slice(time);
            self.drafts.push(record);
        }
        self.finish_key(report)
    }

    /// Hands the articles of the current key to the sorter.
    fn finish_key(&mut self, report: &mut Report<'_>) -> Result<(), Error> {
        match self.drafts.as_slice() {
            [] => {}
            // Most drafts share their key with no other. Only their time is needed yet.
            [only] => {
                let published = self.parser.published(&self.time).ok_or_else(damaged)?;
                self.sorter.push_record(*only, &published)?;
            }
            [first, ..] => self.merge(first.order.0, report)?,
        }
        self.drafts.clear();
        Ok(())
    }

    fn merge(&mut self, key: u64, report: &mut Report<'_>) -> Result<(), Error> {
        let mut bytes = Vec::new();
        let mut ends = Vec::with_capacity(self.drafts.len());
        for draft in &self.drafts {
            bytes.extend_from_slice(self.texts.read(draft.span)?);
            ends.push((draft.order.1, bytes.len()));
        }
        let mut drafts = Vec::with_capacity(ends.len());
        let mut start = 0;
        for (position, end) in ends {
            let draft = bytes.get(start..end).and_then(Draft::unpack).ok_or_else(damaged)?;
            drafts.push((usize::try_from(position).unwrap_or(usize::MAX), draft));
            start = end;
        }
        let (articles, warnings) = self.parser.articles(key, drafts);
        warnings.into_iter().for_each(|warning| report(Notice::Warning(warning)));
        for (position, article) in articles {
            self.sorter.push(position as u64, &article)?;
        }
        Ok(())
    }
}
