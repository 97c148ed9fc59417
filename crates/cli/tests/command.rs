//! The `newsstand` command as it is typed: its output, its messages, its exit status.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop anywhere")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

const PAGE: &str = "\
A headline of its own
One paragraph.
Another one.
Hashtags
#Trams #Chess
Try Our AI Features
Explore what Daily8 AI can do for you:
Comments
No comments yet...
Related Articles

Rail Review
6 hours ago
- Rail Review
A related headline
Its body.
";

fn newsstand(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_newsstand")).args(words).output().unwrap()
}

fn folder_with(files: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let path = folder.path().display().to_string();
    (folder, path)
}

fn feed(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", stderr(output));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_feed_holds_everything_an_article_has() {
    let (_kept, path) = folder_with(&[("page.txt", PAGE)]);
    let words = ["build", "--captured", "2025-06-28T12:00:00Z", "--title", "Mine", &path];
    let feed = feed(&newsstand(&words));
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["title"], "Mine");
    assert_eq!(feed["_newsstand"]["as_of"], "2025-06-28T12:00:00Z");
    let [own, related] = feed["items"].as_array().unwrap().as_slice() else { panic!("{feed}") };

    assert_eq!(own["title"], "A headline of its own");
    assert_eq!(own["content_text"], "One paragraph.\n\nAnother one.");
    assert_eq!(own["language"], "en");
    assert_eq!(own["tags"], json!(["Trams", "Chess"]));
    assert!(own.get("date_published").is_none());
    assert_eq!(
        own["_newsstand"],
        json!({
            "source": null, "age": null, "saved": null,
            "published_between": null,
            "documents": [{ "name": "page.txt", "line": 1, "role": "main" }],
        })
    );

    assert_eq!(related["date_published"], "2025-06-28T06:00:00Z");
    assert_eq!(related["authors"], json!([{ "name": "Rail Review" }]));
    assert_eq!(related["_newsstand"]["source"], "Rail Review");
    assert_eq!(related["_newsstand"]["age"], "6 hours ago");
    assert_eq!(
        related["_newsstand"]["published_between"],
        json!(["2025-06-28T05:30:00Z", "2025-06-28T06:30:00Z"])
    );
    assert_eq!(related["_newsstand"]["documents"][0]["role"], "related");
}

#[test]
fn without_a_time_of_saving_ages_stay_relative() {
    let (_kept, path) = folder_with(&[("page.txt", PAGE)]);
    let feed = feed(&newsstand(&["build", &path]));
    assert_eq!(feed["_newsstand"]["as_of"], Value::Null);
    let related = &feed["items"][1];
    assert_eq!(related["_newsstand"]["age"], "6 hours ago");
    assert_eq!(related["_newsstand"]["published_between"], Value::Null);
    assert!(related.get("date_published").is_none());
}

#[test]
fn an_id_is_the_same_in_every_build() {
    let (_kept, path) = folder_with(&[("page.txt", PAGE)]);
    let other = PAGE.replace("A headline of its own", "Something else");
    let (_also, both) = folder_with(&[("page.txt", PAGE), ("a.txt", &other)]);
    let ids = |feed: &Value| -> Vec<(String, String)> {
        let items = feed["items"].as_array().unwrap();
        items.iter().map(|item| (item["title"].to_string(), item["id"].to_string())).collect()
    };
    let one = ids(&feed(&newsstand(&["build", &path])));
    let two = ids(&feed(&newsstand(&["build", "--captured", "2025-06-28", &both])));
    for article in one {
        assert!(two.contains(&article), "{article:?} in {two:?}");
    }
}

#[test]
fn a_configuration_states_facts_about_documents() {
    let config = "title = \"T\"\nsubtitle = \"S\"\nlanguage = \"ar\"\n\
                  [documents.\"page.txt\"]\nsaved = 2025-06-28\nsource = \"Hill Gazette\"\n";
    let (_kept, path) = folder_with(&[("page.txt", PAGE), ("edition.toml", config)]);
    let feed = feed(&newsstand(&["build", &path]));
    assert_eq!((&feed["title"], &feed["description"]), (&json!("T"), &json!("S")));
    assert_eq!(feed["language"], "ar");
    assert_eq!(feed["_newsstand"]["as_of"], "2025-06-28");
    assert_eq!(feed["items"][0]["_newsstand"]["source"], "Hill Gazette");
    assert_eq!(
        feed["items"][1]["_newsstand"]["published_between"],
        json!(["2025-06-27T17:30:00Z", "2025-06-28T18:29:59Z"])
    );
}

#[test]
fn a_named_output_file_is_written() {
    let (kept, path) = folder_with(&[("page.txt", PAGE)]);
    let into = kept.path().join("edition.json");
    let output = newsstand(&["build", "-o", into.to_str().unwrap(), &path]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    let feed: Value = serde_json::from_str(&fs::read_to_string(into).unwrap()).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 2);
}

#[cfg(unix)]
#[test]
fn a_failed_build_leaves_the_existing_file_as_it_was() {
    // Each quotation mark takes two bytes in an edition, so the limit is met there and not before.
    let text = PAGE.replace("Another one.", &"\"".repeat(300_000));
    let (kept, path) = folder_with(&[("page.txt", &text)]);
    let into = kept.path().join("edition.json");
    fs::write(&into, "an existing one").unwrap();
    let build = "trap '' XFSZ; ulimit -f 800; exec \"$0\" build -o \"$1\" \"$2\"";
    let output = Command::new("sh")
        .args(["-c", build, env!("CARGO_BIN_EXE_newsstand")])
        .args([into.as_os_str(), path.as_ref()])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains("edition.json: cannot be written: "), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&into).unwrap(), "an existing one");
    assert_eq!(fs::read_dir(kept.path()).unwrap().count(), 2, "nothing is left behind");
}

#[test]
fn warnings_name_the_document_and_the_line() {
    let (_kept, path) = folder_with(&[("page.txt", PAGE), ("empty.txt", "")]);
    let output = newsstand(&["build", &path]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).starts_with("empty.txt:1: "), "{}", stderr(&output));
}

#[test]
fn a_build_without_articles_exits_with_status_1() {
    let (_kept, path) = folder_with(&[("empty.txt", "")]);
    let output = newsstand(&["build", &path]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(stderr(&output).contains(&format!("{path}: no articles found, nothing was written")));
}

#[track_caller]
fn fails(words: &[&str], part: &str) {
    let output = newsstand(words);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains(part), "{}", stderr(&output));
}

#[test]
fn invalid_usage_exits_with_status_2_and_a_message() {
    fails(&["build"], "<PATH>");
    fails(&["print"], "unrecognized subcommand 'print'");
    fails(&["build", "--captured", "noon", "x"], "expected a time such as");
    fails(&["build", "/nowhere/at/all"], "/nowhere/at/all: cannot be read: ");
    let (_kept, path) = folder_with(&[("page.txt", PAGE), ("edition.toml", "titel = 1")]);
    fails(&["build", &path], "unknown field `titel`");
}

#[test]
fn help_names_formats_options_and_exit_status() {
    let output = newsstand(&["build", "--help"]);
    assert_eq!(output.status.code(), Some(0));
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    for part in ["JSON Feed 1.1", "--captured <TIME>", "exit status is 0", "edition.toml"] {
        assert!(help.contains(part), "{part} in {help}");
    }
}

#[test]
fn a_json_feed_is_recognized_by_its_extension_or_its_content() {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": "T",
        "items": [{"id": "1", "title": "Gulls return"}],
    });
    let unversioned = feed.to_string().replace("version", "other");
    let (_kept, path) =
        folder_with(&[("a.JSON", &unversioned), ("b", &feed.to_string()), ("c", &unversioned)]);
    let build = |name: &str| newsstand(&["build", &format!("{path}/{name}")]);
    for name in ["a.JSON", "b"] {
        let output = build(name);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let warning = "c:1: this looks like JSON; expected a page saved as plain text";
    assert!(stderr(&build("c")).starts_with(warning), "{}", stderr(&build("c")));
}

#[test]
fn the_articles_are_written_into_a_page_once() {
    let (kept, path) = folder_with(&[("page.txt", PAGE)]);
    let page = kept.path().join("index.html");
    fs::write(&page, "<news-stand><!-- articles --></news-stand>").unwrap();
    let into = page.to_str().unwrap();
    assert_eq!(newsstand(&["page", "--into", into, &path]).status.code(), Some(0));
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.contains("<h2>A related headline</h2>"), "{html}");
    fails(
        &["page", "--into", into, &path],
        "expected <!-- articles --> where the articles belong, found none",
    );
}

#[test]
fn the_sample_edition_covers_the_cases_the_reader_shows_and_has_no_warnings() {
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample");
    let path: PathBuf = documents.canonicalize().unwrap();
    let output = newsstand(&["build", path.to_str().unwrap()]);
    assert_eq!(stderr(&output), "");
    let feed = feed(&output);
    assert_eq!(feed["description"], "Sample edition");
    let items = feed["items"].as_array().unwrap();
    let all = |of: &dyn Fn(&Value) -> &Value| -> std::collections::BTreeSet<String> {
        items.iter().map(|item| of(item).to_string()).collect()
    };
    assert!(all(&|item| &item["_newsstand"]["source"]).len() >= 9, "eight sources, and none");
    assert_eq!(all(&|item| &item["language"]).len(), 2);
    let ages = all(&|item| &item["_newsstand"]["age"]);
    for unit in ["seconds", "minute", "hour", "day", "month"] {
        assert!(ages.iter().any(|age| age.contains(unit)), "{unit} in {ages:?}");
    }
}

#[test]
fn the_policy_names_the_hash_of_each_inline_text_of_a_page() {
    let (_kept, path) = folder_with(&[("page.txt", PAGE)]);
    let built = newsstand(&["build", &path]);
    let id = feed(&built)["items"][0]["id"].as_str().unwrap().to_owned();
    let output = newsstand(&["policy"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let policy = String::from_utf8(output.stdout).unwrap();
    for (attribute, sheets) in [("lang=\"de\"".to_owned(), 1), (format!("article=\"{id}\""), 2)] {
        let page = format!("{path}/page.html");
        fs::write(&page, format!("<news-stand {attribute}><!-- articles --></news-stand>"))
            .unwrap();
        let output = newsstand(&["page", "--into", &page, &path]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let html = fs::read_to_string(&page).unwrap();
        for (directive, element, count) in
            [("script-src", "script", 1), ("style-src", "style", sheets)]
        {
            // Scripts with a type are data, which no policy applies to.
            let (opening, closing) = (format!("<{element}>"), format!("</{element}>"));
            let inside =
                html.split(&opening).skip(1).map(|rest| rest.split_once(&closing).unwrap().0);
            let inside: Vec<&str> = inside.collect();
            assert_eq!(inside.len(), count, "<{element}> with {attribute}");
            let sources =
                policy.split(';').find(|part| part.trim().starts_with(directive)).unwrap();
            for text in inside {
                let allowed = newsstand_cli::policy::policy(text, &[]);
                let hash = allowed.split('\'').find(|word| word.starts_with("sha256-")).unwrap();
                assert!(sources.contains(hash), "{hash} is not in {sources}");
            }
        }
        assert!(!html.contains(" style="), "style attributes have no hash that a policy can name");
    }
}
