//! The measured site: Newsstand's pages and those of its peers, with the same articles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::environment::Environment;
use crate::error::{Context, Result};
use crate::generate::{CAPTURED, Payload, write_documents, write_peers};

use super::styled::styled_page;
use super::waiting::waiting_page;

/// Newsstand's page before `newsstand page` writes the articles into it, as the documentation recommends it.
const PAGE: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<title>Reader</title>
<script type=\"module\" async src=\"../embed/newsstand.js\"></script>
<!-- preloads -->
</head>
<body>
<news-stand><!-- articles --></news-stand>
</body>
</html>
";
/// Placeholder for the preload lines of the program.
const PRELOADS: &str = "<!-- preloads -->";
/// The element, with the placeholder that `newsstand page` replaces.
const PRERENDERED: &str = "<news-stand><!-- articles -->";
/// The element, when it fetches its articles.
const BY_ADDRESS: &str = "<news-stand src=\"feed.json\">";

/// Name of the page that fetches a single-file edition, as the pages of the peers do.
pub(super) const ALONE: &str = "alone.html";
/// Name of the static page with the styles and the content of the first frame.
pub(super) const STYLED: &str = "styled.html";
/// Name of the page whose first frame does not answer filters.
pub(super) const WAITING: &str = "waiting.html";

/// The pages a benchmark needs, as numbers of articles.
#[derive(Debug, Default)]
pub(crate) struct SitePages {
    /// Newsstand with a single-file edition, and the static page with its styles.
    pub(crate) ours: Vec<usize>,
    /// Newsstand with a chunked edition.
    pub(crate) chunked: Vec<usize>,
    /// The peers, with the data of a list.
    pub(crate) lists: Vec<usize>,
    /// The peers, with the full texts.
    pub(crate) full: Vec<usize>,
}

/// Builds the missing and outdated pages.
pub(crate) fn build(environment: &Environment, pages: &SitePages) -> Result<()> {
    let site = environment.site();
    copy(&environment.dist.join("embed"), &site.join("ours").join("embed"))?;
    for &articles in &pages.ours {
        ours(environment, articles, &site.join("ours").join(articles.to_string()))?;
    }
    for &articles in &pages.chunked {
        chunked(environment, articles)?;
    }
    let payloads = [(&pages.lists, Payload::List, "list"), (&pages.full, Payload::Full, "full")];
    for (numbers, payload, name) in payloads {
        for &articles in numbers {
            let path = site.join("data").join(format!("{articles}-{name}.json"));
            if !newer(&path, &this_program()?) {
                println!("    {}", path.display());
                write_peers(articles, payload, &path)?;
            }
        }
    }
    // The baseline of the memory benchmark.
    let blank = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Blank</title><p>";
    fs::write(site.join("blank.html"), blank).context("write blank.html")?;
    run(Command::new(&environment.node)
        .arg(environment.scripts.join("peers/build.mjs"))
        .arg(&site))?;
    finish(environment)
}

/// Compresses new and changed files of the site.
pub(super) fn finish(environment: &Environment) -> Result<()> {
    let script = environment.scripts.join("peers/compress.mjs");
    run(Command::new(&environment.node).arg(script).arg(environment.site()))
}

/// Builds a chunked edition and a page that opens it.
fn chunked(environment: &Environment, articles: usize) -> Result<()> {
    let documents = documents(environment, articles)?;
    let folder = chunked_folder(environment, articles);
    let manifest = folder.join("feed.json");
    if newer(&manifest, &environment.newsstand) && newer(&manifest, &documents) {
        return write_chunked_page(environment, &folder);
    }
    println!("    {}", manifest.display());
    remove(&folder)?;
    let mut command = Command::new(&environment.newsstand);
    run(command.args(["build", "--captured", CAPTURED, "--chunked"]).arg(&folder).arg(&documents))?;
    write_chunked_page(environment, &folder)
}

pub(super) fn chunked_folder(environment: &Environment, articles: usize) -> PathBuf {
    environment.site().join("ours").join(format!("split-{articles}"))
}

/// Writes a page beside a chunked edition.
pub(super) fn write_chunked_page(environment: &Environment, folder: &Path) -> Result<()> {
    let path = folder.join("index.html");
    fs::write(&path, page(environment)?.replace(PRERENDERED, BY_ADDRESS))
        .context(format!("write {}", path.display()))
}

/// Returns Newsstand's page with the preload lines of the page that `cargo xtask build` made.
fn page(environment: &Environment) -> Result<String> {
    let built = environment.dist.join("index.html");
    let built = fs::read_to_string(&built).context(format!("read {}", built.display()))?;
    let preloads: String = built
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("<link rel=") && line.contains("./embed/newsstand-"))
        .map(|line| line.replace("./embed/", "../embed/") + "\n")
        .collect();
    Ok(PAGE.replacen(PRELOADS, preloads.trim_end(), 1))
}

/// Removes a folder and its contents, if it exists.
pub(super) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context(format!("remove {}", folder.display()))?;
    }
    Ok(())
}

/// Builds a single-file edition and its pages. They are rebuilt each time, because the page depends on the
/// widget too; an unchanged file is left alone, so that it is not compressed again.
fn ours(environment: &Environment, articles: usize, folder: &Path) -> Result<()> {
    let documents = documents(environment, articles)?;
    fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
    let command = |task: &str, option: &str, path: &Path| {
        let mut command = Command::new(&environment.newsstand);
        command.args([task, "--captured", CAPTURED, option]).arg(path).arg(&documents);
        command
    };
    let made = folder.join("made");
    run(&mut command("build", "--output", &made))?;
    replace(&made, &folder.join("feed.json"))?;
    let text = page(environment)?;
    fs::write(&made, text.replace(PRERENDERED, BY_ADDRESS))
        .context(format!("write {}", made.display()))?;
    replace(&made, &folder.join(ALONE))?;
    fs::write(&made, text).context(format!("write {}", made.display()))?;
    run(&mut command("page", "--into", &made))?;
    let index = folder.join("index.html");
    replace(&made, &index)?;
    let text = fs::read_to_string(&index).context(format!("read {}", index.display()))?;
    fs::write(&made, styled_page(&text)?).context(format!("write {}", made.display()))?;
    replace(&made, &folder.join(STYLED))?;
    let Some(waiting) = waiting_page(&text) else { return Ok(()) };
    fs::write(&made, waiting).context(format!("write {}", made.display()))?;
    replace(&made, &folder.join(WAITING))
}

/// Moves `made` to `path`, unless the contents are equal.
fn replace(made: &Path, path: &Path) -> Result<()> {
    let new = fs::read(made).context(format!("read {}", made.display()))?;
    if fs::read(path).is_ok_and(|old| old == new) {
        return fs::remove_file(made).context(format!("remove {}", made.display()));
    }
    println!("    {}", path.display());
    fs::rename(made, path).context(format!("write {}", path.display()))
}

/// Returns the folder of documents for an edition, generated first if it is missing or outdated.
pub(crate) fn documents(environment: &Environment, articles: usize) -> Result<PathBuf> {
    let folder = environment.documents(articles);
    if !newer(&folder.join("edition.toml"), &this_program()?) {
        write_documents(articles, &folder)?;
    }
    Ok(folder)
}

fn this_program() -> Result<PathBuf> {
    std::env::current_exe().context("find this program's own file")
}

/// Returns true if `file` exists and is newer than `than`.
fn newer(file: &Path, than: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|about| about.modified()).ok();
    matches!((changed(file), changed(than)), (Some(file), Some(than)) if file > than)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    remove(to)?;
    fs::create_dir_all(to).context(format!("make the folder {}", to.display()))?;
    for entry in
        fs::read_dir(from).context(format!("read the folder {}", from.display()))?.flatten()
    {
        if entry.path().is_file() {
            let path = entry.path();
            fs::copy(&path, to.join(entry.file_name()))
                .context(format!("copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().context(format!("start {:?}", command.get_program()))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed: {status}")) }
}
