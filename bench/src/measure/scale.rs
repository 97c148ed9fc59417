//! Measures chunked editions of 100 to 1,000,000 articles: building, hosting and opening them.

use std::process::Command;

use crate::environment::Environment;
use crate::error::Result;
use crate::generate::CAPTURED;
use crate::results::Measurement;

use super::browser::{self, Scenario};
use super::site::{self, documents};
use super::usage::{folder_size, run_measured};

const ARTICLES: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];
/// Largest number of articles whose documents and edition are kept for the next run.
const KEPT: usize = 100_000;
/// Few rounds suffice: no ratio is taken, and the largest edition takes minutes.
const ROUNDS: usize = 3;

/// Builds each edition and opens it in a browser.
pub(super) fn measure(
    environment: &Environment,
    rounds: usize,
    into: &mut Measurement,
) -> Result<()> {
    for articles in ARTICLES {
        let documents = documents(environment, articles)?;
        let folder = site::chunked_folder(environment, articles);
        site::remove(&folder)?;
        let mut command = Command::new(&environment.newsstand);
        command.args(["build", "--captured", CAPTURED, "--chunked"]).arg(&folder).arg(&documents);
        let used = run_measured(&mut command)?;
        let weight = folder_size(&folder)?;
        println!("    {articles} articles: {used:?} {weight:?}");
        into.add("ours", articles, "fast", "build", used.seconds);
        into.add("ours", articles, "fast", "build-memory", used.memory);
        into.add("ours", articles, "fast", "files", weight.files);
        into.add("ours", articles, "fast", "disk", weight.bytes / 1e6);
        site::write_chunked_page(environment, &folder)?;
    }
    site::finish(environment)?;
    let scenarios = ARTICLES.map(|articles| Scenario {
        stack: "ours",
        articles,
        setting: "fast",
        page: format!("/ours/split-{articles}/"),
    });
    browser::run(environment, "scale", rounds.min(ROUNDS), &scenarios, into)?;
    // The largest edition takes 8 GB, and no other benchmark needs it.
    for articles in ARTICLES.into_iter().filter(|articles| *articles > KEPT) {
        site::remove(&environment.documents(articles))?;
        site::remove(&site::chunked_folder(environment, articles))?;
    }
    Ok(())
}
