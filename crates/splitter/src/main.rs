//! Cuts a compiled program into the parts that the crate `newsstand-parts` declares, and measures them.
//!
//! `newsstand-splitter split PROGRAM.wasm FOLDER` writes `main.wasm`, which wasm-bindgen has to process, and the other
//! files. It prints a line for each part: its name and the names of its files, in the order in which they are loaded.
//!
//! `newsstand-splitter shorten PROGRAM.wasm SCRIPT.js` gives what wasm-bindgen's output imports short names, in both
//! files. It moves the names of functions into `PROGRAM.names`.
//!
//! `newsstand-splitter reorder PROGRAM.wasm SYMBOLS` puts similar functions one after the other, in the program and in
//! wasm-opt's list of its functions. It is the last step, since wasm-opt has an order of its own.
//!
//! `newsstand-splitter sizes FOLDER ACCEPTED` prints the sizes of the program files in a folder by crate and module,
//! and what grew since those in the file `ACCEPTED`. `growth FOLDER ACCEPTED` prints only what grew, and
//! `snapshot FOLDER` what to write to such a file.

mod data_only;
mod function_names;
mod imports;
mod reorder;
mod short_names;
mod similar;
mod sizes;

use std::collections::BTreeSet;
use std::env;
use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use short_names::Shortened;
use wasm_split_cli_support::{Options, transform};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [command, program, folder] if command == "split" => split(Path::new(program), Path::new(folder)),
        [command, program, script] if command == "shorten" => shorten(Path::new(program), Path::new(script)),
        [command, program, symbols] if command == "reorder" => reorder(Path::new(program), Path::new(symbols)),
        [command, folder, accepted] if command == "sizes" => sizes::report(Path::new(folder), Path::new(accepted)),
        [command, folder, accepted] if command == "growth" => sizes::growth(Path::new(folder), Path::new(accepted)),
        [command, folder] if command == "snapshot" => sizes::snapshot(Path::new(folder)),
        _ => Err("expected split PROGRAM.wasm FOLDER, shorten PROGRAM.wasm SCRIPT.js, reorder PROGRAM.wasm SYMBOLS, sizes FOLDER ACCEPTED, \
                  growth FOLDER ACCEPTED, or snapshot FOLDER"
            .to_owned()),
    };
    match result {
        Ok(lines) => {
            print!("{lines}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("newsstand-splitter: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the files, and returns the lines. Data that several parts share goes to the main file.
fn split(program: &Path, folder: &Path) -> Result<String, String> {
    let bytes = fs::read(program).map_err(|error| at(program, &error))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    let split = transform(options).map_err(|error| at(program, &format!("{error:#}")))?;
    let mut parts: Vec<_> = split.prefetch_map.into_iter().collect();
    parts.sort();
    let moved = move_data(&parts, folder, &main)?;
    for (_, files) in &mut parts {
        files.retain(|file| !moved.contains(file));
    }
    Ok(parts.into_iter().map(|(part, files)| format!("{part} {}\n", files.join(" "))).collect())
}

/// Moves the data of shared files without a function to the main file, and returns the names of those files.
fn move_data(
    parts: &[(String, Vec<String>)],
    folder: &Path,
    main: &Path,
) -> Result<BTreeSet<String>, String> {
    let (mut moved, mut data) = (BTreeSet::new(), Vec::new());
    let mut files: Vec<_> = parts.iter().flat_map(|(_, files)| files).collect();
    files.sort();
    // A file of one part only stays, since each part has a file.
    for shared in files.chunk_by(|one, next| one == next).filter(|same| same.len() > 1) {
        let Some(name) = shared.first() else { continue };
        let path = folder.join(name).with_extension("wasm");
        let file = fs::read(&path).map_err(|error| at(&path, &error))?;
        if let Some(more) = data_only::data_of(&file).map_err(|error| at(&path, &error))? {
            moved.insert((*name).clone());
            data.extend(more);
        }
    }
    let program = fs::read(main).map_err(|error| at(main, &error))?;
    let program = data_only::with_data(&program, data).map_err(|error| at(main, &error))?;
    fs::write(main, program).map_err(|error| at(main, &error))?;
    Ok(moved)
}

/// Replaces both files, and writes the names. There are no lines to print.
fn shorten(program: &Path, script: &Path) -> Result<String, String> {
    let bytes = fs::read(program).map_err(|error| at(program, &error))?;
    let text = fs::read_to_string(script).map_err(|error| at(script, &error))?;
    let Shortened { program: bytes, script: text, names } =
        short_names::shorten(&bytes, &text).map_err(|error| at(program, &error))?;
    fs::write(program, bytes).map_err(|error| at(program, &error))?;
    fs::write(script, text).map_err(|error| at(script, &error))?;
    let path = program.with_extension("names");
    fs::write(&path, names).map_err(|error| at(&path, &error))?;
    Ok(String::new())
}

/// Replaces both files. There are no lines to print.
fn reorder(program: &Path, symbols: &Path) -> Result<String, String> {
    let bytes = fs::read(program).map_err(|error| at(program, &error))?;
    let lines = fs::read_to_string(symbols).map_err(|error| at(symbols, &error))?;
    let (bytes, lines) = reorder::reorder(&bytes, &lines).map_err(|error| at(program, &error))?;
    fs::write(program, bytes).map_err(|error| at(program, &error))?;
    fs::write(symbols, lines).map_err(|error| at(symbols, &error))?;
    Ok(String::new())
}

/// Returns an error with the file that it is about.
fn at(path: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", path.display())
}
