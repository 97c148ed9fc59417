//! Fixtures: every folder in `fixtures/` holds documents and, in `expected.txt`, the articles and warnings expected of
//! them. `known.txt` holds what is known of the documents beside their content.
//!
//! `NEWSSTAND_BLESS=1 cargo test -p newsstand-parse --test fixtures` rewrites the expected files. Read the difference
//! before you commit it.

#![allow(clippy::unwrap_used, reason = "a test may stop anywhere")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use newsstand_core::time::{TimeRange, rfc3339};
use newsstand_core::{Article, Published, Role};
use newsstand_parse::{Document, Warning, parse_documents};

#[test]
fn every_fixture_gives_the_expected_articles_and_warnings() {
    let bless = std::env::var_os("NEWSSTAND_BLESS").is_some();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let folders: Vec<PathBuf> = sorted(&root).into_iter().filter(|path| path.is_dir()).collect();
    assert!(folders.len() > 30, "only {} folders in {}", folders.len(), root.display());
    let mut wrong = String::new();
    for folder in folders {
        let found = dump(&folder);
        let path = folder.join("expected.txt");
        if bless {
            fs::write(&path, &found).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            let (at, line) = first_difference(&expected, &found);
            writeln!(wrong, "{}:{at}: found {line:?}", path.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "not as expected:\n{wrong}");
}

fn first_difference(expected: &str, found: &str) -> (usize, String) {
    let mut expected = expected.lines();
    let mut at = 1;
    for line in found.lines() {
        if expected.next() != Some(line) {
            return (at, line.to_owned());
        }
        at += 1;
    }
    (at, "the end".to_owned())
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Formats the articles and warnings of the documents in a folder.
fn dump(folder: &Path) -> String {
    let known = fs::read_to_string(folder.join("known.txt")).unwrap_or_default();
    let files: Vec<(String, Vec<u8>)> = sorted(folder)
        .iter()
        .filter(|path| !path.ends_with("known.txt") && !path.ends_with("expected.txt"))
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())
        })
        .collect();
    assert!(!files.is_empty(), "no documents in {}", folder.display());
    let documents: Vec<Document<'_>> = files
        .iter()
        .map(|(name, bytes)| {
            let fact = |what: &str| {
                let start = format!("{name} {what} ");
                known.lines().find_map(|line| line.strip_prefix(&start))
            };
            let saved = fact("saved").map(|text| TimeRange::parse(text).unwrap());
            Document { name, bytes, saved, source: fact("source") }
        })
        .collect();
    let (articles, warnings) = parse_documents(&documents);
    let mut text = String::new();
    articles.iter().for_each(|article| show(article, &mut text));
    show_warnings(&warnings, &mut text);
    text
}

fn show(article: &Article, text: &mut String) {
    let mut line = |name: &str, value: &str| writeln!(text, "{name:<11} {value}").unwrap();
    line("headline", &article.headline);
    line("id", &article.id);
    line("source", article.source.as_deref().unwrap_or("(not stated)"));
    line("published", &published(&article.published));
    line("language", &article.language);
    line("hashtags", &article.hashtags.join(", "));
    line("categories", &article.categories.join(", "));
    for place in &article.provenance {
        let role = if place.role == Role::Main { "main" } else { "related" };
        line("place", &format!("{}:{} {role}", place.document, place.line));
    }
    for paragraph in &article.paragraphs {
        line("paragraph", paragraph);
    }
    text.push('\n');
}

fn published(published: &Published) -> String {
    let words = published.words.as_deref().unwrap_or("(no words)");
    let age = published.age.map_or(String::new(), |age| {
        format!(", {} to {} seconds before it was saved", age.least(), age.most())
    });
    let between = published.between.map_or(String::new(), |moment| {
        format!(", {} to {}", rfc3339(moment.earliest()), rfc3339(moment.latest()))
    });
    format!("{words}{age}{between} ({:?})", published.known())
}

fn show_warnings(warnings: &[Warning], text: &mut String) {
    for warning in warnings {
        writeln!(text, "warning     {warning}").unwrap();
    }
    if warnings.is_empty() {
        text.push_str("no warnings\n");
    }
}
