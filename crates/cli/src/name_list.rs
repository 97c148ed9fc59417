//! The names of documents. There may be more than memory should hold, so they are kept in an unnamed temporary file,
//! which disappears with the program, however it ends.

use std::env;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Seek, Write};

use crate::error::Error;

/// The byte after each name; no name contains it.
const END: u8 = 0;

/// Names in the order in which they were added.
#[derive(Debug)]
pub(crate) struct NameList(BufWriter<File>);

impl NameList {
    pub(crate) fn new() -> Result<Self, Error> {
        tempfile::tempfile().map(|file| Self(BufWriter::new(file))).map_err(temporary)
    }

    pub(crate) fn push(&mut self, name: &str) -> Result<(), Error> {
        self.0.write_all(name.as_bytes()).and_then(|()| self.0.write_all(&[END])).map_err(temporary)
    }

    /// Makes all names added so far readable.
    pub(crate) fn flush(&mut self) -> Result<(), Error> {
        self.0.flush().map_err(temporary)
    }

    /// Reads the names again, one at a time.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Result<String, Error>> {
        let mut file = self.0.get_ref();
        let mut rewound = file.rewind().err();
        let names = BufReader::new(file).split(END);
        let first = std::iter::from_fn(move || rewound.take().map(Err));
        first.chain(names).map(|name| {
            let name = name.map_err(temporary)?;
            String::from_utf8(name).map_err(|why| Error(why.to_string()))
        })
    }
}

fn temporary(why: io::Error) -> Error {
    Error::temporary(&env::temp_dir(), &why)
}
