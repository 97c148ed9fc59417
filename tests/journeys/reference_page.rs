//! The page that the format was read off: exactly four articles, right to the last character. It is
//! somebody's journalism and no part of the project, so it is looked for beside the checkout; what
//! it holds is told from the file itself, by the numbers of its lines.

use std::io::Write;
use std::path::Path;

use newsstand_core::time::{HOUR, TimeRange};
use newsstand_core::{Article, Role, TimeBasis};
use newsstand_parse::{Document, parse_documents};
use xxhash_rust::xxh3::xxh3_64;

const NAME: &str = "000_b958ac358e07234c.txt";

/// The whole of each article: its headline and its paragraphs, a line each.
fn text(article: &Article) -> String {
    let mut lines = vec![article.headline.as_str()];
    lines.extend(article.paragraphs.iter().map(String::as_str));
    lines.join("\n")
}

#[test]
fn the_reference_document_gives_exactly_its_four_articles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/documents");
    let path = folder.join(NAME);
    let Ok(bytes) = std::fs::read(&path) else {
        // Past the test runner, which keeps what a passing test prints to itself.
        let _ = writeln!(
            std::io::stderr(),
            "NOT CHECKED: the reference document is not at {}",
            path.display()
        );
        return;
    };
    let file = std::str::from_utf8(&bytes).unwrap();
    let lines: Vec<&str> = file.split('\n').collect();
    let saved = TimeRange::day(2025, 6, 28);
    let document = Document { name: NAME, bytes: &bytes, saved, source: None };
    let (articles, warnings) = parse_documents(&[document]);
    assert_eq!(warnings, []);
    assert_eq!(articles.len(), 4);

    // Line, headline's line, last paragraph's line, words for the age, characters, hash.
    let expected: [(usize, usize, usize, Option<i64>, usize, u64); 4] = [
        (2, 2, 9, None, 2042, 0x7fae_8004_d5cb_b139),
        (19, 22, 23, Some(6), 2236, 0x9ebb_4fb6_cbc2_30f8),
        (26, 29, 30, Some(11), 2299, 0xdab3_e341_2851_18fc),
        (33, 36, 37, Some(13), 1638, 0x605b_e7aa_196b_c7ac),
    ];
    for (article, (line, headline, last, hours, characters, hash)) in articles.iter().zip(expected)
    {
        let found = text(article);
        assert_eq!(found, lines[headline - 1..last].join("\n"));
        assert_eq!((found.chars().count(), xxh3_64(found.as_bytes())), (characters, hash));
        let role = if hours.is_none() { Role::Main } else { Role::Related };
        let [place] = article.provenance.as_slice() else { panic!("{:?}", article.provenance) };
        assert_eq!((place.document.as_str(), place.line, place.role), (NAME, line, role));
        assert_eq!(article.source.as_deref(), hours.map(|_| "Russia Today"));
        assert_eq!(article.language, "en");
        assert!(article.hashtags.is_empty() && article.categories.is_empty());
        let words = hours.map(|hours| format!("{hours} hours ago"));
        assert_eq!(article.published.words, words);
        let Some(hours) = hours else {
            assert_eq!(article.published.known(), TimeBasis::NotStated);
            continue;
        };
        let between = article.published.between.unwrap();
        let day = saved.unwrap();
        assert_eq!(between.earliest(), day.earliest() - hours * HOUR - HOUR / 2);
        assert_eq!(between.latest(), day.latest() - hours * HOUR + HOUR / 2);
    }
    let taken: usize = articles.iter().map(|article| article.paragraphs.len()).sum();
    assert_eq!(taken, 7 + 3);
}
