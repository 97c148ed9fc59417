//! Documents one at a time, for more of them than memory holds: each gives its drafts and teaches its sources;
//! once all have, those whose headlines are the same become articles. What comes out is what
//! [`super::gather`] gives.

use super::byline::Sources;
use super::{Document, Warning, combine, decode, draft, id, learn, merge, read, warned};
use draft::Draft;
use newsstand_core::{Article, Published};

/// A draft as it is kept until all documents have been read.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a> {
    /// What those with the same headline share.
    pub key: u64,
    /// All of it.
    pub draft: &'a [u8],
    /// What [`LearnedSources::published`] reads, which is little.
    pub time: &'a [u8],
}

/// What the documents of a set teach about each other.
#[derive(Debug, Default)]
pub struct LearnedSources(Sources);

impl LearnedSources {
    /// Learns from a document, and hands on its drafts in their order; what was odd comes back. What the
    /// drafts are is known once all documents have been learnt from.
    pub fn read(
        &mut self,
        document: &Document<'_>,
        each: &mut dyn FnMut(Packed<'_>),
    ) -> Vec<Warning> {
        let text = decode::decode(document.bytes);
        let page = read(&text);
        learn(document, &page, &mut self.0);
        let (drafts, notes) = draft::drafts(page, document);
        let (mut draft, mut time) = (Vec::with_capacity(document.bytes.len() + 1_024), Vec::new());
        for found in drafts {
            draft.clear();
            time.clear();
            found.pack(&mut draft);
            found.pack_time(&mut time);
            each(Packed { key: id::key(found.headline), draft: &draft, time: &time });
        }
        warned(document, notes).collect()
    }

    /// When a draft was published, of its [`Packed::time`]; `None` where that is none.
    #[must_use]
    pub fn published(&self, time: &[u8]) -> Option<Published> {
        draft::time(time, &self.0)
    }

    /// The articles of all drafts that share a key, each with its place in the order found, which every draft
    /// comes with; and what was odd in these. What is no draft is left out.
    #[must_use]
    pub fn articles(
        &self,
        key: u64,
        drafts: &[(usize, &[u8])],
    ) -> (Vec<(usize, Article)>, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut drafts = drafts.iter().filter_map(|(at, bytes)| {
            let mut draft = Draft::unpack(bytes)?;
            if let Some((line, what)) = draft.settle(&self.0) {
                warnings.push(Warning { document: draft.place.document.clone(), line, what });
            }
            Some((*at, draft))
        });
        let articles = match (drafts.next(), drafts.next()) {
            // Most stand alone, and need not be compared with anything.
            (Some((at, draft)), None) => {
                let entry = draft::Entry { at, text: String::new(), draft };
                let article = combine::combine(vec![entry]);
                let named = |(at, article)| (at, Article { id: id::of(key), ..article });
                article.map(named).into_iter().collect()
            }
            (first, second) => merge::merge(first.into_iter().chain(second).chain(drafts)),
        };
        (articles, warnings)
    }
}
