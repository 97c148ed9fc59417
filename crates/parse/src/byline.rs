//! The line after a headline that names its source and its age in one: `Daily Mail3 days ago`.
//! Where such a line may stand is `page`'s job.

use std::collections::HashSet;

use super::lines::{bare, is_short};
use newsstand_core::text::{bare_end, fold};
use newsstand_core::time::YEAR;
use newsstand_core::time::relative_time::{self, is_time};

/// The sources that are named beyond doubt somewhere in a set of documents.
#[derive(Debug, Default)]
pub(super) struct Sources(HashSet<String>);

impl Sources {
    /// Learns a name.
    pub(super) fn learn(&mut self, source: &str) {
        self.0.insert(fold(source));
    }

    /// Learns the name on a byline that can be split in one way only.
    pub(super) fn learn_from_byline(&mut self, line: &str) {
        let mut splits = splits(bare(line));
        if let (Some(only), None) = (splits.next().filter(|split| split.glued), splits.next()) {
            self.learn(only.source);
        }
    }

    /// Whether a name is one of them.
    pub(super) fn contains(&self, source: &str) -> bool {
        is_short(source) && self.0.contains(&fold(source))
    }
}

/// What a byline says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline<'a> {
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
}

/// Reads a line as a byline; `None` where it is a paragraph. Of several ways to split it, one with a
/// source that is known goes first, then the one with the longest number that an age can have.
pub(super) fn byline<'a>(line: &'a str, sources: &Sources) -> Option<Byline<'a>> {
    let text = bare(line);
    if is_time(text) {
        return Some(Byline { source: None, time: Some(text) });
    }
    if sources.contains(text) {
        return Some(Byline { source: Some(text), time: None });
    }
    let known = splits(text).find(|split| sources.contains(split.source));
    let split = known.or_else(|| {
        // "It fell 12 days ago" is a sentence, though "It fell 1" and "2 days ago" are glued.
        let mut spaced = false;
        splits(text).find(|split| {
            spaced |= !split.glued;
            split.glued && (!spaced || is_name(split.source))
        })
    })?;
    Some(Byline { source: Some(split.source), time: Some(split.time) })
}

/// Whether a line can be a byline, whatever the sources are.
pub(super) fn may_be(line: &str) -> bool {
    let text = bare(line);
    is_short(text) || is_time(text) || splits(text).next().is_some()
}

struct Split<'a> {
    source: &'a str,
    time: &'a str,
    /// Whether no ordinary space parts them, as it would in a sentence.
    glued: bool,
}

/// All ways to split a text into a source and a time, the longest time first.
fn splits(text: &str) -> impl Iterator<Item = Split<'_>> {
    let places = text.char_indices().map(|(at, _)| at);
    // Only where the rest is short can it be a time, and what is before it a name.
    places.filter(|at| text.len() - at <= relative_time::LONGEST).filter_map(|at| {
        let (before, time) = text.split_at_checked(at)?;
        if !may_begin(time) {
            return None;
        }
        let source = bare(before);
        let space = before.get(bare_end(before).len()..).unwrap_or_default();
        let glued = !space.contains([' ', '\t']);
        let named = is_short(source) && source.contains(char::is_alphabetic);
        let told = named && bare(time) == time;
        (told && is_possible(time)).then_some(Split { source, time, glued })
    })
}

/// Whether a time could begin as a text does. Most letters `a` are in the middle of a word.
fn may_begin(text: &str) -> bool {
    let [first, second] = [text.as_bytes().first(), text.as_bytes().get(1)];
    let article =
        |second: &u8| *second == b'n' || second.is_ascii_whitespace() || !second.is_ascii();
    relative_time::may_begin(text) && (first != Some(&b'a') || second.is_some_and(article))
}

/// No page is older than the web, so `2418 years ago` is a 24 and 18 years.
fn is_possible(time: &str) -> bool {
    match relative_time::age(time) {
        Some(age) => age.middle() <= 30 * YEAR,
        None => relative_time::day(time).is_some(),
    }
}

/// Whether a text is written as names are in English: no word begins in lower case.
fn is_name(text: &str) -> bool {
    let mut initials = text.split_whitespace().filter_map(|word| word.chars().next());
    text.contains(char::is_uppercase) && !initials.any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn splits_into(line: &str, known: &[&str], source: &str, time: &str) {
        let mut sources = Sources::default();
        known.iter().for_each(|source| sources.learn(source));
        let expected = Byline {
            source: (!source.is_empty()).then_some(source),
            time: (!time.is_empty()).then_some(time),
        };
        assert_eq!(byline(line, &sources), Some(expected), "{line}");
    }

    #[track_caller]
    fn is_a_paragraph(line: &str, known: &[&str]) {
        let mut sources = Sources::default();
        known.iter().for_each(|source| sources.learn(source));
        assert_eq!(byline(line, &sources), None, "{line}");
    }

    #[test]
    fn a_source_and_a_time_are_glued() {
        splits_into("Daily Mail3 days ago", &[], "Daily Mail", "3 days ago");
        splits_into("Axios12-03-2025", &[], "Axios", "12-03-2025");
        splits_into("Port Heraldan hour ago", &[], "Port Herald", "an hour ago");
        splits_into("Port Heralda few seconds ago", &[], "Port Herald", "a few seconds ago");
        splits_into("صحيفة المرفأمنذ ٣ ساعات", &[], "صحيفة المرفأ", "منذ ٣ ساعات");
        splits_into("فرانس 24منذ ساعتين", &[], "فرانس 24", "منذ ساعتين");
        splits_into("\u{202b}صحيفة المرفأ\u{200f}منذ شهر\u{202c}", &[], "صحيفة المرفأ", "منذ شهر");
    }

    #[test]
    fn a_number_is_split_by_what_an_age_can_be() {
        splits_into("France 2418 hours ago", &[], "France 24", "18 hours ago");
        splits_into("News 243 hours ago", &[], "News 24", "3 hours ago");
        splits_into("Channel 512 days ago", &[], "Channel 5", "12 days ago");
        splits_into("Channel 52 hours ago", &[], "Channel 5", "2 hours ago");
        splits_into("Radio 247 years ago", &[], "Radio 24", "7 years ago");
        splits_into("News 2412-03-2025", &[], "News 24", "12-03-2025");
        splits_into("News 24an hour ago", &[], "News 24", "an hour ago");
    }

    #[test]
    fn a_source_seen_elsewhere_decides() {
        splits_into("France 2418 hours ago", &["France 241"], "France 241", "8 hours ago");
        splits_into("News 244 minutes ago", &[], "News 2", "44 minutes ago");
        splits_into("News 244 minutes ago", &["NEWS 24"], "News 24", "4 minutes ago");
        splits_into("Channel 44 minutes ago", &["Channel 4"], "Channel 4", "4 minutes ago");
        splits_into("Channel 44 minutes ago", &["Channel"], "Channel", "44 minutes ago");
    }

    #[test]
    fn either_may_stand_alone() {
        splits_into("\u{a0}3 days ago ", &[], "", "3 days ago");
        splits_into("12-03-2025", &[], "", "12-03-2025");
        splits_into("Port Herald", &["port herald"], "Port Herald", "");
        is_a_paragraph("Port Herald", &["Rail Review"]);
    }

    #[test]
    fn a_space_between_needs_a_known_source_unless_it_cannot_break() {
        splits_into("Port Herald 3 days ago", &["Port Herald"], "Port Herald", "3 days ago");
        splits_into("Port Herald\u{a0}13 days ago", &[], "Port Herald", "13 days ago");
        is_a_paragraph("Port Herald 3 days ago", &[]);
        is_a_paragraph("The ferry ran aground some 12 days ago", &[]);
        is_a_paragraph("قال الوزير منذ 3 أيام", &[]);
    }

    #[test]
    fn a_name_with_a_single_digit_is_told_from_a_sentence() {
        splits_into("Channel 12 hours ago", &[], "Channel 1", "2 hours ago");
        is_a_paragraph("the ferry left 12 hours ago", &[]);
    }

    #[test]
    fn a_sentence_is_a_paragraph() {
        is_a_paragraph("The harbour reopened 3 days ago.", &[]);
        is_a_paragraph("It was found a year ago", &[]);
        is_a_paragraph(&format!("{}3 days ago", "Harbour".repeat(10)), &[]);
        is_a_paragraph("45 minutes ago", &[]);
    }

    #[test]
    fn only_a_stamp_with_one_reading_teaches_a_source() {
        let mut sources = Sources::default();
        sources.learn_from_byline("Port Herald3 days ago");
        sources.learn_from_byline("News 244 minutes ago");
        sources.learn_from_byline("The ferry left 12 hours ago");
        sources.learn_from_byline("Rail Review 3 days ago");
        assert!(sources.contains("PORT HERALD"));
        assert_eq!(sources.0.len(), 1);
    }
}
