//! Sorting, for everything that is sorted. One function, since each kind of thing that the standard
//! library sorts is code of its own, some kilobytes of it in the widget.

use std::cmp::Ordering;

/// The positions of so many things in order; equals keep theirs.
#[must_use]
pub fn ordered(count: usize, by: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| by(*one, *other));
    positions
}

/// Things in order; equals keep theirs.
#[must_use]
pub fn sorted<T>(things: Vec<T>, by: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions =
        ordered(things.len(), &|one, other| match (things.get(one), things.get(other)) {
            (Some(one), Some(other)) => by(one, other),
            _ => Ordering::Equal,
        });
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|position| things.get_mut(position)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let words = vec!["bb", "a", "cc", "d"];
        assert_eq!(
            ordered(4, &|one, other| words[one].len().cmp(&words[other].len())),
            [1, 3, 0, 2]
        );
        let by_length = sorted(words, &|one, other| one.len().cmp(&other.len()));
        assert_eq!(by_length, ["a", "d", "bb", "cc"]);
    }
}
