//! The chunks of an edition that have not arrived: where an article's card and text are to be found, and the counts
//! of the whole edition.

use newsstand_core::ReaderState;
use newsstand_core::StatusFilter;
use newsstand_core::filter::{Filter, Recency};
use newsstand_core::index::Selection;

use crate::{ChunkRef, Manifest};

/// A chunk and the position of its first article.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    start: usize,
    chunk: ChunkRef,
}

/// Chunks in the order of their positions, possibly with gaps.
#[derive(Debug, Default)]
pub(crate) struct Runs(Vec<Run>);

impl Runs {
    /// Adds chunks that follow each other from a position on.
    pub(crate) fn insert(&mut self, mut start: usize, chunks: &[ChunkRef]) {
        let first = self.0.partition_point(|run| run.start < start);
        for (at, chunk) in (first..).zip(chunks) {
            self.0.insert(at, Run { start, chunk: chunk.clone() });
            start += chunk.articles;
        }
    }

    /// The chunk that contains the article at a position, and the position of its first article.
    pub(crate) fn containing(&self, position: usize) -> Option<(usize, &ChunkRef)> {
        let last = self.0.partition_point(|run| run.start <= position).checked_sub(1)?;
        let run = self.0.get(last).filter(|run| position - run.start < run.chunk.articles)?;
        Some((run.start, &run.chunk))
    }
}

/// The chunks that have not arrived.
#[derive(Debug)]
pub(crate) struct Pending {
    pub(crate) manifest: Manifest,
    /// Number of chunks of columns that have arrived or failed.
    pub(crate) columns: usize,
    /// Number of articles in those that failed.
    pub(crate) missing: usize,
    /// The chunks of cards of all columns that have arrived.
    pub(crate) cards: Runs,
    /// The chunks of bodies of all cards that have arrived.
    pub(crate) bodies: Runs,
    /// Ids that every chunk was searched for and that none contains.
    pub(crate) lacking: Vec<String>,
}

impl Pending {
    pub(crate) fn new(manifest: Manifest) -> Self {
        Self {
            manifest,
            columns: 0,
            missing: 0,
            cards: Runs::default(),
            bodies: Runs::default(),
            lacking: Vec::new(),
        }
    }

    pub(crate) fn is_complete(&self) -> bool {
        self.columns >= self.manifest.columns.len()
    }

    /// Replaces counts by those of the whole edition where the manifest has them: for sources and the preset
    /// recencies by the edition's clock. Of the reader's state, only hidden sources can be taken into account.
    pub(crate) fn complete(
        &self,
        selection: &mut Selection,
        filter: &Filter,
        reader_state: &ReaderState,
    ) {
        if filter.only != StatusFilter::All || !reader_state.muted.is_empty() {
            return;
        }
        let of = |counts: &[usize], preset: usize| counts.get(preset).copied().unwrap_or_default();
        let shown = |name: &Option<String>| !reader_state.hidden.contains(name);
        let sources = &self.manifest.sources;
        let chosen = |name: &Option<String>| filter.sources.is_empty() || filter.has_source(name);
        let all = |preset: usize, chosen: &dyn Fn(&Option<String>) -> bool| {
            let counted = sources.iter().filter(|(name, _)| shown(name) && chosen(name));
            counted.map(|(_, counts)| of(counts, preset)).sum()
        };
        selection.all = all(Recency::PRESETS.len() - 1, &|_| true);
        let recency = Recency::PRESETS.iter().position(|preset| *preset == filter.recency);
        let Some(recency) = recency.filter(|_| filter.hashtags.is_empty()) else { return };
        selection.total = all(recency, &chosen);
        for (preset, count) in selection.recency.iter_mut().enumerate() {
            *count = all(preset, &chosen);
        }
        let count =
            |(name, counts): &(Option<String>, Vec<usize>)| (name.clone(), of(counts, recency));
        selection.sources = sources.iter().map(count).collect();
        selection.sources.retain(|(name, _)| shown(name));
        if filter.is_empty() && reader_state.hidden.is_empty() {
            selection.hashtags.clone_from(&self.manifest.hashtags);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_is_found_by_any_of_its_articles() {
        let chunk = |hash: &str, articles| ChunkRef { hash: hash.to_owned(), articles };
        let mut runs = Runs::default();
        runs.insert(10, &[chunk("c", 5)]);
        runs.insert(0, &[chunk("a", 3), chunk("b", 4)]);
        let of = |at| runs.containing(at).map(|(start, chunk)| (start, chunk.hash.as_str()));
        let found: Vec<_> = [0, 2, 3, 6, 7, 9, 10, 14, 15].map(of).into();
        let (a, b, c) = (Some((0, "a")), Some((3, "b")), Some((10, "c")));
        assert_eq!(found, [a, a, b, b, None, None, c, c, None]);
    }
}
