//! Writes `docs/performance.md` and its plots from `docs/performance/results.json`.

mod bar_chart;
mod line_chart;
mod outcome;
mod readers;
mod sections;
mod svg;
mod tables;
mod targets;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use newsstand_core::time::rfc3339;

use crate::error::{Context, Result};
use crate::results::Results;

use sections::{Plot, SECTIONS, Section};
use targets::TARGETS;

/// Beginning of the page, up to the rows of the table of targets.
const HEAD: &str = "<!-- Written by `cargo xtask bench`. Edit bench/src/report, performance/sizes.md or performance/why.md instead. -->
# Performance

This page answers how fast a page with Newsstand shows its first article and answers a click, how much it downloads,
and how it behaves with up to a million articles. Newsstand is compared with five readers of the same articles,
called peers: a bare static page, a static page with Newsstand's styles, plain JavaScript with a windowed list, Preact,
and React 19 with TanStack Virtual. The static pages have no scripts. The sources of the peers are in
[`bench/peers`](../bench/peers) and [`bench/src/measure/styled.rs`](../bench/src/measure/styled.rs); npm fetches their
packages in pinned versions.

To repeat all measurements and rewrite this page:

    cargo xtask bench

`cargo xtask bench paint sizes` runs only the named benchmarks and keeps the other results. `cargo xtask bench report`
rewrites the page without measuring. All values are in [`performance/results.json`](performance/results.json).

The articles are generated, the same in every run: headlines of about 10 words, texts of about 350, 40 sources, 60
days. `cargo xtask generate 1000 target/edition` writes such an edition of any size. Each of nine rounds measures all
readers in a new random order, each time in a new browser with an empty cache. Values are medians, with the minimum
and the maximum in parentheses. *Slow* is Slow 4G (1.6 Mbit/s, 150 ms per request) with a processor slowed down 4
times; *fast* has neither limit. All files are served with Brotli from the same computer.

## Targets

| measured | compared with | target | result | met |
| --- | --- | --- | --- | --- |
";

/// Maximum length of a line of text, in characters.
const LINE: usize = 105;

/// Returns the path of the stored results.
pub(crate) fn results_path(docs: &Path) -> PathBuf {
    docs.join("performance").join("results.json")
}

/// Returns the current day in UTC, as `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = rfc3339(i64::try_from(since.as_secs()).unwrap_or_default());
    now.split('T').next().unwrap_or_default().to_owned()
}

/// Rewrites the page from the stored results, without measuring.
pub(crate) fn rewrite(docs: &Path) -> Result<()> {
    write(docs, &Results::read(&results_path(docs))?)
}

/// Writes the page and its plots.
pub(crate) fn write(docs: &Path, results: &Results) -> Result<()> {
    let folder = docs.join("performance");
    let text = |name| {
        let path = folder.join(name);
        fs::read_to_string(&path).context(format!("read {}", path.display()))
    };
    let (sizes, why) = (text("sizes.md")?, text("why.md")?);
    for section in SECTIONS {
        let row = results.0.get(section.benchmark);
        for plot in section.plots {
            let Some(picture) = row.and_then(|row| tables::picture(row, plot)) else { continue };
            let path = folder.join(file(section, plot));
            fs::write(&path, picture).context(format!("write {}", path.display()))?;
        }
    }
    let path = docs.join("performance.md");
    fs::write(&path, document(results, &sizes, &why)).context(format!("write {}", path.display()))
}

/// Returns the page: targets, the hand-written part `sizes`, and a section per benchmark.
fn document(results: &Results, sizes: &str, why: &str) -> String {
    let mut text = HEAD.to_owned();
    for target in TARGETS {
        let (measured, met) = target.outcome(results).map_or_else(
            || ("not measured yet".to_owned(), "–"),
            |outcome| (outcome.measured, if outcome.met { "yes" } else { "no" }),
        );
        text += &format!(
            "| {} | {} | {} | {measured} | {met} |\n",
            target.metric, target.compared_with, target.limit
        );
    }
    if let Some((_, sizes)) = sizes.split_once("\n## ") {
        text += &format!("\n## {sizes}");
    }
    for section in SECTIONS {
        text += &self::section(section, results, why);
    }
    text
}

fn section(section: &Section, results: &Results, why: &str) -> String {
    let Some(row) = results.0.get(section.benchmark) else { return String::new() };
    let mut text = format!("\n## {}\n\n{}\n\n", section.heading, wrapped(section.about));
    for table in section.tables {
        text += &tables::markdown(row, table);
    }
    for plot in section.plots.iter().filter(|plot| tables::picture(row, plot).is_some()) {
        text += &format!("![{}](performance/{})\n\n", plot.title, file(section, plot));
    }
    let mut errors: Vec<&String> = row.errors.iter().collect();
    errors.sort();
    for same in errors.chunk_by(|one, other| one == other) {
        if let Some(error) = same.first() {
            text += &format!("Failed {} times: {error}.\n\n", same.len());
        }
    }
    if let Some(explanation) = explanation(why, section.benchmark) {
        text += &format!("{explanation}\n\n");
    }
    let rounds = row.cells.iter().map(|cell| cell.values.len()).max().unwrap_or_default();
    let run = format!(
        "Measured by `cargo xtask bench {}` on {}, {}, on {}.",
        section.benchmark,
        row.date,
        if rounds == 1 { "one round".to_owned() } else { format!("{rounds} rounds") },
        row.machine.text()
    );
    text + &wrapped(&run) + "\n"
}

/// Returns the file name of a plot.
fn file(section: &Section, plot: &Plot) -> String {
    format!("{}-{}-{}.svg", section.benchmark, plot.metric, plot.setting)
}

/// Breaks a paragraph into lines.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        let more = word.chars().count() + 1;
        if length > 0 {
            lines.push(if length + more > LINE { '\n' } else { ' ' });
        }
        length = if length + more > LINE { more } else { length + more };
        lines.push_str(word);
    }
    lines
}

/// Returns the explanation of a benchmark: the text below its name as a heading in `why.md`.
fn explanation<'a>(why: &'a str, row: &str) -> Option<&'a str> {
    let part = why.split("\n## ").skip(1).find(|part| part.lines().next() == Some(row))?;
    let (_, text) = part.split_once('\n')?;
    Some(text.trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{LINE, document, explanation, wrapped};
    use crate::results::{Measurement, Results};

    const SIZES: &str = "A note for editors.\n\n## Downloads\n\nIt is small.\n";
    const WHY: &str = "# Why\n\n## paint\n\nIt is late.\n\n## sizes\n\nIt is big.\n";

    #[test]
    fn an_explanation_is_found_by_the_name_of_its_benchmark() {
        assert_eq!(explanation(WHY, "paint"), Some("It is late."));
        assert_eq!(explanation(WHY, "sizes"), Some("It is big."));
        assert_eq!(explanation(WHY, "memory"), None);
    }

    #[test]
    fn lines_break_between_words() {
        let text = "words and more words ".repeat(20);
        let lines = wrapped(text.trim());
        assert!(lines.lines().all(|line| line.chars().count() <= LINE), "{lines}");
        assert_eq!(lines.replace('\n', " "), text.trim());
    }

    #[test]
    fn the_page_has_outcomes_explanations_and_failures() {
        let mut row = Measurement { date: "2026-11-24".to_owned(), ..Measurement::default() };
        row.add("ours", 4, "slow", "first", 110.0);
        row.add("styled", 4, "slow", "first", 100.0);
        row.errors = vec!["it took too long".to_owned(); 2];
        let mut results = Results::default();
        results.0.insert("paint".to_owned(), row);
        let text = document(&results, SIZES, WHY);
        assert!(text.contains("| at most 1.10 × | 1.10 | yes |"), "{text}");
        assert!(text.contains("not measured yet | – |"), "{text}");
        assert!(
            text.contains(
                "It is late.\n\nMeasured by `cargo xtask bench paint` on 2026-11-24, one round"
            ),
            "{text}"
        );
        assert!(!text.contains("It is big."), "{text}");
        assert!(text.contains("## Downloads\n\nIt is small."), "{text}");
        assert!(!text.contains("A note for editors."), "{text}");
        assert!(text.contains("Failed 2 times: it took too long."), "{text}");
        assert!(text.contains("(performance/paint-first-slow.svg)"), "{text}");
        assert!(!text.contains("paint-first-fast.svg"), "{text}");
    }
}
