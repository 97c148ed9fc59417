//! The performance targets, and how they are evaluated.

use crate::results::{Measurement, Results};
use crate::statistics::{median, range};

use super::outcome::{Outcome, kilobytes, most, ratio, values, worst};
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
        benchmark: "paint",
        metric: "First article painted (4, 100 and 1,000 articles, slow and fast)",
        compared_with: "static page",
        limit: "at most 1.10 ×",
        evaluate: |row| worst(row, ("ours", "static"), "first", 1.10),
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
        limit: "at most 1.10 ×",
        evaluate: |row| worst(row, ("ours", "preact"), "answered", 1.1),
    },
    Target {
        benchmark: "sizes",
        metric: "Code in total (WebAssembly, JavaScript and CSS, Brotli)",
        compared_with: "–",
        limit: "at most 90 KB",
        evaluate: |row| {
            let ours = row.cells.iter().filter(|cell| cell.stack == "ours");
            kilobytes(Some(ours.flat_map(|cell| &cell.values).sum()), 90.0)
        },
    },
    Target {
        benchmark: "interactive",
        metric: "Code downloaded before the first filter click is answered (100 articles)",
        compared_with: "–",
        limit: "at most 70 KB",
        evaluate: |row| kilobytes(row.median("ours", 100, "slow", "code"), 70.0),
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
        limit: "at most 1.00 ×",
        evaluate: |row| worst(row, ("ours", "vanilla"), "p95", 1.0),
    },
    Target {
        benchmark: "filter",
        metric: "Main-thread time of a filter click, maximum (10,000 articles)",
        compared_with: "–",
        limit: "at most 16.7 ms",
        evaluate: |row| {
            let (_, most) = range(row.values("ours", 10_000, "fast", "cpu-most"))?;
            Some(Outcome { measured: format!("{} ms", format_number(most)), met: most <= FRAME })
        },
    },
    Target {
        benchmark: "scroll",
        metric: "Frames longer than 16.7 ms while scrolling (100,000 articles)",
        compared_with: "plain JavaScript, windowed",
        limit: "no more",
        evaluate: |row| {
            let late = |stack| row.median(stack, 100_000, "fast", "late");
            let (ours, vanilla) = (late("ours")?, late("vanilla")?);
            let measured = format!("{} and {} of 240", format_number(ours), format_number(vanilla));
            Some(Outcome { measured, met: ours <= vanilla })
        },
    },
    Target {
        benchmark: "split",
        metric: "First article painted, chunked edition of 100,000 articles",
        compared_with: "chunked edition of 100 articles",
        limit: "at most 1.25 ×",
        evaluate: |row| {
            let first = |articles| row.median("ours", articles, "slow", "first");
            Some(ratio(first(100_000)? / first(100)?, 1.25, ""))
        },
    },
    Target {
        benchmark: "split",
        metric: "Bytes downloaded before its first filter click is answered",
        compared_with: "–",
        limit: "at most 150 KB",
        evaluate: |row| kilobytes(row.median("ours", 100_000, "slow", "bytes"), 150.0),
    },
    Target {
        benchmark: "memory",
        metric: "Memory above a blank page (10,000 articles that can be opened)",
        compared_with: "React and TanStack Virtual",
        limit: "at most 0.50 ×",
        evaluate: |row| {
            let blank = row.median("blank", 10_000, "fast", "memory")?;
            let above = |stack| Some(row.median(stack, 10_000, "fast", "memory")? - blank);
            let (ours, react) = (above("ours")?, above("react")?);
            let mut words =
                format!(" ({} MB chunked, {} MB React", format_number(ours), format_number(react));
            if let Some(file) = above("one file") {
                words += &format!("; {} MB single file", format_number(file));
            }
            Some(ratio(ours / react, 0.5, &(words + ")")))
        },
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

#[cfg(test)]
mod tests {
    use super::{Outcome, TARGETS};
    use crate::measure::BENCHMARKS;
    use crate::results::{Measurement, Results};

    fn outcome(
        at: &str,
        compared_with: &str,
        row: &str,
        fill: impl Fn(&mut Measurement),
    ) -> Option<Outcome> {
        let mut measured = Measurement::default();
        fill(&mut measured);
        let mut results = Results::default();
        results.0.insert(row.to_owned(), measured);
        let target = TARGETS
            .iter()
            .find(|one| one.metric.starts_with(at) && one.compared_with.starts_with(compared_with));
        target.unwrap().outcome(&results)
    }

    #[test]
    fn each_target_names_an_existing_benchmark() {
        for target in TARGETS {
            assert!(
                BENCHMARKS.iter().any(|row| row.name == target.benchmark),
                "{}",
                target.benchmark
            );
            assert_eq!(target.outcome(&Results::default()), None);
        }
    }

    #[test]
    fn the_worst_ratio_decides() {
        let made = outcome("First article painted (4", "static", "paint", |row| {
            for (articles, ours) in [(4, 100.0), (100, 111.0)] {
                row.add("ours", articles, "slow", "first", ours);
                row.add("static", articles, "slow", "first", 100.0);
            }
        });
        let made = made.unwrap();
        assert_eq!(made.measured, "1.11 with 100 articles, slow; best 1.00");
        assert!(!made.met);
    }

    #[test]
    fn a_single_moved_text_misses_the_target() {
        let moved = |moved: f64| {
            outcome("Texts on the screen", "–", "paint", |row| {
                row.add("ours", 4, "fast", "moved", 0.0);
                row.add("ours", 4, "fast", "lost", 0.0);
                row.add("ours", 4, "fast", "moved", moved);
            })
        };
        assert_eq!(moved(0.0), Some(Outcome { measured: "0".to_owned(), met: true }));
        assert_eq!(moved(1.0), Some(Outcome { measured: "1".to_owned(), met: false }));
    }

    #[test]
    fn the_memory_of_a_blank_page_is_subtracted() {
        let made = outcome("Memory above", "React", "memory", |row| {
            row.add("blank", 10_000, "fast", "memory", 20.0);
            row.add("ours", 10_000, "fast", "memory", 45.0);
            row.add("one file", 10_000, "fast", "memory", 100.0);
            row.add("react", 10_000, "fast", "memory", 120.0);
        });
        assert_eq!(
            made.unwrap(),
            Outcome {
                measured: "0.25 (25 MB chunked, 100 MB React; 80 MB single file)".to_owned(),
                met: true
            }
        );
    }
}
