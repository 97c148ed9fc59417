//! The order of articles, sources and hashtags, which is kept because sorting takes time.

use super::columns::Columns;
use crate::case::lower;
use crate::filter::{Recency, Sort};
use crate::order::ordered;
use crate::time::{Age, Clock};

/// An order of the articles, with the ranks of sources and hashtags.
#[derive(Debug)]
pub(super) struct Arrangement {
    articles: usize,
    sort: Sort,
    clock: Clock,
    /// The positions of all articles in order.
    pub(super) order: Vec<usize>,
    /// For each article, the number of the narrowest preset recency that shows it; `u8::MAX` where none does.
    pub(super) narrowest: Vec<u8>,
    /// The numbers of all sources, the most frequent first and *not stated* last.
    pub(super) sources: Vec<usize>,
    /// The numbers of all hashtags, the most frequent first.
    pub(super) hashtags: Vec<usize>,
}

impl Arrangement {
    pub(super) fn new(columns: &Columns, sort: Sort, clock: Clock) -> Self {
        let names = &columns.hashtag_names;
        Self {
            articles: columns.len(),
            sort,
            clock,
            order: order(columns, sort, clock),
            narrowest: (0..columns.len()).map(|at| narrowest(columns.age(at, clock))).collect(),
            sources: ranked(&columns.source, columns.sources.len(), &|at| {
                let name = columns.sources.get(at).as_deref();
                (name.is_none(), name)
            }),
            hashtags: ranked(&columns.hashtag, names.len(), &|at| {
                (false, names.get(at).map(String::as_str))
            }),
        }
    }

    /// Returns whether this is the arrangement of these columns, in this order by this clock.
    pub(super) fn is_current(&self, columns: &Columns, sort: Sort, clock: Clock) -> bool {
        (self.articles, self.sort, self.clock) == (columns.len(), sort, clock)
    }
}

/// The bits of an age in seconds below the rank of its source, and the greatest such age: 34,800 years.
const AGE_BITS: u32 = 40;
const OLDEST: i64 = (1 << AGE_BITS) - 1;

fn order(columns: &Columns, sort: Sort, clock: Clock) -> Vec<usize> {
    let ranks = match sort {
        Sort::Source => ranks_by_name(columns),
        _ => Vec::new(),
    };
    // One number, since a million of them are needed at once.
    let key = |position: usize| {
        let age = columns.age(position, clock).map(Age::middle);
        match sort {
            Sort::Newest => age.unwrap_or(i64::MAX),
            Sort::Oldest => age.map_or(i64::MAX, |age| -age),
            Sort::Source => {
                let source = columns.source.get(position).map_or(usize::MAX, |at| *at as usize);
                let rank = ranks.get(source).and_then(|rank| i64::try_from(*rank).ok());
                rank.map_or(i64::MAX, |rank| {
                    (rank << AGE_BITS) + age.map_or(OLDEST, |age| age.min(OLDEST))
                })
            }
        }
    };
    let keys: Vec<_> = (0..columns.len()).map(key).collect();
    ordered(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)))
}

/// The rank of each source by name, *not stated* last.
fn ranks_by_name(columns: &Columns) -> Vec<usize> {
    let names: Vec<_> = (0..columns.sources.len())
        .map(|at| columns.sources.get(at).as_ref().map(|name| lower(name)))
        .map(|name| (name.is_none(), name))
        .collect();
    let mut ranks = vec![0; names.len()];
    let mut last = None;
    let mut rank = 0;
    for at in ordered(names.len(), &|one, other| names.get(one).cmp(&names.get(other))) {
        // Names that differ only in case share a rank.
        if last.is_some() && last != names.get(at) {
            rank += 1;
        }
        last = names.get(at);
        if let Some(of_source) = ranks.get_mut(at) {
            *of_source = rank;
        }
    }
    ranks
}

fn narrowest(age: Option<Age>) -> u8 {
    let preset = Recency::PRESETS.iter().position(|preset| preset.fits(age).shown());
    preset.and_then(|preset| u8::try_from(preset).ok()).unwrap_or(u8::MAX)
}

/// Sorts the numbers below `count` by how often they occur in a column, the most frequent first, then by name. `name`
/// returns the name of a number, and true if the number comes last.
fn ranked<'a>(
    column: &[u32],
    count: usize,
    name: &dyn Fn(usize) -> (bool, Option<&'a str>),
) -> Vec<usize> {
    let mut occurrences = vec![0_usize; count];
    for number in column {
        if let Some(occurrences) = occurrences.get_mut(*number as usize) {
            *occurrences += 1;
        }
    }
    ordered(count, &|one, other| {
        let ((last, name_of), (other_last, other_name)) = (name(one), name(other));
        (last, occurrences.get(other), name_of).cmp(&(other_last, occurrences.get(one), other_name))
    })
}
