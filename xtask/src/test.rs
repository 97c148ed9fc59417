//! `cargo xtask test`: the stages of the tests in order, up to the first that fails.

mod freshness;
mod javascript;
mod request;
mod stages;

use std::io::{BufRead, BufReader, Write, stdout};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::available_parallelism;
use std::time::Instant;

use crate::budget;
use crate::command::{cargo, command_line, run as run_command};
use crate::documents::DOCUMENTS;
use crate::error::{Context, Error, Result};
use crate::examples;
use crate::progress::format_duration;
use crate::project::Project;
use crate::setup::{self, Browsers, PageBuilder, WebTools};
use crate::tally::Tally;

use freshness::{Stamp, is_fresh};
use request::{Kind, Request};
use stages::{Stage, Work, stages};

/// The results of the set-up for the stages that run.
struct Needs {
    /// Node, for the tests of the JavaScript.
    node: Option<PathBuf>,
    browser: Option<ForBrowsers>,
}

struct ForBrowsers {
    builder: PageBuilder,
    browsers: Browsers,
    tools: WebTools,
}

pub(crate) fn run(project: &Project, words: &[String]) -> Result<()> {
    let started = Instant::now();
    let request = Request::of(words);
    let named = if request.names.is_empty() || !request.kinds.contains(&Kind::Browser) {
        Vec::new()
    } else {
        browser_tests(project, &request.names)?
    };
    let stages = stages(&request, &named);
    let needs = Needs::of(&stages, project)?;
    let mut tally = Tally::default();
    let outcome = stages.iter().enumerate().try_for_each(|(at, stage)| {
        println!("\n==> [{}/{}] {}", at + 1, stages.len(), stage.heading);
        stage.run(project, &needs, &request.names, &mut tally)
    });
    println!("\n{tally}");
    outcome?;
    if tally.is_empty() && !request.names.is_empty() {
        return Err(Error::new(format!(
            "no test has `{}` in its name; `cargo xtask test` runs all tests, and lint, unit or browser a kind of them",
            request.names.join("` or `")
        )));
    }
    println!("Every stage passed, in {}.", format_duration(started.elapsed()));
    Ok(())
}

/// The browser tests that have one of these names as a part of theirs.
fn browser_tests(project: &Project, names: &[String]) -> Result<Vec<String>> {
    let mut command = cargo(project);
    command.args(["test", "--quiet", "--package", "newsstand-browser-tests", "--", "--list"]);
    let output = command.args(names).stderr(Stdio::inherit()).output().context("start cargo")?;
    if !output.status.success() {
        return Err(Error::new(format!(
            "`{}` failed; what it says is above",
            command_line(&command)
        )));
    }
    let tests = String::from_utf8_lossy(&output.stdout);
    Ok(tests.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}

fn missing(what: &str) -> Error {
    Error::new(format!("the set-up of {what} did not run"))
}

impl Needs {
    fn of(stages: &[Stage], project: &Project) -> Result<Self> {
        let has = |kind: Kind| stages.iter().any(|stage| stage.kind == kind);
        // What may have to be asked of a person comes before what takes minutes.
        let found = has(Kind::Browser)
            .then(|| {
                let tools = setup::web_tools(project)?;
                Ok((setup::browsers(project, &tools)?, tools))
            })
            .transpose()?;
        let runs_scripts = stages.iter().any(|stage| matches!(stage.work, Work::JavaScript));
        let node = runs_scripts.then(|| setup::node(project)).transpose()?;
        if has(Kind::Lint) {
            setup::lint_tools(project)?;
        }
        let browser = found
            .map(|(browsers, tools)| {
                let builder = setup::page_builder(project)?;
                // Packaging would install it too, but minutes later.
                setup::bundler(project)?;
                Ok(ForBrowsers { builder, browsers, tools })
            })
            .transpose()?;
        Ok(Self { node, browser })
    }

    fn for_browsers(&self) -> Result<&ForBrowsers> {
        self.browser.as_ref().ok_or_else(|| missing("the browsers"))
    }
}

impl Stage {
    fn run(
        &self,
        project: &Project,
        needs: &Needs,
        names: &[String],
        tally: &mut Tally,
    ) -> Result<()> {
        let outcome = match &self.work {
            Work::Check(arguments) => run_command(announced(cargo(project).args(*arguments))),
            Work::Tests(arguments) => {
                let mut command = cargo(project);
                command.env_remove(DOCUMENTS).arg("test").args(*arguments).arg("--").args(names);
                if self.kind == Kind::Browser {
                    needs.for_browsers()?.prepare(project, &mut command);
                }
                run_tests(announced(&mut command), tally)
            }
            Work::JavaScript => {
                let node = needs.node.as_ref().ok_or_else(|| missing("Node"))?;
                run_tests(announced(&mut javascript::command(project, node, names)?), tally)
            }
            Work::Page => build_page(project, needs.for_browsers()?, names),
            Work::Sizes => budget::check(project),
            Work::Examples => build_examples(project, needs.for_browsers()?, names),
        };
        outcome.map_err(|error| {
            Error::new(format!("{error}\nTo repeat just this: {}", self.repetition()))
        })
    }
}

impl ForBrowsers {
    /// Tells the browser tests where everything is, and how many of them run side by side.
    fn prepare(&self, project: &Project, command: &mut Command) {
        command.env("NEWSSTAND_DIST", project.dist_for_tests());
        command.env("NEWSSTAND_EXAMPLES", project.examples_for_tests());
        command.env("NEWSSTAND_NODE", &self.tools.node);
        command.envs(self.tools.php.iter().map(|php| ("NEWSSTAND_PHP", php)));
        command.envs(self.browsers.variables.iter().map(|(name, path)| (name, path)));
        command.args(["--test-threads", &threads().to_string()]);
        if !self.browsers.has_webkit() {
            println!("WebKitWebDriver and xvfb are not here: the tests run without WebKit.");
            command.args(["--skip", "::webkit"]);
        }
    }
}

/// Number of browser tests that run at the same time. Each spends about half its time waiting for a browser's frames.
fn threads() -> usize {
    2 * available_parallelism().map_or(1, usize::from)
}

/// Builds the page; for named tests only where something changed.
fn build_page(project: &Project, needs: &ForBrowsers, names: &[String]) -> Result<()> {
    let dist = project.dist_for_tests();
    if !names.is_empty() && is_fresh(project, &dist) {
        println!("    Nothing changed since it was built.");
        return Ok(());
    }
    let stamp = Stamp::begin(&dist);
    let mut command = needs.builder.trunk(project);
    command.env_remove(DOCUMENTS);
    command.args(["build", "--release", "--dist"]).arg(&dist);
    run_command(announced(&mut command))?;
    stamp.end()
}

/// Builds the examples; for named tests only where something changed.
fn build_examples(project: &Project, needs: &ForBrowsers, names: &[String]) -> Result<()> {
    let built = project.examples_for_tests();
    if !names.is_empty() && is_fresh(project, &built) {
        println!("    Nothing changed since they were built.");
        return Ok(());
    }
    let stamp = Stamp::begin(&built);
    examples::build(project, &needs.builder, &needs.tools)?;
    stamp.end()
}

fn announced(command: &mut Command) -> &mut Command {
    println!("    {}", command_line(command));
    command
}

/// Runs tests, letting its output through and adding up its results.
fn run_tests(command: &mut Command, tally: &mut Tally) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .context(format!("start `{}`", command_line(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("read what the tests print")?;
            tally.count(&String::from_utf8_lossy(&line));
            let mut stdout = stdout().lock();
            stdout.write_all(&line).and_then(|()| stdout.write_all(b"\n")).context("print")?;
        }
    }
    let status = child.wait().context("wait for the tests")?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{}` failed ({status}); what it says is above", command_line(command))))
}
