//! The files of `examples/`, and the pages of `docs/` that quote them and describe the element.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The pages for site owners. Each of their snippets is part of an example.
const PAGES: [&str; 4] = ["embedding.md", "integrations.md", "scripting.md", "security.md"];

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// Returns the text of all [`PAGES`].
fn pages() -> String {
    PAGES.map(|page| read(Path::new("docs").join(page))).concat()
}

/// Folders that building an example in place leaves behind.
const LEFT_BEHIND: [&str; 4] = ["node_modules", "dist", "target", "embed"];

/// Every text below a folder that is kept in the repository.
fn texts(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !LEFT_BEHIND.contains(&name.as_str()) {
                texts(&path, into);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            into.push((path, text));
        }
    }
}

fn examples() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    texts(&root().join("examples"), &mut found);
    found
}

/// The code between the fences of a Markdown text.
fn snippets(markdown: &str) -> Vec<&str> {
    let parts: Vec<&str> = markdown.split("```").collect();
    assert_eq!(parts.len() % 2, 1, "a fence is not closed");
    parts.iter().skip(1).step_by(2).map(|part| part.split_once('\n').unwrap().1).collect()
}

#[test]
fn every_snippet_is_part_of_an_example() {
    let examples = examples();
    let pages = pages();
    let snippets = snippets(&pages);
    assert!(snippets.len() > 20, "there are only {} snippets", snippets.len());
    for snippet in snippets {
        let found = examples.iter().any(|(_, text)| text.contains(snippet));
        assert!(found, "this is in no example:\n{snippet}");
    }
}

#[test]
fn every_public_name_is_explained() {
    let page = pages();
    let types = read("src/js/element/newsstand.d.ts");
    let members = |interface: &str| -> Vec<String> {
        let begins = format!("interface {interface} ");
        let (_, rest) = types.split_once(&begins).unwrap_or_else(|| panic!("no {interface}"));
        let (body, _) = rest.split_once("\n}").unwrap();
        let lines = body.lines().skip(1).map(str::trim).filter(|line| !line.starts_with('/'));
        let name = |line: &str| {
            let line = line.trim_start_matches("readonly ").trim_start_matches("get ");
            let line = line.trim_start_matches("set ").trim_start_matches('"');
            let end = |c: char| !(c.is_alphanumeric() || c == ':');
            line.split(end).next().unwrap().trim_end_matches(':').to_owned()
        };
        lines.map(name).collect()
    };
    for interface in ["Options", "View", "NewsStand", "Widget", "NewsStandEvents"] {
        let members = members(interface);
        assert!(members.len() > 3, "{interface}: {members:?}");
        for member in members {
            let named = [format!("`{member}`"), format!("`{member}("), format!(".{member}(")];
            let named = named.iter().any(|name| page.contains(name.as_str()));
            assert!(named, "{member} of {interface} is not explained");
        }
    }
}

#[test]
fn every_example_says_what_it_is() {
    for (path, text) in examples() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // JSON has no comments, and a packed package is no text of ours.
        if name.ends_with(".json") || name.ends_with(".tgz") {
            continue;
        }
        let first: Vec<&str> = text.lines().take(2).collect();
        let comments = ["//", "#", "<!--", "{{- /*", ";"];
        let is_comment = |line: &&str| comments.iter().any(|begin| line.starts_with(begin));
        assert!(first.iter().any(is_comment), "{}: {first:?}", path.display());
    }
}

#[test]
fn the_lock_file_names_no_other_registry() {
    let lock: Value = serde_json::from_str(&read("examples/package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    for (name, package) in packages {
        let Some(resolved) = package["resolved"].as_str() else { continue };
        let known = resolved.starts_with("https://registry.npmjs.org/")
            || resolved.starts_with("file:newsstand-")
            || packages.contains_key(resolved);
        assert!(known, "{name} comes from {resolved}");
    }
    // Its sum would be that of one build of ours.
    assert_eq!(packages["node_modules/newsstand"]["integrity"], Value::Null);
}
