//! Measuring scripts, which drive the browser: what they are told, and what they say.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::error::{Result, While};
use crate::results::Measured;
use crate::surroundings::Surroundings;

/// One page under one setting, to be measured once in each round.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Cell {
    pub(crate) stack: &'static str,
    pub(crate) articles: usize,
    pub(crate) setting: &'static str,
    /// Its address on the site.
    pub(crate) page: String,
}

#[derive(Serialize)]
struct Task<'a> {
    site: &'a std::path::Path,
    chromium: &'a std::path::Path,
    rounds: usize,
    cells: &'a [Cell],
}

/// What a script says of one measurement: numbers by name, or what went wrong.
#[derive(Deserialize)]
struct Line {
    stack: String,
    articles: usize,
    setting: String,
    #[serde(default)]
    values: BTreeMap<String, Option<f64>>,
    error: Option<String>,
}

/// Runs a script on all cells, and adds what it measures.
pub(crate) fn run(
    surroundings: &Surroundings,
    script: &str,
    rounds: usize,
    cells: &[Cell],
    into: &mut Measured,
) -> Result<()> {
    let task = Task { site: &surroundings.site(), chromium: &surroundings.chromium, rounds, cells };
    let task = serde_json::to_string(&task).to("write down what to measure")?;
    let path = surroundings.scripts.join("measure").join(format!("{script}.mjs"));
    let mut child = Command::new(&surroundings.node)
        .arg(&path)
        .arg(task)
        .stdout(Stdio::piped())
        .spawn()
        .to(format!("start {}", path.display()))?;
    if let Some(output) = child.stdout.take() {
        for (at, line) in BufReader::new(output).lines().enumerate() {
            let line = line.to("read what a measuring script prints")?;
            take(&line, at + 1, rounds * cells.len(), into)?;
        }
    }
    let status = child.wait().to("wait for a measuring script")?;
    if status.success() { Ok(()) } else { Err(format!("{} failed: {status}", path.display())) }
}

fn take(line: &str, at: usize, of: usize, into: &mut Measured) -> Result<()> {
    let Line { stack, articles, setting, values, error } =
        serde_json::from_str(line).to(format!("read `{line}`"))?;
    let mut said = String::new();
    for (what, value) in values.iter().filter_map(|(what, value)| Some((what, (*value)?))) {
        said.push_str(&format!(" {what} {value:.1}"));
        into.add(&stack, articles, &setting, what, value);
    }
    if let Some(error) = error {
        said.push_str(&format!(" failed: {error}"));
        into.errors.push(format!("{stack}, {articles} articles, {setting}: {error}"));
    }
    println!("    [{at}/{of}] {stack:<8} {articles:>7} {setting}{said}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::take;
    use crate::results::Measured;

    #[test]
    fn what_a_script_says_is_added_or_told() {
        let mut row = Measured::default();
        let cell = r#""stack":"ours","articles":4,"setting":"slow","page":"/","round":0"#;
        take(&format!(r#"{{{cell},"values":{{"first":20.5,"code":null}}}}"#), 1, 2, &mut row)
            .unwrap();
        take(&format!(r#"{{{cell},"error":"it took too long"}}"#), 2, 2, &mut row).unwrap();
        assert_eq!(row.values("ours", 4, "slow", "first"), [20.5]);
        assert_eq!(row.cells.len(), 1);
        assert_eq!(row.errors, ["ours, 4 articles, slow: it took too long"]);
        assert!(take("nothing", 1, 1, &mut row).is_err());
    }
}
