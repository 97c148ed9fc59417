//! What must be reached, and whether it is.

use crate::results::{Measured, Results};
use crate::statistics::{median, spread};

use super::svg::number;
use super::verdict::{Verdict, kilobytes, most, ratio, values, worst};

/// A line of the table of targets.
pub(super) struct Target {
    /// The row of measurements that it is judged by.
    pub(super) row: &'static str,
    pub(super) what: &'static str,
    pub(super) against: &'static str,
    pub(super) at_most: &'static str,
    judge: fn(&Measured) -> Option<Verdict>,
}

const FRAME: f64 = 16.7;

pub(super) const TARGETS: &[Target] = &[
    Target {
        row: "paint",
        what: "first article painted, 4, 100 and 1,000 articles, slow and fast, nothing cached",
        against: "the same articles as a static page",
        at_most: "1.10",
        judge: |row| worst(row, ("ours", "static"), "first", 1.10),
    },
    Target {
        row: "paint",
        what: "layout shift when the widget takes over",
        against: "–",
        at_most: "0.00",
        judge: |row| most(row, &["shift"], 0.005),
    },
    Target {
        row: "paint",
        what: "texts on the screen that it moves or loses",
        against: "–",
        at_most: "none",
        judge: |row| most(row, &["moved", "lost"], 0.0),
    },
    Target {
        row: "interactive",
        what: "a filter click answered, 100 articles, slow",
        against: "React and TanStack Virtual",
        at_most: "0.80",
        judge: |row| worst(row, ("ours", "react"), "answered", 0.8),
    },
    Target {
        row: "interactive",
        what: "the same",
        against: "Preact",
        at_most: "1.10",
        judge: |row| worst(row, ("ours", "preact"), "answered", 1.1),
    },
    Target {
        row: "sizes",
        what: "the widget's code over the wire: WebAssembly, JavaScript and CSS, with Brotli",
        against: "–",
        at_most: "90 KB",
        judge: |row| {
            let ours = row.cells.iter().filter(|cell| cell.stack == "ours");
            kilobytes(Some(ours.flat_map(|cell| &cell.values).sum()), 90.0)
        },
    },
    Target {
        row: "interactive",
        what: "of that, what a list of 100 and its filters need",
        against: "–",
        at_most: "70 KB",
        judge: |row| kilobytes(row.median("ours", 100, "slow", "code"), 70.0),
    },
    Target {
        row: "filter",
        what: "filter click to next paint, 100 to 100,000 articles, median",
        against: "plain JavaScript, windowed",
        at_most: "1.00",
        judge: |row| worst(row, ("ours", "vanilla"), "median", 1.0),
    },
    Target {
        row: "filter",
        what: "the same, of 20 clicks the slowest but one (p95)",
        against: "plain JavaScript, windowed",
        at_most: "1.00",
        judge: |row| worst(row, ("ours", "vanilla"), "p95", 1.0),
    },
    Target {
        row: "filter",
        what: "our own CPU for a filter click at 10,000 articles, the most that was seen",
        against: "–",
        at_most: "16.7 ms",
        judge: |row| {
            let (_, most) = spread(row.values("ours", 10_000, "fast", "cpu-most"))?;
            Some(Verdict { measured: format!("{} ms", number(most)), met: most <= FRAME })
        },
    },
    Target {
        row: "scroll",
        what: "frames over 16.7 ms while 100,000 articles are scrolled",
        against: "plain JavaScript, windowed",
        at_most: "none more",
        judge: |row| {
            let late = |stack| row.median(stack, 100_000, "fast", "late");
            let (ours, vanilla) = (late("ours")?, late("vanilla")?);
            let measured = format!("{} against {} of 240", number(ours), number(vanilla));
            Some(Verdict { measured, met: ours <= vanilla })
        },
    },
    Target {
        row: "split",
        what: "first article painted, an edition of 100,000 articles by its address",
        against: "our own edition of 100",
        at_most: "1.25",
        judge: |row| {
            let first = |articles| row.median("ours", articles, "slow", "first");
            Some(ratio(first(100_000)? / first(100)?, 1.25, ""))
        },
    },
    Target {
        row: "split",
        what: "bytes fetched before that paint and the first filter, 100,000 articles",
        against: "–",
        at_most: "150 KB",
        judge: |row| kilobytes(row.median("ours", 100_000, "slow", "bytes"), 150.0),
    },
    Target {
        row: "memory",
        what: "memory above a blank page's, 10,000 articles that can be opened",
        against: "React and TanStack Virtual",
        at_most: "0.50",
        judge: |row| {
            let blank = row.median("blank", 10_000, "fast", "memory")?;
            let above = |stack| Some(row.median(stack, 10_000, "fast", "memory")? - blank);
            let (ours, react) = (above("ours")?, above("react")?);
            let mut words = format!(" ({} MB in parts against {} MB", number(ours), number(react));
            if let Some(file) = above("one file") {
                words += &format!("; {} MB in one file", number(file));
            }
            Some(ratio(ours / react, 0.5, &(words + ")")))
        },
    },
    Target {
        row: "build",
        what: "`newsstand build`, documents to edition, bytes in a second of one core",
        against: "–",
        at_most: "at least 100 MB",
        judge: |row| {
            let slowest =
                values(row, "ours", "speed").filter_map(median).fold(f64::INFINITY, f64::min);
            let measured = format!("{} MB", number(slowest));
            slowest.is_finite().then_some(Verdict { measured, met: slowest >= 100.0 })
        },
    },
    Target {
        row: "build",
        what: "its memory, from the fewest to the most articles",
        against: "the fewest",
        at_most: "1.10 (flat)",
        judge: |row| {
            let all: Vec<f64> = values(row, "ours", "memory").filter_map(median).collect();
            let (least, most) = spread(&all).filter(|_| all.len() > 1)?;
            let words = format!(" ({} MB to {} MB)", number(least), number(most));
            Some(ratio(most / least, 1.1, &words))
        },
    },
];

impl Target {
    /// How it stands; `None` where nothing was measured.
    pub(super) fn verdict(&self, results: &Results) -> Option<Verdict> {
        results.0.get(self.row).and_then(self.judge)
    }
}

#[cfg(test)]
mod tests {
    use super::{TARGETS, Verdict};
    use crate::measure::ROWS;
    use crate::results::{Measured, Results};

    fn verdict(
        at: &str,
        against: &str,
        row: &str,
        fill: impl Fn(&mut Measured),
    ) -> Option<Verdict> {
        let mut measured = Measured::default();
        fill(&mut measured);
        let mut results = Results::default();
        results.0.insert(row.to_owned(), measured);
        let target =
            TARGETS.iter().find(|one| one.what.starts_with(at) && one.against.starts_with(against));
        target.unwrap().verdict(&results)
    }

    #[test]
    fn each_target_is_judged_by_a_row_that_there_is() {
        for target in TARGETS {
            assert!(ROWS.iter().any(|row| row.name == target.row), "{}", target.row);
            assert_eq!(target.verdict(&Results::default()), None);
        }
    }

    #[test]
    fn the_worst_of_several_ratios_counts() {
        let made = verdict("first article painted, 4", "the same", "paint", |row| {
            for (articles, ours) in [(4, 100.0), (100, 111.0)] {
                row.add("ours", articles, "slow", "first", ours);
                row.add("static", articles, "slow", "first", 100.0);
            }
        });
        let made = made.unwrap();
        assert_eq!(made.measured, "1.11, 100 articles, slow; best 1.00");
        assert!(!made.met);
    }

    #[test]
    fn one_text_that_moves_once_is_too_many() {
        let moved = |moved: f64| {
            verdict("texts on the screen", "–", "paint", |row| {
                row.add("ours", 4, "fast", "moved", 0.0);
                row.add("ours", 4, "fast", "lost", 0.0);
                row.add("ours", 4, "fast", "moved", moved);
            })
        };
        assert_eq!(moved(0.0), Some(Verdict { measured: "0".to_owned(), met: true }));
        assert_eq!(moved(1.0), Some(Verdict { measured: "1".to_owned(), met: false }));
    }

    #[test]
    fn memory_counts_above_a_blank_page() {
        let made = verdict("memory above", "React", "memory", |row| {
            row.add("blank", 10_000, "fast", "memory", 20.0);
            row.add("ours", 10_000, "fast", "memory", 45.0);
            row.add("one file", 10_000, "fast", "memory", 100.0);
            row.add("react", 10_000, "fast", "memory", 120.0);
        });
        assert_eq!(
            made.unwrap(),
            Verdict {
                measured: "0.25 (25 MB in parts against 100 MB; 80 MB in one file)".to_owned(),
                met: true
            }
        );
    }
}
