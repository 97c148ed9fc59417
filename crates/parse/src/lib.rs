//! Documents to articles. The bytes come from `press`; nothing here fails: what is odd is said in
//! warnings, and what is left is read.
//!
//! A document becomes text (`decode`), lines (`lines`), a page (`page`, with `ending`, `run`,
//! `group`, `opening`, `plain` and `carded`) and drafts (`draft`, `stamp`); the drafts of all documents become
//! articles (`merge`, `combine`, `id`). `stream` does the same for more documents than memory holds.

mod byline;
mod card_layout;
mod combine;
mod decode;
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
pub mod stream;
mod warning;

pub use warning::Warning;

use byline::Sources;
use decode::Decoded;
use lines::is_short;
use newsstand_core::Article;
use newsstand_core::time::{TimeRange, relative_time};
use page::Page;

/// One input file.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// Its name, for warnings and provenance.
    pub name: &'a str,
    /// What is in it, whatever that is.
    pub bytes: &'a [u8],
    /// When it was saved, where somebody knows: its ages count back from there.
    pub saved: Option<TimeRange>,
    /// The source of its own article, where somebody knows and the page does not say.
    pub source: Option<&'a str>,
}

/// Reads a set of documents: the articles in the order found, what is the same on several pages as
/// one, and what was odd. Takes any bytes, in time that grows with their number.
#[must_use]
pub fn gather(documents: &[Document<'_>]) -> (Vec<Article>, Vec<Warning>) {
    let texts: Vec<_> = documents.iter().map(|document| decode::decode(document.bytes)).collect();
    let pages: Vec<_> = texts.iter().map(read).collect();
    let mut sources = Sources::default();
    for (document, page) in documents.iter().zip(&pages) {
        learn(document, page, &mut sources);
    }
    let (mut drafts, mut warnings) = (Vec::new(), Vec::new());
    for (document, page) in documents.iter().zip(pages) {
        let (mut found, mut notes) = draft::drafts(page, document);
        notes.extend(found.iter_mut().filter_map(|draft| draft.settle(&sources)));
        drafts.extend(found);
        warnings.extend(warned(document, notes));
    }
    let articles = merge::merge(drafts.into_iter().enumerate());
    (articles.into_iter().map(|(_, article)| article).collect(), warnings)
}

/// What was odd in a document, in the order of its lines.
fn warned(document: &Document<'_>, mut notes: Vec<page::Note>) -> impl Iterator<Item = Warning> {
    notes.sort_by_key(|(line, _)| *line);
    let document = document.name.to_owned();
    notes.into_iter().map(move |(line, what)| Warning { document: document.clone(), line, what })
}

fn read<'a>(text: &'a Result<Decoded<'_>, &'static str>) -> Page<'a> {
    let note = |line, what: String| Page { notes: vec![(line, what)], ..Page::default() };
    let decoded = match text {
        Ok(decoded) => decoded,
        Err(what) => {
            return note(1, format!("this looks like {what}; expected a page saved as plain text"));
        }
    };
    let lines = lines::lines(&decoded.text);
    if lines.is_empty() {
        return note(1, "the document is empty; expected a page saved as plain text".to_owned());
    }
    let mut page = Page::read(&lines);
    if let Some(line) = decoded.spoilt {
        let what = "some bytes from here on are not UTF-8; \u{fffd} stands in their place";
        page.notes.push((line, what.to_owned()));
    }
    page
}

/// Learns the sources that a document names where nothing else can stand.
fn learn(document: &Document<'_>, page: &Page<'_>, sources: &mut Sources) {
    let named = page.groups.iter().filter_map(|group| group.source);
    for source in document.source.into_iter().chain(named) {
        sources.learn(source);
    }
    if let Some(first) =
        page.main.as_ref().filter(|main| main.stamped).and_then(|main| main.body.first())
    {
        sources.learn_from_stamp(first.text);
    }
}

/// Whether a text is nothing but an age or a day.
fn is_time(text: &str) -> bool {
    relative_time::age(text).is_some() || relative_time::day(text).is_some()
}
