//! Runs of the lines that a page puts after its own article. Which of several runs ends it is
//! `ending`'s job.

use super::group;
use super::lines::Line;
use super::marker::{self, Marker};

/// Marker lines that follow each other in the order of the page, as indices into the lines.
#[derive(Debug, Default)]
pub(super) struct Run<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The tags in it, without their `#`.
    pub(super) hashtags: Vec<&'a str>,
    /// How many markers it has, hashtags not counted.
    pub(super) markers: usize,
    first: Option<Marker>,
    last: Option<Marker>,
    /// Whether there is promotion in it, so that it can be nothing else.
    pub(super) promotes: bool,
}

impl<'a> Run<'a> {
    /// Reads a run from the first of these lines, which has the index `start`; it may be empty.
    pub(super) fn read(start: usize, lines: &[Line<'a>]) -> Self {
        let mut run = Self { start, end: start, ..Self::default() };
        for line in lines {
            let marker = Marker::of(line).or_else(|| Marker::cut_short(line, run.last));
            match marker {
                Some(marker) if run.continues_with(marker) => run.push(marker),
                None if run.last <= Some(Marker::Hashtags) && marker::is_tags(line) => {
                    run.hashtags.extend(marker::tags(line));
                }
                _ => break,
            }
            run.end += 1;
        }
        run
    }

    /// Tags before `Hashtags` are the article's last paragraph; with that line missing, they are
    /// its tags.
    fn continues_with(&self, marker: Marker) -> bool {
        match self.last {
            Some(last) => marker > last,
            None => self.end == self.start || marker > Marker::Hashtags,
        }
    }

    fn push(&mut self, marker: Marker) {
        self.markers += 1;
        self.first = self.first.or(Some(marker));
        self.last = Some(marker);
        self.promotes |= marker.is_promotion();
    }

    /// Whether it can end an article, by what comes after it.
    /// A single word such as `Comments` may well be a paragraph, unless what follows tells.
    pub(super) fn counts(&self, after: &[Line<'_>]) -> bool {
        let ends_document =
            after.is_empty() && matches!(self.last, Some(Marker::Hashtags | Marker::Related));
        let precedes_group = self.markers > 0 && group::opening(after).is_some();
        self.promotes || self.markers > 1 || ends_document || precedes_group
    }

    /// Takes in a `Hashtags` shortly before, where only a few odd lines stand between.
    pub(super) fn reach_back(&mut self, lines: &[Line<'a>]) {
        if self.first == Some(Marker::Hashtags) {
            return;
        }
        let before = lines.get(..self.start).unwrap_or_default();
        let mut odd = 0;
        for (index, line) in before.iter().enumerate().rev().take(32) {
            if Marker::of(line) == Some(Marker::Hashtags) {
                let block = before.iter().skip(index).filter(|line| marker::is_tags(line));
                self.hashtags.splice(0..0, block.flat_map(marker::tags));
                self.start = index;
                return;
            }
            odd += usize::from(!marker::is_tags(line));
            if odd > 3 {
                return;
            }
        }
    }
}
