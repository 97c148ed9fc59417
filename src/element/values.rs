//! Reads the values of options. Each function returns a value, or an error that says what was expected and found.

use std::fmt::Display;

use newsstand_core::filter::Recency;
use newsstand_feed::Json;

use crate::protocol::name_list;
use crate::store::Presentation;

/// The version of the format of views. Views of other versions are rejected.
const VERSION: f64 = 1.0;

pub(super) fn sources(value: Json) -> Result<Vec<Option<String>>, String> {
    let expected = "names such as \"Rail Review, Channel 5\", or a list of names in which null is \
                    not stated";
    match value {
        Json::Null => Ok(Vec::new()),
        Json::String(text) => Ok(name_list::read(&text)),
        Json::Array(list) => list
            .into_iter()
            .map(|value| match value {
                Json::Null => Ok(None),
                Json::String(name) => Ok(Some(name)),
                other => Err(invalid(expected, &format_args!("{other} in the list"))),
            })
            .collect(),
        other => Err(invalid(expected, &other)),
    }
}

pub(super) fn hashtags(value: Json) -> Result<Vec<String>, String> {
    let expected = "hashtags such as \"Trams, Chess\", or a list of them";
    let tag = |tag: String| tag.strip_prefix('#').map_or(tag.clone(), str::to_owned);
    match value {
        Json::Null => Ok(Vec::new()),
        Json::String(text) => Ok(name_list::read(&text).into_iter().flatten().map(tag).collect()),
        Json::Array(list) => list
            .into_iter()
            .map(|value| match value {
                Json::String(text) => Ok(tag(text)),
                other => Err(invalid(expected, &format_args!("{other} in the list"))),
            })
            .collect(),
        other => Err(invalid(expected, &other)),
    }
}

pub(super) fn recency(value: Json) -> Result<Recency, String> {
    match value {
        Json::Null => Ok(Recency::AnyTime),
        Json::String(text) if text.trim().is_empty() => Ok(Recency::AnyTime),
        Json::String(text) => Recency::parse(&text),
        other => Err(invalid("a span such as \"24h\"", &other)),
    }
}

/// Reads the name of a choice. Case does not matter; null and the empty text are the first choice.
pub(super) fn one_of<T: Copy + Default>(value: Json, choices: &[(&str, T)]) -> Result<T, String> {
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    let index = index_of(&value, &names)?;
    Ok(choices.get(index).map_or_else(T::default, |(_, choice)| *choice))
}

#[inline(never)]
fn index_of(value: &Json, names: &[&str]) -> Result<usize, String> {
    let found = match value {
        Json::Null => Some(0),
        Json::String(text) if text.trim().is_empty() => Some(0),
        Json::String(text) => names.iter().position(|name| name.eq_ignore_ascii_case(text.trim())),
        _ => None,
    };
    found.ok_or_else(|| {
        let names: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
        invalid(&names.join(" or "), value)
    })
}

/// Says what was expected and found.
#[inline(never)]
fn invalid(expected: &str, found: &dyn Display) -> String {
    format!("expected {expected}, found {found}")
}

pub(super) fn article(value: Json) -> Result<Option<String>, String> {
    text(value, "an article's id")
}

pub(super) fn language(value: Json) -> Result<Option<String>, String> {
    text(value, "a language such as \"en\"")
}

/// Reads an optional text. Null and the empty text are `None`.
fn text(value: Json, expected: &str) -> Result<Option<String>, String> {
    match value {
        Json::Null => Ok(None),
        Json::String(text) => Ok(Some(text).filter(|text| !text.is_empty())),
        other => Err(invalid(expected, &other)),
    }
}

pub(super) fn heading_level(value: Json) -> Result<u8, String> {
    let found = match &value {
        Json::Null => return Ok(Presentation::default().heading_level),
        Json::Number(number) => (1..=6).find(|level| f64::from(*level) == *number),
        Json::String(text) => text.trim().parse().ok().filter(|level| (1..=6).contains(level)),
        _ => None,
    };
    found.ok_or_else(|| invalid("a level from 1 to 6", &value))
}

pub(super) fn appearance(value: Json) -> Result<String, String> {
    let words = text(value, "words such as \"sepia large\"")?.unwrap_or_default();
    let known = crate::appearance::words();
    match words.split_ascii_whitespace().find(|word| !known.contains(word)) {
        None => Ok(words),
        Some(word) => {
            let expected = "words of ".to_owned() + &known.join(", ");
            Err(invalid(&expected, &Json::from(word)))
        }
    }
}

pub(super) fn version(value: &Json) -> Result<(), String> {
    match value {
        Json::Number(VERSION) => Ok(()),
        other => Err(invalid("1, the only version of views so far", other)),
    }
}
