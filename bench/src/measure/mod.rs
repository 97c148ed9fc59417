//! The benchmarks: the pages and the script of each.

mod browser;
mod build;
mod scale;
mod site;
mod sizes;
mod styled;
mod usage;
mod waiting;

use crate::environment::Environment;
use crate::error::Result;
use crate::machine::Machine;
use crate::report;
use crate::results::{Measurement, Results};

use browser::Scenario;
use site::{ALONE, STYLED, SitePages, WAITING};

/// Number of rounds. Each side of a ratio is the median of one run per round.
const ROUNDS: usize = 9;

/// A benchmark, run by its name.
pub(crate) struct Benchmark {
    pub(crate) name: &'static str,
    method: Method,
}

enum Method {
    /// Counts the bytes of built files.
    Sizes,
    /// Runs `newsstand build`.
    Build,
    /// Builds and opens editions of up to a million articles.
    Scale,
    /// Runs `measure/SCRIPT.mjs` in a browser.
    Script { script: &'static str, pages: &'static [Pages], settings: &'static [&'static str] },
}

/// The pages of one reader, one per number of articles.
struct Pages {
    stack: &'static str,
    articles: &'static [usize],
    payload: &'static str,
}

const fn pages(stack: &'static str, payload: &'static str, articles: &'static [usize]) -> Pages {
    Pages { stack, articles, payload }
}

const FIRST: &[usize] = &[4, 100, 1_000];

const FILTERED: &[usize] = &[100, 1_000, 10_000];

/// All benchmarks, in the order of `docs/performance.md`.
pub(crate) const BENCHMARKS: &[Benchmark] = &[
    script(
        "paint",
        &[
            pages("ours", "", FIRST),
            pages("styled", "", FIRST),
            pages("static", "list", FIRST),
            pages("vanilla", "list", FIRST),
            pages("preact", "list", FIRST),
            pages("react", "list", FIRST),
        ],
        &["slow", "fast"],
    ),
    script(
        "interactive",
        &[
            pages("ours", "", &[100]),
            pages("waiting", "", &[100]),
            pages("vanilla", "list", &[100]),
            pages("preact", "list", &[100]),
            pages("react", "list", &[100]),
        ],
        &["slow", "fast"],
    ),
    Benchmark { name: "sizes", method: Method::Sizes },
    script(
        "filter",
        &[
            pages("ours", "", &[100, 1_000]),
            pages("ours", "split", &[10_000, 100_000]),
            pages("vanilla", "list", &[100, 1_000, 10_000, 100_000]),
            pages("preact", "list", FILTERED),
            pages("react", "list", FILTERED),
        ],
        &["fast"],
    ),
    script(
        "scroll",
        &[pages("ours", "split", &[10_000, 100_000]), pages("vanilla", "list", &[10_000, 100_000])],
        &["fast"],
    ),
    script(
        "memory",
        &[
            pages("blank", "", &[10_000]),
            pages("ours", "split", &[10_000]),
            pages("one file", "alone", &[10_000]),
            pages("vanilla", "full", &[10_000]),
            pages("react", "full", &[10_000]),
        ],
        &["fast"],
    ),
    Benchmark { name: "build", method: Method::Build },
    Benchmark {
        name: "split",
        method: Method::Script {
            script: "interactive",
            pages: &[pages("ours", "split", &[100, 100_000]), pages("preact", "list", &[100])],
            settings: &["slow"],
        },
    },
    Benchmark { name: "scale", method: Method::Scale },
];

/// Returns a benchmark whose script has the same name.
const fn script(
    name: &'static str,
    pages: &'static [Pages],
    settings: &'static [&'static str],
) -> Benchmark {
    Benchmark { name, method: Method::Script { script: name, pages, settings } }
}

/// Runs `run [NAME…]`: measures the named benchmarks, or all, and rewrites the report after each.
pub(crate) fn run(names: &[String]) -> Result<()> {
    let environment = Environment::from_variables()?;
    let benchmarks = chosen(names)?;
    let path = report::results_path(&environment.docs);
    let mut results = Results::read(&path)?;
    for benchmark in benchmarks {
        println!("\n==> {}", benchmark.name);
        site::build(&environment, &benchmark.pages())?;
        let mut measured = Measurement {
            date: report::today(),
            machine: Machine::here(&environment),
            ..Measurement::default()
        };
        match &benchmark.method {
            Method::Build => build::measure(&environment, rounds(), &mut measured)?,
            Method::Sizes => sizes::measure(&environment, &mut measured)?,
            Method::Scale => scale::measure(&environment, rounds(), &mut measured)?,
            Method::Script { script, .. } => {
                browser::run(
                    &environment,
                    script,
                    rounds(),
                    &benchmark.scenarios(),
                    &mut measured,
                )?;
            }
        }
        results.0.insert(benchmark.name.to_owned(), measured);
        // Saved after each benchmark, so that an interrupted run loses little.
        results.write(&path)?;
        report::write(&environment.docs, &results)?;
    }
    Ok(())
}

/// Reads `NEWSSTAND_ROUNDS`. Fewer rounds are only for trying the scripts: their figures mean nothing.
fn rounds() -> usize {
    std::env::var("NEWSSTAND_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS)
}

/// Returns the named benchmarks; all if no name is given.
pub(crate) fn chosen(names: &[String]) -> Result<Vec<&'static Benchmark>> {
    if names.is_empty() {
        return Ok(BENCHMARKS.iter().collect());
    }
    let known: Vec<&str> = BENCHMARKS.iter().map(|benchmark| benchmark.name).collect();
    let find = |name: &String| {
        BENCHMARKS.iter().find(|benchmark| benchmark.name == name).ok_or_else(|| {
            format!("bench: unknown benchmark `{name}`, expected one of {}", known.join(", "))
        })
    };
    names.iter().map(find).collect()
}

impl Benchmark {
    fn scenarios(&self) -> Vec<Scenario> {
        let Method::Script { pages, settings, .. } = &self.method else { return Vec::new() };
        let mut scenarios = Vec::new();
        for setting in *settings {
            for Pages { stack, articles, payload } in *pages {
                scenarios.extend(articles.iter().map(|&articles| Scenario {
                    stack,
                    articles,
                    setting,
                    page: match *stack {
                        "ours" if *payload == "split" => format!("/ours/split-{articles}/"),
                        "ours" => format!("/ours/{articles}/"),
                        "one file" => format!("/ours/{articles}/{ALONE}"),
                        "styled" => format!("/ours/{articles}/{STYLED}"),
                        "waiting" => format!("/ours/{articles}/{WAITING}"),
                        "blank" => "/blank.html".to_owned(),
                        _ => format!("/{stack}/{articles}-{payload}.html"),
                    },
                }));
            }
        }
        scenarios
    }

    /// Returns the pages that have to be on the site.
    fn pages(&self) -> SitePages {
        let mut site = SitePages::default();
        let Method::Script { pages, .. } = &self.method else { return site };
        for Pages { stack, articles, payload } in *pages {
            let numbers = match (*stack, *payload) {
                ("blank", _) => continue,
                ("ours", "split") => &mut site.chunked,
                ("ours" | "one file" | "styled" | "waiting", _) => &mut site.ours,
                (_, "full") => &mut site.full,
                _ => &mut site.lists,
            };
            for &number in *articles {
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
        }
        site
    }
}

#[cfg(test)]
mod tests {
    use super::{BENCHMARKS, chosen};

    #[test]
    fn an_unknown_benchmark_is_reported_with_the_known_ones() {
        let error = chosen(&["speed".to_owned()]).err().unwrap();
        assert!(error.contains("speed") && error.contains("paint, interactive"), "{error}");
        assert_eq!(chosen(&[]).unwrap().len(), BENCHMARKS.len());
    }

    #[test]
    fn each_measured_page_is_built() {
        let benchmarks = chosen(&["paint".to_owned()]).unwrap();
        let site = benchmarks[0].pages();
        assert_eq!((site.ours, site.lists), (vec![4, 100, 1_000], vec![4, 100, 1_000]));
        let scenarios = benchmarks[0].scenarios();
        assert!(
            scenarios.iter().any(|scenario| scenario.page == "/react/1000-list.html"),
            "{scenarios:?}"
        );
        for page in ["/ours/4/", "/ours/4/styled.html"] {
            assert!(scenarios.iter().any(|scenario| scenario.page == page), "{scenarios:?}");
        }
    }
}
