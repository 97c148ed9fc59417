//! Documents and feeds to articles in an order, one after the other, with memory that does not grow with their
//! number: texts wait in a file, and what is sorted is where they are in it.

use std::fmt::Display;
use std::path::Path;

use newsstand_core::index::Row;
use newsstand_core::time::{Clock, TimeRange};
use newsstand_core::{Article, Edition, Published};
use newsstand_parse::packed;
use newsstand_parse::stream::LearnedSources;

use crate::external_sort::{Sorted, Spill};
use crate::input::{Error, Input};
use crate::store::{Place, Store, Stored};
use crate::{BuildOptions, Masthead, feed};

/// In which order articles come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// As they were first found.
    Found,
    /// The newest first by the edition's clock.
    Newest,
}

/// The articles of an edition, and what stands above them.
pub(crate) struct Gathered {
    pub(crate) heading: Edition,
    pub(crate) articles: Articles,
}

/// Somebody who is told what is odd.
pub(crate) type Say<'a> = dyn FnMut(&dyn Display) + 'a;

/// Gathers what there is in all documents and feeds; what has to wait does so in a folder.
pub(crate) fn gather(
    order: &BuildOptions,
    input: &Input,
    folder: &Path,
    by: By,
    say: &mut Say<'_>,
) -> Result<Gathered, Error> {
    let mut masthead = Masthead::new(order, input.heading.clone());
    let mut lessons = LearnedSources::default();
    let mut texts = Store::new(folder)?;
    let mut alike = Spill::new(folder);
    let mut at = 0_u64;
    let mut bytes = Vec::with_capacity(1 << 16);
    for file in input.files() {
        let file = file?;
        if file.is_feed() {
            continue;
        }
        file.read(&mut bytes)?;
        let document = file.document(&bytes, order);
        masthead.gathered(document.saved);
        let mut kept = Ok(());
        let warnings = lessons.read(&document, &mut |draft| {
            if kept.is_ok() {
                kept = texts.push(draft.draft).and_then(|place| {
                    alike.push(&[&record(draft.key, at, DRAFT, place), draft.time])
                });
            }
            at += 1;
        });
        warnings.iter().for_each(|warning| say(warning));
        kept?;
    }
    for file in input.files() {
        let file = file?;
        if !file.is_feed() {
            continue;
        }
        let (edition, troubles) = feed(&file)?;
        troubles.iter().for_each(|what| say(&format!("{}: {what}", file.name)));
        for article in masthead.feed(edition) {
            bytes.clear();
            packed::pack(&article, &mut bytes);
            let place = texts.push(&bytes)?;
            alike.push(&[&record(u64::MAX, at, ARTICLE, place)])?;
            at += 1;
        }
    }
    let heading = masthead.edition();
    let mut keeping = Keeping::new(folder, by, heading.as_of)?;
    let mut texts = texts.stored(by == By::Found)?;
    settle(alike.sorted()?, &lessons, &mut texts, &mut keeping, say)?;
    Ok(Gathered { heading, articles: keeping.articles(texts, lessons)? })
}

/// Keeps what drafts become, those with the same headline together, to be sorted.
fn settle(
    mut alike: Sorted,
    lessons: &LearnedSources,
    texts: &mut Stored,
    keeping: &mut Keeping,
    say: &mut Say<'_>,
) -> Result<(), Error> {
    let mut group = Group::default();
    while let Some(bytes) = alike.next()? {
        let (found, time) = Found::read(bytes).ok_or_else(damaged)?;
        if found.kind == ARTICLE {
            let article = packed::unpack(texts.read(found.place)?).ok_or_else(damaged)?;
            keeping.keep(found, &article.published)?;
            continue;
        }
        if found.key != group.key {
            group.end(lessons, texts, keeping, say)?;
            group.key = found.key;
        }
        group.time.clear();
        group.time.extend_from_slice(time);
        group.drafts.push(found);
    }
    group.end(lessons, texts, keeping, say)
}

/// Drafts that share a key.
#[derive(Default)]
struct Group {
    key: u64,
    drafts: Vec<Found>,
    /// What the time of the last is made of.
    time: Vec<u8>,
}

impl Group {
    /// Keeps what they are, and begins anew.
    fn end(
        &mut self,
        lessons: &LearnedSources,
        texts: &mut Stored,
        keeping: &mut Keeping,
        say: &mut Say<'_>,
    ) -> Result<(), Error> {
        if let [only] = self.drafts.as_slice() {
            // Most stand alone: their texts are not needed yet.
            let published = lessons.published(&self.time).ok_or_else(damaged)?;
            keeping.keep(*only, &published)?;
        } else if !self.drafts.is_empty() {
            let mut bytes = Vec::new();
            let mut ends = Vec::with_capacity(self.drafts.len());
            for draft in &self.drafts {
                bytes.extend_from_slice(texts.read(draft.place)?);
                ends.push((draft.at, bytes.len()));
            }
            let mut start = 0;
            let drafts: Vec<(usize, &[u8])> = ends
                .into_iter()
                .map(|(at, end)| {
                    let draft = bytes.get(start..end).unwrap_or_default();
                    start = end;
                    (usize::try_from(at).unwrap_or(usize::MAX), draft)
                })
                .collect();
            let (articles, warnings) = lessons.articles(self.key, &drafts);
            warnings.iter().for_each(|warning| say(warning));
            for (at, article) in articles {
                keeping.keep_whole(at as u64, &article)?;
            }
        }
        self.drafts.clear();
        Ok(())
    }
}

/// Articles that wait to be sorted.
pub(crate) struct Keeping {
    by: By,
    as_of: Option<TimeRange>,
    order: Spill,
    whole: Store,
    bytes: Vec<u8>,
}

impl Keeping {
    /// What has to wait does so in a folder.
    pub(crate) fn new(folder: &Path, by: By, as_of: Option<TimeRange>) -> Result<Self, Error> {
        let whole = Store::new(folder)?;
        Ok(Self { by, as_of, order: Spill::new(folder), whole, bytes: Vec::new() })
    }

    fn keep(&mut self, found: Found, published: &Published) -> Result<(), Error> {
        let age = || Clock::Edition(self.as_of).age(published);
        let first = match self.by {
            By::Found => 0,
            By::Newest => Row { age: age(), ..Row::default() }.newest(),
        };
        // No age is below nought.
        let first = first.cast_unsigned().to_be_bytes();
        let Found { at, kind, place, key } = found;
        self.order.push(&[&first, &record(at, key, kind, place)])
    }

    /// Keeps an article that stands nowhere else.
    pub(crate) fn keep_whole(&mut self, at: u64, article: &Article) -> Result<(), Error> {
        self.bytes.clear();
        packed::pack(article, &mut self.bytes);
        let place = self.whole.push(&self.bytes)?;
        self.keep(Found { key: 0, at, kind: WHOLE, place }, &article.published)
    }

    /// All of them in order, those included whose texts are elsewhere.
    pub(crate) fn articles(
        self,
        texts: Stored,
        lessons: LearnedSources,
    ) -> Result<Articles, Error> {
        let whole = self.whole.stored(self.by == By::Found)?;
        Ok(Articles { order: self.order.sorted()?, texts, whole, lessons })
    }

    /// All of them in order, where each was kept whole.
    pub(crate) fn whole_articles(self, folder: &Path) -> Result<Articles, Error> {
        let texts = Store::new(folder)?.stored(true)?;
        self.articles(texts, LearnedSources::default())
    }
}

/// Articles in order.
pub(crate) struct Articles {
    order: Sorted,
    texts: Stored,
    whole: Stored,
    lessons: LearnedSources,
}

impl Articles {
    /// The next one.
    pub(crate) fn next(&mut self, say: &mut Say<'_>) -> Result<Option<Article>, Error> {
        let Some(bytes) = self.order.next()? else { return Ok(None) };
        let found = bytes.get(NUMBER..).and_then(Found::read).ok_or_else(damaged)?.0;
        // They are sorted by their place in the order found, so that comes before the key.
        let Found { key: at, at: key, kind, place } = found;
        let article = match kind {
            WHOLE => packed::unpack(self.whole.read(place)?),
            ARTICLE => packed::unpack(self.texts.read(place)?),
            _ => {
                let at = usize::try_from(at).unwrap_or(usize::MAX);
                let text = self.texts.read(place)?;
                let (articles, warnings) = self.lessons.articles(key, &[(at, text)]);
                warnings.iter().for_each(|warning| say(warning));
                articles.into_iter().next().map(|(_, article)| article)
            }
        };
        article.map(Some).ok_or_else(damaged)
    }
}

/// What is where: a draft or an article of a feed among the texts, or an article that was kept whole.
const DRAFT: u8 = 0;
const ARTICLE: u8 = 1;
const WHOLE: u8 = 2;

/// How many bytes a number has; all have their most significant byte first, to be sorted by.
const NUMBER: usize = 8;

/// Where a draft or an article is.
#[derive(Clone, Copy)]
struct Found {
    key: u64,
    at: u64,
    kind: u8,
    place: Place,
}

impl Found {
    /// Reads what [`record`] wrote, and gives what is behind it.
    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (key, bytes) = bytes.split_first_chunk()?;
        let (at, bytes) = bytes.split_first_chunk()?;
        let (kind, bytes) = bytes.split_first()?;
        let (start, bytes) = bytes.split_first_chunk()?;
        let (length, bytes) = bytes.split_first_chunk()?;
        let place = (u64::from_be_bytes(*start), u32::from_be_bytes(*length));
        let (key, at) = (u64::from_be_bytes(*key), u64::from_be_bytes(*at));
        Some((Self { key, at, kind: *kind, place }, bytes))
    }
}

/// A place in a store after the two numbers that it is sorted by.
fn record(first: u64, second: u64, kind: u8, (start, length): Place) -> [u8; 29] {
    let mut bytes = [kind; 29];
    let pieces: [&[u8]; 5] = [
        &first.to_be_bytes(),
        &second.to_be_bytes(),
        &[kind],
        &start.to_be_bytes(),
        &length.to_be_bytes(),
    ];
    bytes.iter_mut().zip(pieces.into_iter().flatten()).for_each(|(to, from)| *to = *from);
    bytes
}

fn damaged() -> Error {
    Error("a file that was being sorted was changed by somebody else".to_owned())
}
