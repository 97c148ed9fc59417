//! How a measured figure is held against what must be reached.

use crate::results::Measured;
use crate::statistics::spread;

use super::svg::number;

/// What was measured, in words, and whether that is good enough.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) measured: String,
    pub(super) met: bool,
}

/// A thousand bytes.
const KB: f64 = 1_000.0;
pub(super) fn values<'a>(
    row: &'a Measured,
    stack: &str,
    what: &str,
) -> impl Iterator<Item = &'a [f64]> {
    let wanted = (stack.to_owned(), what.to_owned());
    row.cells
        .iter()
        .filter(move |cell| (&cell.stack, &cell.what) == (&wanted.0, &wanted.1))
        .map(|cell| cell.values.as_slice())
}

/// A ratio as it is shown is what counts: nobody can tell more from so many runs.
pub(super) fn ratio(ratio: f64, at_most: f64, words: &str) -> Verdict {
    let shown = (ratio * 100.0).round() / 100.0;
    Verdict { measured: format!("{shown:.2}{words}"), met: shown <= at_most }
}

/// The worst ratio of the two stacks' medians, over all that both were measured on.
pub(super) fn worst(
    row: &Measured,
    stacks: (&str, &str),
    what: &str,
    at_most: f64,
) -> Option<Verdict> {
    let (mut worst, mut least) = (None::<(f64, String)>, f64::INFINITY);
    for cell in row.cells.iter().filter(|cell| cell.stack == stacks.0 && cell.what == what) {
        let Some(ratio) = row.ratio(stacks, cell.articles, &cell.setting, what) else { continue };
        least = least.min(ratio);
        if worst.as_ref().is_none_or(|(worst, _)| ratio > *worst) {
            worst = Some((
                ratio,
                format!(", {} articles, {}", number(cell.articles as f64), cell.setting),
            ));
        }
    }
    let (worst, place) = worst?;
    let words = if least < worst { format!("{place}; best {least:.2}") } else { String::new() };
    Some(ratio(worst, at_most, &words))
}

/// The most of some things that ours had in any run.
pub(super) fn most(row: &Measured, whats: &[&str], at_most: f64) -> Option<Verdict> {
    let all: Vec<f64> =
        whats.iter().flat_map(|what| values(row, "ours", what)).flatten().copied().collect();
    let (_, most) = spread(&all)?;
    Some(Verdict { measured: number(most), met: most <= at_most })
}

pub(super) fn kilobytes(bytes: Option<f64>, at_most: f64) -> Option<Verdict> {
    let kilobytes = bytes.filter(|bytes| *bytes > 0.0)? / KB;
    Some(Verdict { measured: format!("{kilobytes:.1} KB"), met: kilobytes <= at_most })
}
