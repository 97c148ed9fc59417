//! Filtering and sorting.

use std::rc::Rc;

use super::Index;
use crate::article::Article;
use crate::filter::{Facet, Filter, Fit, Recency, Sort};
use crate::reader_state::StatusFilter;
use crate::samples::{CLOCK, article, hours};
use crate::time::{Clock, HOUR, Published, TimeRange};

fn fit(filter: &Filter, article: Article) -> Fit {
    let selection =
        Index::new(vec![article], CLOCK).select(filter, Sort::Newest, CLOCK, &Rc::default());
    selection.shown.first().map_or(Fit::No, |(_, fit)| *fit)
}

#[test]
fn an_empty_filter_shows_everything() {
    let filter = Filter::default();
    assert!(filter.is_empty());
    assert_eq!(fit(&filter, article("A", None, None, &[])), Fit::Yes);
}

#[test]
fn sources_are_alternatives_and_not_stated_is_one() {
    let filter = Filter::default().toggled(&None).toggled(&Some("Rail Review".to_owned()));
    assert_eq!(fit(&filter, article("A", None, None, &[])), Fit::Yes);
    assert_eq!(fit(&filter, article("B", Some("Rail Review"), None, &[])), Fit::Yes);
    assert_eq!(fit(&filter, article("C", Some("Channel 5"), None, &[])), Fit::No);
    assert_eq!(filter.toggled(&None).sources, [Some("Rail Review".to_owned())]);
}

#[test]
fn articles_have_to_fit_every_facet() {
    let filter = Filter {
        sources: vec![Some("Rail Review".to_owned())],
        recency: Recency::Within(6 * HOUR),
        hashtags: vec!["trams".to_owned()],
        only: StatusFilter::All,
    };
    let fits = |source, age, hashtags: &[&str]| {
        fit(&filter, article("A", Some(source), Some(age), hashtags))
    };
    assert_eq!(fits("Rail Review", hours(2), &["Trams"]), Fit::Yes);
    assert_eq!(fits("Rail Review", hours(6), &["Trams"]), Fit::Perhaps);
    assert_eq!(fits("Rail Review", hours(7), &["Trams"]), Fit::No);
    assert_eq!(fits("Rail Review", hours(2), &["Chess"]), Fit::No);
    assert_eq!(fits("Channel 5", hours(2), &["Trams"]), Fit::No);
}

#[test]
fn hashtags_are_alternatives() {
    let hashtags = vec!["trams".to_owned(), "Chess".to_owned()];
    let filter = Filter { hashtags, ..Filter::default() };
    let fits = |hashtags: &[&str]| fit(&filter, article("A", None, None, hashtags));
    assert_eq!(fits(&["Trams"]), Fit::Yes);
    assert_eq!(fits(&["Ferries", "chess"]), Fit::Yes);
    assert_eq!(fits(&["Ferries"]), Fit::No);
    assert_eq!(fits(&[]), Fit::No);
}

#[test]
fn each_facet_can_be_cleared() {
    let filter = Filter {
        sources: vec![None],
        recency: Recency::Within(HOUR),
        hashtags: vec!["trams".to_owned()],
        only: StatusFilter::Saved,
    };
    let parts = [Facet::Sources, Facet::Recency, Facet::Hashtags, Facet::Status];
    let bare = parts.into_iter().fold(filter, |filter, part| filter.without(part));
    assert!(bare.is_empty());
}

#[track_caller]
fn order(sort: Sort, expected: &str) {
    let articles = Index::new(
        vec![
            article("a", Some("Rail Review"), Some(hours(5)), &[]),
            article("b", None, Some(hours(2)), &[]),
            article("c", Some("channel 5"), None, &[]),
            article("d", Some("Rail Review"), Some(hours(3)), &[]),
        ],
        CLOCK,
    );
    let shown = articles.select(&Filter::default(), sort, CLOCK, &std::rc::Rc::default()).shown;
    let headline = |position| articles.article(position).unwrap().headline.clone();
    let found: String = shown.iter().map(|(position, _)| headline(*position)).collect();
    assert_eq!(found, expected);
}

#[test]
fn articles_are_sorted_by_time_or_by_source() {
    order(Sort::Newest, "bdac");
    order(Sort::Oldest, "adbc");
    order(Sort::Source, "cdab");
}

#[test]
fn times_of_any_year_are_kept() {
    // 1811, 1970, 2106 at the limit of 32 bits and beyond it, 2191, and a range from before 1970 until after.
    let limit = i64::from(u32::MAX);
    let ends = [
        (-5_000_000_000, -5_000_000_000),
        (0, 1),
        (limit - 1, limit),
        (limit, limit),
        (7_000_000_000, 7_000_000_001),
        (-1, 1),
    ];
    let times: Vec<_> = ends.map(|(earliest, latest)| TimeRange::between(earliest, latest)).into();
    let articles = times.iter().map(|then| {
        let published = Published { between: Some(*then), ..Published::default() };
        Article { published, ..Article::default() }
    });
    let mut index = Index::new(articles.chain([Article::default()]).collect(), CLOCK);
    // More than any memory has: the columns stay as they are.
    index.reserve(usize::MAX);
    index.reserve(100);
    let now = TimeRange::at(8_000_000_000);
    let mut found = Vec::new();
    index.each(Clock::Now(now), &Rc::default(), &mut |age, _| found.push(age));
    let ages = times.iter().map(|then| Some(then.age(now)));
    assert_eq!(found, ages.chain([None]).collect::<Vec<_>>());
}
