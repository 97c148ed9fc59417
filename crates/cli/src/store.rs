//! Records of any length in an unnamed temporary file, which disappears with the program, however it ends.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Size of the buffer for writing, and for reading in order, in bytes.
const BUFFER: usize = 1 << 16;

/// The place of a record in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The position of its first byte.
    pub(crate) start: u64,
    /// Its length in bytes.
    pub(crate) length: u32,
}

/// A store that is being written.
pub(crate) struct Store {
    folder: PathBuf,
    file: BufWriter<File>,
    length: u64,
}

impl Store {
    /// Creates a store with its file in a folder.
    pub(crate) fn new(folder: &Path) -> Result<Self, Error> {
        let file = tempfile::tempfile_in(folder).map_err(|why| Error::temporary(folder, &why))?;
        let file = BufWriter::with_capacity(BUFFER, file);
        Ok(Self { folder: folder.to_owned(), file, length: 0 })
    }

    /// Adds a record, and returns where it is.
    pub(crate) fn push(&mut self, record: &[u8]) -> Result<Span, Error> {
        let length = u32::try_from(record.len())
            .map_err(|_| Error("an article has more than 4 GB of text".to_owned()))?;
        self.file.write_all(record).map_err(|why| Error::temporary(&self.folder, &why))?;
        let start = self.length;
        self.length += u64::from(length);
        Ok(Span { start, length })
    }

    /// Returns a reader of the records, which is fast either for reading in order or for reading at random.
    pub(crate) fn reader(self, in_order: bool) -> Result<StoreReader, Error> {
        let file = self.file.into_inner();
        let file = file.map_err(|why| Error::temporary(&self.folder, &why.into_error()))?;
        let file = BufReader::with_capacity(if in_order { BUFFER } else { 0 }, file);
        Ok(StoreReader { folder: self.folder, file, at: self.length, record: Vec::new() })
    }
}

/// A store that is being read.
pub(crate) struct StoreReader {
    folder: PathBuf,
    file: BufReader<File>,
    at: u64,
    record: Vec<u8>,
}

impl StoreReader {
    pub(crate) fn read(&mut self, span: Span) -> Result<&[u8], Error> {
        self.read_into_buffer(span).map_err(|why| Error::temporary(&self.folder, &why))?;
        Ok(&self.record)
    }

    fn read_into_buffer(&mut self, Span { start, length }: Span) -> Result<(), io::Error> {
        match i64::try_from(i128::from(start) - i128::from(self.at)) {
            Ok(0) => {}
            Ok(distance) => self.file.seek_relative(distance)?,
            Err(_) => drop(self.file.seek(SeekFrom::Start(start))?),
        }
        self.record.resize(length as usize, 0);
        self.file.read_exact(&mut self.record)?;
        self.at = start + u64::from(length);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_read_in_order_and_at_random() {
        let folder = tempfile::tempdir().unwrap();
        for in_order in [true, false] {
            let mut store = Store::new(folder.path()).unwrap();
            let record = |number: usize| number.to_string().repeat(number % 700);
            let spans: Vec<Span> =
                (0..2_000).map(|number| store.push(record(number).as_bytes()).unwrap()).collect();
            let mut reader = store.reader(in_order).unwrap();
            for number in (0..2_000).chain((0..2_000).map(|number| number * 7_919 % 2_000)) {
                assert_eq!(reader.read(spans[number]).unwrap(), record(number).as_bytes());
            }
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        }
    }
}
