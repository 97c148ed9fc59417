//! Numbers and dates from the samples in a language's messages, without `Intl`: the first number that a browser writes
//! takes 20 ms, and its tables 5 MB of memory. Tests compare them with ICU4X.

use newsstand_core::time::Civil;
use newsstand_i18n::{Key, Language, fill};

use super::plain_time;

/// Numbers below this are grouped as the first sample, others as the second.
const LONG: i64 = 10_000;

/// Writes a number. `None` if the language has no samples, or longer numbers than they have.
pub(super) fn number(number: i64, language: &Language) -> Option<String> {
    let (short, long) = language.text(Key::Thousands).split_once(' ')?;
    let sample = if number < LONG { short } else { long };
    let mut digits = number.to_string();
    let mut reversed = Vec::with_capacity(sample.len());
    for character in sample.chars().rev() {
        if digits.is_empty() {
            break;
        }
        let place = if character.is_ascii_digit() { digits.pop() } else { Some(character) };
        reversed.extend(place);
    }
    digits.is_empty().then(|| reversed.iter().rev().collect())
}

/// Writes the date of a day by UTC. `None` if the language has another calendar, and so no months here.
pub(super) fn date(seconds: i64, language: &Language) -> Option<String> {
    let Civil { year, month, day, .. } = Civil::at(seconds);
    let month = months(language)?.split(' ').nth(usize::from(month).checked_sub(1)?)?;
    let (year, day) = (year.to_string(), day.to_string());
    Some(fill(language.text(Key::Date), &[("day", &day), ("month", month), ("year", &year)]))
}

/// Writes a time of day by UTC. `None` if the language has no months here, and so no digits.
pub(super) fn time(seconds: i64, language: &Language) -> Option<String> {
    months(language).map(|_| plain_time(seconds))
}

/// Returns the names of the months, with spaces between them. A language that has another calendar has a hyphen here.
fn months(language: &Language) -> Option<&'static str> {
    Some(language.text(Key::Months)).filter(|months| *months != "-")
}

#[cfg(test)]
mod tests {
    use newsstand_core::time::{DAY, HOUR, MINUTE};

    use super::super::{Locale, Zone};
    use super::*;

    /// The languages with samples.
    fn languages() -> Vec<(Language, Locale)> {
        let tags = newsstand_i18n::FILES.iter().filter(|(tag, _)| *tag != "fa");
        let languages = tags.map(|(tag, _)| newsstand_i18n::language(tag));
        let with_locale = |language| {
            let locale = Locale::new(&language);
            (language, locale)
        };
        languages.map(with_locale).collect()
    }

    #[test]
    fn numbers_are_written_as_by_icu() {
        for (language, locale) in languages() {
            for count in [0, 7, 42, 987, 1_000, 1_234, 9_999, 10_000, 123_456, 9_876_543] {
                assert_eq!(number(count, &language), Some(locale.number(count)));
            }
        }
    }

    #[test]
    fn longer_numbers_and_other_digits_are_left_to_the_browser() {
        assert_eq!(number(10_000_000, &newsstand_i18n::language("en")), None);
        assert_eq!(number(1, &newsstand_i18n::language("fa")), None);
        assert_eq!(date(0, &newsstand_i18n::language("fa")), None);
    }

    #[test]
    fn dates_and_times_are_written_as_by_icu() {
        for (language, locale) in languages() {
            for day in (0..800).map(|day| day * DAY * 31) {
                assert_eq!(date(day, &language), Some(locale.date(day, Zone::Utc)));
                let moment = day + 14 * HOUR + 5 * MINUTE;
                assert_eq!(time(moment, &language), Some(locale.time(moment, Zone::Utc)));
            }
        }
    }
}
