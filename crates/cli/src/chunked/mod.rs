//! Editions in parts: documents become articles in order of time, with memory that does not grow with their
//! number. What is in a file is `newsstand_chunked`'s to say.

mod hash;
mod totals;
mod writer;

use std::fmt::Display;
use std::fs;
use std::path::Path;

use newsstand_core::{Article, Edition};
use newsstand_feed::Feed;

use crate::BuildOptions;
use crate::gather::{Articles, By, Gathered, Keeping, Say, gather};
use crate::input::{self, Error};
use writer::Writer;

pub use hash::hash_of;

/// The name of the manifest.
pub const MANIFEST: &str = "feed.json";

/// How many of the newest articles the manifest itself holds.
const FIRST: usize = 24;

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many articles.
    pub articles: usize,
    /// How many files, the manifest among them.
    pub files: usize,
    /// How many bytes they have together.
    pub bytes: u64,
    /// How many of the files were not there before.
    pub new: usize,
}

/// Makes an edition in parts of all documents found, as [`crate::press`] finds them, in a folder: every chunk
/// first, and the manifest once they are there. Chunks that are there already are left as they are. What is
/// odd is said as it is found. Without any articles, nothing is written.
///
/// # Errors
/// Where a path cannot be read, a configuration does not make sense, or a file cannot be written.
pub fn build(
    order: &BuildOptions,
    folder: &Path,
    say: &mut dyn FnMut(&dyn Display),
) -> Result<Summary, Error> {
    let input = input::list(&order.paths)?;
    let there = folder.is_dir();
    fs::create_dir_all(folder)
        .map_err(|why| Error(format!("{} cannot be made: {why}", folder.display())))?;
    for note in &input.notes {
        say(note);
    }
    let Gathered { heading, mut articles } = gather(order, &input, folder, By::Newest, say)?;
    let summary = written(folder, &heading, &mut articles, say)?;
    if summary.articles == 0 && !there {
        let _ = fs::remove_dir(folder);
    }
    Ok(summary)
}

/// Writes an edition in parts of articles from anywhere, in any order, under the heading of an edition whose
/// own articles do not count. Without any articles, nothing is written.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(
    folder: &Path,
    heading: &Edition,
    articles: impl Iterator<Item = Article>,
) -> Result<Summary, Error> {
    fs::create_dir_all(folder)
        .map_err(|why| Error(format!("{} cannot be made: {why}", folder.display())))?;
    let mut keeping = Keeping::new(folder, By::Newest, heading.as_of)?;
    for (at, article) in articles.enumerate() {
        keeping.keep_whole(at as u64, &article)?;
    }
    let heading = Edition { articles: Vec::new(), ..heading.clone() };
    written(folder, &heading, &mut keeping.whole_articles(folder)?, &mut |_| {})
}

/// Writes the chunks of articles that are in order, and the manifest.
fn written(
    folder: &Path,
    heading: &Edition,
    articles: &mut Articles,
    say: &mut Say<'_>,
) -> Result<Summary, Error> {
    let mut writer = Writer::new(folder, Feed::from(heading), heading.as_of);
    while let Some(article) = articles.next(say)? {
        writer.push(&article)?;
    }
    if writer.is_empty() { Ok(Summary::default()) } else { writer.finish() }
}
