//! Editions in parts: documents become articles in order of time, with memory that does not grow with their
//! number. What is in a file is `news::split`'s to say.

mod hash;
mod totals;
mod writer;

use std::fmt::Display;
use std::fs;
use std::path::Path;

use news::catalogue::Row;
use news::feed::Feed;
use news::parse::stream::{Lessons, articles};
use news::time::{Clock, Moment};
use news::{Article, Edition, packed};

use crate::input::{self, Input, Trouble};
use crate::spill::{Sorted, Spill};
use crate::{Masthead, Order, feed};
use writer::Writer;

/// The name of the manifest.
pub const MANIFEST: &str = "feed.json";

/// How many of the newest articles the manifest itself holds.
const FIRST: usize = 24;

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many articles.
    pub articles: usize,
    /// How many files, the manifest among them.
    pub files: usize,
    /// How many bytes they have together.
    pub bytes: u64,
    /// How many of the files were not there before.
    pub new: usize,
}

/// Makes an edition in parts of all documents found, as [`crate::press`] finds them, in a folder: every chunk
/// first, and the manifest once they are there. Chunks that are there already are left as they are. What is
/// odd is said as it is found. Without any articles, nothing is written.
///
/// # Errors
/// Where a path cannot be read, a configuration does not make sense, or a file cannot be written.
pub fn build(
    order: &Order,
    folder: &Path,
    say: &mut dyn FnMut(&dyn Display),
) -> Result<Summary, Trouble> {
    let input = input::list(&order.paths)?;
    let there = folder.is_dir();
    fs::create_dir_all(folder)
        .map_err(|why| Trouble(format!("{} cannot be made: {why}", folder.display())))?;
    for note in &input.notes {
        say(note);
    }
    let mut masthead = Masthead::new(order, input.heading.clone());
    let drafts = drafts(order, &input, folder, &mut masthead, say)?;
    let heading = masthead.edition();
    let ordered = ordered(drafts, Spill::new(folder), heading.as_of)?;
    let summary = written(folder, &heading, ordered)?;
    if summary.articles == 0 && !there {
        let _ = fs::remove_dir(folder);
    }
    Ok(summary)
}

/// Writes an edition in parts of articles from anywhere, in any order, under the heading of an edition whose
/// own articles do not count. Without any articles, nothing is written.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(
    folder: &Path,
    heading: &Edition,
    articles: impl Iterator<Item = Article>,
) -> Result<Summary, Trouble> {
    fs::create_dir_all(folder)
        .map_err(|why| Trouble(format!("{} cannot be made: {why}", folder.display())))?;
    let mut keeping = Keeping::new(Spill::new(folder), heading.as_of);
    for (at, article) in articles.enumerate() {
        keeping.keep(at, &article)?;
    }
    let heading = Edition { articles: Vec::new(), ..heading.clone() };
    written(folder, &heading, keeping.spill.sorted()?)
}

/// Writes the chunks of articles that are in order, and the manifest.
fn written(folder: &Path, heading: &Edition, mut ordered: Sorted) -> Result<Summary, Trouble> {
    let mut writer = Writer::new(folder, Feed::from(heading), heading.as_of);
    while let Some(record) = ordered.next()? {
        let article = record.get(KEY..).and_then(packed::unpack).ok_or_else(damaged)?;
        writer.push(&article)?;
    }
    if writer.is_empty() { Ok(Summary::default()) } else { writer.finish() }
}

/// Keeps articles to be sorted by time.
struct Keeping {
    spill: Spill,
    as_of: Option<Moment>,
    bytes: Vec<u8>,
}

impl Keeping {
    fn new(spill: Spill, as_of: Option<Moment>) -> Self {
        Self { spill, as_of, bytes: Vec::new() }
    }

    fn keep(&mut self, at: usize, article: &Article) -> Result<(), Trouble> {
        let newest = Row::of(article, Clock::Edition(self.as_of)).newest();
        self.bytes.clear();
        packed::pack(article, &mut self.bytes);
        // No age is below nought.
        let key = [newest.to_be_bytes(), (at as u64).to_be_bytes()];
        self.spill.push(&[key.as_flattened(), &self.bytes])
    }
}

/// What a record begins with: a number to sort by, and the place in the order found; both with the most
/// significant byte first.
const KEY: usize = 16;

/// What comes after the key where drafts and articles are together.
const DRAFT: u8 = 0;
const ARTICLE: u8 = 1;

/// The drafts of all documents, those with the same headline together, and the articles of all feeds.
fn drafts(
    order: &Order,
    input: &Input,
    folder: &Path,
    masthead: &mut Masthead<'_>,
    say: &mut dyn FnMut(&dyn Display),
) -> Result<Sorted, Trouble> {
    let mut lessons = Lessons::default();
    for file in input.files().filter(|file| !file.is_feed()) {
        lessons.learn(&file.document(&file.bytes()?, order));
    }
    let mut spill = Spill::new(folder);
    let mut at = 0_u64;
    for file in input.files().filter(|file| !file.is_feed()) {
        let bytes = file.bytes()?;
        let document = file.document(&bytes, order);
        masthead.gathered(document.saved);
        let mut kept = Ok(());
        let warnings = lessons.drafts(&document, &mut |key, draft| {
            if kept.is_ok() {
                let key = [key.to_be_bytes(), at.to_be_bytes()];
                kept = spill.push(&[key.as_flattened(), &[DRAFT], draft]);
            }
            at += 1;
        });
        warnings.iter().for_each(|warning| say(warning));
        kept?;
    }
    let mut bytes = Vec::new();
    for file in input.files().filter(|file| file.is_feed()) {
        let (edition, troubles) = feed(&file)?;
        troubles.iter().for_each(|what| say(&format!("{}: {what}", file.name)));
        for article in masthead.feed(edition) {
            bytes.clear();
            packed::pack(&article, &mut bytes);
            let key = [u64::MAX.to_be_bytes(), at.to_be_bytes()];
            spill.push(&[key.as_flattened(), &[ARTICLE], &bytes])?;
            at += 1;
        }
    }
    spill.sorted()
}

/// The articles that drafts become, in the order of time.
fn ordered(mut drafts: Sorted, spill: Spill, as_of: Option<Moment>) -> Result<Sorted, Trouble> {
    let mut keeping = Keeping::new(spill, as_of);
    let mut keep = |at: usize, article: &Article| keeping.keep(at, article);
    let mut alike = Alike::default();
    while let Some(record) = drafts.next()? {
        let (key, rest) = record.split_at_checked(KEY).ok_or_else(damaged)?;
        let (shared, at) = key.split_at_checked(KEY / 2).ok_or_else(damaged)?;
        let (shared, at) = (number(shared), number(at));
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        let (kind, packed) = rest.split_first().ok_or_else(damaged)?;
        if *kind == ARTICLE {
            keep(at, &packed::unpack(packed).ok_or_else(damaged)?)?;
            continue;
        }
        if shared != alike.shared {
            alike.end(&mut keep)?;
            alike.shared = shared;
        }
        alike.bytes.extend_from_slice(packed);
        alike.ends.push((at, alike.bytes.len()));
    }
    alike.end(&mut keep)?;
    keeping.spill.sorted()
}

/// A number of a key.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Drafts that share a number, with where each ends.
#[derive(Default)]
struct Alike {
    shared: u64,
    bytes: Vec<u8>,
    ends: Vec<(usize, usize)>,
}

impl Alike {
    /// Hands on the articles that they are, and begins anew.
    fn end(
        &mut self,
        keep: &mut impl FnMut(usize, &Article) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        let mut start = 0;
        let mut drafts = Vec::with_capacity(self.ends.len());
        for (at, end) in self.ends.drain(..) {
            drafts.push((at, self.bytes.get(start..end).unwrap_or_default()));
            start = end;
        }
        for (at, article) in articles(self.shared, &drafts) {
            keep(at, &article)?;
        }
        self.bytes.clear();
        Ok(())
    }
}

fn damaged() -> Trouble {
    Trouble("a file that was being sorted was changed by somebody else".to_owned())
}
