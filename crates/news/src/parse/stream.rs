//! Documents one at a time, for more of them than memory holds: the sources are learnt from all, then each
//! gives its drafts, and those whose headlines are the same become articles. What comes out is what
//! [`super::gather`] gives.

use super::stamp::Sources;
use super::{Document, Warning, combine, decode, draft, id, learn, merge, read, warned};
use crate::article::Article;

/// What the documents of a set teach about each other.
#[derive(Debug, Default)]
pub struct Lessons(Sources);

impl Lessons {
    /// Learns from a document. All must be learnt from before the first gives its drafts.
    pub fn learn(&mut self, document: &Document<'_>) {
        let text = decode::decode(document.bytes);
        learn(document, &read(&text), &mut self.0);
    }

    /// A document's drafts in their order, each packed, after a number that those with the same headline
    /// share; and what was odd.
    pub fn drafts(
        &self,
        document: &Document<'_>,
        each: &mut dyn FnMut(u64, &[u8]),
    ) -> Vec<Warning> {
        let text = decode::decode(document.bytes);
        let (drafts, notes) = draft::drafts(read(&text), document, &self.0);
        let mut bytes = Vec::new();
        for draft in drafts {
            bytes.clear();
            draft.pack(&mut bytes);
            each(id::key(draft.headline), &bytes);
        }
        warned(document, notes).collect()
    }
}

/// The articles of all drafts that share a number, each with its place in the order found, which every draft
/// comes with. What is no draft is left out.
#[must_use]
pub fn articles(shared: u64, drafts: &[(usize, &[u8])]) -> Vec<(usize, Article)> {
    if let [(at, bytes)] = drafts {
        // Most stand alone, and need not be compared with anything.
        let draft = draft::Draft::unpack(bytes);
        let entry = draft.map(|draft| draft::Entry { at: *at, text: String::new(), draft });
        let article = combine::combine(entry.into_iter().collect());
        return article
            .map(|(at, article)| (at, Article { id: id::of(shared), ..article }))
            .into_iter()
            .collect();
    }
    merge::merge(drafts.iter().filter_map(|(at, bytes)| Some((*at, draft::Draft::unpack(bytes)?))))
}
