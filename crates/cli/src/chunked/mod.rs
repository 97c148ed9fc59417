//! Chunked editions, written with memory that does not grow with the number of articles. `newsstand-chunked` defines
//! the content of the files.

mod hash;
mod totals;
mod writer;

use std::fs;
use std::path::Path;

use newsstand_core::{Article, Edition};
use newsstand_parse::StreamParser;

use crate::article_sorter::{ArticleSorter, Order, SortedArticles};
use crate::error::Error;
use crate::options::{BuildOptions, Report};
use crate::store::Store;
use crate::{list_input, pipeline};
use writer::Writer;

pub use hash::hash_of;
pub use writer::{MANIFEST, Summary};

/// Builds a chunked edition of all files found, as [`build_edition`](crate::build_edition) finds them, in a folder.
/// The manifest is written last. Chunks that exist already are left as they are. Without articles, nothing is written.
///
/// # Errors
/// If a path cannot be read, a configuration is invalid, or a file cannot be written.
pub fn build(
    options: &BuildOptions,
    folder: &Path,
    report: &mut Report<'_>,
) -> Result<Summary, Error> {
    let input = list_input(options)?;
    let existed = folder.is_dir();
    create(folder)?;
    let pipeline::Output { edition, mut articles } =
        pipeline::run(options, &input, folder, Order::Newest, report)?;
    let summary = write_all(folder, &edition, &mut articles, report)?;
    if summary.articles == 0 && !existed {
        let _ = fs::remove_dir(folder);
    }
    Ok(summary)
}

/// Writes a chunked edition of articles in any order. `edition` is the edition without them. Without articles, nothing
/// is written.
///
/// # Errors
/// If a file cannot be written.
pub fn write(
    folder: &Path,
    edition: &Edition,
    articles: impl Iterator<Item = Article>,
) -> Result<Summary, Error> {
    create(folder)?;
    let mut sorter = ArticleSorter::new(folder, Order::Newest, edition.as_of)?;
    for (position, article) in articles.enumerate() {
        sorter.push(position as u64, &article)?;
    }
    let texts = Store::new(folder)?.reader(true)?;
    let mut articles = sorter.sorted(texts, StreamParser::default())?;
    write_all(folder, edition, &mut articles, &mut |_| {})
}

fn create(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder)
        .map_err(|why| Error(format!("{}: cannot be created: {why}", folder.display())))
}

fn write_all(
    folder: &Path,
    edition: &Edition,
    articles: &mut SortedArticles,
    report: &mut Report<'_>,
) -> Result<Summary, Error> {
    let mut writer = Writer::new(folder, edition);
    while let Some(article) = articles.next(report)? {
        writer.push(&article)?;
    }
    writer.finish()
}
