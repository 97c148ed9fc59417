//! Splits text into numbered lines.

use memchr::memchr2;

use newsstand_core::text::{self, alike, begins_alike};

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// The number, counted from 1, blank lines included.
    pub(super) number: usize,
    /// The text, trimmed.
    pub(super) text: &'a str,
    /// True if the line before is blank, or there is none.
    pub(super) gap: bool,
    /// True if the document ends in this line without a line end, so that the line may be incomplete.
    pub(super) cut: bool,
}

impl<'a> Line<'a> {
    /// Returns whether the line repeats a headline, or most of it at the end of the document.
    pub(super) fn repeats(&self, headline: &str) -> bool {
        alike(self.text, headline)
            || self.text.len() * 2 > headline.len() && self.begins_to_repeat(headline)
    }

    /// Returns whether the document ends in this line, and it is the beginning of a headline. A word or two may also
    /// begin any paragraph.
    pub(super) fn begins_to_repeat(&self, headline: &str) -> bool {
        self.cut && begins_alike(headline, self.text)
    }

    /// Returns the text without white space and invisible characters at its ends.
    pub(super) fn bare(&self) -> &'a str {
        bare(self.text)
    }

    /// Returns whether the text is short enough for a name.
    pub(super) fn is_short(&self) -> bool {
        is_short(self.text)
    }
}

/// Returns whether a text is short enough for the name of a source. Real names are much shorter.
pub(super) fn is_short(text: &str) -> bool {
    text.len() <= 60 || text.len() <= 240 && text.chars().nth(60).is_none()
}

/// Trims white space and invisible characters at both ends.
pub(super) fn bare(text: &str) -> &str {
    // Most texts have none, which their first and last bytes show.
    if is_bare(text) { text } else { text::bare(text) }
}

fn is_bare(text: &str) -> bool {
    let ends = (text.as_bytes().first(), text.as_bytes().last());
    matches!(ends, (Some(b'!'..=b'~'), Some(b'!'..=b'~')))
}

/// Returns the lines that are not blank. A line ends with LF, CR or CRLF, or with the text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut gap = true;
    for (index, (line, ended)) in LineIter(Some(text)).enumerate() {
        if bare(line).is_empty() {
            gap = true;
        } else {
            let gap = std::mem::replace(&mut gap, false);
            let text = if is_bare(line) { line } else { line.trim() };
            lines.push(Line { number: index + 1, text, gap, cut: !ended });
        }
    }
    lines
}

/// Returns the number of lines, including blank ones and a last one without an end.
pub(super) fn count(text: &str) -> usize {
    LineIter(Some(text)).count()
}

/// Iterates over lines, each with whether it has a line end.
struct LineIter<'a>(Option<&'a str>);

impl<'a> Iterator for LineIter<'a> {
    type Item = (&'a str, bool);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.0.filter(|text| !text.is_empty())?;
        let end = memchr2(b'\n', b'\r', text.as_bytes());
        let Some((line, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
            self.0 = None;
            return Some((text, false));
        };
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..));
        self.0 = rest;
        Some((line, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, expected: &[(usize, &str, bool)]) {
        let found: Vec<_> =
            lines(text).iter().map(|line| (line.number, line.text, line.gap)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn all_kinds_of_line_ends_are_equivalent() {
        let expected = [(1, "a", true), (2, "b", false), (4, "c", true)];
        reads("a\nb\n\nc\n", &expected);
        reads("a\r\nb\r\n\r\nc\r\n", &expected);
        reads("a\rb\r\rc", &expected);
        reads("a\r\nb\r\n\nc", &expected);
    }

    #[test]
    fn invisible_lines_are_blank() {
        reads("a\n \u{a0}\u{200f}\t\n\u{feff}\n \u{a0}b ", &[(1, "a", true), (4, "b", true)]);
        reads("\n\r\n\r", &[]);
        reads("", &[]);
    }

    #[test]
    fn only_a_last_line_without_an_end_may_be_incomplete() {
        let cut = |text| lines(text).iter().map(|line| line.cut).collect::<Vec<_>>();
        assert_eq!(cut("a\nb"), [false, true]);
        assert_eq!(cut("a\nb\r"), [false, false]);
    }

    #[test]
    fn a_headline_is_repeated_in_full_unless_the_document_ends_in_it() {
        let text = "Harbour reop";
        assert!(lines(text)[0].repeats("Harbour reopens"));
        assert!(!lines("Harb")[0].repeats("Harbour reopens"));
        assert!(!lines("Harbour reop\n")[0].repeats("Harbour reopens"));
        assert!(lines("Harbour\u{a0}reopens\n")[0].repeats("Harbour reopens"));
    }

    #[test]
    fn blank_lines_are_counted() {
        assert_eq!(count(""), 0);
        assert_eq!(count("a"), 1);
        assert_eq!(count("a\n"), 1);
        assert_eq!(count("\n\r\n\rb"), 4);
    }
}
