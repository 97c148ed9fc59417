//! Records that are kept in a file until their order is known. The file has no name and goes away with the
//! program, however it ends.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::input::Error;

/// How much is written or read at once.
const AT_ONCE: usize = 1 << 16;

/// Where a record is: its first byte, and how many it has.
pub(crate) type Place = (u64, u32);

/// Takes records in.
pub(crate) struct Store {
    folder: PathBuf,
    file: BufWriter<File>,
    length: u64,
}

impl Store {
    /// The file goes into a folder.
    pub(crate) fn new(folder: &Path) -> Result<Self, Error> {
        let file = tempfile::tempfile_in(folder).map_err(|why| trouble(folder, &why))?;
        let file = BufWriter::with_capacity(AT_ONCE, file);
        Ok(Self { folder: folder.to_owned(), file, length: 0 })
    }

    pub(crate) fn push(&mut self, record: &[u8]) -> Result<Place, Error> {
        let length = u32::try_from(record.len())
            .map_err(|_| Error("an article has more than 4 GB of text".to_owned()))?;
        self.file.write_all(record).map_err(|why| trouble(&self.folder, &why))?;
        let start = self.length;
        self.length += u64::from(length);
        Ok((start, length))
    }

    /// Gives the records back: quickest one after the other, or quickest here and there.
    pub(crate) fn stored(self, in_turn: bool) -> Result<Stored, Error> {
        let file =
            self.file.into_inner().map_err(|why| trouble(&self.folder, &why.into_error()))?;
        let from = BufReader::with_capacity(if in_turn { AT_ONCE } else { 0 }, file);
        Ok(Stored { folder: self.folder, from, at: self.length, record: Vec::new() })
    }
}

/// Gives records back.
pub(crate) struct Stored {
    folder: PathBuf,
    from: BufReader<File>,
    at: u64,
    record: Vec<u8>,
}

impl Stored {
    pub(crate) fn read(&mut self, place: Place) -> Result<&[u8], Error> {
        self.record.clear();
        self.append(place).map_err(|why| trouble(&self.folder, &why))?;
        Ok(&self.record)
    }

    fn append(&mut self, (start, length): Place) -> Result<(), io::Error> {
        match i64::try_from(i128::from(start) - i128::from(self.at)) {
            Ok(0) => {}
            Ok(further) => self.from.seek_relative(further)?,
            Err(_) => drop(self.from.seek(SeekFrom::Start(start))?),
        }
        self.record.resize(length as usize, 0);
        self.from.read_exact(&mut self.record)?;
        self.at = start + u64::from(length);
        Ok(())
    }
}

fn trouble(folder: &Path, why: &io::Error) -> Error {
    Error(format!("{} cannot hold what is being sorted: {why}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_come_back_from_anywhere() {
        let folder = tempfile::tempdir().unwrap();
        for in_turn in [true, false] {
            let mut store = Store::new(folder.path()).unwrap();
            let record = |number: usize| number.to_string().repeat(number % 700);
            let places: Vec<Place> =
                (0..2_000).map(|number| store.push(record(number).as_bytes()).unwrap()).collect();
            let mut stored = store.stored(in_turn).unwrap();
            for number in (0..2_000).chain((0..2_000).map(|number| number * 7_919 % 2_000)) {
                assert_eq!(stored.read(places[number]).unwrap(), record(number).as_bytes());
            }
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        }
    }
}
