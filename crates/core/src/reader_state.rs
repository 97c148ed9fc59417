//! A reader's state: what was read and saved, which sources are hidden, which words muted, and when the last visit was.
//! Articles are known by their ids and sources by their names, so that the state applies to later editions too.

use crate::article::Article;
use crate::case::lower;
use crate::text::{EXCERPT, cut};
use crate::time::TimeRange;

/// A reader's state, as far as a list needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReaderState {
    read: Vec<String>,
    saved: Vec<String>,
    /// Hidden sources; `None` is *not stated*.
    pub hidden: Vec<Option<String>>,
    /// Muted words, as they were typed. Articles with one of them on their card are hidden.
    pub muted: Vec<String>,
    /// The last visit. Articles published later are new.
    pub since: Option<TimeRange>,
}

/// The status of the articles to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatusFilter {
    /// Any.
    #[default]
    All,
    /// Articles that are not read.
    Unread,
    /// Saved.
    Saved,
    /// Published since the last visit.
    New,
}

/// The state of an article for a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    const HIDDEN: u8 = 1;
    const READ: u8 = 2;
    const SAVED: u8 = 4;
    const NEW: u8 = 8;
    /// Number of different flags.
    pub(crate) const COUNT: usize = 16;

    /// Returns all different flags, in the order of their numbers.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..).map(Self)
    }

    /// Returns a number below [`Self::COUNT`].
    pub(crate) fn number(self) -> u32 {
        self.0.into()
    }

    /// Returns whether the article is hidden, whatever the filter.
    #[must_use]
    pub fn hidden(self) -> bool {
        self.0 & Self::HIDDEN != 0
    }

    /// Returns whether the article was read.
    #[must_use]
    pub fn read(self) -> bool {
        self.0 & Self::READ != 0
    }

    /// Returns whether the article was saved.
    #[must_use]
    pub fn saved(self) -> bool {
        self.0 & Self::SAVED != 0
    }

    fn set_if(&mut self, condition: bool, flag: u8) {
        self.0 |= if condition { flag } else { 0 };
    }
}

impl StatusFilter {
    /// Every status, as offered to readers.
    pub const ALL: [Self; 4] = [Self::All, Self::Unread, Self::Saved, Self::New];

    /// Returns whether an article with these flags is shown.
    #[must_use]
    pub fn shows(self, flags: Flags) -> bool {
        let flag = match self {
            Self::All => return true,
            Self::Unread => return !flags.read(),
            Self::Saved => Flags::SAVED,
            Self::New => Flags::NEW,
        };
        flags.0 & flag != 0
    }
}

impl ReaderState {
    /// Returns the same state with the ids of read and saved articles, in any order.
    #[must_use]
    pub fn with_ids(self, mut read: Vec<String>, mut saved: Vec<String>) -> Self {
        for ids in [&mut read, &mut saved] {
            *ids = crate::order::sorted(std::mem::take(ids), &Ord::cmp);
        }
        Self { read, saved, ..self }
    }

    /// Returns whether nothing is recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The ids of saved articles.
    #[must_use]
    pub fn saved(&self) -> &[String] {
        &self.saved
    }

    /// Returns the flags of an article.
    #[must_use]
    pub fn flags(&self, article: &Article) -> Flags {
        let has = |ids: &[String]| ids.binary_search(&article.id).is_ok();
        let mut flags = self.flags_of(&article.source, article.published.between);
        flags.set_if(has(&self.read), Flags::READ);
        flags.set_if(has(&self.saved), Flags::SAVED);
        flags.set_if(self.mutes(article), Flags::HIDDEN);
        flags
    }

    /// Returns the flags that follow from the source and the time alone, while the article has not arrived.
    #[must_use]
    pub fn flags_of(&self, source: &Option<String>, between: Option<TimeRange>) -> Flags {
        let mut flags = Flags::default();
        flags.set_if(self.hidden.contains(source), Flags::HIDDEN);
        // An article that may have been published before the last visit is not new.
        let is_new =
            |since: TimeRange| between.is_some_and(|between| between.earliest() > since.latest());
        flags.set_if(self.since.is_some_and(is_new), Flags::NEW);
        flags
    }

    /// Returns whether a muted word is on the card of an article. The rest of the text does not count: an article would
    /// disappear when its text arrives.
    fn mutes(&self, article: &Article) -> bool {
        if self.muted.is_empty() {
            return false;
        }
        let excerpt = article.paragraphs.first().map(|first| cut(first, EXCERPT));
        let hashtags = article.hashtags.iter().map(|hashtag| lower(&format!("#{hashtag}")));
        let others = [&*article.headline].into_iter().chain(excerpt.as_deref()).map(lower);
        let texts: Vec<String> = hashtags.chain(others).collect();
        self.muted
            .iter()
            .map(|word| lower(word.trim()))
            .filter(|word| !word.is_empty())
            .any(|word| texts.iter().any(|text| contains_word(text, &word)))
    }
}

/// Returns whether `text` contains `word`, matched whole in scripts with word boundaries. Both are in lower case.
fn contains_word(text: &str, word: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(has_word_boundaries);
    // Bytes are compared, since the text search of the standard library adds a kilobyte to the download.
    let windows = text.as_bytes().windows(word.len()).enumerate();
    windows.filter(|(_, found)| *found == word.as_bytes()).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !(joins(before) && joins(word.chars().next())
            || joins(after) && joins(word.chars().next_back()))
    })
}

/// Returns whether a letter is of a script that separates words: digits, Latin, Greek, Cyrillic and their neighbours.
/// Arabic and Hebrew join short words to the next; Chinese, Japanese and Thai do not separate words.
fn has_word_boundaries(c: char) -> bool {
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
    fn articles_are_hidden_as_by_the_first_frame() {
        let vectors: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../../conformance/muting.json")).unwrap();
        let texts = |value: &serde_json::Value| -> Vec<String> {
            let list = value.as_array().into_iter().flatten();
            list.map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        for vector in vectors {
            let stated = |name: String| Some(name).filter(|name| !name.is_empty());
            let state = ReaderState {
                hidden: texts(&vector["hidden"]).into_iter().map(stated).collect(),
                muted: texts(&vector["muted"]),
                ..ReaderState::default()
            };
            let article = Article {
                source: vector["source"].as_str().map(str::to_owned),
                headline: vector["headline"].as_str().unwrap().to_owned(),
                paragraphs: vector["excerpt"].as_str().map(str::to_owned).into_iter().collect(),
                hashtags: texts(&vector["hashtags"]),
                ..Article::default()
            };
            assert_eq!(state.flags(&article).hidden(), vector["hides"], "{}", vector["about"]);
        }
    }

    #[test]
    fn read_and_saved_articles_are_known_by_their_ids() {
        let state = ReaderState::default()
            .with_ids(vec!["b".to_owned(), "a".to_owned()], vec!["c".to_owned()]);
        let flags = |id| state.flags(&headline(id));
        assert!(flags("a").read() && flags("b").read() && !flags("c").read());
        assert!(flags("c").saved() && !flags("a").saved());
        assert!(StatusFilter::Unread.shows(flags("c")) && !StatusFilter::Unread.shows(flags("a")));
        assert!(StatusFilter::Saved.shows(flags("c")) && !StatusFilter::Saved.shows(flags("d")));
        assert!(StatusFilter::All.shows(flags("d")) && !StatusFilter::New.shows(flags("d")));
    }

    #[test]
    fn articles_of_hidden_sources_are_hidden_and_not_stated_can_be_one() {
        let state =
            ReaderState { hidden: vec![None, Some("A".to_owned())], ..ReaderState::default() };
        let hidden = |source: Option<&str>| state.flags(&article("x", source, None, &[])).hidden();
        assert!(hidden(None) && hidden(Some("A")) && !hidden(Some("B")));
    }

    #[test]
    fn a_muted_word_is_matched_whole_in_scripts_with_word_boundaries() {
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
    fn only_articles_certainly_published_after_the_last_visit_are_new() {
        let since = Some(TimeRange::at(DAY));
        let state = ReaderState { since, ..ReaderState::default() };
        let new = |from, to| {
            StatusFilter::New.shows(state.flags_of(&None, Some(TimeRange::between(from, to))))
        };
        assert!(new(DAY + 1, DAY + 9) && !new(DAY - 1, DAY + 9) && !new(0, DAY));
        assert!(!StatusFilter::New.shows(state.flags_of(&None, None)));
    }
}
