//! Bylines: lines after a headline that join its source and its time, such as `Daily Mail3 days ago`.

use std::collections::HashSet;

use super::lines::{bare, is_short};
use newsstand_core::text::{bare_end, fold};
use newsstand_core::time::YEAR;
use newsstand_core::time::relative_time::{self, is_time};

/// The names that are certainly sources in a set of documents.
#[derive(Debug, Default)]
pub(super) struct Sources(HashSet<String>);

impl Sources {
    /// Adds a name.
    pub(super) fn learn(&mut self, source: &str) {
        self.0.insert(fold(source));
    }

    /// Adds the source in a byline, if there is only one way to split it.
    pub(super) fn learn_from_byline(&mut self, line: &str) {
        let mut splits = splits(bare(line));
        if let (Some(only), None) = (splits.next().filter(|split| split.glued), splits.next()) {
            self.learn(only.source);
        }
    }

    /// Returns whether a name is known.
    pub(super) fn contains(&self, source: &str) -> bool {
        is_short(source) && self.0.contains(&fold(source))
    }
}

/// The parts of a byline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline<'a> {
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
}

/// Parses a byline; returns `None` where the line is a paragraph. Of several ways to split it, one with a known source
/// is preferred, then the one with the longest number that an age can have.
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
        // "It fell 12 days ago" is a sentence, although "It fell 1" and "2 days ago" are joined without a space.
        let mut spaced = false;
        splits(text).find(|split| {
            spaced |= !split.glued;
            split.glued && (!spaced || is_name(split.source))
        })
    })?;
    Some(Byline { source: Some(split.source), time: Some(split.time) })
}

/// Returns whether a line may be a byline, whatever the sources.
pub(super) fn may_be(line: &str) -> bool {
    let text = bare(line);
    is_short(text) || is_time(text) || splits(text).next().is_some()
}

struct Split<'a> {
    source: &'a str,
    time: &'a str,
    /// True if there is no ordinary space between the parts, as there would be in a sentence.
    glued: bool,
}

/// Returns all ways to split a text into a source and a time, the longest time first.
fn splits(text: &str) -> impl Iterator<Item = Split<'_>> {
    let starts = text.char_indices().map(|(at, _)| at);
    // A time is short, so only the end of a long text has to be examined.
    starts.filter(|at| text.len() - at <= relative_time::LONGEST).filter_map(|at| {
        let (before, time) = text.split_at_checked(at)?;
        if !may_begin(time) {
            return None;
        }
        let source = bare(before);
        let space = before.get(bare_end(before).len()..).unwrap_or_default();
        let glued = !space.contains([' ', '\t']);
        let named = is_short(source) && source.contains(char::is_alphabetic);
        let is_split = named && bare(time) == time;
        (is_split && is_possible(time)).then_some(Split { source, time, glued })
    })
}

/// Returns whether a text begins as a time may begin. Most letters `a` are inside a word.
fn may_begin(text: &str) -> bool {
    let [first, second] = [text.as_bytes().first(), text.as_bytes().get(1)];
    let article =
        |second: &u8| *second == b'n' || second.is_ascii_whitespace() || !second.is_ascii();
    relative_time::may_begin(text) && (first != Some(&b'a') || second.is_some_and(article))
}

/// Returns whether a time is possible. No page is older than the web, so `2418 years ago` is `24` and `18 years ago`.
fn is_possible(time: &str) -> bool {
    match relative_time::age(time) {
        Some(age) => age.middle() <= 30 * YEAR,
        None => relative_time::day(time).is_some(),
    }
}

/// Returns whether a text is capitalized like an English name: no word begins in lower case.
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
    fn a_source_and_a_time_are_split() {
        splits_into("Daily Mail3 days ago", &[], "Daily Mail", "3 days ago");
        splits_into("Axios12-03-2025", &[], "Axios", "12-03-2025");
        splits_into("Port Heraldan hour ago", &[], "Port Herald", "an hour ago");
        splits_into("Port Heralda few seconds ago", &[], "Port Herald", "a few seconds ago");
        splits_into("صحيفة المرفأمنذ ٣ ساعات", &[], "صحيفة المرفأ", "منذ ٣ ساعات");
        splits_into("فرانس 24منذ ساعتين", &[], "فرانس 24", "منذ ساعتين");
        splits_into("\u{202b}صحيفة المرفأ\u{200f}منذ شهر\u{202c}", &[], "صحيفة المرفأ", "منذ شهر");
    }

    #[test]
    fn a_number_is_split_where_the_age_is_possible() {
        splits_into("France 2418 hours ago", &[], "France 24", "18 hours ago");
        splits_into("News 243 hours ago", &[], "News 24", "3 hours ago");
        splits_into("Channel 512 days ago", &[], "Channel 5", "12 days ago");
        splits_into("Channel 52 hours ago", &[], "Channel 5", "2 hours ago");
        splits_into("Radio 247 years ago", &[], "Radio 24", "7 years ago");
        splits_into("News 2412-03-2025", &[], "News 24", "12-03-2025");
        splits_into("News 24an hour ago", &[], "News 24", "an hour ago");
    }

    #[test]
    fn a_known_source_decides() {
        splits_into("France 2418 hours ago", &["France 241"], "France 241", "8 hours ago");
        splits_into("News 244 minutes ago", &[], "News 2", "44 minutes ago");
        splits_into("News 244 minutes ago", &["NEWS 24"], "News 24", "4 minutes ago");
        splits_into("Channel 44 minutes ago", &["Channel 4"], "Channel 4", "4 minutes ago");
        splits_into("Channel 44 minutes ago", &["Channel"], "Channel", "44 minutes ago");
    }

    #[test]
    fn a_source_or_a_time_may_be_alone() {
        splits_into("\u{a0}3 days ago ", &[], "", "3 days ago");
        splits_into("12-03-2025", &[], "", "12-03-2025");
        splits_into("Port Herald", &["port herald"], "Port Herald", "");
        is_a_paragraph("Port Herald", &["Rail Review"]);
    }

    #[test]
    fn an_ordinary_space_between_requires_a_known_source() {
        splits_into("Port Herald 3 days ago", &["Port Herald"], "Port Herald", "3 days ago");
        splits_into("Port Herald\u{a0}13 days ago", &[], "Port Herald", "13 days ago");
        is_a_paragraph("Port Herald 3 days ago", &[]);
        is_a_paragraph("The ferry ran aground some 12 days ago", &[]);
        is_a_paragraph("قال الوزير منذ 3 أيام", &[]);
    }

    #[test]
    fn a_name_with_a_digit_differs_from_a_sentence() {
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
    fn only_an_unambiguous_byline_adds_a_source() {
        let mut sources = Sources::default();
        sources.learn_from_byline("Port Herald3 days ago");
        sources.learn_from_byline("News 244 minutes ago");
        sources.learn_from_byline("The ferry left 12 hours ago");
        sources.learn_from_byline("Rail Review 3 days ago");
        assert!(sources.contains("PORT HERALD"));
        assert_eq!(sources.0.len(), 1);
    }
}
