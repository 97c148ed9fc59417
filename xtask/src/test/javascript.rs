//! The tests of the JavaScript in `tests/js`, run by Node in a copy of the project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::program;
use crate::error::{Context, Result};
use crate::folder;
use crate::packaging;
use crate::project::Project;

/// Folders that the tests read, apart from the modules in `src/js`.
const READ: [&str; 3] = ["conformance", "docs", "tests/js"];

/// Copies the modules, the one that a build generates included, with everything that the tests read, and returns a
/// command that runs the tests with any of `names` in their names.
pub(super) fn command(project: &Project, node: &Path, names: &[String]) -> Result<Command> {
    let copy = project.root().join("target/newsstand-js-tests");
    folder::remove(&copy)?;
    for name in READ {
        folder::copy(&project.root().join(name), &copy.join(name))?;
    }
    packaging::copy_all_modules(project, &copy.join("src/js"))?;
    fs::write(copy.join("package.json"), "{ \"type\": \"module\" }\n")
        .context(format!("write {}", copy.join("package.json").display()))?;
    let mut command = program(node, project);
    command.current_dir(&copy).args(["--test", "--test-reporter=spec"]);
    command.args(names.iter().map(|name| format!("--test-name-pattern={}", pattern(name))));
    command.args(test_files(&copy)?);
    Ok(command)
}

/// Returns the test files, relative to the copy. They are named, since versions of Node disagree about folders.
fn test_files(copy: &Path) -> Result<Vec<PathBuf>> {
    let tests = copy.join("tests/js");
    let entries = fs::read_dir(&tests).context(format!("read the folder {}", tests.display()))?;
    let names = entries.flatten().map(|entry| PathBuf::from(entry.file_name()));
    let is_test = |name: &PathBuf| name.to_string_lossy().ends_with(".test.js");
    let mut files: Vec<_> =
        names.filter(is_test).map(|name| Path::new("tests/js").join(name)).collect();
    files.sort();
    Ok(files)
}

/// Turns a part of a name into a regular expression. Words may be joined by underscores, as in the names of other
/// tests.
fn pattern(name: &str) -> String {
    let escape = |letter: char| match letter {
        '_' => "[ _]".to_owned(),
        letter if letter.is_alphanumeric() || letter == ' ' => letter.to_string(),
        letter => format!("\\{letter}"),
    };
    name.chars().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn a_name_is_no_regular_expression() {
        assert_eq!(pattern("c++_is a word"), "c\\+\\+[ _]is a word");
    }
}
