//! Editions of any size, invented: as a JSON Feed, as the documents that such a feed is made from, and
//! as the list that the readers made with other tools take.

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
pub(crate) use feed::{write as write_feed, write_split};
pub(crate) use peers::{Payload, write as write_peers};

/// `generate N FOLDER [--documents|--chunked]`.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let usage = "say how many articles, and where: cargo xtask generate 1000 target/edition [--documents|--chunked]";
    let (number, folder, form) = match arguments {
        [number, folder] => (number, folder, ""),
        [number, folder, form] => (number, folder, form.as_str()),
        _ => return Err(usage.to_owned()),
    };
    let number: usize = number.parse().map_err(|_| format!("`{number}` is no number; {usage}"))?;
    let folder = Path::new(folder);
    match form {
        "" => write_feed(number, &folder.join("feed.json")),
        "--chunked" => write_split(number, folder),
        "--documents" => write_documents(number, folder),
        _ => Err(format!("there is no `{form}`; {usage}")),
    }
}
