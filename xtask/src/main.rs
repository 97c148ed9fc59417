//! `cargo xtask`: which chore was asked for, and how it ended.

mod bench;
mod build;
mod command;
mod encode;
mod error;
mod examples;
mod packaging;
mod progress;
mod project;
mod serve;
mod setup;
mod sizes;
mod system;
mod tally;
mod test;
mod version;

use std::process::ExitCode;

use error::{Error, Result};
use project::Project;

const USAGE: &str = "\
Newsstand's chores. Each sets up by itself what it needs, into the ignored folder .tools.

  cargo xtask serve [trunk options]   shows the page on http://127.0.0.1:8080/, anew after each change
  cargo xtask build [trunk options]   builds the page into dist/ and tells how big it is
  cargo xtask test [lint|unit|js|browser|NAME]...
                                      runs every test, or only the kinds named, or only those unit and
                                      browser tests whose names contain NAME: filters, or filters::webkit
  cargo xtask bench [name]...         measures what docs/performance.md says, or only the rows named
  cargo xtask generate N FOLDER [--documents|--split]
                                      writes an edition of N invented articles: as one feed, as the
                                      documents it is made from, or in parts
  cargo xtask setup                   only sets up, everything
  cargo xtask help                    prints this

To show documents of your own:  NEWSSTAND_DOCUMENTS=../some/folder cargo xtask serve
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match chore(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn chore(arguments: &[String]) -> Result<()> {
    let project = Project::here()?;
    let Some((name, rest)) = arguments.split_first() else {
        print!("{USAGE}");
        return Ok(());
    };
    match (name.as_str(), rest) {
        ("serve", options) => serve::run(&project, options),
        ("build", options) => build::run(&project, options),
        ("test", kinds) => test::run(&project, kinds),
        ("package", []) => packaging::run(&project),
        ("bench", names) => bench::run(&project, names),
        ("generate", arguments) => bench::generate(&project, arguments),
        ("setup", []) => setup::everything(&project),
        ("help" | "--help" | "-h", []) => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(Error::new(format!(
            "there is no chore `{}`; these are:\n\n{USAGE}",
            arguments.join(" ")
        ))),
    }
}
