//! What a list and the filters need of every article, a column a thing. All are as long as there are
//! articles, so a filter is a walk along some of them.

use std::cell::RefCell;
use std::rc::Rc;

use super::interner::Interner;
use super::row::{Row, Span};
use super::selection::Selection;
use crate::case::lower;
use crate::filter::{Filter, Fit, Recency, Sort};
use crate::order::ordered;
use crate::reader_state::{Flags, StatusFilter};
use crate::time::{Age, Clock, TimeRange};

#[derive(Debug, Default)]
pub(super) struct Columns {
    sources: Interner,
    /// As they are compared.
    hashtags: Interner,
    /// As they were first written.
    written: Vec<String>,
    source: Vec<u32>,
    age: Vec<Span<u32>>,
    between: Vec<Span<i64>>,
    /// Where an article's hashtags end in `tag`.
    tags_end: Vec<u32>,
    tag: Vec<u32>,
    /// When the article was published that came last.
    latest: Option<TimeRange>,
    arranged: RefCell<Option<Rc<Arranged>>>,
}

const NEVER: Span<i64> = Span(1, 0);

/// What takes sorting, kept for as long as nothing comes in and the same is asked for.
#[derive(Debug)]
struct Arranged {
    articles: usize,
    sort: Sort,
    clock: Clock,
    order: Vec<usize>,
    /// The place of the narrowest of the recencies offered that shows each article.
    narrowest: Vec<u8>,
    sources: Vec<usize>,
    hashtags: Vec<usize>,
}

/// Which names a filter asks for; none where it asks for all.
struct Wanted {
    sources: Option<Vec<bool>>,
    hashtags: Option<Vec<bool>>,
}

fn has(wanted: &[bool], number: u32) -> bool {
    wanted.get(number as usize).copied().unwrap_or_default()
}

impl Columns {
    pub(super) fn len(&self) -> usize {
        self.source.len()
    }

    pub(super) fn sources(&self) -> usize {
        self.sources.len()
    }

    pub(super) fn latest(&self) -> Option<TimeRange> {
        self.latest
    }

    /// Takes in a row.
    pub(super) fn push(&mut self, row: &Row<'_>) {
        let source = self.sources.number(row.source);
        self.source.push(number(source));
        let later =
            |then: &TimeRange| self.latest.is_none_or(|latest| latest.earliest() < then.earliest());
        self.latest = row.between.filter(later).or(self.latest);
        self.age.push(Span::of_age(row.age));
        self.between.push(row.between.map_or(NEVER, |then| Span(then.earliest(), then.latest())));
        for hashtag in &row.hashtags {
            let tag = self.hashtags.number(Some(&lower(hashtag)));
            if tag == self.written.len() {
                self.written.push((*hashtag).to_owned());
            }
            self.tag.push(number(tag));
        }
        self.tags_end.push(number(self.tag.len()));
    }

    pub(super) fn source(&self, position: usize) -> &Option<String> {
        self.sources.get(self.source.get(position).map_or(usize::MAX, |source| *source as usize))
    }

    /// How old an article is by a clock.
    pub(super) fn age(&self, position: usize, clock: Clock) -> Option<Age> {
        match clock {
            Clock::Edition(_) => {
                let Span(least, most) = *self.age.get(position)?;
                (least <= most).then(|| Age::between(least.into(), most.into()))
            }
            Clock::Now(now) => self.between(position).map(|between| between.age(now)),
        }
    }

    fn tags(&self, position: usize) -> &[u32] {
        let end = |position: usize| self.tags_end.get(position).map_or(0, |end| *end as usize);
        let start = position.checked_sub(1).map_or(0, end);
        self.tag.get(start..end(position)).unwrap_or_default()
    }

    fn wanted(&self, filter: &Filter) -> Wanted {
        let sources = filter.sources.iter().map(|name| self.sources.find(name.as_deref()));
        let hashtags = filter.hashtags.iter().map(|name| self.hashtags.find(Some(&lower(name))));
        Wanted {
            sources: (!filter.sources.is_empty()).then(|| marks(sources, self.sources.len())),
            hashtags: (!filter.hashtags.is_empty()).then(|| marks(hashtags, self.written.len())),
        }
    }

    fn in_source(&self, wanted: &Wanted, position: usize) -> bool {
        let source = || self.source.get(position).copied().unwrap_or(u32::MAX);
        wanted.sources.as_ref().is_none_or(|sources| has(sources, source()))
    }

    fn in_hashtags(&self, wanted: &Wanted, position: usize) -> bool {
        let tags = || self.tags(position).iter();
        wanted.hashtags.as_ref().is_none_or(|hashtags| tags().any(|tag| has(hashtags, *tag)))
    }

    /// When an article was published, where that is known.
    pub(super) fn between(&self, position: usize) -> Option<TimeRange> {
        let Span(earliest, latest) = *self.between.get(position)?;
        (earliest <= latest).then(|| TimeRange::between(earliest, latest))
    }

    /// The positions of what a filter shows.
    pub(super) fn shown(
        &self,
        filter: &Filter,
        clock: Clock,
        marks: &[Flags],
    ) -> impl Iterator<Item = usize> {
        let (wanted, recency, only) = (self.wanted(filter), filter.recency, filter.only);
        (0..self.len()).filter(move |position| {
            let marks = marks.get(*position).copied().unwrap_or_default();
            !marks.hidden()
                && only.shows(marks)
                && self.in_source(&wanted, *position)
                && self.in_hashtags(&wanted, *position)
                && recency.fits(self.age(*position, clock)).shown()
        })
    }

    /// Everything that a list and its filters show, in one walk.
    pub(super) fn select(
        &self,
        filter: &Filter,
        sort: Sort,
        clock: Clock,
        marks: &[Flags],
    ) -> Selection {
        let wanted = self.wanted(filter);
        let arranged = self.arranged(sort, clock);
        let mut sources = vec![0; self.sources.len()];
        let mut hashtags = vec![0; self.written.len()];
        let mut recency = [0; Recency::PRESETS.len()];
        let mut only = [0; StatusFilter::ALL.len()];
        let mut shown = Vec::new();
        let mut hidden = 0;
        for position in arranged.order.iter().copied() {
            let marks = marks.get(position).copied().unwrap_or_default();
            if marks.hidden() {
                hidden += 1;
                continue;
            }
            let fit = match filter.recency {
                Recency::AnyTime => Fit::Yes,
                recency => recency.fits(self.age(position, clock)),
            };
            let in_source = self.in_source(&wanted, position);
            let in_hashtags = self.in_hashtags(&wanted, position);
            if in_source && in_hashtags && fit != Fit::No {
                for (count, only) in only.iter_mut().zip(StatusFilter::ALL) {
                    *count += usize::from(only.shows(marks));
                }
            }
            if !filter.only.shows(marks) {
                continue;
            }
            if in_source && in_hashtags {
                if fit != Fit::No {
                    shown.push((position, fit));
                }
                // Each wider one shows what a narrower one does.
                add(&mut recency, arranged.narrowest.get(position).copied().map(u32::from));
            }
            if fit == Fit::No {
                continue;
            }
            if in_hashtags {
                add(&mut sources, self.source.get(position).copied());
            }
            if in_source {
                for tag in self.tags(position) {
                    add(&mut hashtags, Some(*tag));
                }
            }
        }
        let mut sum = 0;
        for count in &mut recency {
            sum += *count;
            *count = sum;
        }
        let count = |counts: &[usize], at: &usize| counts.get(*at).copied().unwrap_or_default();
        Selection {
            total: shown.len(),
            all: self.len() - hidden,
            only,
            shown,
            sources: arranged
                .sources
                .iter()
                .map(|at| (self.sources.get(*at).clone(), count(&sources, at)))
                .collect(),
            recency,
            hashtags: arranged
                .hashtags
                .iter()
                .map(|at| {
                    (self.written.get(*at).cloned().unwrap_or_default(), count(&hashtags, at))
                })
                .collect(),
        }
    }

    /// The order of the articles, of the sources and of the hashtags.
    fn arranged(&self, sort: Sort, clock: Clock) -> Rc<Arranged> {
        let mut kept = self.arranged.borrow_mut();
        let stands = |kept: &&Rc<Arranged>| {
            (kept.articles, kept.sort, kept.clock) == (self.len(), sort, clock)
        };
        if let Some(kept) = kept.as_ref().filter(stands) {
            return Rc::clone(kept);
        }
        let arranged = Rc::new(Arranged {
            articles: self.len(),
            sort,
            clock,
            order: self.order(sort, clock),
            narrowest: (0..self.len()).map(|at| narrowest(self.age(at, clock))).collect(),
            sources: ranked(&self.source, self.sources.len(), &|at| {
                let name = self.sources.get(at).as_deref();
                (name.is_none(), name)
            }),
            hashtags: ranked(&self.tag, self.written.len(), &|at| {
                (false, self.written.get(at).map(String::as_str))
            }),
        });
        *kept = Some(Rc::clone(&arranged));
        arranged
    }

    fn order(&self, sort: Sort, clock: Clock) -> Vec<usize> {
        let ranks = match sort {
            Sort::Source => self.by_name(),
            _ => Vec::new(),
        };
        let key = |position: usize| {
            let age = self.age(position, clock).map(Age::middle);
            match sort {
                Sort::Newest => (0, age.unwrap_or(i64::MAX)),
                Sort::Oldest => (usize::from(age.is_none()), -age.unwrap_or_default()),
                Sort::Source => {
                    let source = self.source.get(position).map_or(usize::MAX, |at| *at as usize);
                    let rank = ranks.get(source).copied().unwrap_or(usize::MAX);
                    (rank, age.unwrap_or(i64::MAX))
                }
            }
        };
        let keys: Vec<_> = (0..self.len()).map(key).collect();
        ordered(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)))
    }

    /// The place of each source among all by name, those that are not stated last.
    fn by_name(&self) -> Vec<usize> {
        let names: Vec<_> = (0..self.sources.len())
            .map(|at| self.sources.get(at).as_ref().map(|name| lower(name)))
            .map(|name| (name.is_none(), name))
            .collect();
        let mut ranks = vec![0; names.len()];
        let mut last = None;
        let mut rank = 0;
        for at in ordered(names.len(), &|one, other| names.get(one).cmp(&names.get(other))) {
            // Interner that differ in case alone are one place.
            if last.is_some() && last != names.get(at) {
                rank += 1;
            }
            last = names.get(at);
            if let Some(place) = ranks.get_mut(at) {
                *place = rank;
            }
        }
        ranks
    }
}

fn narrowest(age: Option<Age>) -> u8 {
    let place = Recency::PRESETS.iter().position(|one| one.fits(age).shown());
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn add(counts: &mut [usize], number: Option<u32>) {
    if let Some(count) = number.and_then(|number| counts.get_mut(number as usize)) {
        *count += 1;
    }
}

fn marks(numbers: impl Iterator<Item = Option<usize>>, count: usize) -> Vec<bool> {
    let mut marks = vec![false; count];
    for number in numbers.flatten() {
        if let Some(mark) = marks.get_mut(number) {
            *mark = true;
        }
    }
    marks
}

/// Numbers by how often they occur, the most frequent first, then by name; those that are said to be,
/// last.
fn ranked<'a>(
    column: &[u32],
    count: usize,
    name: &dyn Fn(usize) -> (bool, Option<&'a str>),
) -> Vec<usize> {
    let mut occurs = vec![0; count];
    for number in column {
        add(&mut occurs, Some(*number));
    }
    ordered(count, &|one, other| {
        let ((last, name_of), (other_last, other_name)) = (name(one), name(other));
        (last, occurs.get(other), name_of).cmp(&(other_last, occurs.get(one), other_name))
    })
}
