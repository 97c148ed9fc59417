//! Tables and plots of medians.

use crate::results::Measurement;
use crate::statistics::{median, range};

use super::bar_chart::{Bar, Group, bar_chart};
use super::line_chart::{Series, line_chart};
use super::readers::{ORDER, label};
use super::sections::{Kind, Plot, Table};
use super::svg::format_number;

/// The readers, settings and edition sizes that a metric was measured for, in the order of the tables.
struct Shape<'a> {
    stacks: Vec<&'a str>,
    settings: Vec<&'a str>,
    articles: Vec<usize>,
}

impl<'a> Shape<'a> {
    fn of(row: &'a Measurement, metric: &str) -> Self {
        let mut shape = Self { stacks: Vec::new(), settings: Vec::new(), articles: Vec::new() };
        for cell in row.cells.iter().filter(|cell| cell.metric == metric) {
            shape.stacks.push(&cell.stack);
            shape.settings.push(&cell.setting);
            shape.articles.push(cell.articles);
        }
        // The order of the runs is random.
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

/// Returns a table in Markdown; empty if nothing was measured.
pub(super) fn markdown(row: &Measurement, table: &Table) -> String {
    let shape = Shape::of(row, table.metric);
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
                .any(|stack| !row.values(stack, *articles, setting, table.metric).is_empty())
        })
        .collect();
    for (setting, articles) in &columns {
        text += &match articles {
            0 => format!(" {setting} |"),
            _ => format!(" {setting}, {} |", format_number(*articles as f64)),
        };
    }
    text += &format!("\n| --- |{}\n", " --- |".repeat(columns.len()));
    for stack in &shape.stacks {
        text += &format!("| {} |", label(stack));
        for (setting, articles) in &columns {
            text += &format!(" {} |", cell(row.values(stack, *articles, setting, table.metric)));
        }
        text.push('\n');
    }
    text.push('\n');
    text
}

/// Formats the median, with the minimum and the maximum if they differ.
fn cell(values: &[f64]) -> String {
    let (Some(middle), Some((least, most))) = (median(values), range(values)) else {
        return "–".to_owned();
    };
    if least == most {
        return format_number(middle);
    }
    format!("{} ({}–{})", format_number(middle), format_number(least), format_number(most))
}

/// Returns a plot as SVG; `None` if nothing was measured.
pub(super) fn picture(row: &Measurement, plot: &Plot) -> Option<String> {
    let shape = Shape::of(row, plot.metric);
    let values = |stack: &str, articles| row.values(stack, articles, plot.setting, plot.metric);
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
                    range: range(values)?,
                })
            };
            let group = |articles: &usize| Group {
                heading: format!("{} articles", format_number(*articles as f64)),
                bars: shape.stacks.iter().filter_map(|stack| bar(stack, *articles)).collect(),
            };
            bar_chart(plot.title, &shape.articles.iter().map(group).collect::<Vec<_>>())
        }
        Kind::Lines => {
            let point = |stack: &str, articles: &usize| {
                Some((*articles as f64, median(values(stack, *articles))?))
            };
            let line = |stack: &&str| Series {
                stack: (*stack).to_owned(),
                points: shape
                    .articles
                    .iter()
                    .filter_map(|articles| point(stack, articles))
                    .collect(),
            };
            line_chart(plot.title, &shape.stacks.iter().map(line).collect::<Vec<_>>())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use crate::report::sections::Table;
    use crate::results::Measurement;

    #[test]
    fn readers_keep_their_order_and_missing_values_are_dashes() {
        let mut row = Measurement::default();
        row.add("react", 1_000, "slow", "first", 1_300.0);
        for value in [400.0, 420.0, 500.0] {
            row.add("ours", 100, "slow", "first", value);
        }
        let made = markdown(&row, &Table { metric: "first", caption: "First" });
        let expected = "First:\n\n| | slow, 100 | slow, 1,000 |\n| --- | --- | --- |\n\
                        | Newsstand | 420 (400–500) | – |\n| React | – | 1,300 |\n\n";
        assert_eq!(made, expected);
    }
}
