//! The ways out of an empty result: which part of the filter empties it, and what to do about it.

use std::rc::Rc;

use super::Index;
use crate::filter::{Facet, Filter, Recency};
use crate::reader_state::ReaderState;
use crate::time::Clock;

/// A filter near the one that gave nothing, which gives something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The part that is loosened; `None` where it takes all of them.
    pub part: Option<Facet>,
    /// The filter to use instead.
    pub filter: Filter,
    /// How many articles it shows.
    pub count: usize,
}

/// The ways out of a filter that shows nothing, the nearest first: recency no wider than it must be,
/// then any one part let go, then all of them. Empty only where there are no articles at all.
#[must_use]
pub fn suggestions(
    articles: &Index,
    filter: &Filter,
    clock: Clock,
    kept: &Rc<ReaderState>,
) -> Vec<Suggestion> {
    let way = |part, filter: Filter| {
        let count = articles.shown(&filter, clock, kept);
        (count > 0).then_some(Suggestion { part, filter, count })
    };
    let mut ways: Vec<_> = wider(articles, filter, clock, kept)
        .and_then(|recency| way(Some(Facet::Recency), Filter { recency, ..filter.clone() }))
        .into_iter()
        .chain(
            [Facet::StatusFilter, Facet::Sources, Facet::Hashtags]
                .into_iter()
                .map(|part| (part, filter.without(part)))
                .filter(|(_, loosened)| loosened != filter)
                .filter_map(|(part, loosened)| way(Some(part), loosened)),
        )
        .collect();
    if ways.is_empty() && !filter.is_empty() {
        ways.extend(way(None, Filter::default()));
    }
    ways
}

/// The narrowest recency offered that lets something through.
fn wider(
    articles: &Index,
    filter: &Filter,
    clock: Clock,
    kept: &Rc<ReaderState>,
) -> Option<Recency> {
    let Recency::Within(limit) = filter.recency else { return None };
    let Some(newest) = articles.newest(&filter.without(Facet::Recency), clock, kept) else {
        return Some(Recency::AnyTime);
    };
    Recency::PRESETS.into_iter().find(|preset| match preset {
        Recency::Within(seconds) => *seconds > limit && newest.least() <= *seconds,
        Recency::AnyTime => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{CLOCK, article, hours};
    use crate::time::{DAY, HOUR};

    fn articles() -> Index {
        Index::new(
            vec![
                article("a", Some("Rail Review"), Some(hours(1)), &["Trams"]),
                article("b", Some("Grain Weekly"), Some(hours(20)), &[]),
                article("c", None, None, &[]),
            ],
            CLOCK,
        )
    }

    fn within(source: &str, limit: i64) -> Filter {
        Filter {
            sources: vec![Some(source.to_owned())],
            recency: Recency::Within(limit),
            ..Filter::default()
        }
    }

    #[test]
    fn the_narrowest_wider_recency_comes_first() {
        let ways = suggestions(&articles(), &within("Grain Weekly", HOUR), CLOCK, &Rc::default());
        assert_eq!(ways.len(), 2);
        assert_eq!(ways[0].part, Some(Facet::Recency));
        assert_eq!(ways[0].filter, within("Grain Weekly", DAY));
        assert_eq!(ways[0].count, 1);
        assert_eq!(ways[1].part, Some(Facet::Sources));
        assert_eq!(ways[1].count, 1);
    }

    #[test]
    fn where_only_articles_without_a_time_remain_the_way_is_any_time() {
        let mut filter = within("Rail Review", HOUR);
        filter.sources = vec![None];
        let ways = suggestions(&articles(), &filter, CLOCK, &Rc::default());
        assert_eq!(ways[0].filter.recency, Recency::AnyTime);
    }

    #[test]
    fn where_no_single_part_is_to_blame_all_of_them_go() {
        let mut filter = within("Nobody's Paper", HOUR);
        filter.hashtags = vec!["nothing".to_owned()];
        let ways = suggestions(&articles(), &filter, CLOCK, &Rc::default());
        assert_eq!(ways.len(), 1);
        assert_eq!(ways[0].part, None);
        assert_eq!(ways[0].count, 3);
    }

    #[test]
    fn an_edition_of_nothing_has_no_way_out() {
        assert_eq!(
            suggestions(
                &Index::new(vec![], CLOCK),
                &within("Rail Review", HOUR),
                CLOCK,
                &Rc::default()
            ),
            []
        );
    }
}
