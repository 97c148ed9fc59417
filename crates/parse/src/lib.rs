//! Saved pages of a news aggregator to articles. Nothing here fails: oddities are reported in warnings, and the rest
//! is read.
//!
//! A document is decoded to text (`decode`), split into lines (`lines`), read as a page (`page`, with `footer`, `run`,
//! `group`, `group_header`, `plain_layout` and `card_layout`) and as drafts of articles (`draft`, `byline`). The
//! drafts of all documents become articles (`merge`, `combine`, `id`). `stream_parser` drives these steps one
//! document at a time.

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
