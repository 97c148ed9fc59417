//! Editions from small to huge, in chunks: what it takes to build, to host and to open them.

use std::process::Command;

use crate::error::Result;
use crate::generate::CAPTURED;
use crate::results::Measured;
use crate::surroundings::Surroundings;

use super::process::{watched, weigh};
use super::scripts::{self, Cell};
use super::site::{self, documents};

const ARTICLES: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];
/// Up to so many, documents and editions stay for the next time.
const KEPT: usize = 100_000;
/// No ratio is taken here, and the largest takes minutes.
const ROUNDS: usize = 3;

/// Builds each edition and opens it in a browser.
pub(super) fn measure(
    surroundings: &Surroundings,
    rounds: usize,
    into: &mut Measured,
) -> Result<()> {
    for articles in ARTICLES {
        let documents = documents(surroundings, articles)?;
        let folder = site::split_folder(surroundings, articles);
        site::remove(&folder)?;
        let mut command = Command::new(&surroundings.newsstand);
        command.args(["build", "--captured", CAPTURED, "--chunked"]).arg(&folder).arg(&documents);
        let used = watched(&mut command)?;
        let weight = weigh(&folder)?;
        println!("    {articles} articles: {used:?} {weight:?}");
        into.add("ours", articles, "fast", "build", used.seconds);
        into.add("ours", articles, "fast", "build-memory", used.memory);
        into.add("ours", articles, "fast", "files", weight.files);
        into.add("ours", articles, "fast", "disk", weight.bytes / 1e6);
        site::split_page(surroundings, &folder)?;
    }
    site::finish(surroundings)?;
    let cells = ARTICLES.map(|articles| Cell {
        stack: "ours",
        articles,
        setting: "fast",
        page: format!("/ours/split-{articles}/"),
    });
    scripts::run(surroundings, "scale", rounds.min(ROUNDS), &cells, into)?;
    // Eight gigabytes that no other row needs.
    for articles in ARTICLES.into_iter().filter(|articles| *articles > KEPT) {
        site::remove(&surroundings.documents(articles))?;
        site::remove(&site::split_folder(surroundings, articles))?;
    }
    Ok(())
}
