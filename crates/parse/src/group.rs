//! The articles a page points to: one group of lines each. How a group opens is told by `plain` and
//! `carded`; here is where it ends.

use super::group_header::{Confidence, Opening};
use super::lines::Line;
use super::{card_layout, plain_layout};

/// An article that a page points to.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) line: usize,
    pub(super) headline: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
    pub(super) categories: Vec<&'a str>,
    pub(super) body: Vec<Line<'a>>,
    pub(super) card: bool,
}

/// The opening of a group in either layout at the first of these lines.
pub(super) fn opening<'a>(lines: &[Line<'a>]) -> Option<Opening<'a>> {
    card_layout::opening(lines).or_else(|| plain_layout::opening(lines))
}

/// The groups in these lines, and the lines before the first.
pub(super) fn groups<'a, 'b>(lines: &'b [Line<'a>]) -> (Vec<Group<'a>>, &'b [Line<'a>]) {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut before = 0;
    let mut rest = lines;
    while let Some((first, others)) = rest.split_first() {
        if let Some(opening) = following(rest, groups.last()) {
            rest = rest.get(opening.length..).unwrap_or_default();
            groups.push(Group::new(first.number, opening));
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

/// The opening of a group where another may have opened before. A page has one layout: what is
/// incomplete in the other is an article's text.
fn following<'a>(lines: &[Line<'a>], last: Option<&Group<'a>>) -> Option<Opening<'a>> {
    let opening = opening(lines)?;
    let fits = last.is_none_or(|last| match opening.sign {
        Confidence::Whole => true,
        Confidence::Partial => last.card == opening.card,
        Confidence::CutOff => last.card && !last.body.is_empty(),
    });
    fits.then_some(opening)
}

impl<'a> Group<'a> {
    fn new(line: usize, opening: Opening<'a>) -> Self {
        Self {
            line,
            headline: opening.headline,
            source: opening.source,
            time: opening.time,
            categories: opening.categories,
            body: Vec::new(),
            card: opening.card,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn a_group_reaches_to_the_next_in_either_layout() {
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
