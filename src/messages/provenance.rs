//! Sentences about how the publication time of an article is known.

use newsstand_core::article::{Published, TimeBasis};
use newsstand_core::time::{DAY, TimeRange};

use newsstand_i18n::{fill, split_emphasis};

use super::{Key, Messages, Zone, isolated};

/// A sentence about how a time is known, with its most important part in the middle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Provenance {
    /// The text before the emphasis.
    pub(crate) before: String,
    /// The emphasized text.
    pub(crate) time: String,
    /// The text after the emphasis.
    pub(crate) after: String,
}

impl Provenance {
    /// Returns the sentence as plain text.
    #[must_use]
    pub(crate) fn text(&self) -> String {
        [&*self.before, &self.time, &self.after].concat()
    }
}

impl Messages {
    /// Says how the publication time of an article is known, with times in a time zone.
    #[must_use]
    pub(crate) fn provenance(&self, published: &Published, zone: Zone) -> Provenance {
        let words = isolated(published.words.as_deref().unwrap_or_default());
        let say = |key: Key, values: &[(&str, &str)]| {
            let [before, time, after] =
                split_emphasis(self.text(key)).map(|part| fill(part, values));
            Provenance { before, time, after }
        };
        match (published.known(), published.between, published.saved) {
            (TimeBasis::Stated, Some(between), _) if between.whole_day() => {
                say(Key::PublishedOnDay, &[("date", &self.date(between))])
            }
            (TimeBasis::Stated, Some(between), _) => {
                let (date, time) = self.date_and_time(between.latest(), zone);
                let name = self.zone_name(zone, between);
                say(Key::PublishedAt, &[("date", &date), ("time", &time), ("zone", name)])
            }
            (TimeBasis::Derived, Some(between), saved) => {
                let (key, saved) = match saved {
                    Some(moment) => (Key::PublishedBetweenSaved, self.saved(moment, zone)),
                    None => (Key::PublishedBetween, String::new()),
                };
                let span = self.interval(between, zone);
                say(key, &[("span", &span), ("words", &words), ("saved", &saved)])
            }
            (TimeBasis::Relative, ..) => say(Key::PublishedRelative, &[("words", &words)]),
            _ => say(Key::PublishedUnknown, &[]),
        }
    }

    /// Names a time zone. The reader's is UTC if both write the ends of `moment` alike.
    fn zone_name(&self, zone: Zone, moment: TimeRange) -> &'static str {
        let alike = |seconds| {
            self.date_and_time(seconds, Zone::Reader) == self.date_and_time(seconds, Zone::Utc)
        };
        if zone == Zone::Utc || alike(moment.earliest()) && alike(moment.latest()) {
            "UTC"
        } else {
            self.text(Key::ZoneLocal)
        }
    }

    fn interval(&self, between: TimeRange, zone: Zone) -> String {
        let (from_date, from) = self.date_and_time(between.earliest(), zone);
        let (to_date, to) = self.date_and_time(between.latest(), zone);
        let key = if from_date == to_date {
            Key::SpanInDay
        } else if between.latest() - between.earliest() > 2 * DAY {
            Key::SpanOfDays
        } else {
            Key::Span
        };
        let values = [
            ("from", &*from),
            ("to", &to),
            ("date", &to_date),
            ("from-date", &from_date),
            ("to-date", &to_date),
            ("zone", self.zone_name(zone, between)),
        ];
        self.say(key, &values)
    }

    fn saved(&self, moment: TimeRange, zone: Zone) -> String {
        if moment.whole_day() {
            return self.say(Key::SavedOnDay, &[("date", &self.date(moment))]);
        }
        let (date, time) = self.date_and_time(moment.latest(), zone);
        self.say(Key::SavedAt, &[("date", &date), ("time", &time)])
    }
}
