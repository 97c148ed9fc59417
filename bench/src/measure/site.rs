//! The site that is measured: our pages made by the product itself, the others' by npm's packages, all
//! of the same articles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Result, While};
use crate::generate::{CAPTURED, Payload, write_documents, write_peers};
use crate::surroundings::Surroundings;

/// Our page before `newsstand page` writes the articles into it: what the documentation tells a site
/// owner to paste.
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
/// What stands in the page for the lines that have the program fetched early.
const PRELOADS: &str = "<!-- preloads -->";
/// The stand in the page, when the articles are to be written into it, and when it fetches them by their
/// address.
const STAND: &str = "<news-stand><!-- articles -->";
const BY_ADDRESS: &str = "<news-stand src=\"feed.json\">";

/// A page beside an edition of one file that holds nothing but its address, as the others' pages do.
pub(super) const ALONE: &str = "alone.html";

/// What is to be on the site: numbers of articles.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    /// Our pages, of one file each.
    pub(crate) ours: Vec<usize>,
    /// Our pages of editions in chunks.
    pub(crate) split: Vec<usize>,
    /// The others', with what a list shows.
    pub(crate) lists: Vec<usize>,
    /// The others', with the whole texts.
    pub(crate) full: Vec<usize>,
}

/// Builds what is wanted, as far as it is not there already.
pub(crate) fn build(surroundings: &Surroundings, wanted: &Wanted) -> Result<()> {
    let site = surroundings.site();
    copy(&surroundings.dist.join("embed"), &site.join("ours").join("embed"))?;
    for &articles in &wanted.ours {
        ours(surroundings, articles, &site.join("ours").join(articles.to_string()))?;
    }
    for &articles in &wanted.split {
        split(surroundings, articles)?;
    }
    let payloads = [(&wanted.lists, Payload::List, "list"), (&wanted.full, Payload::Full, "full")];
    for (numbers, payload, name) in payloads {
        for &articles in numbers {
            let path = site.join("data").join(format!("{articles}-{name}.json"));
            if !newer(&path, &this_program()?) {
                println!("    {}", path.display());
                write_peers(articles, payload, &path)?;
            }
        }
    }
    // An empty page, against which memory is counted.
    let blank = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Blank</title><p>";
    fs::write(site.join("blank.html"), blank).to("write blank.html")?;
    run(Command::new(&surroundings.node)
        .arg(surroundings.scripts.join("peers/build.mjs"))
        .arg(&site))?;
    finish(surroundings)
}

/// Compresses what was added to the site.
pub(super) fn finish(surroundings: &Surroundings) -> Result<()> {
    let script = surroundings.scripts.join("peers/compress.mjs");
    run(Command::new(&surroundings.node).arg(script).arg(surroundings.site()))
}

/// An edition in chunks, and a page that opens it by its address.
fn split(surroundings: &Surroundings, articles: usize) -> Result<()> {
    let documents = documents(surroundings, articles)?;
    let folder = split_folder(surroundings, articles);
    let manifest = folder.join("feed.json");
    if newer(&manifest, &surroundings.newsstand) && newer(&manifest, &documents) {
        return split_page(surroundings, &folder);
    }
    println!("    {}", manifest.display());
    remove(&folder)?;
    let mut command = Command::new(&surroundings.newsstand);
    run(command.args(["build", "--captured", CAPTURED, "--chunked"]).arg(&folder).arg(&documents))?;
    split_page(surroundings, &folder)
}

pub(super) fn split_folder(surroundings: &Surroundings, articles: usize) -> PathBuf {
    surroundings.site().join("ours").join(format!("split-{articles}"))
}

/// Puts a page beside an edition in chunks.
pub(super) fn split_page(surroundings: &Surroundings, folder: &Path) -> Result<()> {
    let path = folder.join("index.html");
    fs::write(&path, page(surroundings)?.replace(STAND, BY_ADDRESS))
        .to(format!("write {}", path.display()))
}

/// Our page, with the preloads of the program that `cargo xtask build` puts into the project's own.
fn page(surroundings: &Surroundings) -> Result<String> {
    let built = surroundings.dist.join("index.html");
    let built = fs::read_to_string(&built).to(format!("read {}", built.display()))?;
    let preloads: String = built
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("<link rel=") && line.contains("./embed/newsstand-"))
        .map(|line| line.replace("./embed/", "../embed/") + "\n")
        .collect();
    Ok(PAGE.replacen(PRELOADS, preloads.trim_end(), 1))
}

/// Removes a folder with all that is in it, if it is there.
pub(super) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).to(format!("remove {}", folder.display()))?;
    }
    Ok(())
}

/// An edition and its page, by the `newsstand` command. Both are made anew each time, since the page
/// depends on the widget's build as well; what comes out the same keeps its compressed form.
fn ours(surroundings: &Surroundings, articles: usize, folder: &Path) -> Result<()> {
    let documents = documents(surroundings, articles)?;
    fs::create_dir_all(folder).to(format!("make the folder {}", folder.display()))?;
    let command = |task: &str, option: &str, path: &Path| {
        let mut command = Command::new(&surroundings.newsstand);
        command.args([task, "--captured", CAPTURED, option]).arg(path).arg(&documents);
        command
    };
    let made = folder.join("made");
    run(&mut command("build", "--output", &made))?;
    replace(&made, &folder.join("feed.json"))?;
    let text = page(surroundings)?;
    fs::write(&made, text.replace(STAND, BY_ADDRESS)).to(format!("write {}", made.display()))?;
    replace(&made, &folder.join(ALONE))?;
    fs::write(&made, text).to(format!("write {}", made.display()))?;
    run(&mut command("page", "--into", &made))?;
    replace(&made, &folder.join("index.html"))
}

/// Puts a file in the place of another, unless they are the same.
fn replace(made: &Path, path: &Path) -> Result<()> {
    let new = fs::read(made).to(format!("read {}", made.display()))?;
    if fs::read(path).is_ok_and(|old| old == new) {
        return fs::remove_file(made).to(format!("remove {}", made.display()));
    }
    println!("    {}", path.display());
    fs::rename(made, path).to(format!("write {}", path.display()))
}

/// The folder of documents for an edition, written where it is not there.
pub(crate) fn documents(surroundings: &Surroundings, articles: usize) -> Result<PathBuf> {
    let folder = surroundings.documents(articles);
    if !newer(&folder.join("edition.toml"), &this_program()?) {
        write_documents(articles, &folder)?;
    }
    Ok(folder)
}

fn this_program() -> Result<PathBuf> {
    std::env::current_exe().to("find this program's own file")
}

/// Whether a file is there and newer than what it is made by.
fn newer(file: &Path, than: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|about| about.modified()).ok();
    matches!((changed(file), changed(than)), (Some(file), Some(than)) if file > than)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    remove(to)?;
    fs::create_dir_all(to).to(format!("make the folder {}", to.display()))?;
    for entry in fs::read_dir(from).to(format!("read the folder {}", from.display()))?.flatten() {
        if entry.path().is_file() {
            let path = entry.path();
            fs::copy(&path, to.join(entry.file_name())).to(format!("copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().to(format!("start {:?}", command.get_program()))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed: {status}")) }
}
