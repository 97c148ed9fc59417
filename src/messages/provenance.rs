//! Sentences about how the publication time of an article is known.

use newsstand_core::time::{DAY, TimeRange};
use newsstand_core::{Published, TimeBasis};

use newsstand_i18n::{fill, split_emphasis};

use super::{Key, Messages, Zone, isolated};

/// A sentence about how a time is known, with its most important part in the middle.
#[derive(Debug)]
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
    pub(crate) fn text(self) -> String {
        self.before + &self.time + &self.after
    }
}

impl Messages {
    /// Says how the publication time of an article is known, with times in a time zone.
    #[must_use]
    pub(crate) fn provenance(&self, published: &Published, zone: Zone) -> Provenance {
        // Where no moment is known, no message has a placeholder for one.
        let between = published.between.unwrap_or(TimeRange::at(0));
        let key = match (published.known(), published.saved) {
            (TimeBasis::Stated, _) if between.whole_day() => Key::PublishedOnDay,
            (TimeBasis::Stated, _) => Key::PublishedAt,
            (TimeBasis::Derived, Some(_)) => Key::PublishedBetweenSaved,
            (TimeBasis::Derived, None) => Key::PublishedBetween,
            (TimeBasis::Relative, _) => Key::PublishedRelative,
            (TimeBasis::NotStated, _) => Key::PublishedUnknown,
        };
        let words = isolated(published.words.as_deref().unwrap_or_default());
        let saved = published.saved.map(|moment| self.saved(moment, zone)).unwrap_or_default();
        let span = self.interval(between, zone);
        let (date, time) = match between.whole_day() {
            true => (self.date(between), String::new()),
            false => self.date_and_time(between.latest(), zone),
        };
        let values = [
            ("date", &*date),
            ("time", &time),
            ("zone", self.zone_name(zone, between)),
            ("span", &span),
            ("words", &words),
            ("saved", &saved),
        ];
        let [before, time, after] = split_emphasis(self.text(key)).map(|part| fill(part, &values));
        Provenance { before, time, after }
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
