//! The words for times on pages: ages as moment.js words them, in English and Arabic, and dates.

#[cfg(test)]
mod tests;
mod unit;

use self::unit::{Unit, arabic_one, arabic_several, arabic_two, english_one, english_several};
use super::{Age, TimeRange};
use crate::text::{bare, is_invisible};

/// Maximum length of the words for a time, in bytes, invisible characters included. Longer texts are not examined.
pub const LONGEST: usize = 96;

/// Parses an age such as `18 hours ago` or `منذ ساعتين`. Digits may be Western, Arabic-Indic or Persian; surrounding
/// white space and bidirectional controls are ignored.
#[must_use]
pub fn age(text: &str) -> Option<Age> {
    let words = plain(text)?;
    let mut words = words.split(' ');
    match (words.next()?, words.next()?, words.next(), words.next(), words.next()) {
        ("a", "few", Some("seconds"), Some("ago"), None) => Some(Unit::Seconds.one()),
        ("an", "hour", Some("ago"), None, None) => Some(Unit::Hours.one()),
        ("a", unit, Some("ago"), None, None) if unit != "hour" => english_one(unit).map(Unit::one),
        (number, unit, Some("ago"), None, None) => english_several(unit)?.several(number),
        ("منذ", unit, None, None, None) => match arabic_two(unit) {
            Some(unit) => unit.several("2"),
            None => arabic_one(unit).map(Unit::one),
        },
        ("منذ", unit, Some("واحد" | "واحدة"), None, None) => {
            arabic_one(unit).map(Unit::one)
        }
        ("منذ", number, Some(unit), None, None) => arabic_several(unit)?.several(number),
        _ => None,
    }
}

/// Parses a date such as `12-03-2025` (day, month, year) as that whole day in UTC.
#[must_use]
pub fn day(text: &str) -> Option<TimeRange> {
    let text = plain(text)?;
    let mut parts = text.split('-');
    let mut part = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part)
    };
    let (day, month, year) = (part(2)?, part(2)?, part(4)?);
    if parts.next().is_some() {
        return None;
    }
    TimeRange::day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Normalizes words: single spaces, Western digits, and Arabic letters without vowel signs and without the hamza, which
/// is often left out. Returns `None` where the text is too long for a time.
fn plain(text: &str) -> Option<String> {
    let text = bare(text);
    if text.len() > LONGEST || !may_begin(text) {
        return None;
    }
    let mut words = String::with_capacity(text.len());
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        match character {
            '\u{64b}'..='\u{652}' | '\u{640}' => {}
            'أ' | 'إ' | 'آ' => words.push('ا'),
            '٠'..='٩' | '۰'..='۹' => words.push(western(character)),
            space if space.is_whitespace() => {
                if !words.ends_with(' ') {
                    words.push(' ');
                }
            }
            character => words.push(character),
        }
    }
    Some(words)
}

/// Returns whether a text is an age or a date, and nothing else.
#[must_use]
pub fn is_time(text: &str) -> bool {
    age(text).is_some() || day(text).is_some()
}

/// Returns whether a text begins as a time may begin, which excludes most texts at once.
#[must_use]
pub fn may_begin(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| {
        let digit = matches!(first, '0'..='9' | '٠'..='٩' | '۰'..='۹');
        digit || matches!(first, 'a' | 'م' | '\u{640}' | '\u{64b}'..='\u{652}')
    })
}

/// Converts an Arabic digit. Both blocks of them begin at a multiple of 16, so the last four bits are the digit.
fn western(digit: char) -> char {
    char::from_digit(u32::from(digit) & 0xf, 10).unwrap_or(digit)
}
