//! How a group opens in the layouts with cards: HEADLINE twice, SOURCE, `timeAGE`, bullets, and the
//! HEADLINE again. One of them may be missing. The plain layout is `plain`'s.

use super::group_header::{Confidence, Opening};
use super::lines::{Line, bare};
use newsstand_core::text::alike;
use newsstand_core::time::relative_time::is_time;

/// More bullets than any page has; it keeps the look ahead short.
const MOST_BULLETS: usize = 16;

/// The opening at the first of these lines, its headline included.
pub(super) fn opening<'a>(lines: &[Line<'a>]) -> Option<Opening<'a>> {
    let headline = lines.first().filter(|line| bullet(line).is_none())?;
    let doubled = lines.get(1).is_some_and(|line| line.repeats(headline.text));
    let at = if doubled { 2 } else { 1 };
    let rest = lines.get(at..).unwrap_or_default();
    let later = rest.get(1..).and_then(Facts::read);
    let (source, facts) = match (Facts::read(rest), later) {
        // A source may begin with "time" as well.
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
    let sign = match facts.certain {
        true if doubled => Confidence::Whole,
        true if repeated => Confidence::Partial,
        false if doubled && named && repeated => Confidence::Partial,
        // Two equal paragraphs may end a document too, but hardly apart from what is before them.
        _ if doubled && headline.gap && length == lines.len() => Confidence::CutOff,
        _ => return None,
    };
    let repeated = repeated || third.is_some_and(|line| line.begins_to_repeat(headline.text));
    let (source, categories) = facts.names(source.map(Line::bare));
    Some(Opening {
        headline: Some(headline.text),
        source,
        time: facts.time,
        categories,
        length: length + usize::from(repeated),
        sign,
        card: true,
    })
}

/// What stands between a card's headlines after the source.
#[derive(Default)]
struct Facts<'a, 'b> {
    time: Option<&'a str>,
    bullets: &'b [Line<'a>],
    length: usize,
    /// Whether the time is one beyond doubt: `time` before words that can be read.
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
        let count = bullets.iter().take(MOST_BULLETS).take_while(|line| bullet(line).is_some());
        facts.bullets = bullets.get(..count.count()).unwrap_or_default();
        facts.length += facts.bullets.len();
        (facts.length > 0).then_some(facts)
    }

    fn is_certain(&self) -> bool {
        self.certain
    }

    /// What is left of a card where the document ends after its source.
    fn cut_off(lines: &[Line<'a>]) -> Self {
        let cut = lines.get(1).is_some_and(|line| line.cut && "time".starts_with(line.bare()));
        Self { length: usize::from(cut), ..Self::default() }
    }

    /// The source and the categories: the source is among the bullets too, as their last.
    fn names(&self, source: Option<&'a str>) -> (Option<&'a str>, Vec<&'a str>) {
        // A bullet that the document ends in is only the beginning of one.
        let mut names: Vec<&'a str> =
            self.bullets.iter().filter(|line| !line.cut).filter_map(bullet).collect();
        let source = source.or_else(|| names.pop());
        names.retain(|name| !name.is_empty() && !source.is_some_and(|source| alike(source, name)));
        (source.filter(|source| !source.is_empty()), names)
    }
}

/// The words of a time line, and whether it is one beyond doubt.
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
    fn opens(text: &str, expected: &Opening<'_>) {
        assert_eq!(opening(&lines(text)).as_ref(), Some(expected), "{text}");
    }

    fn card<'a>(length: usize) -> Opening<'a> {
        Opening {
            headline: Some("Trams return"),
            source: Some("Rail Review"),
            time: Some("2 hours ago"),
            categories: vec!["Transport"],
            length,
            sign: Confidence::Whole,
            card: true,
        }
    }

    fn without(missing: usize) -> String {
        let mut lines = CARD.to_vec();
        lines.remove(missing);
        lines.join("\n\n") + "\n\nThe first tram left at dawn.\n"
    }

    #[test]
    fn a_card_opens_a_group() {
        opens(&(CARD.join("\n") + "\nBody\n"), &card(7));
        opens(&(CARD.join("\n\n  ") + "\n"), &card(7));
    }

    #[test]
    fn each_line_of_it_may_be_missing() {
        opens(&without(0), &Opening { sign: Confidence::Partial, ..card(6) });
        opens(&without(1), &Opening { sign: Confidence::Partial, ..card(6) });
        opens(&without(2), &card(6));
        opens(&without(3), &Opening { sign: Confidence::Partial, time: None, ..card(6) });
        opens(&without(4), &Opening { categories: vec![], ..card(6) });
        opens(&without(5), &card(6));
        opens(&without(6), &card(6));
    }

    #[test]
    fn an_age_may_lack_its_icon_or_be_unreadable() {
        let text = CARD.join("\n");
        opens(&text.replace("time2", "2"), &Opening { sign: Confidence::Partial, ..card(7) });
        let odd = Opening { sign: Confidence::Partial, time: Some("5 weeks ago"), ..card(7) };
        opens(&text.replace("time2 hours", "time5 weeks"), &odd);
        opens(
            &text.replace("time2 hours ago", "time"),
            &Opening { sign: Confidence::Partial, time: None, ..card(7) },
        );
    }

    #[test]
    fn a_source_may_begin_as_the_icon_does() {
        let text = CARD.join("\n").replace("Rail Review", "timetable.example");
        opens(&text, &Opening { source: Some("timetable.example"), ..card(7) });
    }

    #[test]
    fn a_document_may_end_anywhere_in_it() {
        let end = |length| Opening {
            time: None,
            categories: vec![],
            sign: Confidence::CutOff,
            ..card(length)
        };
        opens("Trams return\nTrams return\n", &Opening { source: None, ..end(2) });
        opens("Trams return\nTrams re", &Opening { source: None, ..end(2) });
        opens("Trams return\nTrams return\nRail Review", &end(3));
        opens("Trams return\nTrams return\nRail Review\ntim", &end(4));
        let age = Opening { time: Some("2 ho"), ..end(4) };
        opens("Trams return\nTrams return\nRail Review\ntime2 ho", &age);
        let bullets = CARD[..5].join("\n") + "\n• Rail R";
        opens(&bullets, &card(6));
        opens(&(CARD[..6].join("\n") + "\nT"), &card(7));
    }

    #[track_caller]
    fn opens_nothing(text: &str) {
        assert_eq!(opening(&lines(text)), None, "{text}");
    }

    #[test]
    fn paragraphs_open_nothing() {
        opens_nothing("One\nTwo\nThree\nFour\nFive\n");
        opens_nothing("* * *\n* * *\nThe ferry left.\nIt was late.\nVery late.\n");
        opens_nothing("Stops\n• Market\n• Harbour\nThe line is new.\n");
        opens_nothing("time and again\ntime and again, said one\nTwo\nThree\nFour\nFive\n");
        opens_nothing("One\nOne\nTwo\n• dot\nOne\nFour\nFive\n");
        opens_nothing("");
    }

    #[test]
    fn equal_paragraphs_that_end_a_document_open_nothing() {
        assert_eq!(opening(&lines("So it was.\nFog\nFog\n")[1..]), None);
    }

    #[test]
    fn endless_bullets_end() {
        let text = format!("One\nTwo\n{}One\n", "• dot\n".repeat(1000));
        opens_nothing(&text);
    }
}
