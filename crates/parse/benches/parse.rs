//! Measures how many megabytes of pages `parse_documents` parses in a second: pages in every layout and both languages,
//! one by one, and all at once as for an edition.
//!
//! Run it with `cargo bench -p newsstand-parse`. `BENCH_RUNS` sets the number of runs, by default 21.

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;
use std::time::Instant;

use common::{Language, Layout, Story, write};
use newsstand_parse::{Document, parse_documents};

/// Number of pages; each has a main article and nine more.
const PAGES: usize = 600;

fn main() {
    let runs = std::env::var("BENCH_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(21);
    let pages: Vec<(String, String)> =
        (0..PAGES).map(|number| (format!("{number}.txt"), page(number))).collect();
    let documents: Vec<Document<'_>> = pages
        .iter()
        .map(|(name, text)| Document { name, bytes: text.as_bytes(), saved: None, source: None })
        .collect();
    let bytes: usize = pages.iter().map(|(_, text)| text.len()).sum();
    println!("{PAGES} pages, {:.2} MB, median of {runs} runs", megabytes(bytes));
    report("one by one", runs, bytes, || {
        documents
            .iter()
            .map(|document| parse_documents(std::slice::from_ref(document)).0.len())
            .sum()
    });
    report("all at once", runs, bytes, || parse_documents(&documents).0.len());
}

fn report(what: &str, runs: usize, bytes: usize, mut read: impl FnMut() -> usize) {
    let articles = black_box(read());
    let mut seconds: Vec<f64> = (0..runs.max(1))
        .map(|_| {
            let start = Instant::now();
            black_box(read());
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    let median = seconds.get(seconds.len() / 2).copied().unwrap_or_default();
    println!("{what:<12} {articles} articles, {:.0} MB/s", megabytes(bytes) / median);
}

#[allow(clippy::cast_precision_loss, reason = "a corpus is far smaller than 2^52 bytes")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn page(number: usize) -> String {
    let layout = [Layout::Plain, Layout::Page, Layout::Hashtag];
    let layout = layout.into_iter().cycle().nth(number).unwrap_or(Layout::Plain);
    let language = if number.is_multiple_of(2) { Language::English } else { Language::Arabic };
    let stories: Vec<Story> = (0..10).map(|at| story(number * 10 + at, language)).collect();
    write(layout, language, &stories, &["Quay".to_owned()])
}

fn story(number: usize, language: Language) -> Story {
    let (source, words, sentence) = match language {
        Language::English => (
            "Port Herald",
            "6 hours ago",
            "The night ferry to the outer islands sailed again, with forty cars and a goat. ",
        ),
        Language::Arabic => (
            "صحيفة الميناء",
            "منذ 6 ساعات",
            "أبحرت العبّارة الليلية من جديد إلى الجزر البعيدة، وعلى متنها أربعون سيارة وعنزة. ",
        ),
    };
    Story {
        headline: format!("{} {number}", sentence.split(',').next().unwrap_or_default()),
        source: source.to_owned(),
        words: words.to_owned(),
        // As on real pages, the text of a related article is on one line, and some texts are long.
        paragraphs: vec![sentence.repeat(5 + number % 30).trim_end().to_owned()],
        categories: vec!["General".to_owned()],
    }
}
