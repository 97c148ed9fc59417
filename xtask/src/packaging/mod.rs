//! `cargo xtask package`: completes a build. Trunk runs it after each build, which leaves a page and the
//! compiled program in a folder; see `Trunk.toml`.
//!
//! Both kinds of build get the articles as plain HTML in the page (`documents`), and the folder `embed/`
//! for other pages. While developing, that holds the JavaScript modules as they are, so that neither a
//! bundler nor a network is needed (`development`). A release bundles and minifies them with esbuild,
//! names files by their content, and adds the page as one file (`release`).

mod assets;
mod copies;
mod cutting;
mod development;
mod esbuild;
mod locales;
mod policy;
mod program;
mod release;
mod single_file;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::documents;
use crate::error::{Context, Error, Result};
use crate::folder::copy;
use crate::project::Project;

use locales::Locale;
use program::Program;

/// Trunk's variable with the folder in which it puts a page together.
const STAGING: &str = "TRUNK_STAGING_DIR";
/// Trunk's variable with the profile of the build: "debug" or "release".
const PROFILE: &str = "TRUNK_PROFILE";
/// The place of the page's preloads; see `Trunk.toml`.
const PRELOADS: &str = "<!-- preloads -->";
/// The page that shows the widget's themes. It expects `embed/` beside itself.
const THEMES: &str = "themes.html";

/// The file with the Content-Security-Policy that a server can send with the page.
const POLICY: &str = "policy.txt";

/// The compiled program, the edition and the messages, for either kind of build.
struct Content {
    program: Program,
    /// JSON.
    edition: String,
    locales: Vec<Locale>,
    /// The page, with its articles and its style sheet in it.
    page: String,
}

pub(crate) fn run(project: &Project) -> Result<()> {
    let staging = env::var_os(STAGING).map(PathBuf::from).ok_or_else(|| {
        Error::new(format!("{STAGING} is not set: Trunk runs this, after a build: trunk build"))
    })?;
    let page = staging.join("index.html");
    documents::write_articles(project, &page)?;
    let styles = staging.join("page.css");
    let release = env::var_os(PROFILE).is_some_and(|profile| profile == "release");
    let whole = Program::take(&staging)?;
    let content = Content {
        program: if release { whole.in_parts(project, &staging)? } else { whole },
        edition: documents::edition(project)?,
        locales: locales::all(project)?,
        page: single_file::with_styles(&read(&page)?, &read(&styles)?)?,
    };
    remove(&styles)?;
    write(&staging.join(THEMES), &read(&project.root().join("docs").join(THEMES))?)?;
    let html = if release {
        let html = release::write_site(project, &content, &staging)?;
        write(&staging.join(POLICY), policy::of(&html))?;
        html
    } else {
        development::write_folder(project, &content, &staging)?;
        content.page.replacen(PRELOADS, "", 1)
    };
    write(&page, html)
}

/// Copies the JavaScript modules into a folder, as a build does, for the tests of them.
pub(crate) fn copy_all_modules(project: &Project, to: &Path) -> Result<()> {
    copy_modules(project, &locales::all(project)?, to)
}

/// Copies the JavaScript modules into a folder, with `generated/messages.js`, which they import.
fn copy_modules(project: &Project, locales: &[Locale], to: &Path) -> Result<()> {
    copy(&project.root().join("src/js"), to)?;
    make_folder(&to.join("generated"))?;
    write(&to.join("generated/messages.js"), &locales::module(project, locales)?)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).context(format!("read {}", path.display()))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).context(format!("write {}", path.display()))
}

fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).context(format!("remove {}", path.display()))
}

fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).context(format!("make the folder {}", path.display()))
}
