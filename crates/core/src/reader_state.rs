//! What a reader keeps: what was read and saved, which sources are hidden and which words muted, and when the
//! last visit was. It is known by article ids and names, so that a new edition keeps it.

use crate::article::Article;
use crate::case::lower;
use crate::text::{EXCERPT, cut};
use crate::time::TimeRange;

/// What a reader keeps, as far as a list needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReaderState {
    read: Vec<String>,
    saved: Vec<String>,
    /// Sources that are not shown; `None` is *not stated*.
    pub hidden: Vec<Option<String>>,
    /// Words, as they were written; what says one of them on its card is not shown.
    pub muted: Vec<String>,
    /// What was published after this is new to the reader.
    pub since: Option<TimeRange>,
}

/// Which articles to show, by what is kept of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatusFilter {
    /// All.
    #[default]
    All,
    /// Those that were not read.
    Unread,
    /// Those that were saved.
    Saved,
    /// Those that came since the last visit.
    New,
}

/// What is kept of an article, for a walk along all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    const HIDDEN: u8 = 1;
    const READ: u8 = 2;
    const SAVED: u8 = 4;
    const NEW: u8 = 8;

    /// Whether it is not shown, whatever is asked for.
    #[must_use]
    pub fn hidden(self) -> bool {
        self.0 & Self::HIDDEN != 0
    }

    /// Whether it was read.
    #[must_use]
    pub fn read(self) -> bool {
        self.0 & Self::READ != 0
    }

    /// Whether it was saved.
    #[must_use]
    pub fn saved(self) -> bool {
        self.0 & Self::SAVED != 0
    }

    fn set(&mut self, mark: u8, whether: bool) {
        self.0 |= if whether { mark } else { 0 };
    }
}

impl StatusFilter {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Unread, Self::Saved, Self::New];

    /// Whether it shows an article of which this is kept.
    #[must_use]
    pub fn shows(self, marks: Flags) -> bool {
        let (all, of) = match self {
            Self::All => return true,
            Self::Unread => return !marks.read(),
            Self::Saved => (marks.0, Flags::SAVED),
            Self::New => (marks.0, Flags::NEW),
        };
        all & of != 0
    }
}

impl ReaderState {
    /// The same with articles that were read and saved, by their ids in any order.
    #[must_use]
    pub fn with_ids(self, mut read: Vec<String>, mut saved: Vec<String>) -> Self {
        for ids in [&mut read, &mut saved] {
            *ids = crate::order::sorted(std::mem::take(ids), &Ord::cmp);
        }
        Self { read, saved, ..self }
    }

    /// Whether nothing is kept that a list could show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The ids of what was saved.
    #[must_use]
    pub fn saved(&self) -> &[String] {
        &self.saved
    }

    /// What is kept of an article.
    #[must_use]
    pub fn flags(&self, article: &Article) -> Flags {
        let has = |ids: &[String]| ids.binary_search(&article.id).is_ok();
        let mut marks = self.flags_of(&article.source, article.published.between);
        marks.set(Flags::READ, has(&self.read));
        marks.set(Flags::SAVED, has(&self.saved));
        marks.set(Flags::HIDDEN, self.mutes(article));
        marks
    }

    /// As much as is known before the article itself is there.
    #[must_use]
    pub fn flags_of(&self, source: &Option<String>, between: Option<TimeRange>) -> Flags {
        let mut marks = Flags::default();
        marks.set(Flags::HIDDEN, self.hidden.contains(source));
        // What may have been there at the last visit is not called new.
        let since =
            |since: TimeRange| between.is_some_and(|between| between.earliest() > since.latest());
        marks.set(Flags::NEW, self.since.is_some_and(since));
        marks
    }

    /// Whether an article's card says a muted word. The rest of its text does not count: an article would
    /// vanish while it is opened.
    fn mutes(&self, article: &Article) -> bool {
        if self.muted.is_empty() {
            return false;
        }
        let excerpt = article.paragraphs.first().map(|first| cut(first, EXCERPT));
        let hashtags = article.hashtags.iter().map(String::as_str);
        let said: Vec<String> =
            hashtags.chain([&*article.headline]).chain(excerpt.as_deref()).map(lower).collect();
        self.muted
            .iter()
            .map(|word| lower(word.trim()))
            .filter(|word| !word.is_empty())
            .any(|word| said.iter().any(|text| says(text, &word)))
    }
}

/// Whether a text says a word, both in lower case: not as a part of another word, in scripts that part
/// words and join nothing to them.
fn says(text: &str, word: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(parts_words);
    // By bytes, since the standard library's search for a text is a kilobyte to download.
    let places = text.as_bytes().windows(word.len()).enumerate();
    places.filter(|(_, found)| *found == word.as_bytes()).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !(joins(before) && joins(word.chars().next())
            || joins(after) && joins(word.chars().next_back()))
    })
}

/// Whether a letter is of a script that writes each word by itself: Latin, Greek, Cyrillic and their
/// neighbours, and digits. Arabic and Hebrew join small words to the next, and Chinese, Japanese and Thai part none.
fn parts_words(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{c0}'..'\u{590}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::article;
    use crate::time::DAY;

    fn headline(text: &str) -> Article {
        article(text, Some("Rail Review"), None, &["Night trams"])
    }

    fn muting(words: &[&str]) -> ReaderState {
        ReaderState {
            muted: words.iter().map(|&word| word.to_owned()).collect(),
            ..ReaderState::default()
        }
    }

    #[test]
    fn what_was_read_and_saved_is_known_by_its_id() {
        let kept = ReaderState::default()
            .with_ids(vec!["b".to_owned(), "a".to_owned()], vec!["c".to_owned()]);
        let marks = |id| kept.flags(&headline(id));
        assert!(marks("a").read() && marks("b").read() && !marks("c").read());
        assert!(marks("c").saved() && !marks("a").saved());
        assert!(StatusFilter::Unread.shows(marks("c")) && !StatusFilter::Unread.shows(marks("a")));
        assert!(StatusFilter::Saved.shows(marks("c")) && !StatusFilter::Saved.shows(marks("d")));
        assert!(StatusFilter::All.shows(marks("d")) && !StatusFilter::New.shows(marks("d")));
    }

    #[test]
    fn a_hidden_source_is_hidden_and_not_stated_is_one() {
        let kept =
            ReaderState { hidden: vec![None, Some("A".to_owned())], ..ReaderState::default() };
        let hidden = |source: Option<&str>| kept.flags(&article("x", source, None, &[])).hidden();
        assert!(hidden(None) && hidden(Some("A")) && !hidden(Some("B")));
    }

    #[test]
    fn a_muted_word_is_a_whole_word_where_words_are_parted() {
        let mutes = |words: &[&str], text: &str| muting(words).flags(&headline(text)).hidden();
        assert!(mutes(&["Trump"], "What trump said"));
        assert!(!mutes(&["Trump"], "The trumpets of spring"));
        assert!(mutes(&["c++"], "A day of C++, and more"));
        assert!(mutes(&["футбол"], "Футбол: итоги") && !mutes(&["футбол"], "Футболист"));
        assert!(mutes(&["足球"], "今天足球比赛") && mutes(&["ترام"], "الترام الليلي"));
        assert!(mutes(&["night TRAMS"], "Its hashtag says it"));
        assert!(!mutes(&["", "  "], "Nothing is muted by nothing"));
    }

    #[test]
    fn new_is_what_was_surely_published_after_the_last_visit() {
        let since = Some(TimeRange::at(DAY));
        let kept = ReaderState { since, ..ReaderState::default() };
        let new = |from, to| {
            StatusFilter::New.shows(kept.flags_of(&None, Some(TimeRange::between(from, to))))
        };
        assert!(new(DAY + 1, DAY + 9) && !new(DAY - 1, DAY + 9) && !new(0, DAY));
        assert!(!StatusFilter::New.shows(kept.flags_of(&None, None)));
    }
}
