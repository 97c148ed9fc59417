//! What was asked for and gave nothing, in sentences.

use newsstand_core::filter::Recency;
use newsstand_i18n::fill;

use super::{Key, Rounded, Words};
use crate::store::ClockChoice;

/// A filter, as sentences about it need it.
pub(crate) struct Asked {
    /// The chosen sources by name.
    pub(crate) sources: Vec<String>,
    /// The recency.
    pub(crate) recency: Recency,
    /// The hashtags, with their sign.
    pub(crate) hashtags: Vec<String>,
    /// How old the newest is that only the recency leaves out, by the clock beside it.
    pub(crate) newest: Option<(Rounded, ClockChoice)>,
}

/// A hashtag with its sign.
pub(crate) fn signed(hashtag: &str) -> String {
    fill("#{hashtag}", &[("hashtag", hashtag)])
}

/// Somebody else's words inside a sentence of ours, so that their direction does not disturb it.
pub(crate) fn isolated(text: &str) -> String {
    fill("\u{2068}{text}\u{2069}", &[("text", text)])
}

impl Words {
    /// What gave nothing.
    #[must_use]
    pub(crate) fn empty_title(&self, asked: &Asked) -> String {
        let sources = match asked.sources.as_slice() {
            [] => self.text(Key::FromAllSources).to_owned(),
            names => self.say(Key::FromSources, &[("list", &self.locale.list(names))]),
        };
        self.asked(Key::NothingFound, asked, &sources, "")
    }

    /// A way out, with what it gives.
    #[must_use]
    pub(crate) fn way_out(&self, asked: &Asked, count: usize) -> String {
        let sources = match asked.sources.as_slice() {
            [] => self.text(Key::AllSources).to_owned(),
            names => self.locale.list(names),
        };
        self.asked(Key::WayOut, asked, &sources, &self.number(count))
    }

    /// The way out by the edition's clock, with what it gives.
    #[must_use]
    pub(crate) fn way_back(&self, count: usize) -> String {
        let clock = self.clock(ClockChoice::Edition);
        self.say(Key::WayOut, &[("sources", clock), ("n", &self.number(count))])
    }

    /// Which part is to blame.
    #[must_use]
    pub(crate) fn empty_why(&self, asked: &Asked) -> String {
        let age = asked.newest.map(|(age, clock)| self.age(age, clock)).unwrap_or_default();
        let key = match asked.newest {
            Some((_, ClockChoice::Edition)) => Key::LeftOutByEdition,
            Some((_, ClockChoice::Now)) => Key::LeftOutByNow,
            None if !asked.hashtags.is_empty() && !asked.sources.is_empty() => Key::NothingInCommon,
            None if asked.recency != Recency::AnyTime => Key::NoTimeStated,
            None => Key::NothingFits,
        };
        self.say(key, &[("age", &age), ("recency", &self.recency(asked.recency))])
    }

    fn asked(&self, key: Key, asked: &Asked, sources: &str, count: &str) -> String {
        let hashtags = self.locale.list(&asked.hashtags);
        let within = self.within(asked.recency);
        let places =
            [("sources", sources), ("hashtags", &hashtags), ("within", &within), ("n", count)];
        self.say(key, &places)
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;
    use newsstand_core::time::HOUR;

    #[test]
    fn an_empty_result_is_explained() {
        let asked = Asked {
            sources: vec!["Grain Weekly".to_owned()],
            recency: Recency::Within(HOUR),
            hashtags: vec!["#Trams".to_owned(), "#Chess".to_owned()],
            newest: Some((Rounded::Days(3), ClockChoice::Edition)),
        };
        let english = words("en");
        let title = "Nothing from Grain Weekly with #Trams or #Chess in the last hour";
        assert_eq!(english.empty_title(&asked), title);
        assert_eq!(
            english.empty_why(&asked),
            "The newest there is came 3 days before this edition: “Last hour” is what leaves it out."
        );
        let way = "Grain Weekly with #Trams or #Chess in the last hour (2)";
        assert_eq!(english.way_out(&asked, 2), way);
        assert_eq!(
            words("ar").empty_title(&asked),
            "لا شيء من Grain Weekly مع #Trams أو #Chess في آخر ساعة"
        );
    }

    #[test]
    fn what_was_not_asked_for_is_not_spoken_of() {
        let mut asked = Asked {
            sources: Vec::new(),
            recency: Recency::AnyTime,
            hashtags: Vec::new(),
            newest: None,
        };
        let english = words("en");
        assert_eq!(english.way_out(&asked, 33_000), "All sources (33,000)");
        assert_eq!(english.way_back(5), "As of the edition (5)");
        asked.recency = Recency::Within(6 * HOUR);
        assert_eq!(english.empty_title(&asked), "Nothing from all sources in the last 6 hours");
    }
}
