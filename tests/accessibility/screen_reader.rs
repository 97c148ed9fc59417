//! Read with the accessibility tree as the only output, and the keyboard as the only way to answer: what a reader
//! who does not see has. As Chromium tells it; no other browser's driver gives it away.

use std::time::Instant;

use crate::support::{ARABIC_PAGE, PAGE, PATIENCE, Spoken, Widget, Window, apply, in_chromium};
use thirtyfour::Key;

/// Names of the controls that the reader looks for.
struct Words {
    language: &'static str,
    feed: &'static str,
    save: &'static str,
    read: &'static str,
    saved_ones: &'static str,
}

const ENGLISH: Words =
    Words { language: "en", feed: "Articles", save: "Save", read: "Read", saved_ones: "Saved" };
const ARABIC: Words =
    Words {
        language: "ar", feed: "المقالات", save: "حفظ", read: "مقروءة", saved_ones: "المحفوظة"
    };

/// Without what keeps directions apart, and stars and arrows.
fn bare(text: &str) -> String {
    let spoken = |c: &char| !('\u{2066}'..='\u{2069}').contains(c) && !"☆★".contains(*c);
    text.chars().filter(spoken).collect::<String>().trim().to_owned()
}

/// Waits until the accessibility tree has something.
async fn until<T>(widget: &Widget, what: &str, heard: impl Fn(&[Spoken]) -> Option<T>) -> T {
    let mut told = Vec::new();
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        told = widget.told().await;
        if let Some(heard) = heard(&told) {
            return heard;
        }
    }
    let lines: Vec<_> = told.iter().map(|node| format!("{} {}", node.role, node.name)).collect();
    panic!("{what} is never told, but:\n{}", lines.join("\n"));
}

/// The place of what has the focus.
fn focused(told: &[Spoken]) -> Option<usize> {
    told.iter().rposition(|node| node.focused && node.role != "RootWebArea")
}

/// The nodes inside the node at an index.
fn inside(told: &[Spoken], at: usize) -> &[Spoken] {
    let all = told[at + 1..].iter().take_while(|node| node.depth > told[at].depth).count();
    &told[at + 1..=at + all]
}

/// All that is said inside, as one text.
fn says(told: &[Spoken], at: usize) -> String {
    let texts = inside(told, at).iter().filter(|node| node.role == Spoken::TEXT);
    texts.map(|node| bare(&node.name)).collect()
}

/// The article that has the focus, as a card or by its heading.
fn article(told: &[Spoken]) -> Option<usize> {
    let at = focused(told)?;
    (0..=at).rev().find(|at| told[*at].role == "article").filter(|around| {
        *around == at || told[at].role == "heading" && told[*around].depth < told[at].depth
    })
}

/// The names of the cards.
fn cards(told: &[Spoken], words: &Words) -> Vec<String> {
    let feed = told.iter().position(|node| node.role == "feed" && node.name == words.feed);
    let cards = feed.map(|at| inside(told, at)).unwrap_or_default().iter();
    cards.filter(|node| node.role == "article").map(|node| node.name.clone()).collect()
}

/// Goes to the card of a headline and opens it; what is told then has to be the article, from its heading on.
async fn read(widget: &Widget, words: &Words, headline: &str, paragraphs: &[String]) {
    widget.press(&[Key::Enter]).await;
    let told = until(widget, headline, |told| {
        let at = focused(told)?;
        (told[at].role == "heading" && told[at].name == headline).then(|| told.to_vec())
    })
    .await;
    let around = article(&told).unwrap_or_else(|| panic!("{headline} is in no article"));
    assert_eq!(told[around].name, headline);
    let heard: Vec<String> = (around + 1..=around + inside(&told, around).len())
        .filter(|at| told[*at].role == "paragraph")
        .map(|at| says(&told, at))
        .collect();
    let expected: Vec<String> = paragraphs.iter().map(|paragraph| bare(paragraph)).collect();
    assert!(
        heard.windows(expected.len()).any(|part| part == expected),
        "{} of {headline:?}: {heard:#?}",
        words.language
    );
}

/// Three articles are read, the second is saved; and the next day all of it is told.
async fn three(widget: &Widget, page: &str, words: &Words) {
    let edition = widget.edition();
    let all = until(widget, "the feed", |told| {
        Some(cards(told, words)).filter(|cards| !cards.is_empty())
    })
    .await;
    widget.press(&[Key::Tab]).await;
    let mut headlines = Vec::new();
    for headline in &all {
        widget.type_text("j").await;
        let card = until(widget, headline, |told| {
            let at = focused(told)?;
            (told[at].role == "article" && told[at].name == *headline).then(|| says(told, at))
        })
        .await;
        let known = edition.articles.iter().find(|article| article.headline == *headline);
        let known = known.unwrap_or_else(|| panic!("no article is {headline:?}"));
        if known.language != words.language || headlines.len() == 3 {
            continue;
        }
        assert!(card.contains(&bare(headline)) && !card.contains(words.read), "{card}");
        read(widget, words, headline, &known.paragraphs).await;
        if headlines.len() == 1 {
            widget.type_text("s").await;
            until(widget, "that it is saved", |told| {
                let save = told.iter().find(|node| bare(&node.name) == words.save)?;
                (save.state("pressed") == Some("true")).then_some(())
            })
            .await;
        }
        widget.press(&[Key::Escape]).await;
        until(widget, "the list", |told| {
            (told[focused(told)?].role == "article" && told[focused(told)?].name == *headline)
                .then_some(())
        })
        .await;
        headlines.push(headline.clone());
    }
    assert_eq!(headlines.len(), 3);

    widget.open_all(page).await;
    let read_before = until(widget, "what was read", |told| {
        let read = (0..told.len())
            .filter(|at| told[*at].role == "article" && says(told, *at).contains(words.read));
        let names: Vec<String> = read.map(|at| told[at].name.clone()).collect();
        (names.len() == 3).then_some(names)
    })
    .await;
    assert_eq!(read_before, headlines);
    widget.press(&[Key::Tab]).await;
    widget.type_text("/").await;
    for _ in 0..80 {
        let told = widget.told().await;
        let Some(at) = focused(&told) else { panic!("the focus is lost on the way") };
        if told[at].role == "radio" && told[at].name.starts_with(words.saved_ones) {
            break;
        }
        // From group to group, and in the one that is asked for, from choice to choice.
        let group = (0..at)
            .rev()
            .find(|around| told[*around].depth < told[at].depth && told[*around].role == "group");
        let here = group.is_some_and(|group| {
            inside(&told, group).iter().any(|node| node.name.starts_with(words.saved_ones))
        });
        widget.press(&[if here { Key::Down } else { Key::Tab }]).await;
    }
    let left = until(widget, "what was saved", |told| {
        Some(cards(told, words)).filter(|cards| cards.len() == 1)
    })
    .await;
    assert_eq!(left, [headlines[1].clone()]);
    let told = widget.told().await;
    let status =
        (0..told.len()).find(|at| told[*at].role == "status" && !says(&told, *at).is_empty());
    let said = status.map(|at| says(&told, at)).unwrap_or_default();
    assert!(said.contains('1') || said.contains('١'), "{said}");
}

#[apply(in_chromium)]
fn three_articles_are_heard_in_english(engine: Engine) {
    engine.open(PAGE, Window::default(), async |widget| three(widget, PAGE, &ENGLISH).await);
}

#[apply(in_chromium)]
fn three_articles_are_heard_in_arabic(engine: Engine) {
    engine.open(ARABIC_PAGE, Window::default(), async |widget| {
        three(widget, ARABIC_PAGE, &ARABIC).await;
    });
}
