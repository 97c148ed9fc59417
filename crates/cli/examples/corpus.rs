//! Writes a corpus of invented documents, always the same: `corpus FOLDER DOCUMENTS`. It serves to measure
//! `newsstand build`, and to make the editions that tests read.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

const ENGLISH: [&str; 24] = [
    "harbour",
    "ferry",
    "council",
    "the",
    "of",
    "tram",
    "library",
    "opened",
    "again",
    "after",
    "a",
    "winter",
    "bridge",
    "“quiet”",
    "and",
    "people",
    "said",
    "who",
    "market",
    "in",
    "morning",
    "island",
    "seeds",
    "twice",
];
const ARABIC: [&str; 14] = [
    "الميناء",
    "المكتبة",
    "في",
    "من",
    "قال",
    "الجسر",
    "القديم",
    "صباح",
    "بعد",
    "المدينة",
    "على",
    "السوق",
    "الشتاء",
    "الناس",
];
const SOURCES: [&str; 8] = [
    "Port Herald",
    "Rail Review",
    "Hill Gazette",
    "Channel 5",
    "Island Post",
    "صحيفة الميناء",
    "Harbour Courier",
    "News 24",
];
const TAGS: [&str; 6] = ["Trams", "Ferries", "Chess", "Libraries", "مكتبات", "Seeds"];

/// Pseudorandom numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % limit.max(1) as u64).unwrap_or_default()
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words.get(self.below(words.len())).copied().unwrap_or_default()
    }

    fn words(&mut self, arabic: bool, count: usize) -> String {
        let words = if arabic { ARABIC.as_slice() } else { ENGLISH.as_slice() };
        let mut text = String::from(if arabic { "" } else { "The " });
        for at in 0..count {
            text.push_str(if at == 0 { "" } else { " " });
            text.push_str(self.pick(words));
        }
        text.push('.');
        text
    }

    fn time(&mut self) -> String {
        let count = 2 + self.below(9);
        match self.below(8) {
            0 => format!("{count} minutes ago"),
            1 => format!("{:02}-06-2025", 10 + count),
            2 => format!("{count} months ago"),
            3 | 4 => format!("{count} days ago"),
            _ => format!("{count} hours ago"),
        }
    }
}

/// Returns the headline, source and text of an article by its number. Several documents may contain the same article.
fn story(number: usize) -> (String, &'static str, Vec<String>) {
    let arabic = number % 4 == 3;
    let mut dice = Dice(number as u64);
    let subject = dice.words(arabic, 6);
    let headline = format!("{} {number}", subject.trim_end_matches('.'));
    let source = dice.pick(&SOURCES);
    (headline, source, (0..5).map(|_| dice.words(arabic, 38)).collect())
}

fn document(number: usize, documents: usize) -> String {
    let mut dice = Dice(number as u64 + 1_000_000_007);
    let (headline, source, paragraphs) = story(number);
    let mut page = format!("logo\n{headline}\n\n{headline}\n\n");
    if dice.below(10) > 0 {
        let _ = writeln!(page, "{source}{}", dice.time());
    }
    let _ = writeln!(page, "{}", paragraphs.join("\n"));
    let _ = writeln!(page, "Hashtags\n#{} #{}\n", dice.pick(&TAGS), dice.pick(&TAGS));
    page.push_str("Try Our AI Features\nExplore what Daily8 AI can do for you:\nComments\n");
    page.push_str("No comments yet...\nRelated Articles\n\n");
    for place in 0..4 {
        // Every fourth article is the main article of another document; the others are only here.
        let other = if place == 0 { dice.below(documents) } else { documents + number * 4 + place };
        let (headline, source, paragraphs) = story(other);
        let body: String = paragraphs.concat().chars().take(150).collect();
        let time = dice.time();
        let _ = write!(page, "\n{source}\n{time}\n- {source}\n{headline}\n{body}…\n\n");
    }
    page
}

fn write(folder: &Path, documents: usize) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("edition.toml"), "title = \"A made-up edition\"\n")?;
    for number in 0..documents {
        let inner = folder.join(format!("{:04}", number / 1_000));
        if number % 1_000 == 0 {
            fs::create_dir_all(&inner)?;
        }
        fs::write(inner.join(format!("{number:07}.txt")), document(number, documents))?;
    }
    Ok(())
}

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let [folder, documents] = words.as_slice() else {
        eprintln!("corpus FOLDER DOCUMENTS");
        process::exit(2);
    };
    let written = documents
        .parse()
        .map_err(|why| format!("{documents} is no number: {why}"))
        .and_then(|documents| {
            write(Path::new(folder), documents)
                .map_err(|why| format!("{folder} cannot be written: {why}"))
        });
    if let Err(why) = written {
        eprintln!("{why}");
        process::exit(1);
    }
}
