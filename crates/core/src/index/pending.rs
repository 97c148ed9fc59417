//! What of an edition in parts is not there yet: which chunk has the card or the text of an article, and
//! what the manifest says of the whole.

use crate::chunked::{ChunkRef, Manifest};
use crate::filter::{Filter, Recency, Selection};
use crate::reader_state::{ReaderState, StatusFilter};

/// Articles that one chunk holds, by their positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    start: usize,
    part: ChunkRef,
}

/// Runs in the order of their positions, which may have gaps.
#[derive(Debug, Default)]
pub(super) struct Runs(Vec<Run>);

impl Runs {
    /// Takes in chunks that follow one another from a position on.
    pub(super) fn put(&mut self, mut start: usize, parts: &[ChunkRef]) {
        let place = self.0.partition_point(|run| run.start < start);
        for (place, part) in (place..).zip(parts) {
            self.0.insert(place, Run { start, part: part.clone() });
            start += part.articles;
        }
    }

    /// The chunk that holds an article, and the position of the first article in it.
    pub(super) fn of(&self, position: usize) -> Option<(usize, &ChunkRef)> {
        let last = self.0.partition_point(|run| run.start <= position).checked_sub(1)?;
        let run = self.0.get(last).filter(|run| position - run.start < run.part.articles)?;
        Some((run.start, &run.part))
    }
}

/// What is not there yet.
#[derive(Debug)]
pub(super) struct Rest {
    pub(super) manifest: Manifest,
    /// How many chunks of columns have come, or are known not to come.
    pub(super) columns: usize,
    /// How many articles are in those that did not come.
    pub(super) missing: usize,
    /// The chunks of cards, as far as their columns have come.
    pub(super) cards: Runs,
    /// The chunks of bodies, as far as their cards have come.
    pub(super) bodies: Runs,
    /// Ids that were looked for in all of it, and that nothing in it has.
    pub(super) lacking: Vec<String>,
}

impl Rest {
    pub(super) fn of(manifest: Manifest) -> Self {
        Self {
            manifest,
            columns: 0,
            missing: 0,
            cards: Runs::default(),
            bodies: Runs::default(),
            lacking: Vec::new(),
        }
    }

    pub(super) fn is_complete(&self) -> bool {
        self.columns >= self.manifest.columns.len()
    }

    /// Makes counts right before all columns are there, where the manifest knows: for sources and any of
    /// the recencies offered, by the edition's clock. Of what is kept, it knows hidden sources.
    pub(super) fn complete(&self, selection: &mut Selection, filter: &Filter, kept: &ReaderState) {
        if filter.only != StatusFilter::All || !kept.muted.is_empty() {
            return;
        }
        let of = |counts: &[usize], place: usize| counts.get(place).copied().unwrap_or_default();
        let sources = &self.manifest.sources;
        let chosen = |name: &Option<String>| filter.sources.is_empty() || filter.has_source(name);
        let all = |place: usize, chosen: &dyn Fn(&Option<String>) -> bool| {
            let wanted = |name: &Option<String>| chosen(name) && !kept.hidden.contains(name);
            let counted = sources.iter().filter(|(name, _)| wanted(name));
            counted.map(|(_, counts)| of(counts, place)).sum()
        };
        selection.all = all(Recency::PRESETS.len() - 1, &|_| true);
        let recency = Recency::PRESETS.iter().position(|preset| *preset == filter.recency);
        let Some(recency) = recency.filter(|_| filter.hashtags.is_empty()) else { return };
        selection.total = all(recency, &chosen);
        for (place, count) in selection.recency.iter_mut().enumerate() {
            *count = all(place, &chosen);
        }
        selection.sources =
            sources.iter().map(|(name, counts)| (name.clone(), of(counts, recency))).collect();
        if filter.is_empty() && kept.hidden.is_empty() {
            selection.hashtags.clone_from(&self.manifest.hashtags);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_is_found_by_any_of_its_articles() {
        let part = |hash: &str, articles| ChunkRef { hash: hash.to_owned(), articles };
        let mut runs = Runs::default();
        runs.put(10, &[part("c", 5)]);
        runs.put(0, &[part("a", 3), part("b", 4)]);
        let of = |at| runs.of(at).map(|(start, part)| (start, part.hash.as_str()));
        let found: Vec<_> = [0, 2, 3, 6, 7, 9, 10, 14, 15].map(of).into();
        let (a, b, c) = (Some((0, "a")), Some((3, "b")), Some((10, "c")));
        assert_eq!(found, [a, a, b, b, None, None, c, c, None]);
    }
}
