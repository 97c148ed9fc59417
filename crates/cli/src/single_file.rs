//! Editions in one file, written an article at a time, with memory that does not grow with their number.

use std::env;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use newsstand_feed::write::{Detail, Items, TAIL, as_of, head};

use crate::article_sorter::Order;
use crate::atomic_write::AtomicFile;
use crate::error::Error;
use crate::options::{BuildOptions, Report};
use crate::{list_input, pipeline};

/// Size of the pieces in which a feed is written, in bytes.
const PIECE: usize = 1 << 18;

/// Builds an edition of all files found, as [`build_edition`](crate::build_edition) finds them, and writes it as JSON
/// Feed 1.1 to a file or to standard output. Returns the number of articles. Without articles, nothing is written; an
/// existing file is replaced only by a complete one.
///
/// # Errors
/// If a path cannot be read, a configuration is invalid, or the file cannot be written.
pub fn build(
    options: &BuildOptions,
    output: Option<&Path>,
    report: &mut Report<'_>,
) -> Result<usize, Error> {
    let input = list_input(options)?;
    // Temporary files are about as large as the output, so they are kept where there is room for that.
    let folder = output.and_then(Path::parent);
    let folder = folder.map(|path| if path.as_os_str().is_empty() { Path::new(".") } else { path });
    let folder = folder.map_or_else(env::temp_dir, Path::to_path_buf);
    let pipeline::Output { edition, mut articles } =
        pipeline::run(options, &input, &folder, Order::Found, report)?;
    let Some(mut article) = articles.next(report)? else { return Ok(0) };
    let mut writer = Writer::new(output)?;
    let mut items = Items { text: head(&edition, &as_of(&edition)), count: 0 };
    loop {
        items.push(&article, Detail::Whole);
        if items.text.len() > PIECE {
            writer.write(&items.text)?;
            items.text.clear();
        }
        match articles.next(report)? {
            Some(next) => article = next,
            None => break,
        }
    }
    items.text.push_str(TAIL);
    items.text.push('\n');
    writer.write(&items.text)?;
    writer.finish()?;
    Ok(items.count)
}

/// Writes to a file or to standard output.
struct Writer<'a> {
    path: Option<&'a Path>,
    destination: Destination,
}

enum Destination {
    File(AtomicFile),
    StandardOutput(io::Stdout),
}

impl<'a> Writer<'a> {
    fn new(path: Option<&'a Path>) -> Result<Self, Error> {
        let destination = match path {
            Some(named) => {
                Destination::File(AtomicFile::new(named).map_err(|why| unwritable(path, &why))?)
            }
            None => Destination::StandardOutput(io::stdout()),
        };
        Ok(Self { path, destination })
    }

    fn write(&mut self, text: &str) -> Result<(), Error> {
        let into: &mut dyn Write = match &mut self.destination {
            Destination::File(file) => file,
            Destination::StandardOutput(output) => output,
        };
        match into.write_all(text.as_bytes()).and_then(|()| into.flush()) {
            // The reader of standard output, such as `head`, has seen enough.
            Err(why) if self.path.is_none() && why.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|why| unwritable(self.path, &why)),
        }
    }

    fn finish(self) -> Result<(), Error> {
        match self.destination {
            Destination::File(file) => file.commit().map_err(|why| unwritable(self.path, &why)),
            Destination::StandardOutput(_) => Ok(()),
        }
    }
}

fn unwritable(path: Option<&Path>, why: &io::Error) -> Error {
    match path {
        Some(path) => Error::unwritable(&path.display(), why),
        None => Error::unwritable(&"standard output", why),
    }
}
