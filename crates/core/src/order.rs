//! Sorting. All sorting in the widget goes through one function: every type that the standard library sorts adds some
//! kilobytes of code, and its sort for one type alone three times as much as this one.

use std::cmp::Ordering;

/// Returns the positions below `count` in order; equal ones keep theirs.
#[must_use]
pub fn ordered(count: usize, by: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut rest = from.as_mut_slice();
    // Newest first is the reverse of oldest first. Equal ones end a falling run, since they keep their order.
    while !rest.is_empty() {
        let length = run(rest, &|one, other| by(one, other) == Ordering::Greater);
        let (falling, after) = rest.split_at_mut(length);
        falling.reverse();
        rest = after;
    }
    let rises = |one, other| by(one, other) != Ordering::Greater;
    if run(&from, &rises) == count {
        return from;
    }
    let mut to = Vec::with_capacity(count);
    // Merges runs that are in order, two at a time, until one is left. Articles mostly come in order.
    loop {
        let mut runs = 0;
        let mut rest = from.as_slice();
        while !rest.is_empty() {
            let (left, after) = rest.split_at(run(rest, &rises));
            let (right, after) = after.split_at(run(after, &rises));
            merge(left, right, by, &mut to);
            rest = after;
            runs += 1;
        }
        std::mem::swap(&mut from, &mut to);
        to.clear();
        if runs <= 1 {
            return from;
        }
    }
}

/// Returns the length of the longest beginning in which each position goes with the next.
fn run(positions: &[usize], goes_with: &dyn Fn(usize, usize) -> bool) -> usize {
    let pairs = positions.iter().zip(positions.iter().skip(1));
    positions.len().min(1) + pairs.take_while(|(one, other)| goes_with(**one, **other)).count()
}

/// Adds two runs to a longer one.
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    by: &dyn Fn(usize, usize) -> Ordering,
    to: &mut Vec<usize>,
) {
    while let ([one, lefts @ ..], [other, rights @ ..]) = (left, right) {
        if by(*one, *other) == Ordering::Greater {
            to.push(*other);
            right = rights;
        } else {
            to.push(*one);
            left = lefts;
        }
    }
    to.extend_from_slice(left);
    to.extend_from_slice(right);
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
    fn any_order_is_sorted_as_the_standard_library_sorts() {
        // A generator of numbers that look random: Knuth's MMIX.
        let mut seed = 7_u64;
        for count in [0, 1, 2, 3, 10, 97, 1000] {
            for kinds in [1, 3, 1000] {
                let mut number = || {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    (seed >> 33) % kinds
                };
                let numbers: Vec<u64> = (0..count).map(|_| number()).collect();
                let mut expected: Vec<usize> = (0..count).collect();
                expected.sort_by_key(|at| numbers[*at]);
                assert_eq!(
                    ordered(count, &|one, other| numbers[one].cmp(&numbers[other])),
                    expected
                );
                let falling = ordered(count, &|one, other| other.cmp(&one));
                assert!(falling.iter().rev().copied().eq(0..count));
            }
        }
    }

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
