//! The words of the interface: what is said comes from the files in `assets/locales`, how numbers, dates and
//! lists are written from the browser (`locale`). What the sentences are put together from is here.

mod filter_summary;
mod library;
mod locale;
mod provenance;
mod relative_time;
#[cfg(test)]
mod tests;

use std::cell::RefCell;

use newsstand_core::filter::Sort;
use newsstand_core::language::is_right_to_left;
use newsstand_core::time::TimeRange;

pub(crate) use newsstand_i18n::Key;
use newsstand_i18n::{Language, fill};

use crate::store::ClockChoice;
pub(crate) use filter_summary::{Asked, isolated, signed};
use locale::Locale;
pub(crate) use relative_time::Rounded;

/// A language, with how it writes.
pub(crate) struct Words {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    language: Language,
    locale: Locale,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// The words of a language, or English as long as there are none of it.
#[must_use]
#[inline(never)]
pub(crate) fn words(tag: &str) -> &'static Words {
    thread_local! {
        // What writes a language is slow to make, so each is made once and kept.
        static WORDS: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
    }
    let tag = newsstand_i18n::spoken(tag);
    let same = |words: &&&'static Words| words.tag == tag;
    if let Some(words) = WORDS.with_borrow(|all| all.iter().find(same).copied()) {
        return words;
    }
    let language = newsstand_i18n::language(tag);
    let locale = Locale::new(language.text(Key::Locale));
    let words: &'static Words = Box::leak(Box::new(Words { tag, language, locale }));
    WORDS.with_borrow_mut(|all| all.push(words));
    words
}

/// The direction a language is written in, as HTML's `dir` has it.
#[must_use]
pub(crate) fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

impl Words {
    /// The direction it is written in, as HTML's `dir` has it.
    #[must_use]
    pub(crate) fn direction(&self) -> &'static str {
        direction(self.tag)
    }

    /// A text without places.
    #[must_use]
    #[inline]
    pub(crate) fn text(&self, key: Key) -> &'static str {
        self.language.text(key)
    }

    /// A text with its places filled.
    #[must_use]
    #[inline(never)]
    pub(crate) fn say(&self, key: Key, places: &[(&str, &str)]) -> String {
        fill(self.text(key), places)
    }

    /// A text that depends on a number, which is in it as `{n}`, and one more place filled.
    #[inline(never)]
    fn counted(&self, key: Key, count: i64, place: (&str, &str)) -> String {
        fill(
            self.language.form(key, &self.locale.plural(count)),
            &[("n", &self.locale.number(count)), place],
        )
    }

    /// A number.
    #[must_use]
    #[inline(never)]
    pub(crate) fn number(&self, number: usize) -> String {
        self.locale.number(whole(number))
    }

    /// A hashtag, with how many articles have it.
    pub(crate) fn hashtag(&self, hashtag: &str, count: usize) -> String {
        fill("#{hashtag} ({n})", &[("hashtag", hashtag), ("n", &self.number(count))])
    }

    /// A text that depends on how many there are.
    #[must_use]
    #[inline(never)]
    pub(crate) fn count(&self, key: Key, count: usize) -> String {
        self.counted(key, whole(count), ("", ""))
    }

    /// How many are shown of how many.
    #[must_use]
    #[inline(never)]
    pub(crate) fn status(&self, shown: usize, all: usize) -> String {
        self.counted(Key::Status, whole(all), ("shown", &self.number(shown)))
    }

    /// Which of how many.
    #[must_use]
    #[inline(never)]
    pub(crate) fn position(&self, position: usize, all: usize) -> String {
        let (position, all) = (self.number(position), self.number(all));
        self.say(Key::Position, &[("position", &position), ("all", &all)])
    }

    /// How long an article takes to be read.
    #[must_use]
    pub(crate) fn reading_time(&self, minutes: usize) -> String {
        self.say(Key::ReadingTime, &[("minutes", &self.number(minutes))])
    }

    /// What the edition consists of.
    #[must_use]
    #[inline(never)]
    pub(crate) fn contents(&self, articles: usize, sources: usize) -> String {
        let articles = self.count(Key::Count, articles);
        let sources = self.count(Key::Sources, sources);
        self.say(Key::Contents, &[("articles", &articles), ("sources", &sources)])
    }

    /// When the edition was gathered.
    #[must_use]
    #[inline(never)]
    pub(crate) fn gathered(&self, moment: TimeRange) -> String {
        self.say(Key::Gathered, &[("date", &self.locale.date(moment.latest()))])
    }

    /// A day, by a second of it.
    #[must_use]
    pub(crate) fn day(&self, seconds: i64) -> String {
        self.locale.date(seconds)
    }

    /// The name of a clock.
    #[must_use]
    #[inline(never)]
    pub(crate) fn clock(&self, clock: ClockChoice) -> &'static str {
        self.text(match clock {
            ClockChoice::Edition => Key::AsOfEdition,
            ClockChoice::Now => Key::AsOfNow,
        })
    }

    /// The name of an order.
    #[must_use]
    #[inline(never)]
    pub(crate) fn sort(&self, sort: Sort) -> &'static str {
        self.text(match sort {
            Sort::Newest => Key::NewestFirst,
            Sort::Oldest => Key::OldestFirst,
            Sort::Source => Key::BySource,
        })
    }
}

/// A number of things as one that is written.
fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
