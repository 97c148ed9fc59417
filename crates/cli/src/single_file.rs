//! Editions in one file: documents become articles in the order found, written one after the other, with memory
//! that does not grow with their number.

use std::env;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use newsstand_core::Edition;
use newsstand_feed::Feed;

use crate::BuildOptions;
use crate::atomic_write::Replacement;
use crate::gather::{By, Gathered, Say, gather};
use crate::input::{self, Error};
use crate::json::{self, Part};

/// How much is written at once.
const AT_ONCE: usize = 1 << 18;

/// Writes an edition of all documents found, as [`crate::press`] finds them, as JSON Feed 1.1 into a file, or to
/// standard output, and says how many articles it has. What is odd is said as it is found. Without any
/// articles, nothing is written, and an older file is replaced by a whole one alone.
///
/// # Errors
/// Where a path cannot be read, a configuration does not make sense, or the file cannot be written.
pub fn build(
    order: &BuildOptions,
    output: Option<&Path>,
    say: &mut Say<'_>,
) -> Result<usize, Error> {
    let input = input::list(&order.paths)?;
    for note in &input.notes {
        say(note);
    }
    // What waits is as large as what is written, so it waits where that has its place.
    let folder = output.and_then(Path::parent);
    let folder = folder.map(|path| if path.as_os_str().is_empty() { Path::new(".") } else { path });
    let folder = folder.map_or_else(env::temp_dir, Path::to_path_buf);
    let Gathered { heading, mut articles } = gather(order, &input, &folder, By::Found, say)?;
    let Some(first) = articles.next(say)? else { return Ok(0) };
    let (before, after) = around(&heading)?;
    let mut into = Output::new(output)?;
    let (mut count, mut article) = (0, Some(first));
    while let Some(next) = article {
        into.text.extend_from_slice(if count == 0 { &before } else { b"," });
        json::item(&next, Part::Whole, &mut into.text);
        count += 1;
        into.pass_on(AT_ONCE)?;
        article = articles.next(say)?;
    }
    into.text.extend_from_slice(&after);
    into.pass_on(0)?;
    into.put()?;
    Ok(count)
}

/// What stands before and after the articles.
fn around(heading: &Edition) -> Result<(Vec<u8>, Vec<u8>), Error> {
    let mut before = json::text(&Feed::from(heading))?;
    let after = before.split_off(before.len().saturating_sub(json::AFTER.len()));
    Ok((before, [after.as_slice(), b"\n"].concat()))
}

/// A file or standard output, and text on its way there.
struct Output<'a> {
    path: Option<&'a Path>,
    into: Place,
    text: Vec<u8>,
}

enum Place {
    File(Replacement),
    Standard(io::Stdout),
}

impl<'a> Output<'a> {
    fn new(path: Option<&'a Path>) -> Result<Self, Error> {
        let into = match path {
            Some(named) => {
                Place::File(Replacement::new(named).map_err(|why| unwritten(path, &why))?)
            }
            None => Place::Standard(io::stdout()),
        };
        Ok(Self { path, into, text: Vec::with_capacity(2 * AT_ONCE) })
    }

    /// Writes the text where there is more than so much of it.
    fn pass_on(&mut self, most: usize) -> Result<(), Error> {
        if self.text.len() <= most {
            return Ok(());
        }
        let into: &mut dyn Write = match &mut self.into {
            Place::File(file) => file,
            Place::Standard(output) => output,
        };
        let written = into.write_all(&self.text).and_then(|()| into.flush());
        self.text.clear();
        match written {
            // Who read the standard output has had enough.
            Err(why) if self.path.is_none() && why.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|why| unwritten(self.path, &why)),
        }
    }

    /// Puts a file in its place.
    fn put(self) -> Result<(), Error> {
        match self.into {
            Place::File(file) => file.put().map_err(|why| unwritten(self.path, &why)),
            Place::Standard(_) => Ok(()),
        }
    }
}

fn unwritten(path: Option<&Path>, why: &io::Error) -> Error {
    let place =
        path.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
    Error(format!("{place} cannot be written: {why}"))
}
