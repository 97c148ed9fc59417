//! `cargo xtask test`: every stage of the tests in order, up to the first that fails.

use std::io::{BufRead, BufReader, Write, stdout};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::command::{cargo, run as run_command, shown};
use crate::error::{Error, Result, While};
use crate::examples;
use crate::packaging::DOCUMENTS;
use crate::progress::spell;
use crate::project::Project;
use crate::setup::{self, Browsers, Hosts, PageBuilder};
use crate::tally::Tally;

/// What one can ask for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Lint,
    Unit,
    Browser,
}

/// One command and what it is to be called.
struct Stage {
    kind: Kind,
    heading: &'static str,
    work: Work,
}

enum Work {
    /// Cargo with these arguments, passing or failing as a whole.
    Check(&'static [&'static str]),
    /// `cargo test` with these arguments, whose results are added up.
    Tests(&'static [&'static str]),
    /// The page, built the way it is published.
    Page,
    /// The examples, built from that page's `embed/`.
    Examples,
}

const STAGES: [Stage; 8] = [
    Stage {
        kind: Kind::Lint,
        heading: "Formatting",
        work: Work::Check(&["fmt", "--all", "--check"]),
    },
    Stage {
        kind: Kind::Lint,
        heading: "Lints, for this computer",
        work: Work::Check(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Stage {
        kind: Kind::Lint,
        heading: "Lints, for the widget as WebAssembly",
        work: Work::Check(&[
            "clippy",
            "--package",
            "newsstand",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Stage {
        kind: Kind::Unit,
        heading: "Unit and component tests",
        work: Work::Tests(&[
            "--workspace",
            "--exclude",
            "newsstand-browser-tests",
            "--tests",
            "--no-fail-fast",
        ]),
    },
    Stage {
        kind: Kind::Unit,
        heading: "Examples in the documentation",
        work: Work::Tests(&[
            "--workspace",
            "--exclude",
            "newsstand-browser-tests",
            "--doc",
            "--no-fail-fast",
        ]),
    },
    Stage { kind: Kind::Browser, heading: "The page, as it is published", work: Work::Page },
    Stage { kind: Kind::Browser, heading: "The examples", work: Work::Examples },
    Stage {
        kind: Kind::Browser,
        heading: "The page and the examples in real browsers",
        work: Work::Tests(&["--package", "newsstand-browser-tests", "--no-fail-fast"]),
    },
];

/// What the set-up found for the stages that run.
struct Needs {
    browser: Option<ForBrowsers>,
}

struct ForBrowsers {
    builder: PageBuilder,
    browsers: Browsers,
    hosts: Hosts,
}

pub(crate) fn run(project: &Project, names: &[String]) -> Result<()> {
    let started = Instant::now();
    let kinds = kinds(names)?;
    let needs = Needs::of(&kinds, project)?;
    let stages: Vec<&Stage> = STAGES.iter().filter(|stage| kinds.contains(&stage.kind)).collect();
    let mut tally = Tally::default();
    let outcome = stages.iter().enumerate().try_for_each(|(at, stage)| {
        println!("\n==> [{}/{}] {}", at + 1, stages.len(), stage.heading);
        stage.run(project, &needs, &mut tally)
    });
    println!("\n{tally}");
    outcome?;
    println!("Every stage passed, in {}.", spell(started.elapsed()));
    Ok(())
}

/// The kinds that were named, or all.
fn kinds(names: &[String]) -> Result<Vec<Kind>> {
    if names.is_empty() {
        return Ok(vec![Kind::Lint, Kind::Unit, Kind::Browser]);
    }
    let kind = |name: &String| match name.as_str() {
        "lint" => Ok(Kind::Lint),
        "unit" => Ok(Kind::Unit),
        "browser" => Ok(Kind::Browser),
        _ => Err(Error::new(format!(
            "there are no `{name}` tests; there are lint, unit and browser: cargo xtask test unit"
        ))),
    };
    names.iter().map(kind).collect()
}

impl Needs {
    fn of(kinds: &[Kind], project: &Project) -> Result<Self> {
        // What may have to be asked of a person comes before what takes minutes.
        let found = kinds
            .contains(&Kind::Browser)
            .then(|| {
                let hosts = setup::hosts(project)?;
                Ok((setup::browsers(project, &hosts)?, hosts))
            })
            .transpose()?;
        if kinds.contains(&Kind::Lint) {
            setup::lint_tools(project)?;
        }
        let browser = found
            .map(|(browsers, hosts)| {
                let builder = setup::page_builder(project)?;
                // Packaging would install it too, but minutes later.
                setup::bundler(project)?;
                Ok(ForBrowsers { builder, browsers, hosts })
            })
            .transpose()?;
        Ok(Self { browser })
    }

    fn for_browsers(&self) -> Result<&ForBrowsers> {
        let missing = || Error::new("nothing can be built: the set-up of it did not run");
        self.browser.as_ref().ok_or_else(missing)
    }
}

impl Stage {
    fn run(&self, project: &Project, needs: &Needs, tally: &mut Tally) -> Result<()> {
        let outcome = match &self.work {
            Work::Check(arguments) => run_command(announced(cargo(project).args(*arguments))),
            Work::Tests(arguments) => {
                let mut command = cargo(project);
                command.env_remove(DOCUMENTS).arg("test").args(*arguments);
                if let (Kind::Browser, Some(found)) = (self.kind, &needs.browser) {
                    command.env("NEWSSTAND_DIST", project.dist_for_tests());
                    command.env("NEWSSTAND_EXAMPLES", project.examples_for_tests());
                    command.env("NEWSSTAND_NODE", &found.hosts.node);
                    command.envs(found.hosts.php.iter().map(|php| ("NEWSSTAND_PHP", php)));
                    command.envs(found.browsers.variables.iter().map(|(name, path)| (name, path)));
                }
                run_tests(announced(&mut command), tally)
            }
            Work::Examples => needs
                .for_browsers()
                .and_then(|found| examples::build(project, &found.builder, &found.hosts)),
            Work::Page => {
                let ForBrowsers { builder, browsers, .. } = needs.for_browsers()?;
                if !browsers.has_webkit() {
                    println!(
                        "WebKitWebDriver and xvfb are not here: the tests run without WebKit."
                    );
                }
                let mut command = builder.trunk(project);
                command.env_remove(DOCUMENTS);
                command.args(["build", "--release", "--dist"]).arg(project.dist_for_tests());
                run_command(announced(&mut command))
            }
        };
        outcome.map_err(|error| {
            Error::new(format!("{error}\nTo repeat just this: {}", self.repetition()))
        })
    }

    /// What to type to run this stage alone.
    fn repetition(&self) -> String {
        match (self.kind, &self.work) {
            // These need what the set-up found.
            (Kind::Browser, _) | (_, Work::Page | Work::Examples) => {
                "cargo xtask test browser".to_owned()
            }
            (_, Work::Check(arguments)) => format!("cargo {}", arguments.join(" ")),
            (_, Work::Tests(arguments)) => format!("cargo test {}", arguments.join(" ")),
        }
    }
}

fn announced(command: &mut Command) -> &mut Command {
    println!("    {}", shown(command));
    command
}

/// Runs `cargo test`, letting its output through and adding up its results.
fn run_tests(command: &mut Command, tally: &mut Tally) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().to("start cargo")?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.to("read what cargo test prints")?;
            tally.count(&String::from_utf8_lossy(&line));
            let mut stdout = stdout().lock();
            stdout.write_all(&line).and_then(|()| stdout.write_all(b"\n")).to("print")?;
        }
    }
    let status = child.wait().to("wait for cargo")?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{}` failed ({status}); what it says is above", shown(command))))
}

#[cfg(test)]
mod tests {
    use super::{Kind, STAGES, kinds};

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn nothing_named_means_everything() {
        assert_eq!(kinds(&[]).unwrap(), [Kind::Lint, Kind::Unit, Kind::Browser]);
        assert_eq!(kinds(&words("unit lint")).unwrap(), [Kind::Unit, Kind::Lint]);
    }

    #[test]
    fn a_kind_that_is_not_there_is_answered_with_those_that_are() {
        let error = kinds(&words("e2e")).unwrap_err().to_string();
        assert!(error.contains("e2e") && error.contains("lint, unit and browser"), "{error}");
    }

    #[test]
    fn each_stage_tells_how_to_repeat_it_alone() {
        let repetitions: Vec<String> = STAGES.iter().map(super::Stage::repetition).collect();
        assert_eq!(repetitions[0], "cargo fmt --all --check");
        assert!(
            repetitions[3].starts_with("cargo test --workspace --exclude newsstand-browser-tests")
        );
        assert_eq!(repetitions[7], "cargo xtask test browser");
    }
}
