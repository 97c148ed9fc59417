//! The folder `embed/` while developing: the modules as they are, and what they load beside them. Nothing
//! that may have to be fetched is needed for it.

use std::path::Path;

use crate::error::Result;
use crate::project::Project;

use super::program::{GLUE, WASM};
use super::{Content, copy_modules, make_folder, read, write};

/// The module that a page names, which stands where the bundle of a release does.
const LOADER: &str = "export * from \"./js/element/newsstand.js\";\n";

/// Writes the folder. The names are those in `src/js/element/assets.js`.
pub(super) fn write_folder(project: &Project, content: &Content, staging: &Path) -> Result<()> {
    let embed = staging.join("embed");
    copy_modules(project, &content.locales, &embed.join("js"))?;
    make_folder(&embed.join("locales"))?;
    for locale in &content.locales {
        write(&embed.join("locales").join(format!("{}.json", locale.tag)), &locale.text)?;
    }
    for name in [
        "element/newsstand.d.ts",
        "iframe/frame.html",
        "iframe/frame.css",
        "iframe/frame.js",
        "iframe/host.js",
    ] {
        let (_, file) = name.rsplit_once('/').unwrap_or(("", name));
        write(&embed.join(file), read(&project.root().join("src/js").join(name))?)?;
    }
    write(&embed.join("newsstand.js"), LOADER)?;
    write(&embed.join("edition.json"), &content.edition)?;
    write(&embed.join(GLUE), &content.program.glue)?;
    write(&embed.join(WASM), &content.program.wasm)
}
