//! What was measured, as it is kept beside the document: each row with its own date and machine, so that
//! a run of some rows leaves the others as they were.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{Result, While};
use crate::machine::Machine;
use crate::statistics::median;

/// All rows by name.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Results(pub(crate) BTreeMap<String, Measured>);

/// What a run of a row gave.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Measured {
    /// The day, by UTC.
    pub(crate) date: String,
    pub(crate) machine: Machine,
    pub(crate) cells: Vec<Cell>,
    /// What went wrong in single runs, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) errors: Vec<String>,
}

/// The values of one thing, one from each run.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Cell {
    /// Whose: `ours`, `react` …
    pub(crate) stack: String,
    /// In an edition of so many articles.
    pub(crate) articles: usize,
    /// Under which circumstances: `slow`, `fast`.
    pub(crate) setting: String,
    /// Of what: `first`, in the unit that the row's own text says.
    pub(crate) what: String,
    pub(crate) values: Vec<f64>,
}

impl Results {
    /// Those of earlier runs; none where there was no run.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(path).to(format!("read {}", path.display()))?;
        serde_json::from_str(&text).to(format!("read {}", path.display()))
    }

    /// Writes them, a cell a line, so that a difference can be read.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let text = self.text().to(format!("write {}", path.display()))?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).to(format!("make the folder {}", folder.display()))?;
        }
        fs::write(path, text).to(format!("write {}", path.display()))
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

impl Measured {
    /// Adds a value to those of the same thing; a tenth of a thousandth is more than anybody can tell.
    pub(crate) fn add(
        &mut self,
        stack: &str,
        articles: usize,
        setting: &str,
        what: &str,
        value: f64,
    ) {
        let value = (value * 1e4).round() / 1e4;
        let same = |cell: &&mut Cell| {
            (cell.stack.as_str(), cell.articles, cell.setting.as_str(), cell.what.as_str())
                == (stack, articles, setting, what)
        };
        if let Some(cell) = self.cells.iter_mut().find(same) {
            cell.values.push(value);
            return;
        }
        self.cells.push(Cell {
            stack: stack.to_owned(),
            articles,
            setting: setting.to_owned(),
            what: what.to_owned(),
            values: vec![value],
        });
    }

    /// The values of one thing; empty where it was not measured.
    pub(crate) fn values(&self, stack: &str, articles: usize, setting: &str, what: &str) -> &[f64] {
        let wanted = (stack, articles, setting, what);
        self.cells
            .iter()
            .find(|cell| {
                (cell.stack.as_str(), cell.articles, cell.setting.as_str(), cell.what.as_str())
                    == wanted
            })
            .map_or(&[], |cell| &cell.values)
    }

    /// The median of one thing.
    pub(crate) fn median(
        &self,
        stack: &str,
        articles: usize,
        setting: &str,
        what: &str,
    ) -> Option<f64> {
        median(self.values(stack, articles, setting, what))
    }

    /// How many times as much of something a stack has as another.
    pub(crate) fn ratio(
        &self,
        (stack, other): (&str, &str),
        articles: usize,
        setting: &str,
        what: &str,
    ) -> Option<f64> {
        let other = self.median(other, articles, setting, what).filter(|other| *other > 0.0)?;
        Some(self.median(stack, articles, setting, what)? / other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Measured, Results};

    #[test]
    fn results_are_read_as_they_were_written() {
        let mut row = Measured { date: "2026-11-24".to_owned(), ..Measured::default() };
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
