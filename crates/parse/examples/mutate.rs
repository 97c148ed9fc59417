//! Damages documents at random, parses them, and checks what must hold for any input:
//! `cargo run --release -p newsstand-parse --example mutate -- FOLDER NUMBER [SEED]`. The same number and seed give the
//! same inputs.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use newsstand_parse::{Document, parse_documents};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).and_then(|text| text.parse::<u64>().ok());
    let (Some(folder), Some(count)) = (arguments.first(), number(1)) else {
        eprintln!("usage: mutate FOLDER NUMBER [SEED]");
        return ExitCode::from(2);
    };
    match run(Path::new(folder), count, number(2).unwrap_or(1)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path, count: u64, seed: u64) -> Result<String, String> {
    let seeds = seeds(folder)?;
    let mut dice = Dice(seed);
    let (mut bytes, mut articles, mut warnings) = (0, 0, 0);
    let start = Instant::now();
    for number in 1..=count {
        let mut input = dice.choose(&seeds).cloned().unwrap_or_default();
        for _ in 0..=dice.below(4) {
            damage(&mut input, &seeds, &mut dice);
        }
        let documents =
            [document("a", &input), document("b", seeds.first().map_or(b"", |seed| seed))];
        // Every eighth input has a second document, so that sources are shared and articles merged.
        let documents = if number % 8 == 0 { &documents[..] } else { documents.split_at(1).0 };
        let found = check(documents).map_err(|why| {
            format!("input {number} of seed {seed}: {why}\n{}", String::from_utf8_lossy(&input))
        })?;
        bytes += input.len();
        articles += found.0;
        warnings += found.1;
    }
    let seconds = start.elapsed().as_secs_f64();
    Ok(format!(
        "{count} inputs from {} documents ({bytes} bytes) in {seconds:.1} s: {:.0} a second; \
         {articles} articles, {warnings} warnings, nothing broken",
        seeds.len(),
        f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / seconds,
    ))
}

/// Reads all files in a folder and its subfolders, except those that state what is expected.
fn seeds(folder: &Path) -> Result<Vec<Vec<u8>>, String> {
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder);
        for entry in entries.map_err(|why| format!("{}: {why}", folder.display()))? {
            let path = entry.map_err(|why| why.to_string())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("expected.txt") && !path.ends_with("known.txt") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let read = |path: &PathBuf| std::fs::read(path).map_err(|why| format!("{path:?}: {why}"));
    paths.iter().map(read).collect()
}

fn document<'a>(name: &'a str, bytes: &'a [u8]) -> Document<'a> {
    Document { name, bytes, saved: None, source: None }
}

/// Parses documents, checks the result, and returns the numbers of articles and warnings.
fn check(documents: &[Document<'_>]) -> Result<(usize, usize), String> {
    let (articles, warnings) = parse_documents(documents);
    let lines = |name: &str| {
        let bytes = documents.iter().find(|document| document.name == name);
        // In UTF-16, every second byte may resemble a line end, so this counts at least all real ones.
        let ends = |bytes: &[u8]| bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        bytes.map_or(0, |document| ends(document.bytes) + 1)
    };
    for warning in &warnings {
        if !(1..=lines(&warning.document)).contains(&warning.line) {
            return Err(format!("a warning beyond the document's end: {warning}"));
        }
        if warning.what.len() > 500 {
            return Err(format!("an endless warning: {warning}"));
        }
    }
    let mut text = 0;
    let mut ids = HashSet::new();
    for article in &articles {
        let provenance = &article.provenance;
        if provenance.iter().any(|place| !(1..=lines(&place.document)).contains(&place.line)) {
            return Err(format!("a place beyond the document's end: {provenance:?}"));
        }
        if article.headline.is_empty() || article.paragraphs.iter().any(String::is_empty) {
            return Err(format!("an empty text: {article:?}"));
        }
        if !ids.insert(&article.id) {
            return Err(format!("an id twice: {article:?}"));
        }
        text += article.headline.len() + article.paragraphs.iter().map(String::len).sum::<usize>();
    }
    // An invalid byte becomes a character of three bytes.
    let most = 3 * documents.iter().map(|document| document.bytes.len()).sum::<usize>();
    if text > most {
        return Err(format!("{text} bytes of text came out of {most}"));
    }
    Ok((articles.len(), warnings.len()))
}

fn damage(input: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(input.len() + 1);
    match dice.below(9) {
        0 => input.truncate(at),
        1 => drop(input.drain(..at)),
        2 => {
            if let Some(byte) = input.get_mut(at) {
                *byte = dice.byte();
            }
        }
        3 => input.insert(at, dice.byte()),
        4 => {
            let other = dice.choose(seeds).map_or(&[][..], |seed| seed);
            let from = dice.below(other.len() + 1);
            let part = other.get(from..).unwrap_or_default();
            let part = part.get(..dice.below(300)).unwrap_or(part).to_vec();
            input.splice(at..at, part);
        }
        _ => damage_lines(input, dice),
    }
}

/// Removes, repeats, swaps, joins or moves lines, so that the result still resembles a page.
fn damage_lines(input: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<Vec<u8>> =
        input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if lines.is_empty() {
        return;
    }
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(6) {
        0 => drop(lines.remove(one)),
        1 => {
            let line = lines.get(one).cloned().unwrap_or_default();
            lines.insert(other, line);
        }
        2 => lines.swap(one, other),
        3 => {
            let line = lines.remove(one);
            lines.insert(other.min(lines.len()), line);
        }
        4 => lines.insert(one, b"\n".to_vec()),
        _ => {
            let line = lines.get_mut(one);
            line.map(Vec::pop);
        }
    }
    *input = lines.concat();
}

/// Pseudorandom numbers from a seed: SplitMix64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `limit`, which is not 0.
    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or_default()
    }

    fn byte(&mut self) -> u8 {
        let [byte, ..] = self.next().to_le_bytes();
        byte
    }

    fn choose<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}
