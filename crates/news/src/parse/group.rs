//! The articles a page points to: one group of lines each. How a group opens is told by `plain` and
//! `carded`; here is where it ends.

use super::lines::Line;
use super::{carded, plain};

/// How a group opens.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Opening<'a> {
    pub(super) headline: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
    pub(super) categories: Vec<&'a str>,
    /// How many lines it takes.
    pub(super) length: usize,
    /// Whether it could be nothing else, even where no group is expected.
    pub(super) certain: bool,
}

/// An article that a page points to.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) line: usize,
    pub(super) headline: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) time: Option<&'a str>,
    pub(super) categories: Vec<&'a str>,
    pub(super) body: Vec<Line<'a>>,
}

/// The opening of a group in either layout at the first of these lines.
pub(super) fn opening<'a>(lines: &[Line<'a>]) -> Option<Opening<'a>> {
    carded::opening(lines).or_else(|| plain::opening(lines))
}

/// The groups in these lines, and the lines before the first.
pub(super) fn groups<'a, 'b>(lines: &'b [Line<'a>]) -> (Vec<Group<'a>>, &'b [Line<'a>]) {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut before = 0;
    let mut rest = lines;
    while let Some((first, others)) = rest.split_first() {
        if let Some(opening) = opening(rest) {
            rest = rest.get(opening.length..).unwrap_or_default();
            let mut group = Group::new(first.number, opening);
            let headline = rest.split_first().filter(|_| group.headline.is_none());
            if let Some((headline, others)) = headline.filter(|_| self::opening(rest).is_none()) {
                group.headline = Some(headline.text);
                rest = others;
            }
            groups.push(group);
            continue;
        }
        match groups.last_mut() {
            Some(group) => group.body.push(*first),
            None => before += 1,
        }
        rest = others;
    }
    (groups, lines.get(..before).unwrap_or_default())
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
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn a_group_reaches_to_the_next_in_either_layout() {
        let text = "stray\n\nPort Herald\na day ago\n- Port Herald\nHarbour reopens\nShips.\n\nMore.\n\n\
                    Trams return\nTrams return\nRail Review\ntime2 hours ago\n• Rail Review\nTrams return\n\
                    \nRail Review\n- Rail Review\nA bridge\n";
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
                (18, Some("A bridge"), Some("Rail Review"), vec![]),
            ]
        );
    }

    #[test]
    fn the_next_groups_source_is_no_headline() {
        let text = "A\na day ago\n- A\n\nB\na day ago\n- B\nHeadline\n";
        let lines = lines(text);
        let headlines: Vec<_> = groups(&lines).0.iter().map(|group| group.headline).collect();
        assert_eq!(headlines, [None, Some("Headline")]);
    }
}
