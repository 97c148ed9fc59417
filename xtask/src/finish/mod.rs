//! `cargo xtask finish`: what Trunk runs after each build, to put together what is published. Trunk
//! leaves a page and the compiled program; what comes of them is the widget for other pages
//! (`embed`), the page with its articles in it (`plain`), the page as one file (`one_file`), and the
//! page that shows its looks.

mod bundle;
mod embed;
mod one_file;
mod plain;
mod words;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result, While};
use crate::project::Project;

pub(crate) use plain::{DOCUMENTS, documents};

/// The folder in which Trunk puts a page together.
const STAGING: &str = "TRUNK_STAGING_DIR";
/// Whether Trunk builds to publish or to try.
const PROFILE: &str = "TRUNK_PROFILE";
/// What stands in the page where its preloads belong; see `Trunk.toml`.
const PRELOADS: &str = "<!-- preloads -->";

/// The page of looks, which finds the widget in `embed/` once it stands beside that.
const LOOKS: &str = "themes.html";

/// The compiled program, as Trunk leaves it.
struct Program {
    /// Its JavaScript, as a function that begins it anew each time; see [`bundle::factory`].
    glue: String,
    wasm: Vec<u8>,
}

pub(crate) fn run(project: &Project) -> Result<()> {
    let staging = env::var_os(STAGING).map(PathBuf::from).ok_or_else(|| {
        Error::new(format!("{STAGING} is not set: Trunk runs this, after a build: trunk build"))
    })?;
    let program = Program::take(&staging)?;
    let page = staging.join("index.html");
    plain::write(project, &page)?;
    let edition = plain::edition(project)?;
    let preloads = embed::write(project, &program, &edition, &staging.join("embed"))?;
    let looks = read(&project.root().join("docs").join(LOOKS))?;
    write(&staging.join(LOOKS), looks.as_bytes())?;
    let styles = staging.join("page.css");
    let html = one_file::styled(&read(&page)?, &read(&styles)?)?;
    fs::remove_file(&styles).to(format!("remove {}", styles.display()))?;
    let published = env::var_os(PROFILE).is_some_and(|profile| profile == "release");
    if published {
        let whole = one_file::page(&html, &bundle::inline(project, &program)?)?;
        write(&staging.join("newsstand.html"), whole.as_bytes())?;
    }
    // While one tries things out, what is kept would stand in the way.
    let keeper = if published { page_script(project, &staging)? } else { String::new() };
    write(&page, html.replacen(PRELOADS, &format!("{preloads}{keeper}"), 1).as_bytes())
}

/// Publishes what keeps our own page for times without a connection, and gives the line that loads it.
fn page_script(project: &Project, staging: &Path) -> Result<String> {
    for name in ["page.js", "worker.js"] {
        write(&staging.join(name), bundle::alone(project, &format!("site/{name}"))?.as_bytes())?;
    }
    Ok("\n    <script src=\"./page.js\" defer></script>".to_owned())
}

impl Program {
    /// Takes the program out of the folder; it is published under other names.
    fn take(staging: &Path) -> Result<Self> {
        let glue = staging.join("newsstand-widget.js");
        let wasm = staging.join("newsstand-widget_bg.wasm");
        let program = Self {
            glue: bundle::factory(&read(&glue)?)?,
            wasm: fs::read(&wasm).to(format!("read {}", wasm.display()))?,
        };
        for file in [glue, wasm] {
            fs::remove_file(&file).to(format!("remove {}", file.display()))?;
        }
        Ok(program)
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).to(format!("read {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).to(format!("write {}", path.display()))
}
