//! Compares a measured value with its target.

use crate::results::Measurement;
use crate::statistics::{median, range};

use super::svg::format_number;

/// The measured value as text, and whether it meets the target.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) measured: String,
    pub(super) met: bool,
}

/// A thousand bytes.
const KB: f64 = 1_000.0;

/// Returns the values of a metric of one reader, a slice per scenario.
pub(super) fn values<'a>(
    row: &'a Measurement,
    stack: &str,
    metric: &str,
) -> impl Iterator<Item = &'a [f64]> {
    let wanted = (stack.to_owned(), metric.to_owned());
    row.cells
        .iter()
        .filter(move |cell| (&cell.stack, &cell.metric) == (&wanted.0, &wanted.1))
        .map(|cell| cell.values.as_slice())
}

/// Compares a ratio, rounded to two decimals as it is shown, with its maximum.
pub(super) fn ratio(ratio: f64, at_most: f64, words: &str) -> Outcome {
    let shown = (ratio * 100.0).round() / 100.0;
    Outcome { measured: format!("{shown:.2}{words}"), met: shown <= at_most }
}

/// Compares the worst ratio of two readers' medians, over all scenarios that both were measured in.
pub(super) fn worst(
    row: &Measurement,
    stacks: (&str, &str),
    metric: &str,
    at_most: f64,
) -> Option<Outcome> {
    let (mut worst, mut least) = (None::<(f64, String)>, f64::INFINITY);
    for cell in row.cells.iter().filter(|cell| cell.stack == stacks.0 && cell.metric == metric) {
        let Some(ratio) = row.ratio(stacks, cell.articles, &cell.setting, metric) else { continue };
        least = least.min(ratio);
        if worst.as_ref().is_none_or(|(worst, _)| ratio > *worst) {
            worst = Some((
                ratio,
                format!(" with {} articles, {}", format_number(cell.articles as f64), cell.setting),
            ));
        }
    }
    let (worst, place) = worst?;
    let words = if least < worst { format!("{place}; best {least:.2}") } else { String::new() };
    Some(ratio(worst, at_most, &words))
}

/// Compares the maximum of some metrics of Newsstand, over all runs.
pub(super) fn most(row: &Measurement, metrics: &[&str], at_most: f64) -> Option<Outcome> {
    let all: Vec<f64> =
        metrics.iter().flat_map(|metric| values(row, "ours", metric)).flatten().copied().collect();
    let (_, most) = range(&all)?;
    Some(Outcome { measured: format_number(most), met: most <= at_most })
}

/// Compares the highest of Newsstand's medians, over all editions that it was measured with, with a maximum in
/// milliseconds.
pub(super) fn highest(row: &Measurement, metric: &str, at_most: f64) -> Option<Outcome> {
    let ours = row.cells.iter().filter(|cell| cell.stack == "ours" && cell.metric == metric);
    let medians = ours.filter_map(|cell| Some((median(&cell.values)?, cell.articles)));
    let (highest, articles) = medians.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
    let (shown, articles) = (format_number(highest), format_number(articles as f64));
    let measured = format!("{shown} ms with {articles} articles");
    Some(Outcome { measured, met: highest <= at_most })
}

/// Compares a median with its maximum, in the same unit.
pub(super) fn within(median: Option<f64>, at_most: f64, unit: &str) -> Option<Outcome> {
    let median = median?;
    Some(Outcome { measured: format!("{} {unit}", format_number(median)), met: median <= at_most })
}

/// Returns the sum of a metric of Newsstand over all settings, such as file types; `None` if it was not measured.
pub(super) fn total(row: &Measurement, metric: &str) -> Option<f64> {
    let medians: Vec<f64> = values(row, "ours", metric).filter_map(median).collect();
    (!medians.is_empty()).then(|| medians.iter().sum())
}

/// Compares a number of bytes with a maximum in kilobytes.
pub(super) fn kilobytes(bytes: Option<f64>, at_most: f64) -> Option<Outcome> {
    let kilobytes = bytes.filter(|bytes| *bytes > 0.0)? / KB;
    Some(Outcome { measured: format!("{kilobytes:.1} KB"), met: kilobytes <= at_most })
}
