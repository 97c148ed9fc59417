//! Measures the speed and the memory of `newsstand build`.

use std::fs;
use std::process::Command;

use crate::environment::Environment;
use crate::error::{Context, Result};
use crate::generate::CAPTURED;
use crate::results::Measurement;

use super::site::documents;
use super::usage::{folder_size, run_measured};

/// Numbers of articles of the editions.
const ARTICLES: [usize; 3] = [10_000, 30_000, 100_000];

/// Builds each edition once a round, in turn.
pub(super) fn measure(
    environment: &Environment,
    rounds: usize,
    into: &mut Measurement,
) -> Result<()> {
    let output = environment.site().join("built.json");
    for round in 0..rounds {
        for articles in ARTICLES {
            let documents = documents(environment, articles)?;
            let size = folder_size(&documents)?.bytes / 1e6;
            let mut command = Command::new(&environment.newsstand);
            command
                .args(["build", "--captured", CAPTURED, "--output"])
                .arg(&output)
                .arg(&documents);
            let used = run_measured(&mut command)?;
            println!("    [{}/{rounds}] {articles:>7} articles, {size:.0} MB: {used:?}", round + 1);
            into.add("ours", articles, "fast", "speed", size / used.seconds);
            into.add("ours", articles, "fast", "memory", used.memory);
            into.add("ours", articles, "fast", "seconds", used.seconds);
        }
    }
    fs::remove_file(&output).context(format!("remove {}", output.display()))
}
