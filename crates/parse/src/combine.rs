//! Combines drafts of the same article: the fullest text, everything else that any page says, and every place where it
//! was found.

use std::cmp::{Ordering, Reverse};

use super::draft::Entry;
use super::script::language;
use newsstand_core::text::fold;
use newsstand_core::time::TimeRange;
use newsstand_core::{Article, Published, Role, TimeBasis};

/// Returns the article of some entries, with the first of their positions; `None` without entries.
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
        url: None,
        provenance: entries.iter().map(|entry| entry.draft.place.clone()).collect(),
    };
    Some((first, article))
}

/// Compares by fullness: the length of the text, then whether it is a main article, which keeps its paragraphs. The
/// rest makes the choice independent of the order of the pages.
fn by_fullness(one: &Entry<'_>, other: &Entry<'_>) -> Ordering {
    fn key<'b>(entry: &'b Entry<'_>) -> impl Ord + use<'b> {
        let draft = &entry.draft;
        let main = draft.place.role == Role::Main;
        let paragraphs = draft.paragraphs.as_slice();
        (entry.text.len(), main, paragraphs.len(), paragraphs, draft.headline, draft.source)
    }
    key(one).cmp(&key(other))
}

/// Returns all names in the order found, each once, whatever its case.
fn union<'a>(names: impl Iterator<Item = &'a &'a str>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    names.filter(|name| seen.insert(fold(name))).map(|name| (*name).to_owned()).collect()
}

/// Combines times of publication. A date is preferred to an age, and a narrower range to a wider one. Ages whose ranges
/// overlap narrow each other.
fn published<'a>(all: impl Iterator<Item = &'a Published>) -> Published {
    let mut all: Vec<&Published> = all.collect();
    all.sort_by(|one, other| certainty(one).cmp(&certainty(other)));
    let Some((best, others)) = all.split_first() else { return Published::default() };
    let mut published = (*best).clone();
    if published.known() == TimeBasis::Derived {
        let derived = others.iter().filter(|other| other.known() == TimeBasis::Derived);
        for between in derived.filter_map(|other| other.between) {
            let narrowed = published.between.and_then(|known| known.overlap(between));
            published.between = narrowed.or(published.between);
        }
    }
    published
}

/// The sort key of certainty, the most certain first.
fn certainty(published: &Published) -> impl Ord + use<'_> {
    let kind = match published.known() {
        TimeBasis::Stated => 0,
        TimeBasis::Derived => 1,
        TimeBasis::Relative => 2,
        TimeBasis::NotStated => 3,
    };
    let ends = |range: TimeRange| (range.earliest(), range.latest());
    let between = published.between.map(ends);
    let age = published.age.map(|age| (age.least(), age.most()));
    let width = |ends: Option<(i64, i64)>| ends.map(|(from, to)| to.saturating_sub(from));
    let words = Reverse(published.words.as_deref());
    (kind, width(between), width(age), age, between, words, published.saved.map(ends))
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::time::{Age, HOUR};

    const SAVED: i64 = 100 * HOUR;

    fn aged(hours: i64, saved: Option<i64>) -> Published {
        let age = Age::between(hours * HOUR - HOUR / 2, hours * HOUR + HOUR / 2);
        Published::from_age(&format!("{hours} hours ago"), age, saved.map(TimeRange::at))
    }

    fn dated(earliest: i64, latest: i64) -> Published {
        Published::from_date("12-03-2025", TimeRange::between(earliest, latest), None)
    }

    /// Combines times in both orders.
    #[track_caller]
    fn together(all: &[Published], expected: &Published) {
        assert_eq!(&published(all.iter()), expected);
        assert_eq!(&published(all.iter().rev()), expected);
    }

    #[test]
    fn overlapping_ages_narrow_each_other() {
        let later = SAVED + HOUR / 2;
        let between = TimeRange::between(SAVED - 6 * HOUR, SAVED - 11 * HOUR / 2);
        let narrowed = Published { between: Some(between), ..aged(6, Some(SAVED)) };
        together(&[aged(6, Some(SAVED)), aged(6, Some(later))], &narrowed);
    }

    #[test]
    fn of_contradictory_ages_the_narrower_stays() {
        let year = Published::from_age(
            "a year ago",
            Age::between(0, HOUR / 2),
            Some(TimeRange::at(SAVED)),
        );
        together(&[aged(6, Some(SAVED)), year.clone()], &year);
    }

    #[test]
    fn the_most_certain_time_is_preferred() {
        let words = Published { words: Some("5 weeks ago".to_owned()), ..Published::default() };
        let all =
            [Published::default(), words.clone(), aged(6, None), aged(9, Some(SAVED)), dated(1, 9)];
        together(&all, &dated(1, 9));
        together(&all[..4], &aged(9, Some(SAVED)));
        together(&all[..3], &aged(6, None));
        together(&all[..2], &words);
        together(&all[..1], &Published::default());
        together(&[], &Published::default());
    }

    #[test]
    fn names_are_joined_whatever_their_case() {
        let names = ["Trams", "Port", "TRAMS", "port", "Sea"];
        assert_eq!(union(names.iter()), ["Trams", "Port", "Sea"]);
    }
}
