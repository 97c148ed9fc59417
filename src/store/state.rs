//! The state of a widget.

use std::rc::Rc;

use newsstand_core::time::{Clock, DAY, HOUR, MINUTE, TimeRange};
use newsstand_core::{Article, ReaderState};

use super::{ClockChoice, Library, View};
use crate::live_edition::LiveEdition;

/// Everything that a widget is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The edition.
    pub edition: Rc<LiveEdition>,
    /// The version of the edition that this state was made from. It changes whenever a chunk arrives, so that states
    /// before and after differ.
    pub version: u32,
    /// The reader's choices.
    pub view: View,
    /// The presentation of the widget.
    pub presentation: Presentation,
    /// The present moment, as of the last choice of a clock.
    pub now: TimeRange,
    /// The id of the article that was closed last. Its card gets the focus back.
    pub closed: Option<String>,
    /// True if the open article takes the focus, because the reader opened it. One that the host opens must not.
    pub takes_focus: bool,
    /// The reader's library; `None` if the page has it switched off.
    pub library: Option<Rc<Library>>,
    /// The reader state that the list is filtered by. It lags behind the library, so that an article stays in the
    /// Unread list after it is read, and in the Saved list after it is removed.
    pub listed: Rc<ReaderState>,
    /// The unit that the reader chose for a custom recency, an index into [`SPAN_UNITS`]. The fields of a custom
    /// recency are open while it is set.
    pub custom_unit: Option<usize>,
}

/// The presentation of an edition, apart from the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// The language of the interface, as a BCP 47 tag; the edition's if not given.
    pub language: Option<String>,
    /// The level of the widget's first heading, 1 to 6.
    pub heading_level: u8,
    /// Words of [`crate::appearance`].
    pub appearance: String,
}

impl Default for Presentation {
    fn default() -> Self {
        Self { language: None, heading_level: 2, appearance: String::new() }
    }
}

/// The units of a custom recency, in seconds: minutes, hours, days and weeks.
pub(crate) const SPAN_UNITS: [i64; 4] = [MINUTE, HOUR, DAY, 7 * DAY];

impl State {
    /// Creates the state of an edition in a view, with the library off.
    #[must_use]
    pub fn new(edition: Rc<LiveEdition>, view: View, now: TimeRange) -> Self {
        let version = edition.version();
        Self {
            edition,
            version,
            view,
            presentation: Presentation::default(),
            now,
            closed: None,
            takes_focus: false,
            library: None,
            listed: Rc::default(),
            custom_unit: None,
        }
    }

    /// Sets the library that the state begins with.
    #[must_use]
    pub fn with_library(self, library: Option<Rc<Library>>) -> Self {
        let listed =
            library.as_ref().map(|library| library.reader_state.clone()).unwrap_or_default();
        Self { library, listed, ..self }
    }

    /// Returns the clock that ages count back from.
    #[must_use]
    pub fn clock(&self) -> Clock {
        match self.view.clock {
            ClockChoice::Edition => Clock::Edition(self.edition.as_of),
            ClockChoice::Now => Clock::Now(self.now),
        }
    }

    /// Returns the open article, if the edition has delivered it.
    #[must_use]
    pub fn open_article(&self) -> Option<Rc<Article>> {
        self.edition.article(self.edition.position(self.view.open.as_ref()?)?)
    }

    /// Returns the language that the page chose, else the edition's. It may be one without messages.
    #[must_use]
    pub fn language(&self) -> &str {
        self.presentation.language.as_ref().unwrap_or(&self.edition.language)
    }
}
