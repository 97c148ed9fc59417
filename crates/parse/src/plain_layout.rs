//! Group headers in the plain layout: SOURCE, AGE, `- SOURCE`, before the headline. One of these lines may be missing.

use super::group_header::{Confidence, GroupHeader};
use super::lines::{Line, bare};
use newsstand_core::text::alike;
use newsstand_core::time::relative_time::is_time;

/// Returns the header that begins at the first of some lines. The headline is the line after it.
pub(super) fn header<'a>(lines: &[Line<'a>]) -> Option<GroupHeader<'a>> {
    let (first, second, third) = (lines.first()?, lines.get(1)?, lines.get(2));
    let repeats = |line: &Line<'_>| dashed(line.text).is_some_and(|name| alike(name, first.text));
    let found = |source, time, length, confidence| {
        let categories = Vec::new();
        let source = Some(source);
        Some(GroupHeader {
            headline: None,
            source,
            time,
            categories,
            length,
            confidence,
            is_card: false,
        })
    };
    if dashed(first.text).is_none() && !is_time(first.text) {
        // A repeated name is enough evidence, so the line between need not be parsed.
        if repeats(second) {
            return found(first.bare(), None, 2, Confidence::Partial);
        }
        if second.is_short() && third.is_some_and(repeats) {
            let confidence =
                if is_time(second.text) { Confidence::Whole } else { Confidence::Partial };
            return found(first.bare(), Some(second.bare()), 3, confidence);
        }
        // Without the second name, a gap before the lines and none between them are required.
        let is_block = first.gap && !second.gap && first.is_short();
        if is_block && is_time(second.text) {
            let dash = third.is_some_and(|third| third.is_short() && dashed(third.text).is_some());
            return found(
                first.bare(),
                Some(second.bare()),
                if dash { 3 } else { 2 },
                Confidence::Partial,
            );
        }
    }
    let name = dashed(second.text).filter(|_| second.is_short())?;
    let nameless = first.gap && is_time(first.text);
    nameless.then(|| found(name, Some(first.bare()), 2, Confidence::Partial))?
}

/// Returns the name after a dash.
fn dashed(text: &str) -> Option<&str> {
    let name = bare(text).strip_prefix(['-', '–', '—']).map(bare)?;
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[track_caller]
    fn opens(text: &str, source: &str, time: Option<&str>, length: usize) {
        let header = header(&lines(text)).expect(text);
        let found = (header.source, header.time, header.length);
        assert_eq!(found, (Some(source), time, length), "{text}");
    }

    #[track_caller]
    fn opens_nothing(text: &str) {
        assert_eq!(header(&lines(text)), None, "{text}");
    }

    #[test]
    fn three_lines_are_a_header() {
        opens(
            "Port Herald\n6 hours ago\n- Port Herald\nHeadline\n",
            "Port Herald",
            Some("6 hours ago"),
            3,
        );
        opens(
            "Port Herald\n12-03-2025\n– Port\u{a0}Herald\u{200e}\nHeadline\n",
            "Port Herald",
            Some("12-03-2025"),
            3,
        );
        opens(
            "صحيفة المرفأ\nمنذ ساعتين\n- صحيفة المرفأ\nعنوان\n",
            "صحيفة المرفأ",
            Some("منذ ساعتين"),
            3,
        );
        opens(
            "Port Herald\n\n6 hours ago\n\n- Port Herald\n\nHeadline\n",
            "Port Herald",
            Some("6 hours ago"),
            3,
        );
    }

    #[test]
    fn each_line_of_a_plain_header_may_be_missing() {
        opens("Port Herald\n- Port Herald\nHeadline\n", "Port Herald", None, 2);
        opens("Port Herald\n6 hours ago\nHeadline\n", "Port Herald", Some("6 hours ago"), 2);
        opens("6 hours ago\n- Port Herald\nHeadline\n", "Port Herald", Some("6 hours ago"), 2);
    }

    #[test]
    fn an_unreadable_age_is_accepted_between_equal_names() {
        opens(
            "Port Herald\n5 weeks ago\n- Port Herald\nH\n",
            "Port Herald",
            Some("5 weeks ago"),
            3,
        );
        opens_nothing("Port Herald\n5 weeks ago\n- Rail Review\nH\n");
    }

    #[test]
    fn paragraphs_are_no_header() {
        opens_nothing("The harbour reopened.\nShips came in.\n- Port Herald\n");
        opens_nothing("6 hours ago\n7 hours ago\n");
        opens_nothing("- one\n- two\n- three\n");
        opens_nothing("Port Herald\n");
        opens_nothing("");
        let sentence = "The harbour, closed since the storm, reopened to ships of all sizes";
        opens_nothing(&format!("{sentence}\n6 hours ago\nHeadline\n"));
        let below = lines("Paragraph\nPort Herald\n6 hours ago\nHeadline\n");
        assert_eq!(header(&below[1..]), None);
        let below = lines("Paragraph\n6 hours ago\n- Port Herald\n");
        assert_eq!(header(&below[1..]), None);
        opens_nothing("Paragraph\n\n6 hours ago\nHeadline\n");
    }
}
