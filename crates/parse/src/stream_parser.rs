//! The parser: one document at a time, so that a set of documents may be larger than memory.
//!
//! Each document yields drafts and teaches the parser the sources it names. Once all documents were read, the drafts
//! that share a key become articles. In between, the caller keeps the drafts, in memory or packed in a file.

use newsstand_core::{Article, Published};

use super::byline::Sources;
use super::decode::Text;
use super::document::Document;
use super::draft::{self, Draft, Entry};
use super::page::Page;
use super::warning::{Note, Warning};
use super::{combine, id, merge};

/// A parser, and what it has learned from the documents read so far.
#[derive(Debug, Default)]
pub struct StreamParser {
    sources: Sources,
}

impl StreamParser {
    /// Reads a document, of which `text` is the decoded content: learns its sources, calls
    /// `each` with its drafts in order, and returns its warnings in the order of its lines.
    pub fn read<'a>(
        &mut self,
        document: &Document<'a>,
        text: &'a Text<'_>,
        each: &mut dyn FnMut(Draft<'a>),
    ) -> Vec<Warning> {
        let page = Page::of(text);
        self.learn(document, &page);
        let (drafts, mut notes) = draft::drafts(page, document);
        drafts.into_iter().for_each(each);
        notes.sort_by_key(|note| note.line);
        notes.into_iter().map(|note| note.warning(document.name)).collect()
    }

    /// Learns the sources that a document names where nothing else can stand.
    fn learn(&mut self, document: &Document<'_>, page: &Page<'_>) {
        let named = page.groups.iter().filter_map(|group| group.source);
        for source in document.source.into_iter().chain(named) {
            self.sources.learn(source);
        }
        let main = page.main.as_ref().filter(|main| main.may_have_byline);
        if let Some(first) = main.and_then(|main| main.body.first()) {
            self.sources.learn_from_byline(first.text);
        }
    }

    /// Returns when a draft was published, from what [`Draft::pack_time`] wrote; `None` if it did not write that.
    #[must_use]
    pub fn published(&self, time: &[u8]) -> Option<Published> {
        draft::time(time, &self.sources)
    }

    /// Makes articles of all drafts that share a key, and returns each with the lowest position of its drafts. All
    /// documents must have been read.
    #[must_use]
    pub fn articles(
        &self,
        key: u64,
        mut drafts: Vec<(usize, Draft<'_>)>,
    ) -> (Vec<(usize, Article)>, Vec<Warning>) {
        let mut warnings = Vec::new();
        for (_, draft) in &mut drafts {
            let note = draft.settle(&self.sources);
            warnings.extend(note.map(|note: Note| note.warning(&draft.place.document)));
        }
        if drafts.len() > 1 {
            return (merge::merge(drafts), warnings);
        }
        // Most drafts share their key with no other, and need not be compared.
        let entries =
            drafts.into_iter().map(|(at, draft)| Entry { at, text: String::new(), draft });
        let article = combine::combine(entries.collect());
        let named = article.map(|(at, article)| (at, Article { id: id::of(key), ..article }));
        (named.into_iter().collect(), warnings)
    }
}
