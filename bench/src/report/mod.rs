//! The document: `docs/performance.md`, its plots, and the results that both are written from.

mod bars;
mod lines;
mod sections;
mod svg;
mod tables;
mod targets;
mod verdict;

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use newsstand_core::time::rfc3339;

use crate::error::{Result, While};
use crate::results::Results;
use crate::surroundings::Surroundings;

use sections::{Plot, SECTIONS, Section};
use targets::TARGETS;

const HEAD: &str = "<!-- Written by `cargo xtask bench`: change bench/src/report, or performance/why.md. -->
# Performance

Newsstand beside readers made with other tools, with the same articles: a static page without a script,
plain JavaScript with a windowed list, Preact, and React 19 with TanStack Virtual. Their sources are in
[`bench/peers`](../bench/peers); npm fetches the rest, in pinned versions.

    cargo xtask bench

measures everything below and writes this page anew; with names, as in `cargo xtask bench paint sizes`, it
measures those rows, and leaves the others as they were. Every number is in
[`performance/results.json`](performance/results.json).

Articles are invented, the same in every run: headlines of about 10 words, texts of about 350, 40 sources, 60
days; `cargo xtask generate 1000 target/edition` writes an edition of as many as you like. Both sides of a
ratio are measured in one run, in a shuffled order anew in each of its nine rounds, every time in a new
browser with nothing cached. Figures are medians, with the least and the most in brackets. *Slow* is Slow 4G
(1.6 Mbit/s, 150 ms a request) and a processor slowed 4 times; *fast* is neither. Everything is served
compressed with Brotli by a host on the same computer.

## What must be reached

| what | against | at most | measured | met |
| --- | --- | --- | --- | --- |
";

/// How long a line of text is at most, in characters.
const LINE: usize = 105;

/// Where the results of all runs are kept.
pub(crate) fn results(surroundings: &Surroundings) -> PathBuf {
    surroundings.docs.join("performance").join("results.json")
}

/// Today, by UTC.
pub(crate) fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = rfc3339(i64::try_from(since.as_secs()).unwrap_or_default());
    now.split('T').next().unwrap_or_default().to_owned()
}

/// Writes the document and its plots.
pub(crate) fn write(surroundings: &Surroundings, results: &Results) -> Result<()> {
    let folder = surroundings.docs.join("performance");
    let why = fs::read_to_string(folder.join("why.md")).unwrap_or_default();
    for section in SECTIONS {
        let row = results.0.get(section.row);
        for plot in section.plots {
            let Some(picture) = row.and_then(|row| tables::picture(row, plot)) else { continue };
            let path = folder.join(file(section, plot));
            fs::write(&path, picture).to(format!("write {}", path.display()))?;
        }
    }
    let path = surroundings.docs.join("performance.md");
    fs::write(&path, document(results, &why)).to(format!("write {}", path.display()))
}

fn document(results: &Results, why: &str) -> String {
    let mut text = HEAD.to_owned();
    for target in TARGETS {
        let (measured, met) = target.verdict(results).map_or_else(
            || ("not measured yet".to_owned(), "–"),
            |verdict| (verdict.measured, if verdict.met { "yes" } else { "no" }),
        );
        text += &format!(
            "| {} | {} | {} | {measured} | {met} |\n",
            target.what, target.against, target.at_most
        );
    }
    for section in SECTIONS {
        text += &self::section(section, results, why);
    }
    text
}

fn section(section: &Section, results: &Results, why: &str) -> String {
    let Some(row) = results.0.get(section.row) else { return String::new() };
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
            text += &format!("Failed, {} times: {error}.\n\n", same.len());
        }
    }
    if let Some(reason) = reason(why, section.row) {
        text += &format!("{reason}\n\n");
    }
    let rounds = row.cells.iter().map(|cell| cell.values.len()).max().unwrap_or_default();
    let run = format!(
        "`cargo xtask bench {}`, {}, {}, on {}.",
        section.row,
        row.date,
        if rounds == 1 { "once".to_owned() } else { format!("{rounds} rounds") },
        row.machine.text()
    );
    text + &wrapped(&run) + "\n"
}

/// The name of a plot's file.
fn file(section: &Section, plot: &Plot) -> String {
    format!("{}-{}-{}.svg", section.row, plot.what, plot.setting)
}

/// A paragraph in lines that can be read in an editor.
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

/// What a person wrote of a row, below its name as a heading.
fn reason<'a>(why: &'a str, row: &str) -> Option<&'a str> {
    let part = why.split("\n## ").skip(1).find(|part| part.lines().next() == Some(row))?;
    let (_, reason) = part.split_once('\n')?;
    Some(reason.trim()).filter(|reason| !reason.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{LINE, document, reason, wrapped};
    use crate::results::{Measured, Results};

    const WHY: &str = "# Why\n\n## paint\n\nIt is late.\n\n## sizes\n\nIt is big.\n";

    #[test]
    fn a_reason_is_found_by_the_name_of_its_row() {
        assert_eq!(reason(WHY, "paint"), Some("It is late."));
        assert_eq!(reason(WHY, "sizes"), Some("It is big."));
        assert_eq!(reason(WHY, "memory"), None);
    }

    #[test]
    fn lines_end_between_words_and_lose_none() {
        let text = "words and more words ".repeat(20);
        let lines = wrapped(text.trim());
        assert!(lines.lines().all(|line| line.chars().count() <= LINE), "{lines}");
        assert_eq!(lines.replace('\n', " "), text.trim());
    }

    #[test]
    fn what_was_not_measured_is_said_and_what_was_is_explained() {
        let mut row = Measured { date: "2026-11-24".to_owned(), ..Measured::default() };
        row.add("ours", 4, "slow", "first", 110.0);
        row.add("static", 4, "slow", "first", 100.0);
        row.errors = vec!["it took too long".to_owned(); 2];
        let mut results = Results::default();
        results.0.insert("paint".to_owned(), row);
        let text = document(&results, WHY);
        assert!(text.contains("| 1.10 | 1.10 | yes |"), "{text}");
        assert!(text.contains("not measured yet | – |"), "{text}");
        assert!(
            text.contains("It is late.\n\n`cargo xtask bench paint`, 2026-11-24, once"),
            "{text}"
        );
        assert!(!text.contains("It is big."), "{text}");
        assert!(text.contains("Failed, 2 times: it took too long."), "{text}");
        assert!(text.contains("(performance/paint-first-slow.svg)"), "{text}");
        assert!(!text.contains("paint-first-fast.svg"), "{text}");
    }
}
