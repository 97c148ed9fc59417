//! Groups of lines: the articles that a page links to. A group extends from its header to the next.

use super::group_header::{Confidence, GroupHeader};
use super::lines::Line;
use super::{card_layout, plain_layout};

/// An article that a page links to.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) line: usize,
    pub(super) headline: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
    pub(super) categories: Vec<&'a str>,
    pub(super) body: Vec<Line<'a>>,
    pub(super) is_card: bool,
}

/// Returns the header of a group, in either layout, that begins at the first of some lines.
pub(super) fn header<'a>(lines: &[Line<'a>]) -> Option<GroupHeader<'a>> {
    card_layout::header(lines).or_else(|| plain_layout::header(lines))
}

/// Returns the groups in some lines, and the lines before the first group.
pub(super) fn groups<'a, 'b>(lines: &'b [Line<'a>]) -> (Vec<Group<'a>>, &'b [Line<'a>]) {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut before = 0;
    let mut rest = lines;
    while let Some((first, others)) = rest.split_first() {
        if let Some(header) = following(rest, groups.last()) {
            rest = rest.get(header.length..).unwrap_or_default();
            groups.push(Group::new(first.number, header));
            continue;
        }
        match groups.last_mut() {
            Some(group) if group.headline.is_none() => group.headline = Some(first.text),
            Some(group) => group.body.push(*first),
            None => before += 1,
        }
        rest = others;
    }
    (groups, lines.get(..before).unwrap_or_default())
}

/// Returns the header of a group that follows another. A page has one layout, so an incomplete header in the other
/// layout is text.
fn following<'a>(lines: &[Line<'a>], last: Option<&Group<'a>>) -> Option<GroupHeader<'a>> {
    let header = header(lines)?;
    let fits = last.is_none_or(|last| match header.confidence {
        Confidence::Whole => true,
        Confidence::Partial => last.is_card == header.is_card,
        Confidence::CutOff => last.is_card && !last.body.is_empty(),
    });
    fits.then_some(header)
}

impl<'a> Group<'a> {
    fn new(line: usize, header: GroupHeader<'a>) -> Self {
        Self {
            line,
            headline: header.headline,
            source: header.source,
            time: header.time,
            categories: header.categories,
            body: Vec::new(),
            is_card: header.is_card,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn a_group_extends_to_the_next_in_either_layout() {
        let text = "stray\n\nPort Herald\na day ago\n- Port Herald\nHarbour reopens\nShips.\n\nMore.\n\n\
                    Trams return\nTrams return\nRail Review\ntime2 hours ago\n• Rail Review\nTrams return\n\
                    \nRail Review\na year ago\n- Rail Review\nA bridge\nStops\nStops\nAll\n• All\nStops\n";
        let lines = lines(text);
        let (groups, before) = groups(&lines);
        let found: Vec<_> = groups
            .iter()
            .map(|group| {
                let body: Vec<_> = group.body.iter().map(|line| line.text).collect();
                (group.line, group.headline, group.source, body)
            })
            .collect();
        assert_eq!(before.len(), 1);
        assert_eq!(
            found,
            [
                (3, Some("Harbour reopens"), Some("Port Herald"), vec!["Ships.", "More."]),
                (11, Some("Trams return"), Some("Rail Review"), vec![]),
                (
                    18,
                    Some("A bridge"),
                    Some("Rail Review"),
                    vec!["Stops", "Stops", "All", "• All", "Stops"]
                ),
            ]
        );
    }

    #[track_caller]
    fn headlines(text: &str, expected: &[&str]) {
        let lines = lines(text);
        let found: Vec<_> = groups(&lines).0.iter().filter_map(|group| group.headline).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_card_may_be_cut_off_after_its_headline_but_not_in_place_of_a_text() {
        let card = "Trams\nTrams\nRail Review\ntime2 hours ago\n• Rail Review\nTrams\n";
        headlines(&format!("{card}\nBody.\n\nFog\nFog\n"), &["Trams", "Fog"]);
        headlines(&format!("{card}\nFog\nFog\n"), &["Trams"]);
        headlines("A\na day ago\n- A\nI\nBody.\n\nFog\nFog\n", &["I"]);
    }

    #[test]
    fn the_next_groups_source_is_no_headline() {
        let text = "A\na day ago\n- A\n\nB\na day ago\n- B\nHeadline\n";
        let lines = lines(text);
        let headlines: Vec<_> = groups(&lines).0.iter().map(|group| group.headline).collect();
        assert_eq!(headlines, [None, Some("Headline")]);
    }
}
