//! What measures Newsstand and writes `docs/performance.md`, and what invents editions to measure with.
//! `cargo xtask bench` and `cargo xtask generate` set up what it needs and start it.

mod error;
mod generate;
mod machine;
mod measure;
mod report;
mod results;
mod statistics;
mod surroundings;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        Some((task, rest)) if task == "generate" => generate::run(rest),
        Some((task, names)) if task == "check" => measure::chosen(names).map(drop),
        Some((task, names)) if task == "run" => measure::run(names),
        _ => Err("start this by `cargo xtask bench` or `cargo xtask generate`".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}
