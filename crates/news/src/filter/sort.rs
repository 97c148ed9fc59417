//! The orders a list can have.

use std::cmp::Reverse;

use crate::article::Article;
use crate::time::Clock;

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By time, the newest first.
    #[default]
    Newest,
    /// By time, the oldest first.
    Oldest,
    /// By the source's name, the newest of each first.
    Source,
}

impl Sort {
    /// Every order, as they are offered.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Source];

    /// Puts positions in `articles` in order. An article counts as the middle of its interval; those
    /// whose time cannot be said come last; equals keep the order in which they were found.
    pub fn apply(self, positions: &mut [usize], articles: &[Article], clock: Clock) {
        let age = |&position: &usize| {
            articles
                .get(position)
                .and_then(|article| clock.age(&article.published))
                .map_or(i64::MAX, crate::time::Age::middle)
        };
        match self {
            Self::Newest => positions.sort_by_cached_key(|position| (age(position), *position)),
            Self::Oldest => positions.sort_by_cached_key(|position| {
                let age = age(position);
                (age == i64::MAX, Reverse(age), *position)
            }),
            Self::Source => positions.sort_by_cached_key(|position| {
                let name = articles
                    .get(*position)
                    .and_then(|article| article.source.as_ref())
                    .map(|name| name.to_lowercase());
                (name.is_none(), name, age(position), *position)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CLOCK, article, hours};
    use super::*;

    #[track_caller]
    fn order(sort: Sort, expected: &str) {
        let articles = [
            article("a", Some("Rail Review"), Some(hours(5)), &[]),
            article("b", None, Some(hours(2)), &[]),
            article("c", Some("channel 5"), None, &[]),
            article("d", Some("Rail Review"), Some(hours(3)), &[]),
        ];
        let mut positions = [0, 1, 2, 3];
        sort.apply(&mut positions, &articles, CLOCK);
        let found: String =
            positions.iter().map(|&position| articles[position].headline.as_str()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn orders() {
        order(Sort::Newest, "bdac");
        order(Sort::Oldest, "adbc");
        order(Sort::Source, "cdab");
    }
}
