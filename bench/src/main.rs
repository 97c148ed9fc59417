//! Measures Newsstand beside other readers, writes `docs/performance.md`, and generates editions of any size.
//! Started by `cargo xtask bench` and `cargo xtask generate`, which set up the programs it needs.

mod environment;
mod error;
mod generate;
mod machine;
mod measure;
mod report;
mod results;
mod statistics;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        Some((task, rest)) if task == "generate" => generate::run(rest),
        Some((task, names)) if task == "check" => measure::chosen(names).map(drop),
        Some((task, names)) if task == "run" => measure::run(names),
        Some((task, [docs])) if task == "report" => report::rewrite(Path::new(docs)),
        _ => Err(format!(
            "expected a task (generate, check, run or report), found `{}`; start this with \
             `cargo xtask bench` or `cargo xtask generate`",
            arguments.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}
