//! Documents to articles. The bytes come from `press`; nothing here fails: what is odd is said in
//! warnings, and what is left is read.
//!
//! A document becomes text (`decode`), lines (`lines`), a page (`page`, with `ending`, `run`,
//! `group`, `opening`, `plain` and `carded`) and drafts (`draft`, `stamp`); the drafts of all documents become
//! articles (`merge`, `combine`, `id`).

mod carded;
mod combine;
mod decode;
mod draft;
mod ending;
mod group;
pub mod id;
mod lines;
mod marker;
mod merge;
mod opening;
mod page;
mod plain;
mod run;
mod script;
mod stamp;
mod warning;

pub use warning::Warning;

use crate::article::Article;
use crate::time::{Moment, wording};
use decode::Decoded;
use lines::is_short;
use page::Page;
use stamp::Sources;

/// One input file.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// Its name, for warnings and provenance.
    pub name: &'a str,
    /// What is in it, whatever that is.
    pub bytes: &'a [u8],
    /// When it was saved, where somebody knows: its ages count back from there.
    pub saved: Option<Moment>,
    /// The source of its own article, where somebody knows and the page does not say.
    pub source: Option<&'a str>,
}

/// Reads a set of documents: the articles in the order found, what is the same on several pages as
/// one, and what was odd. Takes any bytes, in time that grows with their number.
#[must_use]
pub fn gather(documents: &[Document<'_>]) -> (Vec<Article>, Vec<Warning>) {
    let texts: Vec<_> = documents.iter().map(|document| decode::decode(document.bytes)).collect();
    let pages: Vec<_> = texts.iter().map(read).collect();
    let sources = named_sources(documents, &pages);
    let (mut drafts, mut warnings) = (Vec::new(), Vec::new());
    for (document, page) in documents.iter().zip(pages) {
        let (found, mut notes) = draft::drafts(page, document, &sources);
        drafts.extend(found);
        notes.sort_by_key(|(line, _)| *line);
        warnings.extend(notes.into_iter().map(|(line, what)| Warning {
            document: document.name.to_owned(),
            line,
            what,
        }));
    }
    (merge::merge(drafts), warnings)
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

/// The sources that the set names where nothing else can stand.
fn named_sources(documents: &[Document<'_>], pages: &[Page<'_>]) -> Sources {
    let mut sources = Sources::default();
    for source in documents.iter().filter_map(|document| document.source) {
        sources.learn(source);
    }
    for page in pages {
        for source in page.groups.iter().filter_map(|group| group.source) {
            sources.learn(source);
        }
        if let Some(first) =
            page.main.as_ref().filter(|main| main.stamped).and_then(|main| main.body.first())
        {
            sources.learn_from_stamp(first.text);
        }
    }
    sources
}

/// Whether a text is nothing but an age or a day.
fn is_time(text: &str) -> bool {
    wording::age(text).is_some() || wording::day(text).is_some()
}
