//! Group headers in the layout with cards: HEADLINE twice, SOURCE, `timeAGE`, bullets, and HEADLINE again. One of these
//! lines may be missing.

use super::group_header::{Confidence, GroupHeader};
use super::lines::{Line, bare};
use newsstand_core::text::alike;
use newsstand_core::time::relative_time::is_time;

/// Maximum number of bullets, which limits the lookahead. No page has as many.
const MAX_BULLETS: usize = 16;

/// Returns the header that begins at the first of some lines, including its headline.
pub(super) fn header<'a>(lines: &[Line<'a>]) -> Option<GroupHeader<'a>> {
    let headline = lines.first().filter(|line| bullet(line).is_none())?;
    let doubled = lines.get(1).is_some_and(|line| line.repeats(headline.text));
    let at = if doubled { 2 } else { 1 };
    let rest = lines.get(at..).unwrap_or_default();
    let later = rest.get(1..).and_then(Facts::read);
    let (source, facts) = match (Facts::read(rest), later) {
        // The name of a source may begin with "time".
        (Some(facts), later) if facts.certain || !later.as_ref().is_some_and(Facts::is_certain) => {
            (None, facts)
        }
        (_, Some(facts)) => (rest.first(), facts),
        (_, None) if doubled && rest.len() < 3 => (rest.first(), Facts::cut_off(rest)),
        _ => return None,
    };
    if source.is_some_and(|source| !source.is_short()) {
        return None;
    }
    let length = at + usize::from(source.is_some()) + facts.length;
    let third = lines.get(length);
    let repeated = third.is_some_and(|line| line.repeats(headline.text));
    let named = source.zip(facts.bullets.last().and_then(bullet));
    let named = named.is_some_and(|(source, bullet)| alike(source.text, bullet));
    let confidence = match facts.certain {
        true if doubled => Confidence::Whole,
        true if repeated => Confidence::Partial,
        false if doubled && named && repeated => Confidence::Partial,
        // A document may also end in two equal paragraphs, but hardly after a gap.
        _ if doubled && headline.gap && length == lines.len() => Confidence::CutOff,
        _ => return None,
    };
    let repeated = repeated || third.is_some_and(|line| line.begins_to_repeat(headline.text));
    let (source, categories) = facts.names(source.map(Line::bare));
    Some(GroupHeader {
        headline: Some(headline.text),
        source,
        time: facts.time,
        categories,
        length: length + usize::from(repeated),
        confidence,
        is_card: true,
    })
}

/// The lines of a card between its source and the last headline.
#[derive(Default)]
struct Facts<'a, 'b> {
    time: Option<&'a str>,
    bullets: &'b [Line<'a>],
    length: usize,
    /// True if the time is certain: `time` before words that can be parsed.
    certain: bool,
}

impl<'a, 'b> Facts<'a, 'b> {
    fn read(lines: &'b [Line<'a>]) -> Option<Self> {
        let first = lines.first()?;
        let mut facts = Self::default();
        if let Some((words, certain)) = time(first) {
            facts = Self { time: words, length: 1, certain, ..facts };
        }
        let bullets = lines.get(facts.length..).unwrap_or_default();
        let count = bullets.iter().take(MAX_BULLETS).take_while(|line| bullet(line).is_some());
        facts.bullets = bullets.get(..count.count()).unwrap_or_default();
        facts.length += facts.bullets.len();
        (facts.length > 0).then_some(facts)
    }

    fn is_certain(&self) -> bool {
        self.certain
    }

    /// Returns the rest of a card where the document ends after its source.
    fn cut_off(lines: &[Line<'a>]) -> Self {
        let cut = lines.get(1).is_some_and(|line| line.cut && "time".starts_with(line.bare()));
        Self { length: usize::from(cut), ..Self::default() }
    }

    /// Returns the source and the categories. The last bullet repeats the source.
    fn names(&self, source: Option<&'a str>) -> (Option<&'a str>, Vec<&'a str>) {
        // A bullet at the end of the document may be incomplete.
        let mut names: Vec<&'a str> =
            self.bullets.iter().filter(|line| !line.cut).filter_map(bullet).collect();
        let source = source.or_else(|| names.pop());
        names.retain(|name| !name.is_empty() && !source.is_some_and(|source| alike(source, name)));
        (source.filter(|source| !source.is_empty()), names)
    }
}

/// Returns the words of a time line, and whether it is certainly one.
fn time<'a>(line: &Line<'a>) -> Option<(Option<&'a str>, bool)> {
    if !line.is_short() {
        return None;
    }
    match line.bare().strip_prefix("time").map(bare) {
        Some("") => Some((None, false)),
        Some(words) => Some((Some(words), is_time(words))),
        None => is_time(line.text).then(|| (Some(line.bare()), false)),
    }
}

fn bullet<'a>(line: &Line<'a>) -> Option<&'a str> {
    if !line.is_short() {
        return None;
    }
    line.bare().strip_prefix('•').map(bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    const CARD: [&str; 7] = [
        "Trams return",
        "Trams return",
        "Rail Review",
        "time2 hours ago",
        "• Transport",
        "• Rail Review",
        "Trams return",
    ];

    #[track_caller]
    fn opens(text: &str, expected: &GroupHeader<'_>) {
        assert_eq!(header(&lines(text)).as_ref(), Some(expected), "{text}");
    }

    fn card<'a>(length: usize) -> GroupHeader<'a> {
        GroupHeader {
            headline: Some("Trams return"),
            source: Some("Rail Review"),
            time: Some("2 hours ago"),
            categories: vec!["Transport"],
            length,
            confidence: Confidence::Whole,
            is_card: true,
        }
    }

    fn without(missing: usize) -> String {
        let mut lines = CARD.to_vec();
        lines.remove(missing);
        lines.join("\n\n") + "\n\nThe first tram left at dawn.\n"
    }

    #[test]
    fn a_card_begins_a_group() {
        opens(&(CARD.join("\n") + "\nBody\n"), &card(7));
        opens(&(CARD.join("\n\n  ") + "\n"), &card(7));
    }

    #[test]
    fn each_line_of_a_card_may_be_missing() {
        opens(&without(0), &GroupHeader { confidence: Confidence::Partial, ..card(6) });
        opens(&without(1), &GroupHeader { confidence: Confidence::Partial, ..card(6) });
        opens(&without(2), &card(6));
        opens(&without(3), &GroupHeader { confidence: Confidence::Partial, time: None, ..card(6) });
        opens(&without(4), &GroupHeader { categories: vec![], ..card(6) });
        opens(&without(5), &card(6));
        opens(&without(6), &card(6));
    }

    #[test]
    fn an_age_may_lack_the_word_time_or_be_unreadable() {
        let text = CARD.join("\n");
        opens(
            &text.replace("time2", "2"),
            &GroupHeader { confidence: Confidence::Partial, ..card(7) },
        );
        let odd =
            GroupHeader { confidence: Confidence::Partial, time: Some("5 weeks ago"), ..card(7) };
        opens(&text.replace("time2 hours", "time5 weeks"), &odd);
        opens(
            &text.replace("time2 hours ago", "time"),
            &GroupHeader { confidence: Confidence::Partial, time: None, ..card(7) },
        );
    }

    #[test]
    fn a_source_may_begin_with_the_word_time() {
        let text = CARD.join("\n").replace("Rail Review", "timetable.example");
        opens(&text, &GroupHeader { source: Some("timetable.example"), ..card(7) });
    }

    #[test]
    fn a_document_may_end_anywhere_in_a_card() {
        let end = |length| GroupHeader {
            time: None,
            categories: vec![],
            confidence: Confidence::CutOff,
            ..card(length)
        };
        opens("Trams return\nTrams return\n", &GroupHeader { source: None, ..end(2) });
        opens("Trams return\nTrams re", &GroupHeader { source: None, ..end(2) });
        opens("Trams return\nTrams return\nRail Review", &end(3));
        opens("Trams return\nTrams return\nRail Review\ntim", &end(4));
        let age = GroupHeader { time: Some("2 ho"), ..end(4) };
        opens("Trams return\nTrams return\nRail Review\ntime2 ho", &age);
        let bullets = CARD[..5].join("\n") + "\n• Rail R";
        opens(&bullets, &card(6));
        opens(&(CARD[..6].join("\n") + "\nT"), &card(7));
    }

    #[track_caller]
    fn opens_nothing(text: &str) {
        assert_eq!(header(&lines(text)), None, "{text}");
    }

    #[test]
    fn paragraphs_are_no_header() {
        opens_nothing("One\nTwo\nThree\nFour\nFive\n");
        opens_nothing("* * *\n* * *\nThe ferry left.\nIt was late.\nVery late.\n");
        opens_nothing("Stops\n• Market\n• Harbour\nThe line is new.\n");
        opens_nothing("time and again\ntime and again, said one\nTwo\nThree\nFour\nFive\n");
        opens_nothing("One\nOne\nTwo\n• dot\nOne\nFour\nFive\n");
        opens_nothing("");
    }

    #[test]
    fn equal_paragraphs_at_the_end_of_a_document_are_no_card() {
        assert_eq!(header(&lines("So it was.\nFog\nFog\n")[1..]), None);
    }

    #[test]
    fn the_number_of_bullets_is_limited() {
        let text = format!("One\nTwo\n{}One\n", "• dot\n".repeat(1000));
        opens_nothing(&text);
    }
}
