//! Documents to editions: reads files and folders, hands their bytes to `news`, and writes what
//! comes back as JSON Feed or as plain HTML. What an article is, it does not know; `news` does.

pub mod atomic_write;
pub mod chunked;
mod config;
mod external_sort;
mod gather;
mod input;
mod json;
mod names;
pub mod plain;
pub mod single_file;
mod store;

use std::cmp::Reverse;
use std::path::PathBuf;

use newsstand_core::time::TimeRange;
use newsstand_core::{Article, Edition};
use newsstand_feed::Feed;
use newsstand_parse::{Document, Warning, gather};

use config::Heading;

pub use config::CONFIG_NAME;
pub use input::Error;

/// What to make an edition from.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// Files and folders; see [`press`].
    pub paths: Vec<PathBuf>,
    /// When documents were saved that no configuration says it of.
    pub captured: Option<TimeRange>,
    /// A title that goes before the configuration's.
    pub title: Option<String>,
}

/// An edition with what was noticed on the way.
#[derive(Clone, Debug)]
pub struct BuildReport {
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
pub fn build_edition(order: &BuildOptions) -> Result<BuildReport, Error> {
    let input = input::list(&order.paths)?;
    let all = input.files().collect::<Result<Vec<_>, _>>()?;
    let mut read: Vec<_> = all.iter().map(|file| file.path.clone()).collect();
    let (feeds, files): (Vec<_>, Vec<_>) = all.into_iter().partition(input::File::is_feed);
    let texts = files.iter().map(|file| file.bytes()).collect::<Result<Vec<_>, _>>()?;
    let documents: Vec<Document<'_>> =
        files.iter().zip(&texts).map(|(file, bytes)| file.document(bytes, order)).collect();
    let (mut articles, warnings) = gather(&documents);
    let mut notes = input.notes.clone();
    let mut masthead = Masthead::new(order, input.heading.clone());
    for document in &documents {
        masthead.gathered(document.saved);
    }
    for file in &feeds {
        let (edition, troubles) = feed(file)?;
        notes.extend(troubles.into_iter().map(|what| format!("{}: {what}", file.name)));
        articles.extend(masthead.feed(edition));
    }
    read.extend(input.read);
    Ok(BuildReport { edition: Edition { articles, ..masthead.edition() }, warnings, notes, read })
}

/// What stands above an edition, as far as it is known.
struct Masthead<'a> {
    order: &'a BuildOptions,
    heading: Heading,
    as_of: Option<TimeRange>,
}

impl<'a> Masthead<'a> {
    fn new(order: &'a BuildOptions, heading: Heading) -> Self {
        Self { order, heading, as_of: None }
    }

    /// Takes in when a document was saved: the latest is when the edition was gathered.
    fn gathered(&mut self, saved: Option<TimeRange>) {
        // Of a day and an hour in it, the hour says more.
        let key = |saved: &TimeRange| (saved.earliest(), Reverse(saved.latest()));
        self.as_of = self.as_of.into_iter().chain(saved).max_by_key(key);
    }

    /// Takes in what a feed says, and gives its articles back.
    fn feed(&mut self, edition: Edition) -> Vec<Article> {
        self.gathered(edition.as_of.or(self.order.captured));
        let heading = &mut self.heading;
        let title = Some(edition.title).filter(|title| !title.is_empty());
        heading.title = heading.title.take().or(title);
        heading.language = heading.language.take().or(Some(edition.language));
        edition.articles
    }

    /// The edition, without articles.
    fn edition(self) -> Edition {
        let title = self.order.title.clone().or(self.heading.title);
        Edition {
            title: title.unwrap_or_else(|| "Newsstand".to_owned()),
            subtitle: self.heading.subtitle.unwrap_or_default(),
            language: self.heading.language.unwrap_or_else(|| "en".to_owned()),
            as_of: self.as_of,
            articles: Vec::new(),
        }
    }
}

/// The edition of a JSON Feed, and what of it could not be read.
fn feed(file: &input::File) -> Result<(Edition, Vec<String>), Error> {
    let no_feed = |why: String| Error(format!("{} is no JSON Feed: {why}", file.name));
    let json = serde_json::from_slice(&file.bytes()?).map_err(|why| no_feed(why.to_string()))?;
    newsstand_feed::read(json, None).map_err(no_feed)
}

/// An edition as JSON Feed 1.1, one line of text.
///
/// # Errors
/// Never, as far as anybody knows; the sentence is `serde_json`'s.
pub fn to_json(edition: &Edition) -> Result<String, Error> {
    serde_json::to_string(&Feed::from(edition))
        .map_err(|why| Error(format!("the edition could not be written as JSON: {why}")))
}
