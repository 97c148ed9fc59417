//! A release: every script bundled and minified, and the files that `newsstand.js` loads named by their
//! content, so that they can be cached for ever.

use std::path::Path;

use crate::encode::{integrity, short_hash};
use crate::error::Result;
use crate::project::Project;

use super::assets::{self, Names, PartFile};
use super::copies::{Copies, short};
use super::esbuild::{Bundler, Format};
use super::{Content, PRELOADS, locales::Locale, make_folder, read, single_file, write};

/// Writes all that is published, and returns the page.
pub(super) fn write_site(project: &Project, content: &Content, staging: &Path) -> Result<String> {
    let bundler = Bundler::new(project, &content.locales, staging)?;
    let glue = content.program.factory(&bundler)?;
    let names = write_embed(project, content, &glue, &bundler, &staging.join("embed"))?;
    let boot = bundler.bundle("prerender/boot.js", Format::Script, &[])?;
    let page = single_file::with_boot_script(&content.page, &boot)?;
    write_single_file(content, &page, &glue, &bundler, staging)?;
    // They keep our own page for times without a connection; while developing, an old page would be shown.
    for name in ["page.js", "worker.js"] {
        let script = bundler.bundle(&format!("site/{name}"), Format::Script, &[])?;
        write(&staging.join(name), script)?;
    }
    bundler.end()?;
    let preloads = preloads(&names).replace('\n', "\n    ");
    let head = format!("{preloads}<script src=\"./page.js\" defer></script>");
    Ok(page.replacen(PRELOADS, &head, 1))
}

/// Writes the folder for other people's pages: `newsstand.js` under a name that stays, the files that it
/// loads, and what editors and bundlers want to know.
fn write_embed(
    project: &Project,
    Content { program, edition, locales, .. }: &Content,
    glue: &str,
    bundler: &Bundler,
    embed: &Path,
) -> Result<Names> {
    make_folder(embed)?;
    let copies = Copies::of(project, program)?;
    copies.add("glue.js", glue)?;
    let hashed = |name: &str, ending: &str, content: &[u8]| -> Result<String> {
        let name = format!("{name}-{}.{ending}", short_hash(content));
        write(&embed.join(&name), content)?;
        Ok(name)
    };
    let lazy = |name: &str| -> Result<String> {
        let script = bundler.bundle(&format!("lazy/{name}.js"), Format::Module, &[])?;
        copies.add(&format!("{name}.js"), &script)?;
        hashed(name, "js", script.as_bytes())
    };
    let mut part_files = Vec::new();
    for (name, bytes) in &program.parts.files {
        part_files.push(PartFile {
            name: name.clone(),
            file: hashed(&format!("newsstand-{}", short(name)), "wasm", bytes)?,
            integrity: integrity(bytes),
        });
    }
    let names = Names {
        glue: hashed("newsstand", "js", glue.as_bytes())?,
        wasm: hashed("newsstand", "wasm", &program.wasm)?,
        edition: hashed("edition", "json", edition.as_bytes())?,
        library: lazy("library")?,
        notes: lazy("notes")?,
        article_actions: lazy("article-actions")?,
        part_files,
    };
    for locale in locales {
        write(&embed.join(&locale.name), &locale.text)?;
    }
    let build = short_hash(&program.wasm);
    bundler.add("element/assets.js", assets::of_folder(&names, &program.parts, locales, &build))?;
    // Left as they are, to be loaded when they are needed.
    let external = [&names.glue, &names.library, &names.notes, &names.article_actions]
        .map(|name| format!("--external:./{name}*"));
    let external = external.each_ref().map(String::as_str);
    let loader = bundler.bundle("element/newsstand.js", Format::Module, &external)?;
    for name in ["frame.js", "host.js"] {
        let script = bundler.bundle(&format!("iframe/{name}"), Format::Script, &[])?;
        copies.add(name, &script)?;
        write(&embed.join(name), script)?;
    }
    for name in ["element/newsstand.d.ts", "iframe/frame.html", "iframe/frame.css"] {
        let (_, file) = name.rsplit_once('/').unwrap_or(("", name));
        write(&embed.join(file), read(&project.root().join("src/js").join(name))?)?;
    }
    let integrity = format!(
        "<script type=\"module\" src=\"embed/newsstand.js\" integrity=\"{}\" crossorigin=\"anonymous\"></script>\n",
        integrity(loader.as_bytes())
    );
    copies.add("newsstand.js", &loader)?;
    write(&embed.join("newsstand.js"), loader)?;
    write(&embed.join("integrity.html"), integrity)?;
    write(&embed.join("preload.html"), preloads(&names))?;
    let version = project.locked("newsstand")?.to_string();
    write(&embed.join("package.json"), package(&version, &names, locales))?;
    Ok(names)
}

/// Writes the page as one file.
fn write_single_file(
    content: &Content,
    page: &str,
    glue: &str,
    bundler: &Bundler,
    staging: &Path,
) -> Result<()> {
    bundler.add("program/factory.js", glue)?;
    bundler.add("program/program.wasm", &content.program.wasm)?;
    for (name, bytes) in &content.program.parts.files {
        bundler.add(&format!("program/{name}.wasm"), bytes)?;
    }
    bundler.add("element/assets.js", assets::single_file(&content.program.parts))?;
    let options = ["--loader:.wasm=binary"];
    let script = bundler.bundle("element/newsstand.js", Format::Module, &options)?;
    write(&staging.join("newsstand.html"), single_file::with_script(page, &script)?)
}

/// Returns the `<link>` elements by which a page loads the program early, at a lower priority than its own content.
/// The page is beside `embed/`.
fn preloads(Names { glue, wasm, .. }: &Names) -> String {
    format!(
        "<link rel=\"modulepreload\" href=\"./embed/newsstand.js\">\n\
         <link rel=\"modulepreload\" href=\"./embed/{glue}\">\n\
         <link rel=\"preload\" href=\"./embed/{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin \
         fetchpriority=\"low\">\n"
    )
}

/// Returns the manifest for npm and bundlers.
fn package(version: &str, names: &Names, locales: &[Locale]) -> String {
    let Names { glue, wasm, edition, library, notes, article_actions, part_files } = names;
    let others =
        part_files.iter().map(|part| &part.file).chain(locales.iter().map(|locale| &locale.name));
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
  "files": ["newsstand.js", "newsstand.d.ts", "frame.html", "frame.css", "frame.js", "host.js", "{glue}", "{wasm}", "{edition}", "{library}", "{notes}", "{article_actions}"{others}]
}}
"#
    )
}
