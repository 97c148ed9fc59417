//! The rows of the table: what each measures, on which pages, and by which script.

mod build;
mod process;
mod scale;
mod scripts;
mod site;
mod sizes;

use crate::error::Result;
use crate::machine::Machine;
use crate::report;
use crate::results::{Measured, Results};
use crate::surroundings::Surroundings;

use scripts::Cell;
use site::{ALONE, Wanted};

/// Rounds where a ratio is taken: its two sides are medians of so many runs.
const ROUNDS: usize = 9;

/// A row.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    work: Work,
}

enum Work {
    /// Counted from files.
    Sizes,
    /// Of the `newsstand` command.
    Build,
    /// Of editions from small to huge.
    Scale,
    /// Measured in a browser, by a script.
    Script { script: &'static str, pages: &'static [Pages], settings: &'static [&'static str] },
}

/// Pages of a stack.
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

/// All rows, in the order of the document.
pub(crate) const ROWS: &[Row] = &[
    script(
        "paint",
        &[
            pages("ours", "", FIRST),
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
            pages("vanilla", "list", &[100]),
            pages("preact", "list", &[100]),
            pages("react", "list", &[100]),
        ],
        &["slow"],
    ),
    Row { name: "sizes", work: Work::Sizes },
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
    Row { name: "build", work: Work::Build },
    Row {
        name: "split",
        work: Work::Script {
            script: "interactive",
            pages: &[pages("ours", "split", &[100, 100_000])],
            settings: &["slow"],
        },
    },
    Row { name: "scale", work: Work::Scale },
];

/// A row that is measured by the script of its own name.
const fn script(
    name: &'static str,
    pages: &'static [Pages],
    settings: &'static [&'static str],
) -> Row {
    Row { name, work: Work::Script { script: name, pages, settings } }
}

/// `run [NAME…]`: measures the rows named, or all, and writes the document anew.
pub(crate) fn run(names: &[String]) -> Result<()> {
    let surroundings = Surroundings::find()?;
    let rows = chosen(names)?;
    let path = report::results(&surroundings);
    let mut results = Results::read(&path)?;
    for row in rows {
        println!("\n==> {}", row.name);
        site::build(&surroundings, &row.wanted())?;
        let mut measured = Measured {
            date: report::today(),
            machine: Machine::here(&surroundings),
            ..Measured::default()
        };
        match &row.work {
            Work::Build => build::measure(&surroundings, rounds(), &mut measured)?,
            Work::Sizes => sizes::measure(&surroundings, &mut measured)?,
            Work::Scale => scale::measure(&surroundings, rounds(), &mut measured)?,
            Work::Script { script, .. } => {
                scripts::run(&surroundings, script, rounds(), &row.cells(), &mut measured)?;
            }
        }
        results.0.insert(row.name.to_owned(), measured);
        // What takes long is kept as soon as it is there.
        results.write(&path)?;
        report::write(&surroundings, &results)?;
    }
    Ok(())
}

/// Fewer rounds are for trying the scripts: their figures are worth nothing.
fn rounds() -> usize {
    std::env::var("NEWSSTAND_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS)
}

/// The rows of these names; all where none is named.
pub(crate) fn chosen(names: &[String]) -> Result<Vec<&'static Row>> {
    if names.is_empty() {
        return Ok(ROWS.iter().collect());
    }
    let there: Vec<&str> = ROWS.iter().map(|row| row.name).collect();
    let row = |name: &String| {
        ROWS.iter().find(|row| row.name == name).ok_or_else(|| {
            format!("there is no row `{name}` to measure; there are {}", there.join(", "))
        })
    };
    names.iter().map(row).collect()
}

impl Row {
    fn cells(&self) -> Vec<Cell> {
        let Work::Script { pages, settings, .. } = &self.work else { return Vec::new() };
        let mut cells = Vec::new();
        for setting in *settings {
            for Pages { stack, articles, payload } in *pages {
                cells.extend(articles.iter().map(|&articles| Cell {
                    stack,
                    articles,
                    setting,
                    page: match *stack {
                        "ours" if *payload == "split" => format!("/ours/split-{articles}/"),
                        "ours" => format!("/ours/{articles}/"),
                        "one file" => format!("/ours/{articles}/{ALONE}"),
                        "blank" => "/blank.html".to_owned(),
                        _ => format!("/{stack}/{articles}-{payload}.html"),
                    },
                }));
            }
        }
        cells
    }

    /// The pages that it needs.
    fn wanted(&self) -> Wanted {
        let mut wanted = Wanted::default();
        let Work::Script { pages, .. } = &self.work else { return wanted };
        for Pages { stack, articles, payload } in *pages {
            let numbers = match (*stack, *payload) {
                ("blank", _) => continue,
                ("ours", "split") => &mut wanted.split,
                ("ours" | "one file", _) => &mut wanted.ours,
                (_, "full") => &mut wanted.full,
                _ => &mut wanted.lists,
            };
            for &number in *articles {
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
        }
        wanted
    }
}

#[cfg(test)]
mod tests {
    use super::{ROWS, chosen};

    #[test]
    fn a_row_that_is_not_there_is_answered_with_those_that_are() {
        let error = chosen(&["speed".to_owned()]).err().unwrap();
        assert!(error.contains("speed") && error.contains("paint, interactive"), "{error}");
        assert_eq!(chosen(&[]).unwrap().len(), ROWS.len());
    }

    #[test]
    fn each_page_that_is_measured_is_built() {
        let rows = chosen(&["paint".to_owned()]).unwrap();
        let wanted = rows[0].wanted();
        assert_eq!((wanted.ours, wanted.lists), (vec![4, 100, 1_000], vec![4, 100, 1_000]));
        let cells = rows[0].cells();
        assert!(cells.iter().any(|cell| cell.page == "/react/1000-list.html"), "{cells:?}");
        assert!(cells.iter().any(|cell| cell.page == "/ours/4/"), "{cells:?}");
    }
}
