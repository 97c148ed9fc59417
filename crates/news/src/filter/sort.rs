//! The orders a list can have.

use crate::article::Article;
use crate::order::ordered;
use crate::time::{Age, Clock};

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
    pub fn apply(self, positions: &mut Vec<usize>, articles: &[Article], clock: Clock) {
        let keys: Vec<Key> =
            positions.iter().map(|at| self.key(articles.get(*at), clock)).collect();
        let order = ordered(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
        *positions = order.into_iter().filter_map(|place| positions.get(place).copied()).collect();
    }

    fn key(self, article: Option<&Article>, clock: Clock) -> Key {
        let age = article.and_then(|article| clock.age(&article.published)).map(Age::middle);
        match self {
            Self::Newest => (false, None, age.unwrap_or(i64::MAX)),
            Self::Oldest => (age.is_none(), None, -age.unwrap_or_default()),
            Self::Source => {
                let name = article.and_then(|article| article.source.as_ref());
                let name = name.map(|name| name.to_lowercase());
                (name.is_none(), name, age.unwrap_or(i64::MAX))
            }
        }
    }
}

/// What an article is sorted by: whether it comes last, its source's name, and how old or how new.
type Key = (bool, Option<String>, i64);

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
        let mut positions = vec![0, 1, 2, 3];
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
