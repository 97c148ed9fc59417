//! Options that are read, and the errors of those that are not.

use newsstand_core::filter::Recency;
use newsstand_core::time::DAY;

use super::*;
use crate::store::ClockChoice;

fn entries(json: &str) -> Vec<(String, Json)> {
    let Json::Object(values) = serde_json::from_str(json).unwrap() else {
        panic!("{json} is not an object")
    };
    values
}

/// Sets options written as JSON; returns the settings and a sentence for each invalid one.
pub(crate) fn set(json: &str) -> (Settings, Vec<String>) {
    let mut settings = Settings::default();
    let invalid = settings.set(entries(json));
    (settings, invalid.iter().map(InvalidOption::to_string).collect())
}

#[track_caller]
fn assert_invalid(json: &str, expected: &str) {
    let (settings, invalid) = set(json);
    assert_eq!(invalid, [expected]);
    assert_eq!(settings, Settings::default());
}

#[test]
fn attributes_and_options_mean_the_same() {
    let attributes =
        set(r##"{"sources": "Rail Review, (not stated)", "since": "24h", "tags": "#Trams, Chess",
            "sort": "oldest", "clock": "NOW", "article": "a", "lang": "ar",
            "headingLevel": "3"}"##);
    let options =
        set(r#"{"sources": ["Rail Review", null], "since": "1d", "tags": ["Trams", "Chess"],
            "sort": "oldest", "clock": "now", "article": "a", "lang": "ar", "headingLevel": 3}"#);
    assert_eq!(attributes, options);
    let (settings, invalid) = options;
    assert_eq!(invalid, Vec::<String>::new());
    assert_eq!(settings.view.filter.recency, Recency::Within(DAY));
    assert_eq!(settings.view.filter.sources, [Some("Rail Review".to_owned()), None]);
    let Presentation { heading_level, language, .. } = &settings.presentation;
    assert_eq!((*heading_level, language.as_deref()), (3, Some("ar")));
}

#[test]
fn null_and_the_empty_text_are_the_default() {
    for empty in ["null", "\"\""] {
        let json = format!(
            "{{\"sources\": {empty}, \"since\": {empty}, \"tags\": {empty}, \
             \"sort\": {empty}, \"clock\": {empty}, \"article\": {empty}}}"
        );
        assert_eq!(set(&json), (Settings::default(), vec![]));
    }
}

#[test]
fn an_invalid_value_is_reported_and_changes_nothing() {
    assert_invalid(r#"{"since": 24}"#, "`since`: expected a span such as \"24h\", found 24");
    assert_invalid(
        r#"{"since": "soon"}"#,
        "`since`: expected a span such as \"24h\", found \"soon\"",
    );
    assert_invalid(
        r#"{"sources": 3}"#,
        "`sources`: expected names such as \"Rail Review, Channel 5\", or a list of names in \
         which null is not stated, found 3",
    );
    assert_invalid(
        r#"{"tags": [["a"]]}"#,
        "`tags`: expected hashtags such as \"Trams, Chess\", or a list of them, found a list \
         in the list",
    );
    assert_invalid(
        r#"{"sort": "best"}"#,
        "`sort`: expected \"newest\" or \"oldest\" or \"source\", found \"best\"",
    );
    assert_invalid(r#"{"clock": true}"#, "`clock`: expected \"edition\" or \"now\", found true");
    assert_invalid(r#"{"article": {}}"#, "`article`: expected an article's id, found an object");
    assert_invalid(
        r#"{"headingLevel": 7}"#,
        "`headingLevel`: expected a level from 1 to 6, found 7",
    );
    assert_invalid(
        r#"{"appearance": "sepia tiny"}"#,
        "`appearance`: expected words of light, sepia, dark, black, contrast, small, large, larger, \
         largest, narrow, wide, sans, legible, nokeys, found \"tiny\"",
    );
    assert_invalid(
        r#"{"version": 2}"#,
        "`version`: expected 1, the only version of views so far, found 2",
    );
    assert_invalid(
        r#"{"filter": "x"}"#,
        "`filter`: unknown option; expected one of sources, since, tags, only, sort, clock, \
         article, lang, appearance, headingLevel, src, feed, urlKey, storage, theme, loading",
    );
}

#[test]
fn a_view_has_no_other_parts() {
    let english = Presentation { language: Some("en".to_owned()), ..Presentation::default() };
    let mut settings = Settings { presentation: english.clone(), ..Settings::default() };
    let invalid = settings.show(entries(r#"{"since": "6h", "lang": "ar"}"#));
    assert_eq!(
        invalid.iter().map(InvalidOption::to_string).collect::<Vec<_>>(),
        ["`lang`: unknown part of a view; expected one of version, sources, since, tags, \
          only, sort, clock, article"]
    );
    assert_eq!(settings.presentation, english);
}

#[test]
fn valid_values_apply_beside_an_invalid_one() {
    let (settings, invalid) = set(r#"{"since": 24, "clock": "now"}"#);
    assert_eq!((settings.view.clock, invalid.len()), (ClockChoice::Now, 1));
}

#[test]
fn the_options_are_those_of_the_one_table() {
    let table: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(include_str!("../../../conformance/options.json")).unwrap();
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    let listed = |is_listed: fn(&serde_json::Value) -> bool| {
        let listed = table.iter().filter(|(_, option)| is_listed(option));
        sorted(listed.map(|(name, _)| name.clone()).collect())
    };
    let read = |is_read: fn(&&OptionSpec) -> bool| {
        let read = OPTIONS.iter().filter(is_read).map(|option| option.name.to_owned());
        // Only a view has a version.
        sorted(read.filter(|name| name != "version").collect())
    };
    assert_eq!(read(|_| true), listed(|option| option["reader"] == "program"));
    assert_eq!(read(|option| option.is_in_view), listed(|option| option["isInView"] == true));
    let own = ELEMENT_OPTIONS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(sorted(own), listed(|option| option["reader"] == "element"));
    let values = |name: &str| table[name]["values"].clone();
    assert_eq!(serde_json::json!(STATUS_FILTERS.map(|(name, _)| name)), values("only"));
    assert_eq!(serde_json::json!(SORTS.map(|(name, _)| name)), values("sort"));
    assert_eq!(serde_json::json!(CLOCKS.map(|(name, _)| name)), values("clock"));
    assert_eq!(serde_json::json!(crate::appearance::words()), table["appearance"]["words"]);
    let level = Presentation::default().heading_level;
    assert_eq!(serde_json::json!(level), table["headingLevel"]["absent"]);
}
