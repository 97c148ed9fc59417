//! Writes pages as the site would, from stories, for tests that compare what is parsed with what was written, and for
//! the benchmark.

#![allow(dead_code, reason = "no test needs all of it")]

use std::fmt::Write as _;

/// An article, as a page states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Story {
    pub(crate) headline: String,
    pub(crate) source: String,
    /// The words for its age.
    pub(crate) words: String,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) categories: Vec<String>,
}

/// The layout of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    Plain,
    Page,
    Hashtag,
}

/// The language of the lines that belong to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Arabic,
}

/// The marker lines after the main article, in the order of the page.
pub(crate) fn markers(language: Language) -> [&'static str; 6] {
    match language {
        Language::English => [
            "Hashtags",
            "Try Our AI Features",
            "Explore what Daily8 AI can do for you:",
            "Comments",
            "No comments yet...",
            "Related Articles",
        ],
        Language::Arabic => [
            "هاشتاغز",
            "جرب ميزات الذكاء الاصطناعي لدينا",
            "اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:",
            "التعليقات",
            "لا يوجد تعليقات بعد...",
            "أخبار ذات صلة",
        ],
    }
}

/// Writes a page. The first story is the main article, except in the layout that has none.
pub(crate) fn write(
    layout: Layout,
    language: Language,
    stories: &[Story],
    hashtags: &[String],
) -> String {
    let mut page = String::new();
    let mut groups = stories.iter();
    match layout {
        Layout::Plain => {
            if let Some(own) = groups.next() {
                page = format!("\n{}\n{}", own.headline, lines(&own.paragraphs));
            }
            write_block(&mut page, language, hashtags, "");
        }
        Layout::Page => {
            if let Some(own) = groups.next() {
                let Story { headline, source, words, .. } = own;
                page = format!("logo\n{headline}\n\n{headline}\n\n{source}{words}\n");
                page += &lines(&own.paragraphs);
            }
            page.push_str("Orange background\n");
            write_block(&mut page, language, hashtags, "\n");
        }
        Layout::Hashtag => {
            let title = match language {
                Language::English => "Latest news with",
                Language::Arabic => "آخر الأخبار مع",
            };
            let tag = hashtags.first().map_or("", String::as_str);
            page = format!("logo\n#\n\n{title} #{tag}\n\n");
        }
    }
    for story in groups {
        match layout {
            Layout::Plain => write_group(&mut page, story),
            Layout::Page | Layout::Hashtag => write_card(&mut page, story),
        }
    }
    page
}

fn lines(paragraphs: &[String]) -> String {
    paragraphs.iter().map(|paragraph| format!("{paragraph}\n")).collect()
}

fn write_block(page: &mut String, language: Language, hashtags: &[String], gap: &str) {
    let [first, others @ ..] = markers(language);
    let tags: Vec<String> = hashtags.iter().map(|tag| format!("#{tag}")).collect();
    let _ = writeln!(page, "{first}\n{}\n", tags.join(" "));
    for marker in others {
        let _ = write!(page, "{marker}\n{gap}");
    }
    page.push('\n');
}

fn write_group(page: &mut String, story: &Story) {
    let Story { headline, source, words, .. } = story;
    let body = lines(&story.paragraphs);
    let _ = write!(page, "\n{source}\n{words}\n- {source}\n{headline}\n{body}\n");
}

fn write_card(page: &mut String, story: &Story) {
    let Story { headline, source, words, .. } = story;
    let _ = write!(page, "{headline}\n{headline}\n\n{source}\n\ntime{words}\n\n");
    for name in story.categories.iter().chain([source]) {
        let _ = writeln!(page, "  • {name}");
    }
    let _ = write!(page, "\n{headline}\n\n{}\n", lines(&story.paragraphs));
}
