//! Properties of the parser for any document: as the site writes it, cut off, with lines lost, or no page at all.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop anywhere")]

#[path = "../common/mod.rs"]
mod common;
mod generators;

use std::collections::HashSet;

use common::{Language, Story, markers};
use generators::{any_line, page};
use newsstand_core::Article;
use newsstand_parse::{Document, Warning, parse_documents};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq};
use proptest::sample::Index;
use proptest::{proptest, test_runner::TestCaseError};

fn document<'a>(name: &'a str, text: &'a [u8]) -> Document<'a> {
    Document { name, bytes: text, saved: None, source: None }
}

fn read(text: &str) -> (Vec<Article>, Vec<Warning>) {
    parse_documents(&[document("page", text.as_bytes())])
}

fn found(article: &Article) -> Story {
    Story {
        headline: article.headline.clone(),
        source: article.source.clone().unwrap_or_default(),
        words: article.published.words.clone().unwrap_or_default(),
        paragraphs: article.paragraphs.clone(),
        categories: article.categories.clone(),
    }
}

/// Checks what holds for any input.
fn check(documents: &[Document<'_>]) -> Result<(Vec<Article>, Vec<Warning>), TestCaseError> {
    let (articles, warnings) = parse_documents(documents);
    let ids: HashSet<&str> = articles.iter().map(|article| article.id.as_str()).collect();
    prop_assert_eq!(ids.len(), articles.len());
    let lines = |name: &str| {
        let document = documents.iter().find(|document| document.name == name).unwrap();
        document.bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1
    };
    for warning in &warnings {
        prop_assert!((1..=lines(&warning.document)).contains(&warning.line), "{}", warning);
    }
    for article in &articles {
        prop_assert!(!article.headline.trim().is_empty());
        prop_assert!(!article.provenance.is_empty());
        for place in &article.provenance {
            prop_assert!((1..=lines(&place.document)).contains(&place.line));
        }
        for text in article.paragraphs.iter().chain([&article.headline]) {
            prop_assert!(!text.trim().is_empty() && text.trim() == text && !text.contains('\n'));
            for language in [Language::English, Language::Arabic] {
                let [_, promotion, more, _, none_yet, _] = markers(language);
                prop_assert!(![promotion, more, none_yet].contains(&text.as_str()));
            }
        }
    }
    Ok((articles, warnings))
}

/// Returns whether a warning reports that a line is in no article.
fn covers(warning: &Warning, line: usize) -> bool {
    let last = warning
        .what
        .strip_prefix("the lines from here to ")
        .and_then(|rest| rest.split(' ').next())
        .map_or(warning.line, |number| number.parse().unwrap());
    (warning.line..=last).contains(&line)
}

/// Runs `PROPTEST_CASES` cases, by default 256. Failures are not recorded in a file; they become fixtures.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_are_parsed(bytes in vec(any::<u8>(), 0..400), more in vec(any::<u8>(), 0..40)) {
        check(&[document("a", &bytes), document("b", &more)])?;
    }

    #[test]
    fn any_text_is_parsed(text in "\\PC*", lines in vec("[a-z#• -]{0,9}|\\PC{0,9}", 0..30)) {
        check(&[document("a", text.as_bytes()), document("b", lines.join("\r").as_bytes())])?;
    }

    #[test]
    fn a_page_is_parsed_as_it_was_written(page in page()) {
        let (articles, warnings) = check(&[document("page", page.text.as_bytes())])?;
        let expected: Vec<Story> = (0..page.stories.len()).map(|number| page.expected(number)).collect();
        prop_assert_eq!(articles.iter().map(found).collect::<Vec<_>>(), expected);
        prop_assert_eq!(&articles[0].hashtags, &page.hashtags);
        prop_assert!(warnings.iter().all(|warning| warning.what.contains("11 شهرا")));
        for article in &articles {
            let line = page.text.lines().nth(article.provenance[0].line - 1).unwrap().trim();
            prop_assert!(line == article.headline || Some(line) == article.source.as_deref());
        }
    }

    #[test]
    fn all_kinds_of_line_ends_give_the_same_articles(page in page()) {
        let expected = read(&page.text);
        prop_assert_eq!(&read(&page.text.replace('\n', "\r\n")), &expected);
        prop_assert_eq!(&read(&page.text.replace('\n', "\r")), &expected);
        prop_assert_eq!(&read(&format!("\u{feff}{}", page.text)), &expected);
        prop_assert_eq!(&read(page.text.trim_end()).0, &expected.0);
    }

    #[test]
    fn articles_before_a_cut_stay(page in page(), at in any::<Index>()) {
        let bytes = &page.text.as_bytes()[..at.index(page.text.len())];
        let (articles, _) = check(&[document("page", bytes)])?;
        let whole: HashSet<&str> = page.text.lines().map(str::trim).collect();
        for (number, article) in articles.iter().enumerate() {
            // The last article may be cut; all before it are complete.
            if number + 1 < articles.len() {
                let mut expected = page.expected(number);
                if number == 0 {
                    // The page that decides how the byline is split may be cut off.
                    expected.source = article.source.clone().unwrap_or_default();
                    expected.words = article.published.words.clone().unwrap_or_default();
                }
                prop_assert_eq!(found(article), expected);
            }
            for text in article.paragraphs.iter().chain([&article.headline]) {
                let text = text.trim_end_matches('\u{fffd}').trim_end();
                prop_assert!(whole.contains(text) || whole.iter().any(|line| line.starts_with(text)));
            }
        }
    }

    #[test]
    fn a_lost_line_affects_only_its_own_article(page in page(), at in any::<Index>()) {
        let mut lines: Vec<&str> = page.text.lines().collect();
        let lost = at.index(lines.len());
        let starts: Vec<usize> = read(&page.text).0.iter().map(|article| article.provenance[0].line).collect();
        let owner = starts.iter().rposition(|start| lost + 1 >= *start);
        let line = lines.remove(lost).trim();
        let (articles, _) = check(&[document("page", (lines.join("\n") + "\n").as_bytes())])?;
        for number in 0..page.stories.len() {
            let expected = page.expected(number);
            let same = articles.iter().any(|article| found(article) == expected);
            prop_assert!(same || owner == Some(number), "lost {:?}, and with it {:?}", line, expected);
        }
    }

    #[test]
    fn a_lost_marker_or_blank_line_affects_no_article(page in page(), at in any::<Index>()) {
        let own: Vec<usize> = page.text.lines().enumerate().filter(|(_, line)| {
            line.is_empty() || markers(page.language).contains(line)
        }).map(|(number, _)| number).collect();
        let lost = own[at.index(own.len())];
        let mut lines: Vec<&str> = page.text.lines().collect();
        // Where a paragraph equals a marker, it is unknown which of the two is left.
        let line = lines.remove(lost);
        let traps = page.stories.iter().any(|story| story.paragraphs.iter().any(|text| text == line));
        if line.is_empty() || !traps {
            let (articles, _) = check(&[document("page", (lines.join("\n") + "\n").as_bytes())])?;
            let expected: Vec<Story> = (0..page.stories.len()).map(|number| page.expected(number)).collect();
            prop_assert_eq!(articles.iter().map(found).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn the_order_of_pages_changes_only_the_order_of_articles(pages in vec(page(), 2..4)) {
        let names = ["a", "b", "c"];
        let mut documents: Vec<Document<'_>> = names.iter().zip(&pages)
            .map(|(name, page)| document(name, page.text.as_bytes())).collect();
        let (mut there, _) = check(&documents)?;
        documents.reverse();
        let (mut back, _) = check(&documents)?;
        for articles in [&mut there, &mut back] {
            articles.sort_by(|one, other| one.id.cmp(&other.id));
            for article in articles {
                article.provenance.sort_by(|one, other| (&one.document, one.line).cmp(&(&other.document, other.line)));
                article.hashtags.sort();
                article.categories.sort();
            }
        }
        prop_assert_eq!(there, back);
    }

    #[test]
    fn every_line_is_in_an_article_or_in_a_warning(mut lines in vec(any_line(), 0..40), cut in any::<bool>()) {
        let mut last = String::new();
        for (number, line) in lines.iter_mut().enumerate() {
            match line.as_str() {
                "unique" => {
                    *line = format!("Line {number}, and nothing else.");
                    last.clone_from(line);
                }
                "doubled" => line.clone_from(&last),
                _ => {}
            }
        }
        let text = lines.join("\n") + if cut { "" } else { "\n" };
        let (articles, warnings) = check(&[document("page", text.as_bytes())])?;
        for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("Line ")) {
            let kept = articles.iter().any(|article| {
                article.headline == *line || article.paragraphs.contains(line)
                    || [&article.source, &article.published.words].contains(&&Some(line.clone()))
            });
            let told = warnings.iter().any(|warning| {
                covers(warning, number + 1) || warning.what.contains(line.as_str())
            });
            prop_assert!(kept || told, "lost {:?} of {:#?}", line, lines);
        }
    }
}
