//! One article out of the drafts that are the same: the fullest text, everything that any page says
//! of it, and every place. Which drafts are the same is `merge`'s job.

use std::cmp::{Ordering, Reverse};

use super::merge::Entry;
use super::script::language;
use crate::article::{Article, Known, Published, Role};
use crate::text::fold;
use crate::time::Moment;

/// The article that all entries are, with where it comes in the order found; `None` without any.
pub(super) fn combine(mut entries: Vec<Entry<'_>>) -> Option<(usize, Article)> {
    entries.sort_by_key(|entry| entry.at);
    let first = entries.first()?.at;
    let fullest = entries.iter().max_by(|one, other| by_fullness(one, other))?;
    let stated = entries.iter().filter(|entry| entry.draft.source.is_some());
    let source = stated.max_by(|one, other| by_fullness(one, other));
    let texts = std::iter::once(fullest.draft.headline);
    let article = Article {
        id: String::new(),
        headline: fullest.draft.headline.to_owned(),
        source: source.and_then(|entry| entry.draft.source).map(str::to_owned),
        language: language(texts.chain(fullest.draft.paragraphs.iter().copied())).to_owned(),
        paragraphs: fullest.draft.paragraphs.iter().map(|text| (*text).to_owned()).collect(),
        hashtags: union(entries.iter().flat_map(|entry| &entry.draft.hashtags)),
        categories: union(entries.iter().flat_map(|entry| &entry.draft.categories)),
        published: published(entries.iter().map(|entry| &entry.draft.published)),
        places: entries.iter().map(|entry| entry.draft.place.clone()).collect(),
    };
    Some((first, article))
}

/// The longest text is the fullest; of equal ones the page's own, which keeps its paragraphs. The
/// rest only makes sure that no order of the pages changes the choice.
fn by_fullness(one: &Entry<'_>, other: &Entry<'_>) -> Ordering {
    fn key<'b>(entry: &'b Entry<'_>) -> impl Ord + use<'b> {
        let draft = &entry.draft;
        let main = draft.place.role == Role::Main;
        let paragraphs = draft.paragraphs.as_slice();
        (entry.text.len(), main, paragraphs.len(), paragraphs, draft.headline, draft.source)
    }
    key(one).cmp(&key(other))
}

/// All names in the order found, each once, whatever its case.
fn union<'a>(names: impl Iterator<Item = &'a &'a str>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    names.filter(|name| seen.insert(fold(name))).map(|name| (*name).to_owned()).collect()
}

/// What the pages say together of when it was published: a date goes before an age, what is known
/// better before what is known less, and ages that agree narrow each other down.
fn published<'a>(all: impl Iterator<Item = &'a Published>) -> Published {
    let mut all: Vec<&Published> = all.collect();
    all.sort_by(|one, other| certainty(one).cmp(&certainty(other)));
    let Some((best, others)) = all.split_first() else { return Published::default() };
    let mut published = (*best).clone();
    if published.known() == Known::Derived {
        let derived = others.iter().filter(|other| other.known() == Known::Derived);
        for between in derived.filter_map(|other| other.between) {
            let narrowed = published.between.and_then(|known| known.overlap(between));
            published.between = narrowed.or(published.between);
        }
    }
    published
}

/// Sorts what is known best first.
fn certainty(published: &Published) -> impl Ord + use<'_> {
    let kind = match published.known() {
        Known::Stated => 0,
        Known::Derived => 1,
        Known::Relative => 2,
        Known::NotStated => 3,
    };
    let ends = |moment: Moment| (moment.earliest(), moment.latest());
    let between = published.between.map(ends);
    let age = published.age.map(|age| (age.least(), age.most()));
    let width = |ends: Option<(i64, i64)>| ends.map(|(from, to)| to.saturating_sub(from));
    let words = Reverse(published.words.as_deref());
    (kind, width(between), width(age), age, between, words, published.saved.map(ends))
}
