//! Suggestions in place of an empty result: filters near the current one that show something.

use std::rc::Rc;

use super::Index;
use crate::filter::{Facet, Filter, Recency};
use crate::reader_state::ReaderState;
use crate::time::Clock;

/// A filter that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The facet that is loosened; `None` if all are cleared.
    pub facet: Option<Facet>,
    /// The filter to use instead.
    pub filter: Filter,
    /// Number of articles that it shows.
    pub count: usize,
}

/// Returns the suggestions for a filter that shows nothing, the nearest first: a recency no wider than necessary, then
/// each other facet cleared by itself, then all facets cleared. Empty only where there are no articles to show.
#[must_use]
pub fn suggestions(
    index: &Index,
    filter: &Filter,
    clock: Clock,
    reader_state: &Rc<ReaderState>,
) -> Vec<Suggestion> {
    let suggest = |facet, filter: Filter| {
        let count = index.shown(&filter, clock, reader_state);
        (count > 0).then_some(Suggestion { facet, filter, count })
    };
    let wider = wider(index, filter, clock, reader_state);
    let wider = wider.map(|recency| (Facet::Recency, Filter { recency, ..filter.clone() }));
    let others = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Recency);
    let others = others.map(|facet| (facet, filter.without(facet)));
    let mut suggestions: Vec<_> = wider
        .into_iter()
        .chain(others.filter(|(_, loosened)| loosened != filter))
        .filter_map(|(facet, loosened)| suggest(Some(facet), loosened))
        .collect();
    if suggestions.is_empty() && !filter.is_empty() {
        suggestions.extend(suggest(None, Filter::default()));
    }
    suggestions
}

/// Returns the narrowest preset recency that shows something and is wider than that of the filter.
fn wider(
    index: &Index,
    filter: &Filter,
    clock: Clock,
    reader_state: &Rc<ReaderState>,
) -> Option<Recency> {
    let Recency::Within(limit) = filter.recency else { return None };
    let Some(newest) = index.newest(&filter.without(Facet::Recency), clock, reader_state) else {
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
    fn the_narrowest_wider_recency_is_suggested_first() {
        let found = suggestions(&articles(), &within("Grain Weekly", HOUR), CLOCK, &Rc::default());
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].facet, Some(Facet::Recency));
        assert_eq!(found[0].filter, within("Grain Weekly", DAY));
        assert_eq!(found[0].count, 1);
        assert_eq!(found[1].facet, Some(Facet::Sources));
        assert_eq!(found[1].count, 1);
    }

    #[test]
    fn any_time_is_suggested_when_only_articles_without_a_time_remain() {
        let mut filter = within("Rail Review", HOUR);
        filter.sources = vec![None];
        let found = suggestions(&articles(), &filter, CLOCK, &Rc::default());
        assert_eq!(found[0].filter.recency, Recency::AnyTime);
    }

    #[test]
    fn clearing_all_facets_is_suggested_when_no_single_one_helps() {
        let mut filter = within("Nobody's Paper", HOUR);
        filter.hashtags = vec!["nothing".to_owned()];
        let found = suggestions(&articles(), &filter, CLOCK, &Rc::default());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].facet, None);
        assert_eq!(found[0].count, 3);
    }

    #[test]
    fn without_articles_nothing_is_suggested() {
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
