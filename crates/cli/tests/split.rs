//! Editions in parts as they are written: all of what documents say, the same files for the same articles, and
//! few new ones where little changed.

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

fn order(paths: Vec<PathBuf>) -> BuildOptions {
    BuildOptions { paths, captured: TimeRange::parse("2025-06-28T12:00:00Z").ok(), title: None }
}

fn split(paths: Vec<PathBuf>, into: &Path) -> Summary {
    build(&order(paths), into, &mut |_| {}).unwrap()
}

/// A feed of articles by their numbers and headlines, the first the newest.
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

/// The names of the files that an edition of these articles has.
fn names(articles: &[(usize, String)]) -> BTreeSet<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = feed(folder.path(), articles);
    let into = folder.path().join("parts");
    let summary = split(vec![path], &into);
    let edition = common::read(&into);
    assert_eq!((summary.articles, summary.files), (articles.len(), edition.names.len() + 1));
    edition.names
}

#[test]
fn documents_become_what_they_become_in_one_file() {
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
        // Some are cut off where a group opens with a source that only others tell, or with an age too.
        page += ["", "\nRail Review", "\nPort Herald\n2 da", "\nNobody"][number % 4];
        fs::write(folder.path().join(format!("{number:03}.txt")), page).unwrap();
    }
    let feeds = tempfile::tempdir().unwrap();
    let paths = vec![feed(feeds.path(), &numbered(20)), folder.path().to_owned()];

    let edition = build_edition(&order(paths.clone())).unwrap().edition;
    let file = feeds.path().join("whole");
    let count = single_file::build(&order(paths.clone()), Some(&file), &mut |_| {}).unwrap();
    assert_eq!(count, edition.articles.len());
    assert_eq!(fs::read_to_string(file).unwrap(), to_json(&edition) + "\n");
    let clock = Clock::Edition(edition.as_of);
    let mut expected = edition.articles;
    expected.sort_by_key(|article| Row::of(article, clock).newest());
    let into = feeds.path().join("parts");
    let summary = split(paths, &into);
    let parted = common::read(&into);
    assert_eq!(summary.articles, expected.len());
    assert_eq!(parted.first.title, edition.title);
    assert_eq!(parted.articles, expected);
    assert!(expected.iter().any(|article| article.places.len() > 2));
}

#[test]
fn the_same_articles_give_the_same_files_and_are_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = feed(folder.path(), &numbered(300));
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let summary = split(vec![path.clone()], &one);
    split(vec![path.clone()], &other);
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
    let again = split(vec![path], &one);
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
    // Each level has the chunk that changed, and at most a few until the ends fall where they did.
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
    split(vec![path.clone()], &into);
    let columns = common::read(&into).names.into_iter().find(|name| name.starts_with("columns"));
    let columns = into.join(columns.unwrap());
    fs::write(into.join("feed.json"), "an older one").unwrap();
    // Where the last chunk belongs stands a folder.
    fs::remove_file(&columns).unwrap();
    fs::create_dir_all(columns.join("full")).unwrap();
    let why = build(&order(vec![path]), &into, &mut |_| {}).unwrap_err().to_string();
    assert!(why.contains("columns-"), "{why}");
    assert_eq!(fs::read_to_string(into.join("feed.json")).unwrap(), "an older one");
}

#[test]
fn without_articles_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    let into = folder.path().join("parts");
    let mut said = Vec::new();
    let paths = vec![folder.path().join("empty.txt")];
    let summary = build(&order(paths), &into, &mut |what| said.push(what.to_string())).unwrap();
    assert_eq!((summary, into.exists()), (Summary::default(), false));
    assert!(said[0].starts_with("empty.txt:1: "), "{said:?}");
}
