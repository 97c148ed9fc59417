//! The names of documents, of which there may be a great many: they wait in a file without a name, which goes
//! away with the program, however it ends.

use std::env;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Seek, Write};

use crate::input::Error;

/// What stands between two names, and in none.
const END: u8 = 0;

/// Names in the order that they came in.
#[derive(Debug)]
pub(crate) struct Names(BufWriter<File>);

impl Names {
    pub(crate) fn new() -> Result<Self, Error> {
        tempfile::tempfile().map(|file| Self(BufWriter::new(file))).map_err(trouble)
    }

    pub(crate) fn push(&mut self, name: &str) -> Result<(), Error> {
        self.0.write_all(name.as_bytes()).and_then(|()| self.0.write_all(&[END])).map_err(trouble)
    }

    /// Says that all of them came.
    pub(crate) fn end(&mut self) -> Result<(), Error> {
        self.0.flush().map_err(trouble)
    }

    /// All of them, for one at a time.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Result<String, Error>> {
        let mut file = self.0.get_ref();
        let mut unwound = file.rewind().err();
        let names = BufReader::new(file).split(END);
        let first = std::iter::from_fn(move || unwound.take().map(Err));
        first.chain(names).map(|name| {
            let name = name.map_err(trouble)?;
            String::from_utf8(name).map_err(|why| Error(why.to_string()))
        })
    }
}

fn trouble(why: io::Error) -> Error {
    Error(format!("{} cannot hold the names of documents: {why}", env::temp_dir().display()))
}
