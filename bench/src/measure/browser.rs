//! Runs the measuring scripts, which drive the browser, and reads their output.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::environment::Environment;
use crate::error::{Context, Result};
use crate::results::Measurement;

/// A page under one setting, measured once per round.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Scenario {
    pub(crate) stack: &'static str,
    pub(crate) articles: usize,
    pub(crate) setting: &'static str,
    /// Path of the page on the site.
    pub(crate) page: String,
}

#[derive(Serialize)]
struct Task<'a> {
    site: &'a std::path::Path,
    chromium: &'a std::path::Path,
    rounds: usize,
    scenarios: &'a [Scenario],
}

/// A line that a script prints: values by metric, or an error.
#[derive(Deserialize)]
struct ScriptOutput {
    stack: String,
    articles: usize,
    setting: String,
    #[serde(default)]
    values: BTreeMap<String, Option<f64>>,
    error: Option<String>,
}

/// Runs a script on all scenarios and adds the values it prints.
pub(crate) fn run(
    environment: &Environment,
    script: &str,
    rounds: usize,
    scenarios: &[Scenario],
    into: &mut Measurement,
) -> Result<()> {
    let task =
        Task { site: &environment.site(), chromium: &environment.chromium, rounds, scenarios };
    let task = serde_json::to_string(&task).context("serialize the scenarios")?;
    let path = environment.scripts.join("measure").join(format!("{script}.mjs"));
    let mut child = Command::new(&environment.node)
        .arg(&path)
        .arg(task)
        .stdout(Stdio::piped())
        .spawn()
        .context(format!("start {}", path.display()))?;
    if let Some(output) = child.stdout.take() {
        for (at, line) in BufReader::new(output).lines().enumerate() {
            let line = line.context("read the output of a measuring script")?;
            add_line(&line, at + 1, rounds * scenarios.len(), into)?;
        }
    }
    let status = child.wait().context("wait for a measuring script")?;
    if status.success() { Ok(()) } else { Err(format!("{} failed: {status}", path.display())) }
}

fn add_line(line: &str, at: usize, of: usize, into: &mut Measurement) -> Result<()> {
    let ScriptOutput { stack, articles, setting, values, error } =
        serde_json::from_str(line).context(format!("read `{line}`"))?;
    let mut summary = String::new();
    for (metric, value) in values.iter().filter_map(|(metric, value)| Some((metric, (*value)?))) {
        summary.push_str(&format!(" {metric} {value:.1}"));
        into.add(&stack, articles, &setting, metric, value);
    }
    if let Some(error) = error {
        summary.push_str(&format!(" failed: {error}"));
        into.errors.push(format!("{stack}, {articles} articles, {setting}: {error}"));
    }
    println!("    [{at}/{of}] {stack:<8} {articles:>7} {setting}{summary}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::add_line;
    use crate::results::Measurement;

    #[test]
    fn values_are_added_and_errors_recorded() {
        let mut row = Measurement::default();
        let scenario = r#""stack":"ours","articles":4,"setting":"slow","page":"/","round":0"#;
        add_line(
            &format!(r#"{{{scenario},"values":{{"first":20.5,"code":null}}}}"#),
            1,
            2,
            &mut row,
        )
        .unwrap();
        add_line(&format!(r#"{{{scenario},"error":"it took too long"}}"#), 2, 2, &mut row).unwrap();
        assert_eq!(row.values("ours", 4, "slow", "first"), [20.5]);
        assert_eq!(row.cells.len(), 1);
        assert_eq!(row.errors, ["ours, 4 articles, slow: it took too long"]);
        assert!(add_line("nothing", 1, 1, &mut row).is_err());
    }
}
