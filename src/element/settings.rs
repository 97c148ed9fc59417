//! What a host can set: the view and how the stand is drawn, read from what JavaScript hands over.
//! Every value that does not make sense is named, and the others count all the same. A view is
//! handed out by `written`.

use std::fmt;

use newsstand_core::json::Json;

use super::values::{
    CLOCKS, ONLY, SORTS, hashtags, level, look, one_of, recency, sources, text, version,
};
use crate::components::View;

/// What a host has set.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Settings {
    pub(crate) view: View,
    /// The language of the controls; the edition's where there is none.
    pub(crate) language: Option<String>,
    /// The level of the stand's own heading, 1 to 6.
    pub(crate) level: u8,
    /// How it looks, in words of [`looks`].
    pub(crate) look: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { view: View::default(), language: None, level: 2, look: String::new() }
    }
}

/// A value that does not make sense, or a name that nothing has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// The option's name.
    pub(super) name: String,
    /// What was expected, and what was found.
    pub(super) what: String,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.name, self.what)
    }
}

impl Settings {
    /// Takes over every value that makes sense; nothing stands for the default.
    pub(crate) fn set(&mut self, values: Vec<(String, Json)>) -> Vec<Trouble> {
        let set = |(name, value): (String, Json)| {
            self.set_one(&name, value).err().map(|what| Trouble { name, what })
        };
        values.into_iter().filter_map(set).collect()
    }

    /// Takes over a whole view; what it does not name is as at the beginning.
    pub(super) fn show(&mut self, values: Vec<(String, Json)>) -> Vec<Trouble> {
        self.view = View::default();
        let (known, others): (Vec<_>, Vec<_>) =
            values.into_iter().partition(|(name, _)| VIEW.contains(&name.as_str()));
        let what = format!("there is no such part of a view; there are {}", VIEW.join(", "));
        let unknown = others.into_iter().map(|(name, _)| Trouble { name, what: what.clone() });
        self.set(known).into_iter().chain(unknown).collect()
    }

    fn set_one(&mut self, name: &str, value: Json) -> Result<(), String> {
        let View { filter, sort, clock, open } = &mut self.view;
        match name {
            "sources" => filter.sources = sources(value)?,
            "since" => filter.recency = recency(value)?,
            "tags" => filter.hashtags = hashtags(value)?,
            "only" => filter.only = one_of(value, &ONLY)?,
            "sort" => *sort = one_of(value, &SORTS)?,
            "clock" => *clock = one_of(value, &CLOCKS)?,
            "article" => *open = text(value, "an article's id")?,
            "lang" => self.language = text(value, "a language such as \"en\"")?,
            "headingLevel" => self.level = level(value)?,
            "appearance" => self.look = look(value)?,
            "version" => version(&value)?,
            _ => return Err(format!("there is no such option; there are {OPTIONS}")),
        }
        Ok(())
    }
}

/// The names of all options, as an error lists them; `newsstand.js` sees to the last six.
const OPTIONS: &str = "sources, since, tags, only, sort, clock, article, lang, appearance, headingLevel, src, \
                       feed, urlKey, storage, theme and loading";

/// The names in a view.
const VIEW: [&str; 8] = ["version", "sources", "since", "tags", "only", "sort", "clock", "article"];

/// What comes of settings written as JSON: those that count, and a sentence for each other.
#[cfg(test)]
fn read(json: &str) -> Json {
    serde_json::from_str(json).expect(json)
}

#[cfg(test)]
pub(super) fn set(json: &str) -> (Settings, Vec<String>) {
    let Json::Object(values) = read(json) else { panic!("{json} is no object") };
    let mut settings = Settings::default();
    let troubles = settings.set(values);
    (settings, troubles.iter().map(Trouble::to_string).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::ClockChoice;
    use newsstand_core::filter::Recency;
    use newsstand_core::time::DAY;

    #[track_caller]
    fn refused(json: &str, expected: &str) {
        let (settings, troubles) = set(json);
        assert_eq!(troubles, [expected]);
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
        let (settings, troubles) = options;
        assert_eq!(troubles, Vec::<String>::new());
        assert_eq!(settings.view.filter.recency, Recency::Within(DAY));
        assert_eq!(settings.view.filter.sources, [Some("Rail Review".to_owned()), None]);
        assert_eq!((settings.level, settings.language.as_deref()), (3, Some("ar")));
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
            "`filter`: there is no such option; there are sources, since, tags, only, sort, \
             clock, article, lang, appearance, headingLevel, src, feed, urlKey, storage, theme and loading",
        );
    }

    #[test]
    fn a_view_has_no_other_parts() {
        let Json::Object(values) = read(r#"{"since": "6h", "lang": "ar"}"#) else { panic!() };
        let mut settings = Settings { language: Some("en".to_owned()), ..Settings::default() };
        let troubles = settings.show(values);
        assert_eq!(
            troubles.iter().map(Trouble::to_string).collect::<Vec<_>>(),
            ["`lang`: there is no such part of a view; there are version, sources, since, tags, \
              only, sort, clock, article"]
        );
        assert_eq!(settings.language.as_deref(), Some("en"));
    }

    #[test]
    fn one_wrong_value_does_not_take_the_others_along() {
        let (settings, troubles) = set(r#"{"since": 24, "clock": "now"}"#);
        assert_eq!((settings.view.clock, troubles.len()), (ClockChoice::Now, 1));
    }
}
