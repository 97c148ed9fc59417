//! Generates pages as the site writes them, with the stories they were written from, and lines of damaged pages.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

use crate::common::{Language, Layout, Story, markers, write};

const SOURCES: [&str; 6] =
    ["Port Herald", "News 24", "Channel 5", "Rail Review", "صحيفة الميناء", "قناة 9"];
const AGES: [&str; 10] = [
    "a few seconds ago",
    "2 minutes ago",
    "an hour ago",
    "18 hours ago",
    "a day ago",
    "12-03-2025",
    "منذ ثوان",
    "منذ ٣ دقائق",
    "منذ ساعتين",
    "منذ 11 شهرا",
];
const WORDS: [&str; 16] = [
    "Ferry",
    "harbour",
    "Comments",
    "6",
    "hours",
    "ago",
    "tram\u{a0}line",
    "‘goat’",
    "Hashtags",
    "#quay",
    "\u{202b}ميناء\u{202c}",
    "القديم",
    "– ",
    "time",
    "logo",
    "Try Our AI Features",
];
/// Paragraphs that resemble lines of the page.
const TRAPS: [&str; 8] = [
    "Comments",
    "Comments are open",
    "التعليقات",
    "time flies",
    "logo",
    "• a list's first item",
    "- a dash",
    "Try Our AI Features today",
];

/// Generates sentences with words that pages use for something else.
fn sentence() -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), 3..12).prop_map(|words| format!("So {}.", words.join(" ").trim()))
}

fn paragraph() -> impl Strategy<Value = String> {
    prop_oneof![6 => sentence(), 1 => select(&TRAPS[..]).prop_map(str::to_owned)]
}

fn story() -> impl Strategy<Value = Story> {
    let facts =
        (select(&SOURCES[..]), select(&AGES[..9]), vec(select(&["Sport", "نقل"][..]), 0..2));
    (sentence(), facts, vec(paragraph(), 0..5)).prop_map(
        |(headline, (source, words, categories), paragraphs)| Story {
            headline,
            source: source.to_owned(),
            words: words.to_owned(),
            paragraphs,
            categories: categories.into_iter().map(str::to_owned).collect(),
        },
    )
}

/// A page, with the stories it was written from.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    layout: Layout,
    pub(crate) language: Language,
    pub(crate) stories: Vec<Story>,
    pub(crate) hashtags: Vec<String>,
    pub(crate) text: String,
}

/// Generates pages of two to four stories.
pub(crate) fn page() -> impl Strategy<Value = Page> {
    let layout = select(&[Layout::Plain, Layout::Page, Layout::Hashtag][..]);
    let language = select(&[Language::English, Language::Arabic][..]);
    let hashtags = vec(select(&["Quay", "Trams", "ميناء"][..]), 1..3);
    (layout, language, vec(story(), 2..5), hashtags).prop_map(
        |(layout, language, mut stories, mut hashtags)| {
            hashtags.dedup();
            if layout == Layout::Hashtag {
                hashtags.truncate(1);
            }
            for (number, story) in stories.iter_mut().enumerate() {
                // Stories with the same headline would be merged.
                story.headline = format!("{} No {number}", story.headline);
            }
            // A source that ends in a digit is split with certainty only if another page names it.
            stories[1].source = stories[0].source.clone();
            let hashtags: Vec<String> = hashtags.into_iter().map(str::to_owned).collect();
            let text = write(layout, language, &stories, &hashtags);
            Page { layout, language, stories, hashtags, text }
        },
    )
}

impl Page {
    /// Returns the story that the parser should read.
    pub(crate) fn expected(&self, number: usize) -> Story {
        let mut story = self.stories[number].clone();
        let own = number == 0 && self.layout != Layout::Hashtag;
        if own && self.layout == Layout::Plain {
            story.source.clear();
            story.words.clear();
        }
        if own || self.layout == Layout::Plain {
            story.categories.clear();
        }
        story
    }
}

/// Generates lines of a damaged page.
pub(crate) fn any_line() -> impl Strategy<Value = String> {
    let marker = (any::<bool>(), 0..6_usize).prop_map(|(arabic, at)| {
        markers(if arabic { Language::Arabic } else { Language::English })[at].to_owned()
    });
    let one_of = |lines: &'static [&'static str]| select(lines).prop_map(str::to_owned);
    prop_oneof![
        3 => Just(String::new()),
        3 => marker,
        2 => one_of(&SOURCES),
        2 => one_of(&AGES),
        2 => one_of(&AGES).prop_map(|words| format!("time{words}")),
        1 => one_of(&SOURCES).prop_map(|name| format!("- {name}")),
        1 => one_of(&SOURCES).prop_map(|name| format!("  • {name}")),
        1 => one_of(&["logo", "#", "time", "Latest news with #Quay", "Orange background", "#Quay #a"]),
        1 => one_of(&TRAPS),
        4 => Just("unique".to_owned()),
        2 => Just("doubled".to_owned()),
    ]
}
