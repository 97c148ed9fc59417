//! The title, subtitle, language and time of an edition, as they emerge from its files.

use std::cmp::Reverse;

use newsstand_core::Edition;
use newsstand_core::time::TimeRange;

use crate::config::Heading;

/// The masthead of an edition that is being built.
pub(crate) struct Masthead {
    title: Option<String>,
    heading: Heading,
    as_of: Option<TimeRange>,
}

impl Masthead {
    /// Creates a masthead from the title of the options, which overrides all others, and the heading of the
    /// configurations.
    pub(crate) fn new(title: Option<String>, heading: Heading) -> Self {
        Self { title, heading, as_of: None }
    }

    /// Takes in the time at which a file was saved. The latest of these times is that of the edition.
    pub(crate) fn saved(&mut self, saved: Option<TimeRange>) {
        // An hour is more exact than the day that begins with it.
        let key = |saved: &TimeRange| (saved.earliest(), Reverse(saved.latest()));
        self.as_of = self.as_of.into_iter().chain(saved).max_by_key(key);
    }

    /// Takes in the title and the language of a feed, where none were set before.
    pub(crate) fn feed(&mut self, title: String, language: String) {
        let title = Some(title).filter(|title| !title.is_empty());
        self.heading.title = self.heading.title.take().or(title);
        self.heading.language = self.heading.language.take().or(Some(language));
    }

    /// Returns the edition, without articles.
    pub(crate) fn into_edition(self) -> Edition {
        let Heading { title, subtitle, language } = self.heading;
        Edition {
            title: self.title.or(title).unwrap_or_else(|| "Newsstand".to_owned()),
            subtitle: subtitle.unwrap_or_default(),
            language: language.unwrap_or_else(|| "en".to_owned()),
            as_of: self.as_of,
            articles: Vec::new(),
        }
    }
}
