//! The columns of an index: the properties of every article that lists and filters need, one column each. A filter
//! reads only some of them.

use super::interner::Interner;
use super::row::{Row, Span};
use crate::case::lower;
use crate::filter::{Facet, FacetSet, Filter, Fit, Recency};
use crate::reader_state::{Flags, StatusFilter};
use crate::time::{Age, Clock, TimeRange};

/// The columns. All are as long as there are articles.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) sources: Interner,
    /// Hashtags in lower case, as they are compared.
    hashtags: Interner,
    /// Hashtags as they were first written.
    pub(super) hashtag_names: Vec<String>,
    /// The number of each article's source.
    pub(super) source: Vec<u32>,
    age: Vec<Span<u32>>,
    between: Vec<Span<u32>>,
    /// The ranges that reach beyond the years 1970 to 2106, see [`Columns::packed`].
    far: Vec<TimeRange>,
    /// The end of each article's hashtags in `hashtag`.
    hashtags_end: Vec<u32>,
    /// The numbers of all articles' hashtags.
    pub(super) hashtag: Vec<u32>,
    /// The latest time of publication of an article.
    latest: Option<TimeRange>,
}

/// The span of a time that is not known.
const UNKNOWN: Span<u32> = Span(1, 0);
/// The first end of a span whose second is a position in [`Columns::far`].
const FAR: u32 = u32::MAX;

/// A filter whose names are numbers.
pub(super) struct NumberedFilter {
    /// True for each source that is chosen, by its number; `None` if all are.
    sources: Option<Vec<bool>>,
    /// True for each hashtag that is chosen, by its number; `None` if all are.
    hashtags: Option<Vec<bool>>,
    recency: Recency,
    status: StatusFilter,
}

impl Columns {
    pub(super) fn len(&self) -> usize {
        self.source.len()
    }

    pub(super) fn latest(&self) -> Option<TimeRange> {
        self.latest
    }

    /// Adds a row.
    pub(super) fn push(&mut self, row: &Row<'_>) {
        self.source.push(number(self.sources.number(row.source)));
        let is_later =
            |then: &TimeRange| self.latest.is_none_or(|latest| latest.earliest() < then.earliest());
        self.latest = row.between.filter(is_later).or(self.latest);
        self.age.push(Span::of_age(row.age));
        let between = row.between.map_or(UNKNOWN, |then| self.packed(then));
        self.between.push(between);
        for hashtag in &row.hashtags {
            let at = self.hashtags.number(Some(&lower(hashtag)));
            if at == self.hashtag_names.len() {
                self.hashtag_names.push((*hashtag).to_owned());
            }
            self.hashtag.push(number(at));
        }
        self.hashtags_end.push(number(self.hashtag.len()));
    }

    pub(super) fn source(&self, position: usize) -> &Option<String> {
        self.sources.get(self.source.get(position).map_or(usize::MAX, |source| *source as usize))
    }

    /// The age of an article by a clock.
    pub(super) fn age(&self, position: usize, clock: Clock) -> Option<Age> {
        match clock {
            Clock::Edition(_) => {
                let Span(least, most) = *self.age.get(position)?;
                (least <= most).then(|| Age::between(least.into(), most.into()))
            }
            Clock::Now(now) => self.between(position).map(|between| between.age(now)),
        }
    }

    /// Returns the time of publication of an article, if known.
    pub(super) fn between(&self, position: usize) -> Option<TimeRange> {
        match *self.between.get(position)? {
            Span(FAR, far) => self.far.get(far as usize).copied(),
            Span(earliest, latest) => {
                (earliest <= latest).then(|| TimeRange::between(earliest.into(), latest.into()))
            }
        }
    }

    /// Returns a range as two numbers of seconds since 1970, or else where it is kept: half as many bytes for nearly all.
    fn packed(&mut self, then: TimeRange) -> Span<u32> {
        match (u32::try_from(then.earliest()), u32::try_from(then.latest())) {
            (Ok(earliest), Ok(latest)) if earliest != FAR => Span(earliest, latest),
            _ => {
                self.far.push(then);
                Span(FAR, number(self.far.len() - 1))
            }
        }
    }

    /// Makes room for this many articles in all, which may have as many hashtags each as those that are there. A column
    /// that grows leaves its former place empty, and the memory of a program never shrinks.
    pub(super) fn reserve(&mut self, articles: usize) {
        let (now, more) = (self.len(), articles.saturating_sub(self.len()));
        let hashtags = self.hashtag.len().saturating_mul(more) / now.max(1);
        // Without the room, the columns grow as they always do.
        let _enough = self.source.try_reserve_exact(more).is_ok()
            && self.age.try_reserve_exact(more).is_ok()
            && self.between.try_reserve_exact(more).is_ok()
            && self.hashtags_end.try_reserve_exact(more).is_ok()
            && self.hashtag.try_reserve_exact(hashtags).is_ok();
    }

    /// The numbers of an article's hashtags.
    pub(super) fn hashtags(&self, position: usize) -> &[u32] {
        let end = |position: usize| self.hashtags_end.get(position).map_or(0, |end| *end as usize);
        let start = position.checked_sub(1).map_or(0, end);
        self.hashtag.get(start..end(position)).unwrap_or_default()
    }

    /// Looks up the names of a filter.
    pub(super) fn numbered(&self, filter: &Filter) -> NumberedFilter {
        let sources = filter.sources.iter().map(|name| self.sources.find(name.as_deref()));
        let hashtags = filter.hashtags.iter().map(|name| self.hashtags.find(Some(&lower(name))));
        NumberedFilter {
            sources: (!filter.sources.is_empty()).then(|| chosen(sources, self.sources.len())),
            hashtags: (!filter.hashtags.is_empty())
                .then(|| chosen(hashtags, self.hashtag_names.len())),
            recency: filter.recency,
            status: filter.only,
        }
    }

    /// Returns the facets of a filter that an article does not fit, and how it fits the recency.
    pub(super) fn misses(
        &self,
        filter: &NumberedFilter,
        position: usize,
        clock: Clock,
        flags: Flags,
    ) -> (FacetSet, Fit) {
        let source = || self.source.get(position).copied().unwrap_or(u32::MAX);
        let in_sources = |chosen: &Vec<bool>| is_chosen(chosen, source());
        let hashtags = || self.hashtags(position).iter();
        let in_hashtags = |chosen: &Vec<bool>| hashtags().any(|at| is_chosen(chosen, *at));
        let fit = match filter.recency {
            Recency::AnyTime => Fit::Yes,
            recency => recency.fits(self.age(position, clock)),
        };
        let mut misses = FacetSet::default();
        misses.insert_if(!filter.status.shows(flags), Facet::Status);
        misses.insert_if(!filter.sources.as_ref().is_none_or(in_sources), Facet::Sources);
        misses.insert_if(!filter.hashtags.as_ref().is_none_or(in_hashtags), Facet::Hashtags);
        misses.insert_if(!fit.shown(), Facet::Recency);
        (misses, fit)
    }
}

fn is_chosen(chosen: &[bool], number: u32) -> bool {
    chosen.get(number as usize).copied().unwrap_or_default()
}

/// Returns for each number below `count` whether it is among those given.
fn chosen(numbers: impl Iterator<Item = Option<usize>>, count: usize) -> Vec<bool> {
    let mut chosen = vec![false; count];
    for number in numbers.flatten() {
        if let Some(chosen) = chosen.get_mut(number) {
            *chosen = true;
        }
    }
    chosen
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
