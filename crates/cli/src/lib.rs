//! Builds editions: finds input files, reads each in its format, and writes JSON Feed, in one file or chunked.
//!
//! Articles come from `newsstand-parse` and `newsstand-feed`. This crate reads and writes files, and is the only one
//! that does.

mod article_sorter;
pub mod atomic_write;
pub mod chunked;
mod config;
mod error;
mod external_sort;
mod formats;
mod input;
mod intake;
mod masthead;
mod name_list;
mod options;
mod pipeline;
pub mod plain;
pub mod policy;
mod record;
pub mod single_file;
mod store;

use std::env;
use std::path::PathBuf;

use newsstand_core::Edition;

use article_sorter::Order;
use input::Input;

pub use config::CONFIG_NAME;
pub use error::Error;
pub use options::{BuildOptions, Notice, Report};

/// A built edition, with what was noticed meanwhile.
#[derive(Clone, Debug)]
pub struct BuildReport {
    /// The edition; it may have no articles.
    pub edition: Edition,
    /// Oddities of the input files.
    pub notices: Vec<Notice>,
    /// The files and folders that were read or listed, so that a caller can watch them for changes.
    pub read: Vec<PathBuf>,
}

/// Builds an edition of all files found. A file is read whatever its name, in the format that recognizes it. Of a
/// folder and its subfolders, every `.txt` file is read, in the order of their names, with the `edition.toml` in it.
///
/// # Errors
/// If a path cannot be read, or a configuration is invalid.
pub fn build_edition(options: &BuildOptions) -> Result<BuildReport, Error> {
    let input = list_input(options)?;
    let mut notices = Vec::new();
    let mut report = |notice| notices.push(notice);
    let pipeline::Output { mut edition, mut articles } =
        pipeline::run(options, &input, &env::temp_dir(), Order::Found, &mut report)?;
    while let Some(article) = articles.next(&mut report)? {
        edition.articles.push(article);
    }
    let mut read = Vec::new();
    for file in input.files() {
        read.push(file?.path);
    }
    read.extend(input.read);
    Ok(BuildReport { edition, notices, read })
}

fn list_input(options: &BuildOptions) -> Result<Input, Error> {
    let extensions: Vec<_> = formats::folder_extensions().collect();
    input::list(&options.paths, &extensions)
}
