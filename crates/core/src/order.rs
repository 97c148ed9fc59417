//! Sorting. All sorting in the widget goes through one function: every type that the standard library sorts adds some
//! kilobytes of code.

use std::cmp::Ordering;

/// Returns the positions below `count` in order; equal ones keep theirs.
#[must_use]
pub fn ordered(count: usize, by: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| by(*one, *other));
    positions
}

/// Returns things in order; equal ones keep theirs.
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
    fn equal_things_keep_their_order() {
        let words = vec!["bb", "a", "cc", "d"];
        assert_eq!(
            ordered(4, &|one, other| words[one].len().cmp(&words[other].len())),
            [1, 3, 0, 2]
        );
        let by_length = sorted(words, &|one, other| one.len().cmp(&other.len()));
        assert_eq!(by_length, ["a", "d", "bb", "cc"]);
    }
}
