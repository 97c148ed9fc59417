//! Chunked editions: they hold what an edition in one file holds, the same articles give the same files, and a small
//! change gives few new ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop anywhere")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use newsstand_cli::chunked::{Summary, build};
use newsstand_cli::{BuildOptions, build_edition, single_file};
use newsstand_core::index::Row;
use newsstand_core::time::{Clock, TimeRange};
use newsstand_feed::to_json;
use serde_json::json;

fn options(paths: Vec<PathBuf>) -> BuildOptions {
    BuildOptions { paths, captured: TimeRange::parse("2025-06-28T12:00:00Z").ok(), title: None }
}

fn build_into(paths: Vec<PathBuf>, into: &Path) -> Summary {
    build(&options(paths), into, &mut |_| {}).unwrap()
}

/// Writes a feed of numbered articles, the newest first.
fn feed(into: &Path, articles: &[(usize, String)]) -> PathBuf {
    let items: Vec<_> = articles
        .iter()
        .map(|(number, headline)| {
            let minutes = 100_000 - number;
            let (days, hours, minutes) =
                (1 + minutes / 1_440 % 28, minutes / 60 % 24, minutes % 60);
            json!({
                "id": format!("article-{number}"),
                "title": headline,
                "content_text": format!("What is said of {number}.\n\nAnd more of it."),
                "date_published": format!("2025-05-{days:02}T{hours:02}:{minutes:02}:00Z"),
                "tags": ["Trams"],
            })
        })
        .collect();
    let path = into.join("articles.json");
    fs::write(&path, json!({"title": "T", "items": items}).to_string()).unwrap();
    path
}

fn numbered(count: usize) -> Vec<(usize, String)> {
    (0..count).map(|number| (2 * number, format!("Headline {number}"))).collect()
}

/// Returns the names of the files of an edition.
fn names(articles: &[(usize, String)]) -> BTreeSet<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = feed(folder.path(), articles);
    let into = folder.path().join("parts");
    let summary = build_into(vec![path], &into);
    let edition = common::read(&into);
    assert_eq!((summary.articles, summary.files), (articles.len(), edition.names.len() + 1));
    edition.names
}

#[test]
fn a_chunked_edition_holds_what_an_edition_in_one_file_holds() {
    let folder = tempfile::tempdir().unwrap();
    let sources = ["Port Herald", "Rail Review", "صحيفة الميناء"];
    let headline = |number: usize| match number % 5 {
        0 => format!("عنوان {number}"),
        _ => format!("Headline {number}"),
    };
    for number in 0..200_usize {
        let own = headline(number);
        let mut page = format!("logo\n{own}\n\n{own}\n\n");
        if number % 3 > 0 {
            page += &format!("{}{} hours ago\n", sources[number % 3], number % 40);
        }
        page += &format!(
            "What is said of {number}, at length.\nAnd more.\nHashtags\n#Tag{}\n",
            number % 7
        );
        page += "Try Our AI Features\nComments\nNo comments yet...\nRelated Articles\n\n";
        for other in [number + 1, number * 7 % 300, 500 + number % 9] {
            let (source, days) = (sources[(number + other) % 3], other % 20 + 2);
            let text = format!("What is said of {other}, at…");
            page += &format!(
                "\n{source}\n{days} days ago\n- {source}\n{}\n{text}\n\n",
                headline(other)
            );
        }
        // Some are cut off in the header of a group, after a source that only other pages name, or after an age.
        page += ["", "\nRail Review", "\nPort Herald\n2 da", "\nNobody"][number % 4];
        fs::write(folder.path().join(format!("{number:03}.txt")), page).unwrap();
    }
    let feeds = tempfile::tempdir().unwrap();
    let paths = vec![feed(feeds.path(), &numbered(20)), folder.path().to_owned()];

    let edition = build_edition(&options(paths.clone())).unwrap().edition;
    let file = feeds.path().join("whole");
    let count = single_file::build(&options(paths.clone()), Some(&file), &mut |_| {}).unwrap();
    assert_eq!(count, edition.articles.len());
    assert_eq!(fs::read_to_string(file).unwrap(), to_json(&edition) + "\n");
    let clock = Clock::Edition(edition.as_of);
    let mut expected = edition.articles;
    expected.sort_by_key(|article| Row::of(article, clock).newest_rank());
    let into = feeds.path().join("parts");
    let summary = build_into(paths, &into);
    let chunked = common::read(&into);
    assert_eq!(summary.articles, expected.len());
    assert_eq!(chunked.first.title, edition.title);
    assert_eq!(chunked.articles, expected);
    assert!(expected.iter().any(|article| article.provenance.len() > 2));
}

#[test]
fn the_same_articles_give_the_same_files_which_are_not_rewritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = feed(folder.path(), &numbered(300));
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let summary = build_into(vec![path.clone()], &one);
    build_into(vec![path.clone()], &other);
    let files = |folder: &Path| -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let mut files: Vec<_> = entries
            .map(|entry| {
                (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    };
    let found = files(&one);
    assert_eq!(found, files(&other));
    assert_eq!((summary.files, summary.new), (found.len(), found.len() - 1));
    assert_eq!(summary.bytes, found.iter().map(|(_, bytes)| bytes.len() as u64).sum::<u64>());

    let chunks = || {
        let entries = fs::read_dir(&one).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| !path.ends_with("feed.json")).collect::<Vec<_>>()
    };
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for chunk in chunks() {
        fs::File::options().write(true).open(chunk).unwrap().set_modified(long_ago).unwrap();
    }
    let again = build_into(vec![path], &one);
    assert_eq!((again.new, again.files), (0, summary.files));
    for chunk in chunks() {
        assert_eq!(fs::metadata(chunk).unwrap().modified().unwrap(), long_ago);
    }
}

#[test]
fn a_small_change_gives_few_new_files() {
    let articles = numbered(10_000);
    let before = names(&articles);
    assert!(before.len() > 500, "{}", before.len());
    // At each level, the chunk with the change is new, and a few until the boundaries are where they were.
    let few = |what: &str, changed: &[(usize, String)]| {
        let after = names(changed);
        let new: Vec<_> = after.difference(&before).collect();
        let kind = |kind: &str| new.iter().filter(|name| name.starts_with(kind)).count();
        let counts = (kind("bodies"), kind("cards"), kind("columns"), kind("ids"));
        let (bodies, cards, columns, ids) = counts;
        assert!(bodies <= 6 && cards <= 6 && columns <= 3 && ids <= 3, "{what}: {counts:?}");
        assert!(bodies >= 1 && cards >= 1 && columns >= 1, "{what}: {counts:?}");
    };
    let mut added = articles.clone();
    added.insert(5_000, (9_999, "A headline of its own".to_owned()));
    few("added", &added);
    let mut edited = articles.clone();
    edited[5_000].1 = "Another headline".to_owned();
    few("edited", &edited);
    let mut removed = articles.clone();
    removed.remove(5_000);
    few("removed", &removed);
}

#[test]
fn the_manifest_is_written_last() {
    let folder = tempfile::tempdir().unwrap();
    let path = feed(folder.path(), &numbered(100));
    let into = folder.path().join("parts");
    build_into(vec![path.clone()], &into);
    let columns = common::read(&into).names.into_iter().find(|name| name.starts_with("columns"));
    let columns = into.join(columns.unwrap());
    fs::write(into.join("feed.json"), "an existing one").unwrap();
    // A folder is in the place of the last chunk.
    fs::remove_file(&columns).unwrap();
    fs::create_dir_all(columns.join("full")).unwrap();
    let why = build(&options(vec![path]), &into, &mut |_| {}).unwrap_err().to_string();
    assert!(why.contains("columns-"), "{why}");
    assert_eq!(fs::read_to_string(into.join("feed.json")).unwrap(), "an existing one");
}

#[test]
fn without_articles_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    let into = folder.path().join("parts");
    let mut said = Vec::new();
    let paths = vec![folder.path().join("empty.txt")];
    let summary = build(&options(paths), &into, &mut |what| said.push(what.to_string())).unwrap();
    assert_eq!((summary, into.exists()), (Summary::default(), false));
    assert!(said[0].starts_with("empty.txt:1: "), "{said:?}");
}
