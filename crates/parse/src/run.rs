//! Runs of marker lines, which pages put after their main article.

use super::group;
use super::lines::Line;
use super::marker::{self, Marker};

/// Marker lines in the order that pages have them, as a range of indices into the lines.
#[derive(Debug, Default)]
pub(super) struct Run<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The hashtags, without `#`.
    pub(super) hashtags: Vec<&'a str>,
    /// Number of markers, not counting hashtags.
    pub(super) markers: usize,
    first: Option<Marker>,
    last: Option<Marker>,
    /// True if it contains promotion, and so is certainly a footer.
    pub(super) promotes: bool,
}

impl<'a> Run<'a> {
    /// Reads a run, possibly empty, from some lines, the first of which has the index `start`.
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

    /// Returns whether a marker may be next. Tags before `Hashtags` are the last paragraph of the article; if that line
    /// is missing, they are its hashtags.
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

    /// Returns whether the run may end an article, given the lines after it. A single marker such as `Comments` may
    /// also be a paragraph.
    pub(super) fn may_end_article(&self, after: &[Line<'_>]) -> bool {
        let ends_document =
            after.is_empty() && matches!(self.last, Some(Marker::Hashtags | Marker::Related));
        let precedes_group = self.markers > 0 && group::header(after).is_some();
        self.promotes || self.markers > 1 || ends_document || precedes_group
    }

    /// Extends the run to a `Hashtags` shortly before it, with at most three stray lines between.
    pub(super) fn reach_back(&mut self, lines: &[Line<'a>]) {
        if self.first == Some(Marker::Hashtags) {
            return;
        }
        let before = lines.get(..self.start).unwrap_or_default();
        let mut strays = 0;
        for (index, line) in before.iter().enumerate().rev().take(32) {
            if Marker::of(line) == Some(Marker::Hashtags) {
                let block = before.iter().skip(index).filter(|line| marker::is_tags(line));
                self.hashtags.splice(0..0, block.flat_map(marker::tags));
                self.start = index;
                return;
            }
            strays += usize::from(!marker::is_tags(line));
            if strays > 3 {
                return;
            }
        }
    }
}
