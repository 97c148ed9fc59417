//! Sorting of more records than memory holds. Sorted runs are written to unnamed temporary files, which disappear with
//! the program, however it ends; then the runs are merged.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Size of a run that is sorted in memory, in bytes.
const MEMORY: usize = 1 << 18;

/// Maximum number of runs merged at once.
const MAX_RUNS: usize = 64;

/// Records to be sorted by their bytes.
pub(crate) struct ExternalSort {
    folder: PathBuf,
    memory: usize,
    bytes: Vec<u8>,
    index: Vec<Entry>,
    runs: Vec<File>,
}

/// The first eight bytes of a record, which differ for most, and its start and end in memory.
type Entry = (u64, usize, usize);

impl ExternalSort {
    /// Creates a sort with its files in a folder.
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            memory: MEMORY,
            bytes: Vec::new(),
            index: Vec::new(),
            runs: Vec::new(),
        }
    }

    /// Adds a record, given in pieces.
    pub(crate) fn push(&mut self, pieces: &[&[u8]]) -> Result<(), Error> {
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        if !self.index.is_empty() && self.bytes.len() + length > self.memory {
            self.write_run().map_err(|why| Error::temporary(&self.folder, &why))?;
        }
        let start = self.bytes.len();
        for piece in pieces {
            self.bytes.extend_from_slice(piece);
        }
        let head = self.bytes.get(start..).unwrap_or_default();
        let mut first = [0; 8];
        first.iter_mut().zip(head).for_each(|(to, from)| *to = *from);
        self.index.push((u64::from_be_bytes(first), start, self.bytes.len()));
        Ok(())
    }

    /// Returns all records in order.
    pub(crate) fn sorted(mut self) -> Result<Sorted, Error> {
        self.merge_all().map_err(|why| Error::temporary(&self.folder, &why))
    }

    fn merge_all(&mut self) -> Result<Sorted, io::Error> {
        while self.runs.len() >= MAX_RUNS {
            let runs = self.runs.drain(..MAX_RUNS).map(Run::file).collect::<Result<_, _>>()?;
            let mut some = Sorted::new(runs, &self.folder)?;
            let mut into = BufWriter::new(tempfile::tempfile_in(&self.folder)?);
            while some.advance()? {
                write(&mut into, some.record())?;
            }
            self.runs.push(into.into_inner().map_err(|why| why.into_error())?);
        }
        self.sort();
        let mut runs = self.runs.drain(..).map(Run::file).collect::<Result<Vec<_>, _>>()?;
        let (bytes, index) = (std::mem::take(&mut self.bytes), std::mem::take(&mut self.index));
        runs.push(Run {
            record: Vec::new(),
            source: RunSource::Memory { bytes, index: index.into_iter() },
        });
        Sorted::new(runs, &self.folder)
    }

    fn sort(&mut self) {
        let bytes = &self.bytes;
        let record = |entry: &Entry| bytes.get(entry.1..entry.2);
        self.index.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| record(one).cmp(&record(other)))
        });
    }

    fn write_run(&mut self) -> Result<(), io::Error> {
        self.sort();
        let mut into = BufWriter::with_capacity(1 << 16, tempfile::tempfile_in(&self.folder)?);
        for (_, start, end) in self.index.drain(..) {
            write(&mut into, self.bytes.get(start..end).unwrap_or_default())?;
        }
        self.bytes.clear();
        self.runs.push(into.into_inner().map_err(|why| why.into_error())?);
        Ok(())
    }
}

fn write(into: &mut impl Write, record: &[u8]) -> Result<(), io::Error> {
    let length =
        u32::try_from(record.len()).map_err(|why| io::Error::new(ErrorKind::InvalidInput, why))?;
    into.write_all(&length.to_le_bytes())?;
    into.write_all(record)
}

/// Records in order.
pub(crate) struct Sorted {
    folder: PathBuf,
    runs: Vec<Run>,
    /// The next record of every run, with the number of the run.
    heads: BinaryHeap<Reverse<(Vec<u8>, usize)>>,
    current: Vec<u8>,
}

struct Run {
    record: Vec<u8>,
    source: RunSource,
}

/// The place of a run's records.
enum RunSource {
    Memory { bytes: Vec<u8>, index: std::vec::IntoIter<Entry> },
    File(BufReader<File>),
}

impl Run {
    fn file(mut file: File) -> Result<Self, io::Error> {
        file.rewind()?;
        let source = RunSource::File(BufReader::with_capacity(1 << 13, file));
        Ok(Self { record: Vec::new(), source })
    }

    /// Reads the next record. Returns `false` after the last.
    fn read(&mut self) -> Result<bool, io::Error> {
        self.record.clear();
        match &mut self.source {
            RunSource::Memory { bytes, index } => {
                let Some((_, start, end)) = index.next() else { return Ok(false) };
                self.record.extend_from_slice(bytes.get(start..end).unwrap_or_default());
            }
            RunSource::File(file) => {
                let mut length = [0; 4];
                match file.read_exact(&mut length) {
                    Err(why) if why.kind() == ErrorKind::UnexpectedEof => return Ok(false),
                    read => read?,
                }
                self.record.resize(u32::from_le_bytes(length) as usize, 0);
                file.read_exact(&mut self.record)?;
            }
        }
        Ok(true)
    }
}

impl Sorted {
    fn new(mut runs: Vec<Run>, folder: &Path) -> Result<Self, io::Error> {
        let mut heads = BinaryHeap::new();
        for (at, run) in runs.iter_mut().enumerate() {
            if run.read()? {
                heads.push(Reverse((std::mem::take(&mut run.record), at)));
            }
        }
        Ok(Self { folder: folder.to_owned(), runs, heads, current: Vec::new() })
    }

    /// Returns the next record; `None` after the last.
    pub(crate) fn next(&mut self) -> Result<Option<&[u8]>, Error> {
        match self.advance() {
            Ok(true) => Ok(Some(self.record())),
            Ok(false) => Ok(None),
            Err(why) => Err(Error::temporary(&self.folder, &why)),
        }
    }

    fn record(&self) -> &[u8] {
        &self.current
    }

    fn advance(&mut self) -> Result<bool, io::Error> {
        let Some(Reverse((record, at))) = self.heads.pop() else { return Ok(false) };
        if let Some(run) = self.runs.get_mut(at) {
            // The buffer of the last record is reused for the next.
            run.record = std::mem::take(&mut self.current);
            if run.read()? {
                self.heads.push(Reverse((std::mem::take(&mut run.record), at)));
            }
        }
        self.current = record;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn sorts(memory: usize, count: usize) {
        let folder = tempfile::tempdir().unwrap();
        let mut sort = ExternalSort { memory, ..ExternalSort::new(folder.path()) };
        let records: Vec<String> =
            (0..count).map(|number| format!("{:05}", number * 7_919 % count)).collect();
        for record in &records {
            sort.push(&[&record.as_bytes()[..2], &record.as_bytes()[2..]]).unwrap();
        }
        let mut sorted = sort.sorted().unwrap();
        let mut found = Vec::new();
        while let Some(record) = sorted.next().unwrap() {
            found.push(String::from_utf8(record.to_vec()).unwrap());
        }
        let mut expected = records;
        expected.sort();
        assert_eq!(found, expected);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn records_are_sorted_whatever_fits_in_memory() {
        sorts(MEMORY, 1_000);
        sorts(300, 1_000);
        sorts(1, 200);
        sorts(100, 0);
    }
}
