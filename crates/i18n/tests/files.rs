//! Checks that every file in `assets/locales` is complete: all messages, plural forms and placeholders.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop anywhere"
)]

use std::collections::{BTreeMap, BTreeSet};

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use newsstand_i18n::{FILES, split_emphasis};
use serde_json::{Map, Value};

type File = Map<String, Value>;

/// The languages that the documentation promises.
const PROMISED: [&str; 12] =
    ["ar", "de", "en", "es", "fa", "fr", "he", "hi", "ja", "ru", "uk", "zh"];

/// Numbers that have every plural form of every language.
const NUMBERS: std::ops::RangeInclusive<u32> = 0..=1000;

fn files() -> BTreeMap<&'static str, File> {
    FILES.iter().map(|(tag, text)| (*tag, serde_json::from_str(text).unwrap())).collect()
}

/// Returns true if the number in a message can be 0. Ages, time spans and reading times are at least 1.
fn may_be_zero(name: &str) -> bool {
    !["-ago", "-before"].iter().any(|end| name.ends_with(end))
        && !["last-", "within-", "short-", "reading-"].iter().any(|start| name.starts_with(start))
}

/// Returns the texts of a message, each with its plural category if it has one.
fn texts(message: &Value) -> Vec<(Option<&str>, &str)> {
    match message {
        Value::Object(forms) => forms
            .iter()
            .map(|(category, text)| (Some(&**category), text.as_str().unwrap()))
            .collect(),
        text => vec![(None, text.as_str().unwrap())],
    }
}

/// Returns the names of the placeholders in a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let ends = text.split('{').skip(1);
    ends.map(|rest| rest.split_once('}').expect("a placeholder without its `}`").0).collect()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn rules(file: &File) -> PluralRules {
    let locale: Locale = file["locale"].as_str().unwrap().parse().unwrap();
    PluralRules::try_new_cardinal((&locale).into()).unwrap()
}

#[test]
fn promised_languages_exist() {
    let files = files();
    for tag in PROMISED {
        assert!(files.contains_key(tag), "{tag}.json is missing");
    }
    let names: BTreeSet<_> =
        files.values().map(|file| file["language"].as_str().unwrap()).collect();
    assert_eq!(names.len(), files.len(), "two languages have the same name");
}

#[test]
fn every_file_has_the_messages_of_english() {
    let files = files();
    let english: Vec<_> = files["en"].keys().collect();
    for (tag, file) in &files {
        let missing: Vec<_> = english.iter().filter(|name| !file.contains_key(**name)).collect();
        assert!(missing.is_empty(), "{tag}.json lacks {missing:?}");
        let others: Vec<_> = file.keys().filter(|name| !english.contains(name)).collect();
        assert!(others.is_empty(), "{tag}.json has {others:?}, which English lacks");
        for (name, message) in file {
            assert_eq!(message.is_object(), files["en"][name].is_object(), "{tag}.json: {name}");
            for (_, text) in texts(message) {
                assert!(!text.trim().is_empty(), "{tag}.json: {name} is empty");
                assert!(!text.contains(['\n', '\t']), "{tag}.json: {name} has more than one line");
            }
        }
    }
}

#[test]
fn every_message_has_the_plural_forms_of_its_language() {
    for (tag, file) in files() {
        let expected: BTreeSet<_> = rules(&file).categories().map(name).collect();
        for (name, message) in file.iter().filter(|(_, message)| message.is_object()) {
            let forms: BTreeSet<_> =
                texts(message).into_iter().filter_map(|(form, _)| form).collect();
            assert_eq!(forms, expected, "{tag}.json: {name}");
        }
    }
}

#[test]
fn every_text_has_the_placeholders_of_english() {
    let files = files();
    for (tag, file) in &files {
        let rules = rules(file);
        for (name, message) in file {
            let (_, english) = *texts(&files["en"][name]).last().unwrap();
            for (form, text) in texts(message) {
                // A form of a single number may spell it out.
                let numbers = NUMBERS.filter(|number| *number > 0 || may_be_zero(name));
                let stands_for = |form: &str| {
                    numbers.clone().filter(|n| crate::name(rules.category_for(*n)) == form).count()
                };
                let mut expected = placeholders(english);
                let found = placeholders(text);
                if form.is_some_and(|form| stands_for(form) <= 1) && !found.contains("n") {
                    expected.remove("n");
                }
                assert_eq!(found, expected, "{tag}.json: {name}, {form:?}: {text}");
            }
        }
    }
}

#[test]
fn every_text_has_the_optional_parts_and_emphasis_of_english() {
    let files = files();
    for (tag, file) in &files {
        for (name, message) in file {
            let english = texts(&files["en"][name]).last().unwrap().1;
            for (_, text) in texts(message) {
                let marks = |text: &str, mark| text.matches(mark).count();
                for mark in ["[", "]", "*"] {
                    assert_eq!(
                        marks(text, mark),
                        marks(english, mark),
                        "{tag}.json: {name}: {mark}"
                    );
                }
                assert!(
                    !text.contains('*') || !split_emphasis(text)[1].is_empty(),
                    "{tag}.json: {name}"
                );
            }
        }
    }
}
