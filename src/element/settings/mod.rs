//! The options of a widget, as attributes, properties and a whole view set them.

#[cfg(test)]
pub(crate) mod tests;

use std::fmt;

use newsstand_feed::Json;

use super::values::{
    appearance, article, hashtags, heading_level, language, one_of, recency, sources, version,
};
use crate::protocol::names::{CLOCKS, SORTS, STATUS_FILTERS};
use crate::store::{Presentation, State, View};

/// The values of the options that the program reads. The element reads the others itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// The view.
    pub(crate) view: View,
    /// The presentation of the widget.
    pub(crate) presentation: Presentation,
}

/// An option with an invalid value, or one that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InvalidOption {
    /// The option's name.
    pub(crate) name: String,
    /// A sentence that says what was expected and found.
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
        self.read(values, false)
    }

    /// Sets a whole view: parts that are not named become the default.
    pub(super) fn show(&mut self, values: Vec<(String, Json)>) -> Vec<InvalidOption> {
        self.view = View::default();
        self.read(values, true)
    }

    /// Sets options, or only those that are part of a view.
    #[inline(never)]
    fn read(&mut self, values: Vec<(String, Json)>, only_view: bool) -> Vec<InvalidOption> {
        let mut invalid = Vec::new();
        for (name, value) in values {
            let mut options = OPTIONS.iter().filter(|option| option.is_in_view || !only_view);
            let outcome = match options.find(|option| option.name == name) {
                Some(option) => (option.read)(self, value),
                None => Err(unknown(only_view)),
            };
            if let Err(reason) = outcome {
                invalid.push(InvalidOption { name, reason });
            }
        }
        invalid
    }
}

/// An option that the program reads.
pub(crate) struct OptionSpec {
    /// The name of its property; its attribute has hyphens for capitals.
    pub(crate) name: &'static str,
    /// True if it is part of a view.
    pub(crate) is_in_view: bool,
    /// Sets it from a value, or returns an error that says what was expected and found.
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

fn set<T>(target: &mut T, value: Result<T, String>) -> Result<(), String> {
    *target = value?;
    Ok(())
}

/// Returns why a name is none of an option, or of a part of a view. Only a view has a version.
fn unknown(only_view: bool) -> String {
    let is_expected = |option: &&OptionSpec| match only_view {
        true => option.is_in_view,
        false => option.name != "version",
    };
    let mut names: Vec<_> = OPTIONS.iter().filter(is_expected).map(|option| option.name).collect();
    let mut what = "part of a view";
    if !only_view {
        names.extend(ELEMENT_OPTIONS);
        what = "option";
    }
    format!("unknown {what}; expected one of {}", names.join(", "))
}
