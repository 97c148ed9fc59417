//! The options of a widget, as attributes, properties and a whole view set them.

use std::fmt;

use newsstand_feed::Json;

use super::values::{
    CLOCKS, SORTS, STATUS_FILTERS, appearance, article, hashtags, heading_level, language, one_of,
    recency, sources, version,
};
use crate::store::{Presentation, State, View};

/// The options that the program reads; the others are the element's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// The view.
    pub(crate) view: View,
    /// How the widget presents itself.
    pub(crate) presentation: Presentation,
}

/// An option with an invalid value, or one that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InvalidOption {
    /// The option's name.
    pub(crate) name: String,
    /// What was expected, and what was found.
    pub(crate) reason: String,
}

impl fmt::Display for InvalidOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.name, self.reason)
    }
}

impl Settings {
    /// Returns the settings of a state.
    pub(super) fn of(state: &State) -> Self {
        Self { view: state.view.clone(), presentation: state.presentation.clone() }
    }

    /// Sets every option with a valid value, `null` to its default, and returns the invalid ones.
    pub(crate) fn set(&mut self, values: Vec<(String, Json)>) -> Vec<InvalidOption> {
        let set = |(name, value): (String, Json)| {
            let option = OPTIONS.iter().find(|option| option.name == name);
            let outcome = match option {
                Some(option) => (option.read)(self, value),
                None => Err(format!("unknown option; expected one of {}", names())),
            };
            outcome.err().map(|reason| InvalidOption { name, reason })
        };
        values.into_iter().filter_map(set).collect()
    }

    /// Sets a whole view: parts that are not named become the default.
    pub(super) fn show(&mut self, values: Vec<(String, Json)>) -> Vec<InvalidOption> {
        self.view = View::default();
        let in_view = || OPTIONS.iter().filter(|option| option.is_in_view);
        let (known, unknown): (Vec<_>, Vec<_>) =
            values.into_iter().partition(|(name, _)| in_view().any(|option| option.name == name));
        let expected = in_view().map(|option| option.name).collect::<Vec<_>>().join(", ");
        let reason = format!("unknown part of a view; expected one of {expected}");
        let unknown =
            unknown.into_iter().map(|(name, _)| InvalidOption { name, reason: reason.clone() });
        self.set(known).into_iter().chain(unknown).collect()
    }
}

/// An option that the program reads.
pub(crate) struct OptionSpec {
    /// The name of its property; its attribute has hyphens for capitals.
    pub(crate) name: &'static str,
    /// Whether it is part of a view.
    pub(crate) is_in_view: bool,
    /// Sets it from a value, or returns what was expected and what was found.
    read: fn(&mut Settings, Json) -> Result<(), String>,
}

/// The one table of options that the program reads, in the order in which errors list them. A new filter is a row here.
pub(crate) const OPTIONS: [OptionSpec; 11] = [
    view("version", |_, value| version(&value)),
    view("sources", |to, value| set(&mut to.view.filter.sources, sources(value))),
    view("since", |to, value| set(&mut to.view.filter.recency, recency(value))),
    view("tags", |to, value| set(&mut to.view.filter.hashtags, hashtags(value))),
    view("only", |to, value| set(&mut to.view.filter.only, one_of(value, &STATUS_FILTERS))),
    view("sort", |to, value| set(&mut to.view.sort, one_of(value, &SORTS))),
    view("clock", |to, value| set(&mut to.view.clock, one_of(value, &CLOCKS))),
    view("article", |to, value| set(&mut to.view.open, article(value))),
    presentation("lang", |to, value| set(&mut to.presentation.language, language(value))),
    presentation("appearance", |to, value| set(&mut to.presentation.appearance, appearance(value))),
    presentation("headingLevel", |to, value| {
        set(&mut to.presentation.heading_level, heading_level(value))
    }),
];

/// The options that the element reads itself; see `src/js/element/attributes.js`.
pub(crate) const ELEMENT_OPTIONS: [&str; 6] =
    ["src", "feed", "urlKey", "storage", "theme", "loading"];

const fn view(
    name: &'static str,
    read: fn(&mut Settings, Json) -> Result<(), String>,
) -> OptionSpec {
    OptionSpec { name, is_in_view: true, read }
}

const fn presentation(
    name: &'static str,
    read: fn(&mut Settings, Json) -> Result<(), String>,
) -> OptionSpec {
    OptionSpec { name, is_in_view: false, read }
}

fn set<T>(place: &mut T, value: Result<T, String>) -> Result<(), String> {
    *place = value?;
    Ok(())
}

/// Returns the names of all options but `version`, which only a view has.
fn names() -> String {
    let read = OPTIONS.iter().map(|option| option.name).filter(|name| *name != "version");
    read.chain(ELEMENT_OPTIONS).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn entries(json: &str) -> Vec<(String, Json)> {
        let Json::Object(values) = serde_json::from_str(json).unwrap() else {
            panic!("{json} is no object")
        };
        values
    }

    /// Sets options written as JSON; returns the settings and a sentence for each invalid one.
    pub(crate) fn set(json: &str) -> (Settings, Vec<String>) {
        let mut settings = Settings::default();
        let invalid = settings.set(entries(json));
        (settings, invalid.iter().map(InvalidOption::to_string).collect())
    }

    use crate::store::ClockChoice;
    use newsstand_core::filter::Recency;
    use newsstand_core::time::DAY;

    #[track_caller]
    fn refused(json: &str, expected: &str) {
        let (settings, invalid) = set(json);
        assert_eq!(invalid, [expected]);
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn attributes_and_options_say_the_same() {
        let attributes = set(
            r##"{"sources": "Rail Review, (not stated)", "since": "24h", "tags": "#Trams, Chess",
                "sort": "oldest", "clock": "NOW", "article": "a", "lang": "ar",
                "headingLevel": "3"}"##,
        );
        let options = set(
            r#"{"sources": ["Rail Review", null], "since": "1d", "tags": ["Trams", "Chess"],
                "sort": "oldest", "clock": "now", "article": "a", "lang": "ar", "headingLevel": 3}"#,
        );
        assert_eq!(attributes, options);
        let (settings, invalid) = options;
        assert_eq!(invalid, Vec::<String>::new());
        assert_eq!(settings.view.filter.recency, Recency::Within(DAY));
        assert_eq!(settings.view.filter.sources, [Some("Rail Review".to_owned()), None]);
        let Presentation { heading_level, language, .. } = &settings.presentation;
        assert_eq!((*heading_level, language.as_deref()), (3, Some("ar")));
    }

    #[test]
    fn nothing_stands_for_the_default() {
        for nothing in ["null", "\"\""] {
            let json = format!(
                "{{\"sources\": {nothing}, \"since\": {nothing}, \"tags\": {nothing}, \
                 \"sort\": {nothing}, \"clock\": {nothing}, \"article\": {nothing}}}"
            );
            assert_eq!(set(&json), (Settings::default(), vec![]));
        }
    }

    #[test]
    fn what_makes_no_sense_is_named_and_changes_nothing() {
        refused(r#"{"since": 24}"#, "`since`: expected a span such as \"24h\", found 24");
        refused(r#"{"since": "soon"}"#, "`since`: expected a span such as \"24h\", found \"soon\"");
        refused(
            r#"{"sources": 3}"#,
            "`sources`: expected names such as \"Rail Review, Channel 5\", or a list of names in \
             which null is not stated, found 3",
        );
        refused(
            r#"{"tags": [["a"]]}"#,
            "`tags`: expected hashtags such as \"Trams, Chess\", or a list of them, found a list \
             in the list",
        );
        refused(
            r#"{"sort": "best"}"#,
            "`sort`: expected \"newest\" or \"oldest\" or \"source\", found \"best\"",
        );
        refused(r#"{"clock": true}"#, "`clock`: expected \"edition\" or \"now\", found true");
        refused(r#"{"article": {}}"#, "`article`: expected an article's id, found an object");
        refused(r#"{"headingLevel": 7}"#, "`headingLevel`: expected a level from 1 to 6, found 7");
        refused(
            r#"{"appearance": "sepia tiny"}"#,
            "`appearance`: expected words of light, sepia, dark, black, contrast, small, large, larger, \
             largest, narrow, wide, sans, legible, nokeys, found \"tiny\"",
        );
        refused(
            r#"{"version": 2}"#,
            "`version`: expected 1, the only version of views so far, found 2",
        );
        refused(
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
    fn one_wrong_value_does_not_take_the_others_along() {
        let (settings, invalid) = set(r#"{"since": 24, "clock": "now"}"#);
        assert_eq!((settings.view.clock, invalid.len()), (ClockChoice::Now, 1));
    }

    #[test]
    fn the_options_are_those_of_the_one_table() {
        let table: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(include_str!("../../conformance/options.json")).unwrap();
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
}
