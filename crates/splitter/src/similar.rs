//! An order of functions in which similar ones follow each other, which compresses to fewer bytes.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Length of the pieces of code by which functions are compared, in bytes: one or two instructions.
const PIECE: usize = 5;

/// Maximum number of functions with a piece. Pieces of more functions do not tell which are similar.
const MAX_SHARED: usize = 60;

/// The weights of the last functions of the order when the next one is chosen, the last one first.
const WEIGHTS: [u64; 3] = [4, 2, 1];

/// Added to the length of each function, since a short one would be similar to any other.
const SHORT: u64 = 20;

/// A function that is not in the order yet.
struct Function {
    index: usize,
    /// Number of its pieces.
    length: u64,
    /// The positions, in the list of all shared pieces, of those that it has.
    pieces: Vec<usize>,
}

/// Returns the indices of functions in an order: the longest one first, and then always the one that shares most with
/// the last ones for its length. Where nothing is shared, the first one is next.
pub(crate) fn similar_order(bodies: &[&[u8]]) -> Vec<usize> {
    let (functions, shared) = functions(bodies);
    let mut rest: BTreeSet<usize> = (0..functions.len()).collect();
    let mut order: Vec<&Function> = Vec::with_capacity(functions.len());
    let longest =
        functions.iter().max_by_key(|function| (function.length, Reverse(function.index)));
    let mut next = longest;
    while let Some(function) = next {
        rest.remove(&function.index);
        order.push(function);
        let mut scores = vec![0; functions.len()];
        for (last, weight) in order.iter().rev().zip(WEIGHTS) {
            for owners in last.pieces.iter().filter_map(|piece| shared.get(*piece)) {
                // The fewer functions have a piece, the more it tells.
                let score = 64 * weight / u64::from(owners.len().ilog2() + 1);
                for owner in owners {
                    if let Some(sum) = scores.get_mut(*owner) {
                        *sum += score;
                    }
                }
            }
        }
        next = nearest(rest.iter().filter_map(|index| functions.get(*index)), &scores);
    }
    order.into_iter().map(|function| function.index).collect()
}

/// Returns the functions, and for each shared piece of code the functions that have it.
fn functions(bodies: &[&[u8]]) -> (Vec<Function>, Vec<Vec<usize>>) {
    let mut owners: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    let mut functions = Vec::with_capacity(bodies.len());
    for (index, body) in bodies.iter().enumerate() {
        let pieces: BTreeSet<&[u8]> = body.windows(PIECE).collect();
        functions.push(Function { index, length: pieces.len() as u64, pieces: Vec::new() });
        for piece in pieces {
            owners.entry(piece).or_default().push(index);
        }
    }
    let shared: Vec<_> =
        owners.into_values().filter(|owners| (2..=MAX_SHARED).contains(&owners.len())).collect();
    for (piece, owners) in shared.iter().enumerate() {
        for owner in owners {
            if let Some(function) = functions.get_mut(*owner) {
                function.pieces.push(piece);
            }
        }
    }
    (functions, shared)
}

/// Returns the function with the highest score for its length, the first one of equals.
fn nearest<'a>(rest: impl Iterator<Item = &'a Function>, scores: &[u64]) -> Option<&'a Function> {
    let score = |function: &Function| scores.get(function.index).copied().unwrap_or_default();
    // Compared as fractions, without rounding.
    rest.reduce(|best, other| {
        let is_better = score(other) * (best.length + SHORT) > score(best) * (other.length + SHORT);
        if is_better { other } else { best }
    })
}

#[cfg(test)]
mod tests {
    use super::similar_order;

    #[test]
    fn similar_functions_follow_each_other() {
        let bodies: [&[u8]; 5] = [
            b"one two three four",
            b"unlike all of them in every way",
            b"one two three five",
            b"nothing",
            b"unlike all of them in some way",
        ];
        assert_eq!(similar_order(&bodies), [1, 4, 0, 2, 3]);
    }

    #[test]
    fn every_function_is_in_the_order_once() {
        let bodies: Vec<Vec<u8>> =
            (0..100_u8).map(|number| vec![number % 7; usize::from(number)]).collect();
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let mut order = similar_order(&bodies);
        order.sort_unstable();
        assert_eq!(order, Vec::from_iter(0..100));
        assert_eq!(similar_order(&[]), []);
    }
}
