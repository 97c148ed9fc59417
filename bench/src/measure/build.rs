//! How fast `newsstand build` makes editions of documents, and how much memory it takes for that.

use std::fs;
use std::process::Command;

use crate::error::{Result, While};
use crate::generate::CAPTURED;
use crate::results::Measured;
use crate::surroundings::Surroundings;

use super::process::{watched, weigh};
use super::site::documents;

/// Editions of so many articles.
const ARTICLES: [usize; 3] = [10_000, 30_000, 100_000];
/// Builds each edition once a round, in turn.
pub(super) fn measure(
    surroundings: &Surroundings,
    rounds: usize,
    into: &mut Measured,
) -> Result<()> {
    let output = surroundings.site().join("built.json");
    for round in 0..rounds {
        for articles in ARTICLES {
            let documents = documents(surroundings, articles)?;
            let size = weigh(&documents)?.bytes / 1e6;
            let mut command = Command::new(&surroundings.newsstand);
            command
                .args(["build", "--captured", CAPTURED, "--output"])
                .arg(&output)
                .arg(&documents);
            let used = watched(&mut command)?;
            println!("    [{}/{rounds}] {articles:>7} articles, {size:.0} MB: {used:?}", round + 1);
            into.add("ours", articles, "fast", "speed", size / used.seconds);
            into.add("ours", articles, "fast", "memory", used.memory);
            into.add("ours", articles, "fast", "seconds", used.seconds);
        }
    }
    fs::remove_file(&output).to(format!("remove {}", output.display()))
}
