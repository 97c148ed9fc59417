//! The counts in the manifest, which let filters show the counts of a whole edition before all of it has arrived.

use std::collections::HashMap;

use newsstand_core::filter::Recency;
use newsstand_core::index::Row;

/// Maximum number of hashtags in a manifest.
const MAX_HASHTAGS: usize = 200;

/// Each source with the number of its articles that each preset recency shows.
type Sources = Vec<(Option<String>, Vec<usize>)>;

/// Counts of the articles so far.
#[derive(Debug, Default)]
pub(super) struct Totals {
    sources: HashMap<Option<String>, Vec<usize>>,
    hashtags: HashMap<String, (String, usize)>,
}

impl Totals {
    pub(super) fn add(&mut self, row: &Row<'_>) {
        let source = row.source.map(str::to_owned);
        let counts = self.sources.entry(source).or_insert_with(|| vec![0; Recency::PRESETS.len()]);
        for (count, recency) in counts.iter_mut().zip(Recency::PRESETS) {
            *count += usize::from(recency.fits(row.age).shown());
        }
        for hashtag in &row.hashtags {
            let folded = newsstand_core::case::lower(hashtag);
            let entry = self.hashtags.entry(folded).or_insert_with(|| ((*hashtag).to_owned(), 0));
            entry.1 += 1;
        }
    }

    /// Returns the sources, the most frequent first and *not stated* last, and the most frequent hashtags.
    pub(super) fn into_parts(self) -> (Sources, Vec<(String, usize)>) {
        let mut sources: Sources = self.sources.into_iter().collect();
        sources.sort_by(|(one, counts), (other, others)| {
            (one.is_none(), others.last(), one).cmp(&(other.is_none(), counts.last(), other))
        });
        let mut hashtags: Vec<(String, usize)> = self.hashtags.into_values().collect();
        hashtags.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
        hashtags.truncate(MAX_HASHTAGS);
        (sources, hashtags)
    }
}
