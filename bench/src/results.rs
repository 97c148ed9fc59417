//! The measured values, stored in `docs/performance/results.json`. Each benchmark has its own date and machine,
//! so running one leaves the others unchanged.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{Context, Result};
use crate::machine::Machine;
use crate::statistics::median;

/// All benchmarks by name.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Results(pub(crate) BTreeMap<String, Measurement>);

/// Values of one benchmark.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Measurement {
    /// Day of the run, in UTC, as `YYYY-MM-DD`.
    pub(crate) date: String,
    pub(crate) machine: Machine,
    pub(crate) cells: Vec<Cell>,
    /// Messages of failed runs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) errors: Vec<String>,
}

/// Values of one metric in one scenario, one per round.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Cell {
    /// Reader that was measured: `ours`, `react` …
    pub(crate) stack: String,
    /// Number of articles in its edition.
    pub(crate) articles: usize,
    /// Network and processor: `slow` or `fast`. For sizes, the file type.
    pub(crate) setting: String,
    /// Metric, such as `first`. Its unit is in the caption of its table in `report/sections.rs`.
    #[serde(rename = "what")]
    pub(crate) metric: String,
    pub(crate) values: Vec<f64>,
}

impl Results {
    /// Reads the results of earlier runs; empty if the file does not exist.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(path).context(format!("read {}", path.display()))?;
        serde_json::from_str(&text).context(format!("read {}", path.display()))
    }

    /// Writes one cell per line, which keeps diffs readable.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let text = self.text().context(format!("write {}", path.display()))?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).context(format!("make the folder {}", folder.display()))?;
        }
        fs::write(path, text).context(format!("write {}", path.display()))
    }

    fn text(&self) -> serde_json::Result<String> {
        let mut rows = Vec::new();
        for (name, row) in &self.0 {
            let lines = |lines: Vec<String>| lines.join(",\n  ");
            let cells =
                row.cells.iter().map(serde_json::to_string).collect::<serde_json::Result<_>>()?;
            rows.push(format!(
                "{}: {{\"date\": {}, \"machine\": {},\n \"errors\": {},\n \"cells\": [\n  {}\n ]}}",
                serde_json::to_string(name)?,
                serde_json::to_string(&row.date)?,
                serde_json::to_string(&row.machine)?,
                serde_json::to_string(&row.errors)?,
                lines(cells),
            ));
        }
        Ok(format!("{{\n{}\n}}\n", rows.join(",\n")))
    }
}

impl Measurement {
    /// Appends a value, rounded to four decimals, to its cell.
    pub(crate) fn add(
        &mut self,
        stack: &str,
        articles: usize,
        setting: &str,
        metric: &str,
        value: f64,
    ) {
        let value = (value * 1e4).round() / 1e4;
        let same = |cell: &&mut Cell| {
            (cell.stack.as_str(), cell.articles, cell.setting.as_str(), cell.metric.as_str())
                == (stack, articles, setting, metric)
        };
        if let Some(cell) = self.cells.iter_mut().find(same) {
            cell.values.push(value);
            return;
        }
        self.cells.push(Cell {
            stack: stack.to_owned(),
            articles,
            setting: setting.to_owned(),
            metric: metric.to_owned(),
            values: vec![value],
        });
    }

    /// Returns the values of a cell; empty if it was not measured.
    pub(crate) fn values(
        &self,
        stack: &str,
        articles: usize,
        setting: &str,
        metric: &str,
    ) -> &[f64] {
        let wanted = (stack, articles, setting, metric);
        self.cells
            .iter()
            .find(|cell| {
                (cell.stack.as_str(), cell.articles, cell.setting.as_str(), cell.metric.as_str())
                    == wanted
            })
            .map_or(&[], |cell| &cell.values)
    }

    /// Returns the median of a cell.
    pub(crate) fn median(
        &self,
        stack: &str,
        articles: usize,
        setting: &str,
        metric: &str,
    ) -> Option<f64> {
        median(self.values(stack, articles, setting, metric))
    }

    /// Returns the median of `stack` divided by that of `other`.
    pub(crate) fn ratio(
        &self,
        (stack, other): (&str, &str),
        articles: usize,
        setting: &str,
        metric: &str,
    ) -> Option<f64> {
        let other = self.median(other, articles, setting, metric).filter(|other| *other > 0.0)?;
        Some(self.median(stack, articles, setting, metric)? / other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Measurement, Results};

    #[test]
    fn results_survive_writing_and_reading() {
        let mut row = Measurement { date: "2026-11-24".to_owned(), ..Measurement::default() };
        for value in [3.0, 1.000_04, 2.0] {
            row.add("ours", 100, "slow", "first", value);
        }
        row.add("static", 100, "slow", "first", 4.0);
        row.errors.push("ours, 4 articles: it took too long".to_owned());
        let mut results = Results::default();
        results.0.insert("paint".to_owned(), row);
        let text = results.text().unwrap();
        let read: Results = serde_json::from_str(&text).unwrap();
        assert_eq!(read.text().unwrap(), text);
        let row = &read.0["paint"];
        assert_eq!(row.values("ours", 100, "slow", "first"), [3.0, 1.0, 2.0]);
        assert_eq!(row.ratio(("ours", "static"), 100, "slow", "first"), Some(0.5));
        assert_eq!(row.ratio(("ours", "react"), 100, "slow", "first"), None);
    }
}
