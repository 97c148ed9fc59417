//! The performance targets, and how they are evaluated.

use crate::results::{Measurement, Results};
use crate::statistics::{median, range};

use super::outcome::{Outcome, highest, kilobytes, most, ratio, total, values, within, worst};
use super::svg::format_number;

/// A row of the table of targets.
pub(super) struct Target {
    /// Name of the benchmark that it is evaluated by.
    pub(super) benchmark: &'static str,
    pub(super) metric: &'static str,
    /// The reader or edition on the other side of a ratio.
    pub(super) compared_with: &'static str,
    /// The limit, in words.
    pub(super) limit: &'static str,
    evaluate: fn(&Measurement) -> Option<Outcome>,
}

/// Duration of a frame at 60 Hz, in ms.
const FRAME: f64 = 16.7;

pub(super) const TARGETS: &[Target] = &[
    Target {
        benchmark: "sizes",
        metric: "Code for a first list, its filters and the ruler (WebAssembly, JavaScript and CSS, Brotli)",
        compared_with: "–",
        limit: "at most 110 KB",
        evaluate: |row| kilobytes(total(row, "first-load"), 110.0),
    },
    Target {
        benchmark: "sizes",
        metric: "Code in total",
        compared_with: "–",
        limit: "at most 180 KB",
        evaluate: |row| kilobytes(total(row, "bytes"), 180.0),
    },
    Target {
        benchmark: "paint",
        metric: "First article painted (4, 100 and 1,000 articles, slow and fast)",
        compared_with: "static page with Newsstand's styles",
        limit: "at most 1.10 ×",
        evaluate: |row| worst(row, ("ours", "styled"), "first", 1.10),
    },
    Target {
        benchmark: "paint",
        metric: "First article painted (4, 100 and 1,000 articles, slow and fast)",
        compared_with: "bare static page",
        limit: "at most 1.50 ×",
        evaluate: |row| worst(row, ("ours", "static"), "first", 1.5),
    },
    Target {
        benchmark: "paint",
        metric: "Layout shift when the widget takes over the prerendered page",
        compared_with: "–",
        limit: "0.00",
        evaluate: |row| most(row, &["shift"], 0.005),
    },
    Target {
        benchmark: "paint",
        metric: "Texts on the screen that move or disappear then",
        compared_with: "–",
        limit: "none",
        evaluate: |row| most(row, &["moved", "lost"], 0.0),
    },
    Target {
        benchmark: "interactive",
        metric: "First filter click answered (100 articles, slow)",
        compared_with: "React and TanStack Virtual",
        limit: "at most 0.80 ×",
        evaluate: |row| worst(row, ("ours", "react"), "answered", 0.8),
    },
    Target {
        benchmark: "interactive",
        metric: "First filter click answered (100 articles, slow)",
        compared_with: "Preact",
        limit: "at most 1.00 ×",
        evaluate: |row| worst(row, ("ours", "preact"), "answered", 1.0),
    },
    Target {
        benchmark: "filter",
        metric: "Main-thread time of a filter click, median of 20 clicks (100 to 100,000 articles)",
        compared_with: "plain JavaScript, windowed",
        limit: "at most 1.50 ×",
        evaluate: |row| worst(row, ("ours", "vanilla"), "cpu", 1.5),
    },
    Target {
        benchmark: "filter",
        metric: "Main-thread time of the slowest of 20 filter clicks, median of the rounds (100 to 100,000 articles)",
        compared_with: "–",
        limit: "at most 16.7 ms",
        evaluate: |row| highest(row, "cpu-most", FRAME),
    },
    Target {
        benchmark: "filter",
        metric: "Filter click to next paint, median of 20 clicks (100 to 100,000 articles)",
        compared_with: "plain JavaScript, windowed",
        limit: "at most 1.00 ×",
        evaluate: |row| worst(row, ("ours", "vanilla"), "median", 1.0),
    },
    Target {
        benchmark: "filter",
        metric: "Filter click to next paint, second slowest of 20 clicks (100 to 100,000 articles)",
        compared_with: "plain JavaScript, windowed",
        limit: "at most 1.10 ×",
        evaluate: |row| worst(row, ("ours", "vanilla"), "p95", 1.1),
    },
    Target {
        benchmark: "scroll",
        metric: "Frames longer than 16.7 ms in 60 leaps of 20,000 pixels (100,000 articles)",
        compared_with: "plain JavaScript, windowed",
        limit: "at most 2 more",
        evaluate: |row| late_frames(row, "leaps", 60, 2.0),
    },
    Target {
        benchmark: "scroll",
        metric: "Frames longer than 16.7 ms while scrolling as with a wheel (100,000 articles)",
        compared_with: "plain JavaScript, windowed",
        limit: "no more",
        evaluate: |row| late_frames(row, "late", 240, 0.0),
    },
    Target {
        benchmark: "split",
        metric: "First article painted, chunked edition of 100,000 articles loaded by its URL (slow)",
        compared_with: "Preact with 100 articles",
        limit: "at most 1.20 ×",
        evaluate: |row| {
            let ours = row.median("ours", 100_000, "slow", "first")?;
            Some(ratio(ours / row.median("preact", 100, "slow", "first")?, 1.2, ""))
        },
    },
    Target {
        benchmark: "split",
        metric: "First article painted, chunked edition of 100,000 articles loaded by its URL (slow)",
        compared_with: "chunked edition of 100 articles",
        limit: "at most 1.25 ×",
        evaluate: |row| {
            let first = |articles| row.median("ours", articles, "slow", "first");
            Some(ratio(first(100_000)? / first(100)?, 1.25, ""))
        },
    },
    Target {
        benchmark: "split",
        metric: "Bytes downloaded before its first article is painted and its first filter click is answered",
        compared_with: "–",
        limit: "at most 150 KB",
        evaluate: |row| kilobytes(row.median("ours", 100_000, "slow", "bytes"), 150.0),
    },
    Target {
        benchmark: "memory",
        metric: "Memory above a blank page (10,000 articles that can be opened)",
        compared_with: "React and TanStack Virtual",
        limit: "at most 0.60 ×",
        evaluate: |row| {
            let blank = row.median("blank", 10_000, "fast", "memory")?;
            let above = |stack| Some(row.median(stack, 10_000, "fast", "memory")? - blank);
            let (ours, react) = (above("ours")?, above("react")?);
            let mut words =
                format!(" ({} MB chunked, {} MB React", format_number(ours), format_number(react));
            if let Some(file) = above("one file") {
                words += &format!("; {} MB single file", format_number(file));
            }
            Some(ratio(ours / react, 0.6, &(words + ")")))
        },
    },
    Target {
        benchmark: "scale",
        metric: "Main-thread time of a filter click, median of 20 clicks (1,000,000 articles)",
        compared_with: "–",
        limit: "at most 25 ms",
        evaluate: |row| within(row.median("ours", 1_000_000, "fast", "cpu"), 25.0, "ms"),
    },
    Target {
        benchmark: "scale",
        metric: "Memory of the page (1,000,000 articles)",
        compared_with: "–",
        limit: "at most 200 MB",
        evaluate: |row| within(row.median("ours", 1_000_000, "fast", "memory"), 200.0, "MB"),
    },
    Target {
        benchmark: "build",
        metric: "`newsstand build`: documents read per second on one core",
        compared_with: "–",
        limit: "at least 100 MB",
        evaluate: |row| {
            let slowest =
                values(row, "ours", "speed").filter_map(median).fold(f64::INFINITY, f64::min);
            let measured = format!("{} MB", format_number(slowest));
            slowest.is_finite().then_some(Outcome { measured, met: slowest >= 100.0 })
        },
    },
    Target {
        benchmark: "build",
        metric: "`newsstand build`: peak memory, highest of 10,000 to 100,000 articles",
        compared_with: "lowest",
        limit: "at most 1.10 ×",
        evaluate: |row| {
            let all: Vec<f64> = values(row, "ours", "memory").filter_map(median).collect();
            let (least, most) = range(&all).filter(|_| all.len() > 1)?;
            let words = format!(" ({} MB to {} MB)", format_number(least), format_number(most));
            Some(ratio(most / least, 1.1, &words))
        },
    },
];

impl Target {
    /// Evaluates the target; `None` if its benchmark was not run.
    pub(super) fn outcome(&self, results: &Results) -> Option<Outcome> {
        results.0.get(self.benchmark).and_then(self.evaluate)
    }
}

/// Compares the late frames of Newsstand with those of plain JavaScript, of as many as were measured.
fn late_frames(row: &Measurement, metric: &str, of: usize, at_most: f64) -> Option<Outcome> {
    let late = |stack| row.median(stack, 100_000, "fast", metric);
    let (ours, vanilla) = (late("ours")?, late("vanilla")?);
    let measured = format!("{} and {} of {of}", format_number(ours), format_number(vanilla));
    Some(Outcome { measured, met: ours <= vanilla + at_most })
}

#[cfg(test)]
mod tests;
