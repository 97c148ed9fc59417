//! Drafts: articles as single pages have them.

use super::byline::{self, Byline, Sources};
use super::document::Document;
use super::group::Group;
use super::id;
use super::lines::is_short;
use super::lines::{Line, bare};
use super::packed;
use super::page::{MainArticle, Page};
use super::warning::Note;
use newsstand_core::time::TimeRange;
use newsstand_core::time::relative_time::{self, is_time};
use newsstand_core::varint::{Reader, put};
use newsstand_core::{Provenance, Published, Role};

/// An article as one page has it. What depends on other pages is open until [`Draft::settle`].
#[derive(Debug)]
pub struct Draft<'a> {
    /// True if the first paragraph may be a byline.
    pub(super) may_have_byline: bool,
    /// The last paragraphs, where they may be the beginning of another group.
    pub(super) last: Option<Last>,
    pub(super) headline: &'a str,
    pub(super) source: Option<&'a str>,
    pub(super) published: Published,
    pub(super) paragraphs: Vec<&'a str>,
    pub(super) hashtags: Vec<&'a str>,
    pub(super) categories: Vec<&'a str>,
    pub(super) place: Provenance,
}

/// The last two lines of a document that ends in a group, by number, each with whether it may be a source.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Last {
    /// The last line.
    line: (usize, bool),
    /// The line before it.
    before: (usize, bool),
}

impl<'a> Draft<'a> {
    /// The key that this draft shares with every draft and article of the same headline.
    #[must_use]
    pub fn key(&self) -> u64 {
        id::key(self.headline)
    }

    /// Appends the draft as [`Draft::unpack`] reads it.
    pub fn pack(&self, bytes: &mut Vec<u8>) {
        self.pack_time(bytes);
        packed::put_text(bytes, self.headline);
        packed::put_option(bytes, self.source);
        packed::put_texts(
            bytes,
            self.paragraphs.get(usize::from(self.may_have_byline)..).unwrap_or_default(),
        );
        packed::put_texts(bytes, &self.hashtags);
        packed::put_texts(bytes, &self.categories);
        packed::put_place(bytes, &self.place);
        bytes.push(u8::from(self.last.is_some()));
        if let Some(last) = self.last {
            for (line, may_be_source) in [last.line, last.before] {
                put(bytes, line as u64);
                bytes.push(u8::from(may_be_source));
            }
        }
    }

    /// Appends the part of the draft that its time follows from, which
    /// [`StreamParser::published`](crate::StreamParser::published) reads.
    pub fn pack_time(&self, bytes: &mut Vec<u8>) {
        packed::put_option(
            bytes,
            self.paragraphs.first().filter(|_| self.may_have_byline).copied(),
        );
        packed::put_published(bytes, &self.published);
    }

    /// Reads a draft that [`Draft::pack`] wrote; `None` if it did not write that.
    #[must_use]
    pub fn unpack(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let byline = packed::option(&mut reader)?;
        let published = packed::published(&mut reader)?;
        let (headline, source) = (packed::text(&mut reader)?, packed::option(&mut reader)?);
        let mut paragraphs = Vec::new();
        paragraphs.extend(byline);
        for _ in 0..reader.count()? {
            paragraphs.push(packed::text(&mut reader)?);
        }
        Some(Self {
            may_have_byline: byline.is_some(),
            headline,
            source,
            published,
            paragraphs,
            hashtags: packed::texts(&mut reader)?,
            categories: packed::texts(&mut reader)?,
            place: packed::place(&mut reader)?,
            last: match reader.byte()? {
                0 => None,
                _ => Some(Last { line: line(&mut reader)?, before: line(&mut reader)? }),
            },
        })
    }

    /// Settles what was left open. The sources of all pages have to be known.
    pub(super) fn settle(&mut self, sources: &Sources) -> Option<Note> {
        if let Some(first) = self.paragraphs.first().filter(|_| self.may_have_byline) {
            let byline = byline::byline(first, sources);
            self.paragraphs.drain(..usize::from(byline.is_some()));
            let Byline { source, time } = byline.unwrap_or_default();
            self.source = source.or(self.source);
            self.published = published(time, self.published.saved);
        }
        self.may_have_byline = false;
        self.drop_beginning_of_next(sources)
    }

    /// Removes the source of the next group, and the beginning of its age, from the end of a document that was cut off
    /// there. A known source after a gap is no paragraph.
    fn drop_beginning_of_next(&mut self, sources: &Sources) -> Option<Note> {
        let Last { line, before } = self.last.take()?;
        let mut paragraphs = self.paragraphs.iter().rev();
        let last = *paragraphs.next()?;
        let opens = |text: &str| sources.contains(bare(text));
        let (length, first) = if line.1 && opens(last) {
            (1, line.0)
        } else if before.1 && is_short(last) && paragraphs.next().is_some_and(|text| opens(text)) {
            (2, before.0)
        } else {
            return None;
        };
        self.paragraphs.truncate(self.paragraphs.len().saturating_sub(length));
        let why = "a group opens here, and the document ends before its headline";
        Some(Note::stray_lines(first, line.0, why))
    }
}

fn line(reader: &mut Reader<'_>) -> Option<(usize, bool)> {
    Some((usize::try_from(reader.number()?).ok()?, reader.byte()? == 1))
}

/// Returns when a draft was published, from what [`Draft::pack_time`] wrote.
pub(super) fn time(bytes: &[u8], sources: &Sources) -> Option<Published> {
    let mut reader = Reader(bytes);
    let byline = packed::option(&mut reader)?;
    let known = packed::published(&mut reader)?;
    let Some(line) = byline else { return Some(known) };
    let Byline { time, .. } = byline::byline(line, sources).unwrap_or_default();
    Some(published(time, known.saved))
}

/// A draft with its position in the order found, and its text as it is compared.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) draft: Draft<'a>,
}

/// Returns the drafts of a page in order, and its notes.
pub(super) fn drafts<'a>(page: Page<'a>, document: &Document<'a>) -> (Vec<Draft<'a>>, Vec<Note>) {
    let mut notes = page.notes;
    let mut drafts = Vec::with_capacity(page.groups.len() + 1);
    drafts.extend(page.main.map(|main| main_draft(main, document)));
    let count = page.groups.len();
    for (index, group) in page.groups.into_iter().enumerate() {
        if let Some(words) = group.time.filter(|words| !is_time(words)) {
            notes.push(Note::new(group.line, unreadable(words)));
        }
        let line = group.line;
        match group_draft(group, page.hashtag, document, index + 1 == count) {
            Some(draft) => drafts.push(draft),
            None => notes.push(Note::new(
                line,
                "the group that opens here has no headline, so it gives no article",
            )),
        }
    }
    (drafts, notes)
}

fn main_draft<'a>(main: MainArticle<'a>, document: &Document<'a>) -> Draft<'a> {
    let first = main.body.first().filter(|_| main.may_have_byline);
    let may_have_byline = first.is_some_and(|line| byline::may_be(line.text));
    Draft {
        may_have_byline,
        last: None,
        headline: main.headline,
        source: document.source,
        // Only the time that an age in the byline counts back from is known yet.
        published: Published {
            saved: document.saved.filter(|_| may_have_byline),
            ..Published::default()
        },
        paragraphs: main.body.iter().map(|line| line.text).collect(),
        hashtags: main.hashtags,
        categories: Vec::new(),
        place: place(document, main.line, Role::Main),
    }
}

fn group_draft<'a>(
    group: Group<'a>,
    hashtag: Option<&'a str>,
    document: &Document<'a>,
    is_last: bool,
) -> Option<Draft<'a>> {
    Some(Draft {
        may_have_byline: false,
        last: last(&group).filter(|_| is_last),
        headline: group.headline?,
        source: group.source,
        published: published(group.time, document.saved),
        paragraphs: group.body.iter().map(|line| line.text).collect(),
        hashtags: hashtag.into_iter().collect(),
        categories: group.categories,
        place: place(document, group.line, Role::Related),
    })
}

/// Returns the last lines of a group, where one of them may be a source.
fn last(group: &Group<'_>) -> Option<Last> {
    let may_be_source = |line: &Line<'_>| line.gap && is_short(line.bare());
    let mut lines = group.body.iter().rev().filter(|_| !group.is_card);
    let mut next = || lines.next().map(|line| (line.number, may_be_source(line)));
    let last = Last { line: next()?, before: next().unwrap_or_default() };
    (last.line.1 || last.before.1).then_some(last)
}

fn place(document: &Document<'_>, line: usize, role: Role) -> Provenance {
    Provenance { document: document.name.to_owned(), line, role }
}

fn published(words: Option<&str>, saved: Option<TimeRange>) -> Published {
    let Some(words) = words.map(bare) else { return Published::default() };
    match (relative_time::age(words), relative_time::day(words)) {
        (Some(age), _) => Published::from_age(words, age, saved),
        (None, Some(day)) => Published::from_date(words, day, saved),
        (None, None) => Published { words: Some(words.to_owned()), saved, ..Published::default() },
    }
}

fn unreadable(words: &str) -> String {
    format!("the age \"{words}\" is not one that can be read, so the time stays unknown")
}
