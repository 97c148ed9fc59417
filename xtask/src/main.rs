//! `cargo xtask`: the project's tasks.

mod bench;
mod budget;
mod build;
mod command;
mod documents;
mod encode;
mod error;
mod examples;
mod folder;
mod host;
mod packaging;
mod pictures;
mod progress;
mod project;
mod serve;
mod setup;
mod sizes;
mod splitter;
mod tally;
mod test;
mod version;

use std::process::ExitCode;

use error::{Error, Result};
use project::Project;

const USAGE: &str = "\
Newsstand's tasks. Each one installs the tools it lacks into the ignored folder .tools.

  cargo xtask serve [trunk options]   Serve the page on http://127.0.0.1:8080/ and rebuild it on changes
  cargo xtask build [trunk options]   Build the page into dist/ and print its sizes
  cargo xtask test [lint|unit|js|browser|NAME]...
                                      Run all tests, or only these kinds, or the unit and browser tests
                                      whose names contain NAME, such as filters
  cargo xtask sizes [--accept]        Print the code of the last release by crate and module, what grew, and
                                      its budget; or accept its sizes
  cargo xtask bench [NAME]...         Run all benchmarks, or only these, and rewrite docs/performance.md
  cargo xtask bench report            Rewrite docs/performance.md from the stored results
  cargo xtask generate N FOLDER [--documents|--chunked]
                                      Generate an edition of N articles: as a feed, as the documents it
                                      is built from, or chunked
  cargo xtask package                 Complete a build of the page; Trunk calls it
  cargo xtask pictures                Take the README's screenshots, docs/pictures/*.png
  cargo xtask setup                   Install the tools for all tasks
  cargo xtask help                    Print this help

To use your own documents:  NEWSSTAND_DOCUMENTS=../some/folder cargo xtask serve
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run_task(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run_task(arguments: &[String]) -> Result<()> {
    let project = Project::here()?;
    let Some((name, rest)) = arguments.split_first() else {
        print!("{USAGE}");
        return Ok(());
    };
    match (name.as_str(), rest) {
        ("serve", options) => serve::run(&project, options),
        ("build", options) => build::run(&project, options),
        ("test", kinds) => test::run(&project, kinds),
        ("sizes", options) => budget::run(&project, options),
        ("package", []) => packaging::run(&project),
        ("bench", names) => bench::run(&project, names),
        ("generate", arguments) => bench::generate(&project, arguments),
        ("pictures", []) => pictures::run(&project),
        ("setup", []) => setup::everything(&project),
        ("help" | "--help" | "-h", []) => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(Error::new(format!(
            "unknown task or arguments `{}`, expected one of these:\n\n{USAGE}",
            arguments.join(" ")
        ))),
    }
}
