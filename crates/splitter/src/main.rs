//! Cuts a compiled program into the parts that the crate `newsstand-parts` declares.
//!
//! `newsstand-splitter split PROGRAM.wasm FOLDER` writes `main.wasm`, which wasm-bindgen has to process, and the other
//! files. It prints a line for each part: its name and the names of its files, in the order in which they are loaded.
//!
//! `newsstand-splitter shorten PROGRAM.wasm SCRIPT.js` gives what wasm-bindgen's output imports short names, in both files.

mod short_names;

use std::env;
use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use wasm_split_cli_support::{Options, transform};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [command, program, folder] if command == "split" => split(Path::new(program), Path::new(folder)),
        [command, program, script] if command == "shorten" => shorten(Path::new(program), Path::new(script)),
        _ => Err("expected split PROGRAM.wasm FOLDER, or shorten PROGRAM.wasm SCRIPT.js".to_owned()),
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

/// Writes the files, and returns the lines.
fn split(program: &Path, folder: &Path) -> Result<String, String> {
    let bytes = fs::read(program).map_err(|error| at(program, &error))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    let split = transform(options).map_err(|error| at(program, &format!("{error:#}")))?;
    let mut parts: Vec<_> = split.prefetch_map.into_iter().collect();
    parts.sort();
    Ok(parts.into_iter().map(|(part, files)| format!("{part} {}\n", files.join(" "))).collect())
}

/// Replaces both files. There are no lines to print.
fn shorten(program: &Path, script: &Path) -> Result<String, String> {
    let bytes = fs::read(program).map_err(|error| at(program, &error))?;
    let text = fs::read_to_string(script).map_err(|error| at(script, &error))?;
    let (bytes, text) = short_names::shorten(&bytes, &text).map_err(|error| at(program, &error))?;
    fs::write(program, bytes).map_err(|error| at(program, &error))?;
    fs::write(script, text).map_err(|error| at(script, &error))?;
    Ok(String::new())
}

/// Returns an error with the file that it is about.
fn at(path: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", path.display())
}
