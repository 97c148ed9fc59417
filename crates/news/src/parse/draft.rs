//! One article as one page has it, with nothing left open. Which drafts are the same article is
//! `merge`'s job.

use super::group::Group;
use super::is_time;
use super::lines::Line;
use super::page::{Main, Note, Page, strays};
use super::stamp::{Sources, Stamp, stamp};
use super::{Document, is_short};
use crate::article::{Place, Published, Role};
use crate::packed;
use crate::text::bare;
use crate::time::{Moment, wording};
use crate::varint::Reader;

/// An article as one page has it.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) headline: &'a str,
    pub(super) source: Option<&'a str>,
    pub(super) published: Published,
    pub(super) paragraphs: Vec<&'a str>,
    pub(super) hashtags: Vec<&'a str>,
    pub(super) categories: Vec<&'a str>,
    pub(super) place: Place,
}

impl<'a> Draft<'a> {
    /// Writes it as [`Draft::unpack`] reads it.
    pub(super) fn pack(&self, bytes: &mut Vec<u8>) {
        packed::put_text(bytes, self.headline);
        packed::put_option(bytes, self.source);
        packed::put_published(bytes, &self.published);
        packed::put_texts(bytes, &self.paragraphs);
        packed::put_texts(bytes, &self.hashtags);
        packed::put_texts(bytes, &self.categories);
        packed::put_place(bytes, &self.place);
    }

    pub(super) fn unpack(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        Some(Self {
            headline: packed::text(&mut reader)?,
            source: packed::option(&mut reader)?,
            published: packed::published(&mut reader)?,
            paragraphs: packed::texts(&mut reader)?,
            hashtags: packed::texts(&mut reader)?,
            categories: packed::texts(&mut reader)?,
            place: packed::place(&mut reader)?,
        })
    }
}

/// A draft with where it comes in the order found, and its text as it is compared.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) draft: Draft<'a>,
}

/// A page's drafts in the order of the page, and what was odd in it.
pub(super) fn drafts<'a>(
    page: Page<'a>,
    document: &Document<'a>,
    sources: &Sources,
) -> (Vec<Draft<'a>>, Vec<Note>) {
    let mut notes = page.notes;
    let mut drafts = Vec::with_capacity(page.groups.len() + 1);
    drafts.extend(page.main.map(|main| own(main, document, sources)));
    let count = page.groups.len();
    for (index, mut group) in page.groups.into_iter().enumerate() {
        if index + 1 == count {
            notes.extend(drop_beginning_of_next(&mut group, sources));
        }
        if let Some(words) = group.time.filter(|words| !is_time(words)) {
            notes.push((group.line, unreadable(words)));
        }
        match related(&group, page.hashtag, document) {
            Some(draft) => drafts.push(draft),
            None => notes.push((
                group.line,
                "the group that opens here has no headline, so it gives no article".to_owned(),
            )),
        }
    }
    (drafts, notes)
}

fn own<'a>(main: Main<'a>, document: &Document<'a>, sources: &Sources) -> Draft<'a> {
    let first = main.body.first().filter(|_| main.stamped);
    let stamp = first.and_then(|line| stamp(line.text, sources));
    let body = main.body.get(usize::from(stamp.is_some())..).unwrap_or_default();
    let Stamp { source, time } = stamp.unwrap_or_default();
    Draft {
        headline: main.headline,
        source: source.or(document.source),
        published: published(time, document.saved),
        paragraphs: body.iter().map(|line| line.text).collect(),
        hashtags: main.hashtags,
        categories: Vec::new(),
        place: place(document, main.line, Role::Main),
    }
}

fn related<'a>(
    group: &Group<'a>,
    hashtag: Option<&'a str>,
    document: &Document<'a>,
) -> Option<Draft<'a>> {
    Some(Draft {
        headline: group.headline?,
        source: group.source,
        published: published(group.time, document.saved),
        paragraphs: group.body.iter().map(|line| line.text).collect(),
        hashtags: hashtag.into_iter().collect(),
        categories: group.categories.clone(),
        place: place(document, group.line, Role::Related),
    })
}

fn place(document: &Document<'_>, line: usize, role: Role) -> Place {
    Place { document: document.name.to_owned(), line, role }
}

fn published(words: Option<&str>, saved: Option<Moment>) -> Published {
    let Some(words) = words.map(bare) else { return Published::default() };
    match (wording::age(words), wording::day(words)) {
        (Some(age), _) => Published::from_age(words, age, saved),
        (None, Some(day)) => Published::from_date(words, day, saved),
        (None, None) => Published { words: Some(words.to_owned()), saved, ..Published::default() },
    }
}

fn unreadable(words: &str) -> String {
    format!("the age \"{words}\" is not one that can be read, so the time stays unknown")
}

/// Takes the next group's source, and the beginning of its age, from the end of a document that
/// was cut off there: a known source that stands apart is no paragraph.
fn drop_beginning_of_next(group: &mut Group<'_>, sources: &Sources) -> Option<Note> {
    let opens = |line: &Line<'_>| !group.card && line.gap && sources.contains(line.bare());
    let length = match group.body.as_slice() {
        [.., last] if opens(last) => 1,
        [.., source, last] if opens(source) && is_short(last.text) => 2,
        _ => return None,
    };
    let dropped = group.body.split_off(group.body.len().saturating_sub(length));
    let (first, last) = (dropped.first()?.number, dropped.last()?.number);
    Some((
        first,
        strays(first, last, "a group opens here, and the document ends before its headline"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    /// The drafts of a document in short: headline, source and the words for its time.
    #[track_caller]
    fn gives(text: &str, known: &[&str], expected: &[(&str, &str, &str)], odd: &[usize]) {
        let mut sources = Sources::default();
        known.iter().for_each(|source| sources.learn(source));
        let document = Document { name: "n", bytes: b"", saved: None, source: Some("Site") };
        let lines = lines(text);
        let (drafts, notes) = drafts(Page::read(&lines), &document, &sources);
        let found: Vec<_> = drafts
            .iter()
            .map(|draft| {
                let words = draft.published.words.as_deref().unwrap_or_default();
                (draft.headline, draft.source.unwrap_or_default(), words)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(notes.iter().map(|(line, _)| *line).collect::<Vec<_>>(), odd, "{text}");
    }

    #[test]
    fn what_the_page_states_goes_before_what_somebody_knows() {
        gives(
            "logo\nH\nH\nPort Herald3 days ago\nHashtags\n",
            &[],
            &[("H", "Port Herald", "3 days ago")],
            &[],
        );
        gives("logo\nH\nH\n3 days ago\nHashtags\n", &[], &[("H", "Site", "3 days ago")], &[]);
        gives("H\nP\nHashtags\n", &[], &[("H", "Site", "")], &[]);
    }

    #[test]
    fn a_group_without_a_headline_is_no_article() {
        let text = "H\nHashtags\nRelated Articles\nA\na day ago\n- A\n";
        gives(text, &[], &[("H", "Site", "")], &[4]);
    }

    #[test]
    fn an_age_that_cannot_be_read_is_kept_in_its_words() {
        let text = "H\nHashtags\nRelated Articles\nA\n5 weeks ago\n- A\nI\n";
        gives(text, &[], &[("H", "Site", ""), ("I", "A", "5 weeks ago")], &[4]);
    }

    #[test]
    fn a_document_may_end_in_the_next_groups_source() {
        let text = "H\nHashtags\nRelated Articles\nA\na day ago\n- A\nI\nP\n\nB";
        let both = [("H", "Site", ""), ("I", "A", "a day ago")];
        gives(text, &["B"], &both, &[10]);
        gives(&format!("{text}\n6 hou"), &["B"], &both, &[10]);
        gives(text, &[], &both, &[]);
        gives(&text.replace("\n\nB", "\nB"), &["B"], &both, &[]);
        let later = format!("{text}\n\nA\na day ago\n- A\nJ\n");
        gives(&later, &["B"], &[both[0], both[1], ("J", "A", "a day ago")], &[]);
        let card = "H\nHashtags\nRelated Articles\nI\nI\nA\ntimea day ago\n• A\nI\nP\n\nB";
        gives(card, &["B"], &both, &[]);
    }
}
