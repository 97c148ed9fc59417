//! The orders a list can have.

/// The order of a list. An article counts as the middle of its interval; those whose time cannot be
/// said come last; equals keep the order in which they were found.
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
}

#[cfg(test)]
mod tests {
    use super::super::samples::{CLOCK, article, hours, index};
    use super::*;
    use crate::filter::Filter;

    #[track_caller]
    fn order(sort: Sort, expected: &str) {
        let articles = index(vec![
            article("a", Some("Rail Review"), Some(hours(5)), &[]),
            article("b", None, Some(hours(2)), &[]),
            article("c", Some("channel 5"), None, &[]),
            article("d", Some("Rail Review"), Some(hours(3)), &[]),
        ]);
        let shown = articles.select(&Filter::default(), sort, CLOCK, &std::rc::Rc::default()).shown;
        let headline = |position| articles.article(position).unwrap().headline.clone();
        let found: String = shown.iter().map(|(position, _)| headline(*position)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn orders() {
        order(Sort::Newest, "bdac");
        order(Sort::Oldest, "adbc");
        order(Sort::Source, "cdab");
    }
}
