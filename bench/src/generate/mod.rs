//! Generated editions of any size: as a JSON Feed, as the documents such a feed is built from, and as the
//! data that the peers read.

mod articles;
mod documents;
mod feed;
mod peers;
mod random;
mod words;

use std::path::Path;

use crate::error::Result;

pub(crate) use articles::Articles;
pub(crate) use documents::{CAPTURED, write as write_documents};
pub(crate) use feed::{write as write_feed, write_chunked};
pub(crate) use peers::{Payload, write as write_peers};

/// Runs `generate N FOLDER [--documents|--chunked]`.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let usage = "usage: cargo xtask generate N FOLDER [--documents|--chunked], such as `cargo xtask generate 1000 target/edition`";
    let (number, folder, form) = match arguments {
        [number, folder] => (number, folder, ""),
        [number, folder, form] => (number, folder, form.as_str()),
        _ => {
            return Err(format!(
                "generate: expected a number of articles and a folder, found `{}`; {usage}",
                arguments.join(" ")
            ));
        }
    };
    let number: usize = number.parse().map_err(|_| {
        format!("generate: expected a number of articles, found `{number}`; {usage}")
    })?;
    let folder = Path::new(folder);
    match form {
        "" => write_feed(number, &folder.join("feed.json")),
        "--chunked" => write_chunked(number, folder),
        "--documents" => write_documents(number, folder),
        _ => Err(format!(
            "generate: unknown option `{form}`, expected --documents or --chunked; {usage}"
        )),
    }
}
