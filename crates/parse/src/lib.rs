//! Parses saved pages of a news aggregator into articles. Nothing here fails: oddities are reported as warnings
//! (`warning`), and the rest is read.
//!
//! `stream_parser` takes these steps, one document at a time:
//!
//! 1. A document (`document`) is decoded to text (`decode`) and split into lines (`lines`).
//! 2. The lines are read as a page (`page`): its main article, which ends at the `footer`, and each `group` of lines
//!    that links to another article. A `group_header` is in the `plain_layout` or the `card_layout`. `marker` knows the
//!    lines that belong to the page, and `run` those that follow a main article.
//! 3. A page yields drafts of articles (`draft`), whose source and time are in their bylines (`byline`).
//! 4. The drafts of all documents become articles: `merge` finds those of one article, `combine` makes one of them, in
//!    the language of its letters (`script`), and `id` names it.
//!
//! `packed` is the form of articles in temporary files, for sets of documents that are larger than memory.

mod byline;
mod card_layout;
mod combine;
mod decode;
mod document;
mod draft;
mod footer;
mod group;
mod group_header;
pub mod id;
mod lines;
mod marker;
mod merge;
pub mod packed;
mod page;
mod plain_layout;
mod run;
mod script;
mod stream_parser;
mod warning;

use std::collections::HashMap;

use newsstand_core::Article;

pub use decode::Text;
pub use document::Document;
pub use draft::Draft;
pub use stream_parser::StreamParser;
pub use warning::Warning;

/// Parses a set of documents in memory. Returns the articles in the order found, equal ones of several pages merged,
/// and the warnings by document and line. Takes time linear in the length of the documents.
#[must_use]
pub fn parse_documents(documents: &[Document<'_>]) -> (Vec<Article>, Vec<Warning>) {
    let texts: Vec<Text<'_>> =
        documents.iter().map(|document| Text::decode(document.bytes)).collect();
    let mut parser = StreamParser::default();
    let mut warnings = Vec::new();
    let mut drafts: HashMap<u64, Vec<(usize, Draft<'_>)>> = HashMap::new();
    let mut count = 0;
    for (document, text) in documents.iter().zip(&texts) {
        warnings.extend(parser.read(document, text, &mut |draft| {
            drafts.entry(draft.key()).or_default().push((count, draft));
            count += 1;
        }));
    }
    let mut articles = Vec::with_capacity(drafts.len());
    let mut late = Vec::new();
    for (key, drafts) in drafts {
        let (found, more) = parser.articles(key, drafts);
        articles.extend(found);
        late.extend(more);
    }
    if !late.is_empty() {
        warnings.append(&mut late);
        let order: HashMap<&str, usize> =
            documents.iter().enumerate().map(|(at, document)| (document.name, at)).collect();
        warnings
            .sort_by_key(|warning| (order.get(warning.document.as_str()).copied(), warning.line));
    }
    articles.sort_by_key(|(at, _)| *at);
    (articles.into_iter().map(|(_, article)| article).collect(), warnings)
}
