//! The messages of the interface in one language. Texts come from `assets/locales`; numbers, dates and lists are
//! written by `locale`. This module puts sentences together from both.

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

pub(crate) use newsstand_i18n::{Key, PartKey};
use newsstand_i18n::{Language, MessageKey, fill};

use crate::store::ClockChoice;
pub(crate) use filter_summary::{FilterSummary, hashtag_name, isolated};
use locale::Locale;
pub(crate) use locale::Zone;
pub(crate) use relative_time::Rounded;

/// The messages of a language, with its rules for numbers, dates and lists.
pub(crate) struct Messages {
    /// The language's BCP 47 tag.
    pub(crate) tag: &'static str,
    language: &'static Language,
    locale: Locale,
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// Returns the direction a language is written in, as a value of HTML's `dir`.
#[must_use]
pub(crate) fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

impl Messages {
    /// Returns the messages of a language, or English ones if the language is not loaded.
    #[must_use]
    #[inline(never)]
    pub(crate) fn of(tag: &str) -> &'static Self {
        thread_local! {
            // Formatters are slow to make, so each language is made once and kept.
            static LOADED: RefCell<Vec<&'static Messages>> = const { RefCell::new(Vec::new()) };
        }
        let tag = newsstand_i18n::best_match(tag);
        let same = |loaded: &&&'static Self| loaded.tag == tag;
        if let Some(loaded) = LOADED.with_borrow(|all| all.iter().find(same).copied()) {
            return loaded;
        }
        let language: &'static Language = Box::leak(Box::new(newsstand_i18n::language(tag)));
        let locale = Locale::new(language);
        let loaded: &'static Self = Box::leak(Box::new(Self { tag, language, locale }));
        LOADED.with_borrow_mut(|all| all.push(loaded));
        loaded
    }

    /// Returns the direction the language is written in, as a value of HTML's `dir`.
    #[must_use]
    pub(crate) fn direction(&self) -> &'static str {
        direction(self.tag)
    }

    /// Returns a message without placeholders.
    #[must_use]
    #[inline]
    pub(crate) fn text(&self, key: impl MessageKey) -> &'static str {
        self.language.text(key)
    }

    /// Returns a message with its placeholders filled.
    #[must_use]
    #[inline(never)]
    pub(crate) fn say(&self, key: impl MessageKey, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// Returns the plural form of a message for `count`, with `{n}` and one more placeholder filled.
    #[inline(never)]
    fn counted(&self, key: impl MessageKey, count: i64, value: (&str, &str)) -> String {
        fill(
            self.language.form(key, &self.locale.plural(count)),
            &[("n", &self.locale.number(count)), value],
        )
    }

    /// Writes a number.
    #[must_use]
    #[inline(never)]
    pub(crate) fn number(&self, number: usize) -> String {
        self.locale.number(to_i64(number))
    }

    /// Writes a hashtag with its number of articles.
    pub(crate) fn hashtag(&self, hashtag: &str, count: usize) -> String {
        fill("#{hashtag} ({n})", &[("hashtag", hashtag), ("n", &self.number(count))])
    }

    /// Returns the plural form of a message for `count`.
    #[must_use]
    #[inline(never)]
    pub(crate) fn count(&self, key: impl MessageKey, count: usize) -> String {
        self.counted(key, to_i64(count), ("", ""))
    }

    /// Writes how many articles a list shows: "8 of 33 articles", or "33 articles" if it shows all.
    #[must_use]
    #[inline(never)]
    pub(crate) fn result_count(&self, shown: usize, all: usize) -> String {
        if shown == all {
            return self.count(Key::Count, all);
        }
        self.counted(Key::ResultCount, to_i64(all), ("shown", &self.number(shown)))
    }

    /// Writes the place of an article in the list, counted from 1.
    #[must_use]
    #[inline(never)]
    pub(crate) fn position(&self, position: usize, all: usize) -> String {
        let (position, all) = (self.number(position), self.number(all));
        self.say(Key::Position, &[("position", &position), ("all", &all)])
    }

    /// Writes how many articles an edition has, and from how many sources.
    #[must_use]
    #[inline(never)]
    pub(crate) fn contents(&self, articles: usize, sources: usize) -> String {
        let articles = self.count(Key::Count, articles);
        let sources = self.count(Key::Sources, sources);
        self.say(Key::Contents, &[("articles", &articles), ("sources", &sources)])
    }

    /// Names an edition by its date.
    #[must_use]
    #[inline(never)]
    pub(crate) fn edition_date(&self, moment: TimeRange) -> String {
        self.say(Key::EditionDate, &[("date", &self.date(moment))])
    }

    /// Writes a date in the reader's time zone. A whole day is a day by UTC, and stays that day.
    #[must_use]
    #[inline(never)]
    pub(crate) fn date(&self, moment: TimeRange) -> String {
        let zone = if moment.whole_day() { Zone::Utc } else { Zone::Reader };
        self.locale.date(moment.latest(), zone)
    }

    /// Writes a moment by UTC, for tooltips: an instant, or both ends of a time span. `None` for a whole day, whose
    /// date is by UTC anyway.
    #[must_use]
    pub(crate) fn utc(&self, moment: TimeRange) -> Option<String> {
        let write = |seconds| {
            let (date, time) = self.date_and_time(seconds, Zone::Utc);
            fill("{date} {time} UTC", &[("date", &date), ("time", &time)])
        };
        let mut text = write(moment.earliest());
        if moment.earliest() != moment.latest() {
            text = text + " – " + &write(moment.latest());
        }
        (!moment.whole_day()).then_some(text)
    }

    fn date_and_time(&self, seconds: i64, zone: Zone) -> (String, String) {
        (self.locale.date(seconds, zone), self.locale.time(seconds, zone))
    }

    /// Returns the name of the moment that a clock counts ages back from.
    #[must_use]
    #[inline(never)]
    pub(crate) fn clock(&self, clock: ClockChoice) -> &'static str {
        self.text(match clock {
            ClockChoice::Edition => Key::ClockEdition,
            ClockChoice::Now => Key::ClockNow,
        })
    }

    /// Returns the name of a sort order.
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

fn to_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
