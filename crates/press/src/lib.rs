//! Documents to editions: reads files and folders, hands their bytes to `news`, and writes what
//! comes back as JSON Feed or as plain HTML. What an article is, it does not know; `news` does.

mod config;
mod input;
pub mod plain;
pub mod split;

use std::cmp::Reverse;
use std::path::PathBuf;

use news::feed::Feed;
use news::parse::{Document, gather};
use news::time::Moment;
use news::{Edition, parse::Warning};

pub use config::CONFIG_NAME;
pub use input::Trouble;

/// What to make an edition from.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Files and folders; see [`press`].
    pub paths: Vec<PathBuf>,
    /// When documents were saved that no configuration says it of.
    pub captured: Option<Moment>,
    /// A title that goes before the configuration's.
    pub title: Option<String>,
}

/// An edition with what was noticed on the way.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// The edition; it may have no articles.
    pub edition: Edition,
    /// What was odd in the documents.
    pub warnings: Vec<Warning>,
    /// Files that were passed over, each in a sentence.
    pub notes: Vec<String>,
    /// Every file and folder that was read or listed, for those who watch them.
    pub read: Vec<PathBuf>,
}

/// Makes an edition of all documents found. A file is read whatever its name, as a JSON Feed where that
/// ends in `.json`; of a folder, and the folders in it, every `.txt` file, in the order of their names,
/// with the `edition.toml` in it.
///
/// # Errors
/// Where a path cannot be read, or a configuration does not make sense.
pub fn press(order: &Order) -> Result<Pressed, Trouble> {
    let input = input::read(&order.paths)?;
    let (feeds, files): (Vec<_>, Vec<_>) = input.files.iter().partition(|file| file.is_feed());
    let documents: Vec<Document<'_>> = files
        .iter()
        .map(|file| Document {
            name: &file.name,
            bytes: &file.bytes,
            saved: file.saved.or(order.captured),
            source: file.source.as_deref(),
        })
        .collect();
    let (mut articles, warnings) = gather(&documents);
    let mut notes = input.notes;
    let mut heading = input.heading;
    let mut gathered: Vec<Moment> =
        documents.iter().filter_map(|document| document.saved).collect();
    for file in feeds {
        let (edition, troubles) = feed(file)?;
        notes.extend(troubles.into_iter().map(|what| format!("{}: {what}", file.name)));
        gathered.extend(edition.as_of.or(order.captured));
        heading.title = heading.title.or(Some(edition.title).filter(|title| !title.is_empty()));
        heading.language = heading.language.or(Some(edition.language));
        articles.extend(edition.articles);
    }
    let as_of = gathered
        .into_iter()
        // Of a day and an hour in it, the hour says more.
        .max_by_key(|saved| (saved.earliest(), Reverse(saved.latest())));
    let edition = Edition {
        title: order.title.clone().or(heading.title).unwrap_or_else(|| "Newsstand".to_owned()),
        subtitle: heading.subtitle.unwrap_or_default(),
        language: heading.language.unwrap_or_else(|| "en".to_owned()),
        as_of,
        articles,
    };
    Ok(Pressed { edition, warnings, notes, read: input.read })
}

/// The edition of a JSON Feed, and what of it could not be read.
fn feed(file: &input::File) -> Result<(Edition, Vec<String>), Trouble> {
    let no_feed = |why: String| Trouble(format!("{} is no JSON Feed: {why}", file.name));
    let json = serde_json::from_slice(&file.bytes).map_err(|why| no_feed(why.to_string()))?;
    news::feed::read(json, None).map_err(no_feed)
}

/// An edition as JSON Feed 1.1, one line of text.
///
/// # Errors
/// Never, as far as anybody knows; the sentence is `serde_json`'s.
pub fn to_json(edition: &Edition) -> Result<String, Trouble> {
    serde_json::to_string(&Feed::from(edition))
        .map_err(|why| Trouble(format!("the edition could not be written as JSON: {why}")))
}
