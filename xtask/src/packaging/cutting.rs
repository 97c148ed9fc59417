//! The compiled program, cut into parts: from what the linker wrote to the files that are published.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use crate::command::{output, program};
use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::{setup, splitter};

use super::{make_folder, read};

/// The linker's output, below Cargo's target folder. Trunk has just had it written.
const LINKED: &str = "wasm32-unknown-unknown/widget/newsstand-widget.wasm";

/// Options for wasm-opt: the features of WebAssembly that Rust uses, bytes before speed, and until nothing more is won.
/// The first 1024 bytes of the memory are the end of the stack, so no address is among them, and an offset that is
/// added to an address can become part of the instruction that uses it.
///
/// Brotli finds repetitions itself, and more of them where functions and expressions that occur again are left as they
/// are. So no pass makes one of them, and a large function stays one although it has one caller.
const OPTIONS: [&str; 14] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--one-caller-inline-max-function-size=100",
    "--skip-pass=local-cse",
    "--skip-pass=merge-similar-functions",
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--strip-producers",
];

/// The files of the parts of a program that are loaded when they are needed.
#[derive(Default)]
pub(super) struct Parts {
    /// The files, by name.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The names of the files of each part, by the part's name.
    pub(super) of_part: BTreeMap<String, Vec<String>>,
    /// The names of the functions of each file, for `newsstand-splitter sizes`, by the name of a file for them.
    pub(super) names: BTreeMap<String, String>,
}

/// Cuts the program that Trunk has built, in a folder inside `staging`. Returns wasm-bindgen's module, the file that is
/// loaded first, and the parts.
pub(super) fn cut(project: &Project, staging: &Path) -> Result<(String, Vec<u8>, Parts)> {
    let folder = staging.join("cutting");
    make_folder(&folder)?;
    let of_part = split(project, &folder)?;
    let mut bindgen = program("wasm-bindgen", project);
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--remove-producers-section", "--out-dir"]);
    let (bound, script) = (folder.join("bound/main_bg.wasm"), folder.join("bound/main.js"));
    output(bindgen.arg(folder.join("bound")).arg(folder.join("main.wasm")))?;
    // Takes the names of functions out as well: with them, wasm-opt would write other bytes.
    splitter::run(project, "shorten", &[&bound, &script])?;
    let of_files: BTreeSet<&String> = of_part.values().flatten().collect();
    let (mut files, mut names) = (BTreeMap::new(), BTreeMap::new());
    for (name, bytes) in optimize(project, &folder, &of_files)? {
        names.insert(format!("{name}.symbols"), read(&symbols(&folder, &name))?);
        files.insert(name, bytes);
    }
    names.insert("main.names".to_owned(), read(&bound.with_extension("names"))?);
    let main = files.remove("main").unwrap_or_default();
    let glue = read(&script)?;
    fs::remove_dir_all(&folder).context(format!("remove {}", folder.display()))?;
    Ok((glue, main, Parts { files, of_part, names }))
}

/// Cuts the program, and returns the names of the files of each part.
fn split(project: &Project, folder: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let linked = target.unwrap_or_else(|| project.root().join("target")).join(LINKED);
    let lines = splitter::run(project, "split", &[&linked, folder])?;
    let parts = lines.lines().filter_map(|line| line.split_once(' '));
    Ok(parts
        .map(|(part, files)| (part.to_owned(), files.split(' ').map(str::to_owned).collect()))
        .collect())
}

/// Returns the path of the file in which wasm-opt lists the functions that a file has afterwards.
fn symbols(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).with_extension("symbols")
}

/// Returns the optimized files, each by its name, among them `main`.
fn optimize(
    project: &Project,
    folder: &Path,
    names: &BTreeSet<&String>,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let optimizer = setup::optimizer(project)?;
    let optimized = |name: &str| -> Result<(String, Vec<u8>)> {
        let source = match name {
            "main" => folder.join("bound/main_bg.wasm"),
            name => folder.join(name).with_extension("wasm"),
        };
        let result = folder.join(name).with_extension("opt.wasm");
        let mut command = optimizer.command(project);
        command.args(OPTIONS).arg(format!("--symbolmap={}", symbols(folder, name).display()));
        output(command.arg(source).arg("-o").arg(&result))?;
        splitter::run(project, "reorder", &[&result, &symbols(folder, name)])?;
        let bytes = fs::read(&result).context(format!("read {}", result.display()))?;
        Ok((name.to_owned(), bytes))
    };
    // The main file takes as long as all others.
    thread::scope(|scope| {
        let main = scope.spawn(|| optimized("main"));
        let mut files =
            names.iter().map(|name| optimized(name)).collect::<Result<BTreeMap<_, _>>>()?;
        let (name, bytes) =
            main.join().map_err(|_| Error::new("wasm-opt was not waited for"))??;
        files.insert(name, bytes);
        Ok(files)
    })
}
