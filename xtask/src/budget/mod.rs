//! `cargo xtask sizes`: the code of the last release by size, what grew, and the budget that keeps it small.

mod limits;
mod measured;

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{output, program};
use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::splitter;

use limits::Limits;
use measured::Measured;

/// The file with the budget.
const BUDGET: &str = "docs/performance/budget.toml";
/// The file with the sizes by module when the budget was accepted.
const ACCEPTED: &str = "docs/performance/accepted-sizes.txt";

const ACCEPTED_HEAD: &str = "\
# Bytes of the program's code by file and module, before compression, when its budget was last accepted.
# Written by `cargo xtask sizes --accept`. `yew::html<newsstand::components::feed>` is functions of the first module that
# were compiled for the second.

";

/// Returns an error that says what to do about a build above its budget.
fn above(problems: &[String]) -> Error {
    Error::new(format!(
        "the code of a release does not fit its budget in {BUDGET}:\n\n  {}\n\n\
         `cargo xtask sizes` shows the whole report. Make it smaller: put code that the first list does not need into \
         a part\nof the program or into src/js/lazy. If readers gain more than they download, accept the sizes with\n\
         `cargo xtask sizes --accept`, and say why in the commit.",
        problems.join("\n  ")
    ))
}

/// Returns the paths of copies of the files that every page loads at first.
pub(crate) fn first_load(project: &Project) -> impl Iterator<Item = PathBuf> {
    let folder = project.measured_code();
    measured::FIRST_LOAD.into_iter().map(move |file| folder.join(file))
}

/// Prints the report of the last release, or accepts its sizes.
pub(crate) fn run(project: &Project, options: &[String]) -> Result<()> {
    let folder = project.measured_code();
    let measured = Measured::of(&folder)?;
    match options {
        [] => {
            print!("{}", splitter::run(project, "sizes", &[&folder, &accepted(project)])?);
            let limits = read_limits(project)?;
            print!("\n{}", limits.table(&measured));
            fit(project, &limits, &measured)
        }
        [option] if option == "--accept" => accept(project, &folder, &measured),
        _ => Err(Error::new(format!(
            "expected no option or --accept, found `{}`",
            options.join(" ")
        ))),
    }
}

/// Fails if the last release is above its budget, after printing what grew.
pub(crate) fn check(project: &Project) -> Result<()> {
    let folder = project.measured_code();
    let measured = Measured::of(&folder)?;
    let limits = read_limits(project)?;
    print!("{}", limits.table(&measured));
    fit(project, &limits, &measured).inspect_err(|_| {
        match splitter::run(project, "growth", &[&folder, &accepted(project)]) {
            Ok(text) => print!("\n{text}"),
            Err(error) => println!("\nWhat grew is not known: {error}"),
        }
    })
}

/// Fails if sizes are above their limits.
fn fit(project: &Project, limits: &Limits, measured: &Measured) -> Result<()> {
    let compiler = compiler(project)?;
    if limits.compiler != compiler {
        println!(
            "\nThe budget is for {}. This is {compiler}, which writes other code: {} % more are allowed.",
            limits.compiler,
            limits::TOLERANCE
        );
    }
    match limits.problems(measured, &compiler).as_slice() {
        [] => Ok(()),
        problems => Err(above(problems)),
    }
}

/// Rewrites both files.
fn accept(project: &Project, folder: &Path, measured: &Measured) -> Result<()> {
    print!("{}", splitter::run(project, "growth", &[folder, &accepted(project)])?);
    let modules = splitter::run(project, "snapshot", &[folder])?;
    let limits = Limits::around(measured, &compiler(project)?);
    print!("\n{}", limits.table(measured));
    write(&project.root().join(BUDGET), &limits.to_string())?;
    write(&accepted(project), &(ACCEPTED_HEAD.to_owned() + &modules))?;
    println!("\nAccepted in {BUDGET} and {ACCEPTED}. Commit both, and say why.");
    Ok(())
}

fn accepted(project: &Project) -> PathBuf {
    project.root().join(ACCEPTED)
}

fn read_limits(project: &Project) -> Result<Limits> {
    let path = project.root().join(BUDGET);
    let text = fs::read_to_string(&path).context(format!("read {}", path.display()))?;
    Limits::parse(&text).map_err(|error| Error::new(format!("{BUDGET}: {error}")))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).context(format!("write {}", path.display()))
}

/// Returns the name and version of the compiler.
fn compiler(project: &Project) -> Result<String> {
    Ok(output(program("rustc", project).arg("--version"))?.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::above;

    #[test]
    fn an_error_says_what_to_do() {
        let text = above(&["first load: 5 bytes".to_owned()]).to_string();
        assert!(text.contains("  first load: 5 bytes\n"), "{text}");
        assert!(text.contains("cargo xtask sizes --accept"), "{text}");
    }
}
