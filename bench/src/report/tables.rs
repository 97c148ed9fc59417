//! Tables of medians, and the plots of the same.

use crate::results::Measured;
use crate::statistics::{median, spread};

use super::bars::{Bar, Group, bars};
use super::lines::{Line, lines};
use super::sections::{Kind, Plot, Table};
use super::svg::number;

/// The stacks and settings of a row in the order in which they were first measured, and its sizes.
struct Shape<'a> {
    stacks: Vec<&'a str>,
    settings: Vec<&'a str>,
    articles: Vec<usize>,
}

impl<'a> Shape<'a> {
    fn of(row: &'a Measured, what: &str) -> Self {
        let mut shape = Self { stacks: Vec::new(), settings: Vec::new(), articles: Vec::new() };
        for cell in row.cells.iter().filter(|cell| cell.what == what) {
            shape.stacks.push(&cell.stack);
            shape.settings.push(&cell.setting);
            shape.articles.push(cell.articles);
        }
        // Runs are shuffled, and tables should not be.
        let place = |stack: &&str| ORDER.iter().position(|one| one == stack).unwrap_or(ORDER.len());
        shape.stacks.sort_by_key(place);
        shape.settings.sort_by_key(|setting| std::cmp::Reverse(*setting));
        shape.articles.sort_unstable();
        shape.stacks.dedup();
        shape.settings.dedup();
        shape.articles.dedup();
        shape
    }
}

const ORDER: [&str; 7] = ["ours", "one file", "static", "vanilla", "preact", "react", "blank"];

/// A table in Markdown; empty where nothing was measured.
pub(super) fn markdown(row: &Measured, table: &Table) -> String {
    let shape = Shape::of(row, table.what);
    if shape.stacks.is_empty() {
        return String::new();
    }
    let mut text = format!("{}:\n\n| |", table.caption);
    let columns: Vec<(&str, usize)> = shape
        .settings
        .iter()
        .flat_map(|setting| shape.articles.iter().map(move |articles| (*setting, *articles)))
        .filter(|(setting, articles)| {
            shape
                .stacks
                .iter()
                .any(|stack| !row.values(stack, *articles, setting, table.what).is_empty())
        })
        .collect();
    for (setting, articles) in &columns {
        text += &match articles {
            0 => format!(" {setting} |"),
            _ => format!(" {setting}, {} |", number(*articles as f64)),
        };
    }
    text += &format!("\n| --- |{}\n", " --- |".repeat(columns.len()));
    for stack in &shape.stacks {
        text += &format!("| {stack} |");
        for (setting, articles) in &columns {
            text += &format!(" {} |", cell(row.values(stack, *articles, setting, table.what)));
        }
        text.push('\n');
    }
    text.push('\n');
    text
}

/// The median, with the least and the most where they differ.
fn cell(values: &[f64]) -> String {
    let (Some(middle), Some((least, most))) = (median(values), spread(values)) else {
        return "–".to_owned();
    };
    if least == most {
        return number(middle);
    }
    format!("{} ({}–{})", number(middle), number(least), number(most))
}

/// A picture of a row; `None` where nothing was measured.
pub(super) fn picture(row: &Measured, plot: &Plot) -> Option<String> {
    let shape = Shape::of(row, plot.what);
    let values = |stack: &str, articles| row.values(stack, articles, plot.setting, plot.what);
    if !shape.settings.contains(&plot.setting) {
        return None;
    }
    Some(match plot.kind {
        Kind::Bars => {
            let bar = |stack: &&str, articles| {
                let values = values(stack, articles);
                Some(Bar {
                    stack: (*stack).to_owned(),
                    median: median(values)?,
                    spread: spread(values)?,
                })
            };
            let group = |articles: &usize| Group {
                heading: format!("{} articles", number(*articles as f64)),
                bars: shape.stacks.iter().filter_map(|stack| bar(stack, *articles)).collect(),
            };
            bars(plot.title, &shape.articles.iter().map(group).collect::<Vec<_>>())
        }
        Kind::Lines => {
            let point = |stack: &str, articles: &usize| {
                Some((*articles as f64, median(values(stack, *articles))?))
            };
            let line = |stack: &&str| Line {
                stack: (*stack).to_owned(),
                points: shape
                    .articles
                    .iter()
                    .filter_map(|articles| point(stack, articles))
                    .collect(),
            };
            lines(plot.title, &shape.stacks.iter().map(line).collect::<Vec<_>>())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use crate::report::sections::Table;
    use crate::results::Measured;

    #[test]
    fn a_table_has_the_stacks_in_their_order_and_what_was_not_measured_as_a_dash() {
        let mut row = Measured::default();
        row.add("react", 1_000, "slow", "first", 1_300.0);
        for value in [400.0, 420.0, 500.0] {
            row.add("ours", 100, "slow", "first", value);
        }
        let made = markdown(&row, &Table { what: "first", caption: "First" });
        let expected = "First:\n\n| | slow, 100 | slow, 1,000 |\n| --- | --- | --- |\n\
                        | ours | 420 (400–500) | – |\n| react | – | 1,300 |\n\n";
        assert_eq!(made, expected);
    }
}
