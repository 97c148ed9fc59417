//! Filters articles, and counts what every other choice would show.

use super::arrangement::Arrangement;
use super::columns::Columns;
use super::selection::Selection;
use crate::filter::{Facet, Filter, Recency};
use crate::reader_state::{Flags, StatusFilter};
use crate::time::Clock;

/// Returns the positions of the articles that a filter shows.
pub(super) fn shown(
    columns: &Columns,
    filter: &Filter,
    clock: Clock,
    flags: &[Flags],
) -> impl Iterator<Item = usize> {
    let filter = columns.numbered(filter);
    (0..columns.len()).filter(move |position| {
        let flags = flags.get(*position).copied().unwrap_or_default();
        !flags.hidden() && columns.misses(&filter, *position, clock, flags).0.is_empty()
    })
}

/// Returns the articles that a filter shows, in the order of an arrangement, and the counts of every facet, in one
/// walk. A choice of a facet counts the articles that fit all other facets.
pub(super) fn select(
    columns: &Columns,
    arrangement: &Arrangement,
    filter: &Filter,
    clock: Clock,
    flags: &[Flags],
) -> Selection {
    let filter = columns.numbered(filter);
    let mut sources = vec![0; columns.sources.len()];
    let mut hashtags = vec![0; columns.hashtag_names.len()];
    let mut recency = [0; Recency::PRESETS.len()];
    let mut by_flags = [0; Flags::COUNT];
    let mut shown = Vec::new();
    let mut hidden = 0;
    for position in arrangement.order.iter().copied() {
        let flags = flags.get(position).copied().unwrap_or_default();
        if flags.hidden() {
            hidden += 1;
            continue;
        }
        let (misses, fit) = columns.misses(&filter, position, clock, flags);
        if misses.is_empty() {
            shown.push((position, fit));
        }
        let counts = |facet| misses.is_empty_without(facet);
        if counts(Facet::Sources) {
            add(&mut sources, columns.source.get(position).copied());
        }
        if counts(Facet::Recency) {
            add(&mut recency, arrangement.narrowest.get(position).copied().map(u32::from));
        }
        if counts(Facet::Hashtags) {
            for hashtag in columns.hashtags(position) {
                add(&mut hashtags, Some(*hashtag));
            }
        }
        if counts(Facet::Status) {
            add(&mut by_flags, Some(flags.number()));
        }
    }
    // A wider recency shows everything that a narrower one does.
    let mut sum = 0;
    for count in &mut recency {
        sum += *count;
        *count = sum;
    }
    let only = StatusFilter::ALL.map(|status| {
        let shown = Flags::all().zip(by_flags).filter(|(flags, _)| status.shows(*flags));
        shown.map(|(_, count)| count).sum()
    });
    let count = |counts: &[usize], at: &usize| counts.get(*at).copied().unwrap_or_default();
    let source = |at: &usize| (columns.sources.get(*at).clone(), count(&sources, at));
    let hashtag = |at: &usize| {
        (columns.hashtag_names.get(*at).cloned().unwrap_or_default(), count(&hashtags, at))
    };
    Selection {
        total: shown.len(),
        all: columns.len() - hidden,
        shown,
        only,
        sources: arrangement.sources.iter().map(source).collect(),
        recency,
        hashtags: arrangement.hashtags.iter().map(hashtag).collect(),
    }
}

fn add(counts: &mut [usize], number: Option<u32>) {
    if let Some(count) = number.and_then(|number| counts.get_mut(number as usize)) {
        *count += 1;
    }
}
