//! The folder `embed/`, for other people's pages: `newsstand.js` under a name that stays, what it
//! loads under names that change with their content, and what editors and bundlers want to know.

use std::fs;
use std::path::Path;

use crate::encode::{integrity, short_hash};
use crate::error::{Result, While};
use crate::project::Project;

use super::bundle::Names;
use super::{Program, bundle, read, words};

/// Writes the folder, and gives the lines by which our own page loads it early.
pub(super) fn write(
    project: &Project,
    program: &Program,
    edition: &str,
    folder: &Path,
) -> Result<String> {
    fs::create_dir_all(folder).to(format!("make the folder {}", folder.display()))?;
    let build = short_hash(&program.wasm);
    let names = Names {
        glue: format!("newsstand-{}.js", short_hash(program.glue.as_bytes())),
        wasm: format!("newsstand-{build}.wasm"),
        edition: format!("edition-{}.json", short_hash(edition.as_bytes())),
        words: words::others(project)?,
        later: bundle::later(project)?,
    };
    let loader = bundle::linked(project, &names, &build)?;
    let Names { glue, wasm, edition: edition_name, words, later } = &names;
    let file = |name: &str| read(&project.root().join("src/js").join(name));
    let types = file("element/newsstand.d.ts")?;
    let package = package(&project.locked("newsstand")?.to_string(), &names);
    let line = format!(
        "<script type=\"module\" src=\"newsstand.js\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
        integrity(loader.as_bytes())
    );
    let preloads = preloads(&names);
    for (name, bytes) in [
        ("newsstand.js", loader.as_bytes()),
        (glue, program.glue.as_bytes()),
        (wasm, &program.wasm),
        (edition_name, edition.as_bytes()),
        ("newsstand.d.ts", types.as_bytes()),
        ("frame.html", file("iframe/frame.html")?.as_bytes()),
        ("frame.css", file("iframe/frame.css")?.as_bytes()),
        ("frame.js", bundle::alone(project, "iframe/frame.js")?.as_bytes()),
        ("host.js", bundle::alone(project, "iframe/host.js")?.as_bytes()),
        ("package.json", package.as_bytes()),
        ("integrity.html", line.as_bytes()),
        ("preload.html", preloads.replace("{}", "").as_bytes()),
    ] {
        super::write(&folder.join(name), bytes)?;
    }
    for language in words {
        super::write(&folder.join(&language.name), language.text.as_bytes())?;
    }
    for part in later {
        super::write(&folder.join(&part.name), part.script.as_bytes())?;
    }
    Ok(preloads.replace("{}", "./embed/").trim_end().replace('\n', "\n    "))
}

/// The lines by which a page loads the program early, after what is seen; `{}` stands for the folder.
fn preloads(Names { glue, wasm, .. }: &Names) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"{{}}newsstand.js\">\n\
         <link rel=\"modulepreload\" href=\"{{}}{glue}\">\n\
         <link rel=\"preload\" href=\"{{}}{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin fetchpriority=\"low\">\n"
    )
}

/// What npm and bundlers read.
fn package(version: &str, names: &Names) -> String {
    let Names { glue, wasm, edition, words, later } = names;
    let others = words.iter().map(|words| &words.name).chain(later.iter().map(|part| &part.name));
    let others: String = others.map(|name| format!(", \"{name}\"")).collect();
    format!(
        r#"{{
  "name": "newsstand",
  "version": "{version}",
  "description": "A reader for articles that lives in a web page and needs no server.",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "exports": {{
    ".": {{ "types": "./newsstand.d.ts", "default": "./newsstand.js" }},
    "./newsstand.js": {{ "types": "./newsstand.d.ts", "default": "./newsstand.js" }},
    "./host.js": "./host.js",
    "./package.json": "./package.json"
  }},
  "types": "./newsstand.d.ts",
  "sideEffects": ["./newsstand.js", "./host.js"],
  "files": ["newsstand.js", "newsstand.d.ts", "frame.html", "frame.css", "frame.js", "host.js", "{glue}", "{wasm}", "{edition}"{others}]
}}
"#
    )
}
