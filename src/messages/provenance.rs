//! How an article's time is known, in a sentence.

use newsstand_core::time::{Civil, DAY, TimeRange};
use newsstand_core::{Published, TimeBasis};

use newsstand_i18n::{fill, strong};

use super::{Key, Words, isolated};

/// A sentence that says how a time is known; the middle is what matters most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Provenance {
    /// What comes before.
    pub(crate) before: String,
    /// What matters.
    pub(crate) time: String,
    /// What comes after.
    pub(crate) after: String,
}

impl Words {
    /// How an article's time is known.
    #[must_use]
    pub(crate) fn provenance(&self, published: &Published) -> Provenance {
        let words = isolated(published.words.as_deref().unwrap_or_default());
        let say = |key: Key, places: &[(&str, &str)]| {
            let [before, time, after] = strong(self.text(key));
            Provenance {
                before: fill(before, places),
                time: fill(time, places),
                after: fill(after, places),
            }
        };
        match (published.known(), published.between, published.saved) {
            (TimeBasis::Stated, Some(between), _) => {
                let (date, time) = self.moment(between.latest());
                let key = if between.whole_day() { Key::PublishedOnDay } else { Key::PublishedAt };
                say(key, &[("date", &date), ("time", &time)])
            }
            (TimeBasis::Derived, Some(between), saved) => {
                let (key, saved) = match saved {
                    Some(moment) => (Key::PublishedBetweenSaved, self.saved(moment)),
                    None => (Key::PublishedBetween, String::new()),
                };
                let span = self.interval(between);
                say(key, &[("span", &span), ("words", &words), ("saved", &saved)])
            }
            (TimeBasis::Relative, ..) => say(Key::SaidOnly, &[("words", &words)]),
            _ => say(Key::NotSaid, &[]),
        }
    }

    /// The day and the time of day of a moment, by UTC.
    fn moment(&self, seconds: i64) -> (String, String) {
        (self.locale.date(seconds), self.locale.time(seconds))
    }

    fn interval(&self, between: TimeRange) -> String {
        let (earliest, latest) = (between.earliest(), between.latest());
        let ((from_date, from), (to_date, to)) = (self.moment(earliest), self.moment(latest));
        let key = if Civil::at(earliest).same_day(Civil::at(latest)) {
            Key::SpanInDay
        } else if latest - earliest > 2 * DAY {
            Key::SpanOfDays
        } else {
            Key::Span
        };
        let places = [
            ("from", &*from),
            ("to", &to),
            ("date", &to_date),
            ("from-date", &from_date),
            ("to-date", &to_date),
        ];
        self.say(key, &places)
    }

    fn saved(&self, moment: TimeRange) -> String {
        let (date, time) = self.moment(moment.latest());
        let key = if moment.whole_day() { Key::SavedOnDay } else { Key::SavedAt };
        self.say(key, &[("date", &date), ("time", &time)])
    }
}
