//! The rules of a language, by ICU4X: for pages that are made beforehand, and for tests.

use icu_datetime::fieldsets::{E, T, YMD};
use icu_datetime::input::{Date, Time};
use icu_datetime::options::Alignment;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_plurals::{PluralCategory, PluralRules};
use newsstand_core::time::Civil;
use newsstand_i18n::{Key, Language};

use super::{Zone, plain_date, plain_time};

/// The rules of a language. No reader is known here, so all times are written by UTC.
pub(in super::super) struct Locale {
    plurals: Option<PluralRules>,
    numbers: Option<DecimalFormatter>,
    dates: Option<DateTimeFormatter<YMD>>,
    weekdays: Option<DateTimeFormatter<E>>,
    times: Option<NoCalendarFormatter<T>>,
    lists: Option<ListFormatter>,
}

impl Locale {
    pub(in super::super) fn new(language: &Language) -> Self {
        let name = language.text(Key::Locale);
        let locale: icu_locale_core::Locale =
            name.parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
        let mut by_24_hours = locale.clone();
        if let (Ok(key), Ok(value)) = ("hc".parse(), "h23".parse()) {
            by_24_hours.extensions.unicode.keywords.set(key, value);
        }
        let time = T::hm().with_alignment(Alignment::Column);
        Self {
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            dates: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            weekdays: DateTimeFormatter::try_new((&locale).into(), E::long()).ok(),
            times: NoCalendarFormatter::try_new((&by_24_hours).into(), time).ok(),
            lists: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default())
                .ok(),
        }
    }

    /// Returns the plural category of a number.
    pub(in super::super) fn plural(&self, number: i64) -> String {
        let category =
            self.plurals.as_ref().map(|plurals| plurals.category_for(number.unsigned_abs()));
        let name = match category {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        };
        name.to_owned()
    }

    pub(in super::super) fn number(&self, number: i64) -> String {
        match &self.numbers {
            Some(numbers) => numbers.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    pub(in super::super) fn date(&self, seconds: i64, _zone: Zone) -> String {
        let Civil { year, month, day, .. } = Civil::at(seconds);
        let date = Date::try_new_iso(year, month, day).ok();
        let written = self.dates.as_ref().zip(date).map(|(dates, date)| dates.format(&date));
        // Browsers put an ordinary space where the tables have a narrow one.
        let written = written.map(|date| date.to_string().replace('\u{202f}', " "));
        written.unwrap_or_else(|| plain_date(seconds))
    }

    pub(in super::super) fn weekday(&self, seconds: i64) -> String {
        let Civil { year, month, day, .. } = Civil::at(seconds);
        let date = Date::try_new_iso(year, month, day).ok();
        let written = self.weekdays.as_ref().zip(date).map(|(days, date)| days.format(&date));
        written.map_or_else(|| plain_date(seconds), |day| day.to_string())
    }

    pub(in super::super) fn time(&self, seconds: i64, _zone: Zone) -> String {
        let Civil { hour, minute, .. } = Civil::at(seconds);
        let time = Time::try_new(hour, minute, 0, 0).ok();
        let written = self.times.as_ref().zip(time).map(|(times, time)| times.format(&time));
        written.map_or_else(|| plain_time(seconds), |time| time.to_string())
    }

    /// Writes a list of alternatives: "A, B or C".
    pub(in super::super) fn list(&self, items: &[String]) -> String {
        match &self.lists {
            Some(lists) => lists.format(items.iter()).to_string(),
            None => items.join(", "),
        }
    }
}
