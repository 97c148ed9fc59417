//! The stages of the tests.

use super::request::{Kind, Request};

/// One command and its heading.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) kind: Kind,
    pub(super) heading: &'static str,
    pub(super) work: Work,
}

/// The work of a stage.
#[derive(Debug)]
pub(super) enum Work {
    /// Cargo with these arguments, passing or failing as a whole.
    Check(&'static [&'static str]),
    /// `cargo test` with these arguments, whose results are added up.
    Tests(&'static [&'static str]),
    /// The tests of the JavaScript, whose results are added up too.
    JavaScript,
    /// Builds the page as it is published.
    Page,
    /// Compares the sizes of that page's code with their budget.
    Sizes,
    /// Builds the examples with that page's `embed/`.
    Examples,
}

const LINTS: [Stage; 3] = [
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
];

const UNIT: Stage = Stage {
    kind: Kind::Unit,
    heading: "Unit and component tests",
    work: Work::Tests(&[
        "--workspace",
        "--exclude",
        "newsstand-browser-tests",
        "--tests",
        "--no-fail-fast",
    ]),
};

const JAVASCRIPT: Stage =
    Stage { kind: Kind::Unit, heading: "Tests of the JavaScript", work: Work::JavaScript };

const DOCUMENTATION: Stage = Stage {
    kind: Kind::Unit,
    heading: "Examples in the documentation",
    work: Work::Tests(&[
        "--workspace",
        "--exclude",
        "newsstand-browser-tests",
        "--doc",
        "--no-fail-fast",
    ]),
};

const PAGE: Stage =
    Stage { kind: Kind::Browser, heading: "The page, as it is published", work: Work::Page };

const SIZES: Stage =
    Stage { kind: Kind::Browser, heading: "The sizes of its code", work: Work::Sizes };

const EXAMPLES: Stage =
    Stage { kind: Kind::Browser, heading: "The examples", work: Work::Examples };

const BROWSER: Stage = Stage {
    kind: Kind::Browser,
    heading: "The page and the examples in real browsers",
    work: Work::Tests(&["--package", "newsstand-browser-tests"]),
};

/// Names of the modules whose tests open the built examples.
const WITH_EXAMPLES: [&str; 2] = ["embedding::examples::", "embedding::site_generators::"];

/// The stages for a request, where `browser_tests` are the browser tests with one of its names. Only builds that they
/// need are among them.
pub(super) fn stages(request: &Request, browser_tests: &[String]) -> Vec<Stage> {
    let with_examples = |test: &String| WITH_EXAMPLES.iter().any(|module| test.starts_with(module));
    let all = request.names.is_empty();
    let mut stages = Vec::new();
    for kind in &request.kinds {
        match kind {
            Kind::Lint => stages.extend(LINTS),
            Kind::JavaScript => stages.push(JAVASCRIPT),
            Kind::Unit => {
                stages.extend([JAVASCRIPT, UNIT]);
                stages.extend(all.then_some(DOCUMENTATION));
            }
            Kind::Browser if all || !browser_tests.is_empty() => {
                stages.push(PAGE);
                // Named tests may use a page that was built before, and are about something else.
                stages.extend(all.then_some(SIZES));
                let examples = all || browser_tests.iter().any(with_examples);
                stages.extend(examples.then_some(EXAMPLES));
                stages.push(BROWSER);
            }
            Kind::Browser => {}
        }
    }
    stages
}

impl Stage {
    /// The command that repeats this stage alone.
    pub(super) fn repetition(&self) -> String {
        match (self.kind, &self.work) {
            (_, Work::Sizes) => "cargo xtask build, then cargo xtask sizes".to_owned(),
            // These need what the set-up found.
            (Kind::Browser, _) | (_, Work::Page | Work::Examples) => {
                "cargo xtask test browser, or cargo xtask test with a test's name".to_owned()
            }
            (_, Work::JavaScript) => "cargo xtask test js".to_owned(),
            (_, Work::Check(arguments)) => format!("cargo {}", arguments.join(" ")),
            (_, Work::Tests(arguments)) => format!("cargo test {}", arguments.join(" ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::request::Request;
    use super::stages;

    fn headings(words: &str, browser_tests: &[&str]) -> Vec<&'static str> {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let tests: Vec<String> = browser_tests.iter().map(|&test| test.to_owned()).collect();
        stages(&Request::of(&words), &tests).iter().map(|stage| stage.heading).collect()
    }

    #[test]
    fn without_names_everything_runs() {
        assert_eq!(headings("", &[]).len(), 10);
    }

    #[test]
    fn named_tests_build_no_more_than_they_need() {
        let (js, unit) = ("Tests of the JavaScript", "Unit and component tests");
        let page = "The page, as it is published";
        let browser = "The page and the examples in real browsers";
        assert_eq!(headings("hours", &[]), [js, unit]);
        assert_eq!(headings("by_source", &["journeys::by_source"]), [js, unit, page, browser]);
        assert_eq!(headings("js hooks", &[]), [js]);
        assert_eq!(headings("browser vue", &["embedding::examples::vue::webkit"]).len(), 3);
    }

    #[test]
    fn each_stage_says_how_to_repeat_it_alone() {
        let all = stages(&Request::of(&[]), &[]);
        assert_eq!(all[0].repetition(), "cargo fmt --all --check");
        assert_eq!(all[3].repetition(), "cargo xtask test js");
        assert!(all[4].repetition().starts_with("cargo test --workspace --exclude"));
        assert_eq!(all[7].repetition(), "cargo xtask build, then cargo xtask sizes");
        assert!(all[9].repetition().starts_with("cargo xtask test browser"));
    }
}
