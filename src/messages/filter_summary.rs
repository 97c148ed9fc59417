//! Sentences about a filter that matches no article, and about filters that would.

use newsstand_core::filter::Recency;
use newsstand_i18n::fill;

use super::{Messages, PartKey, Rounded};
use crate::store::ClockChoice;

/// The parts of a filter that sentences about it name.
pub(crate) struct FilterSummary {
    /// The names of the chosen sources.
    pub(crate) sources: Vec<String>,
    /// The recency.
    pub(crate) recency: Recency,
    /// The chosen hashtags, with their `#`.
    pub(crate) hashtags: Vec<String>,
    /// The age of the newest article that only the recency leaves out, and the clock it is measured by.
    pub(crate) newest: Option<(Rounded, ClockChoice)>,
}

/// Writes a hashtag with its `#`.
pub(crate) fn hashtag_name(hashtag: &str) -> String {
    fill("#{hashtag}", &[("hashtag", hashtag)])
}

/// Isolates a quoted text, so that its direction does not affect the sentence around it.
pub(crate) fn isolated(text: &str) -> String {
    fill("\u{2068}{text}\u{2069}", &[("text", text)])
}

impl Messages {
    /// Says that a filter has no matches.
    #[must_use]
    pub(crate) fn no_matches(&self, filter: &FilterSummary) -> String {
        self.filter_sentence(PartKey::NO_MATCHES, filter, &self.locale.list(&filter.sources), "")
    }

    /// Says which part of a filter leaves no matches.
    #[must_use]
    pub(crate) fn no_matches_reason(&self, filter: &FilterSummary) -> String {
        let age = filter.newest.map(|(age, clock)| self.age(age, clock)).unwrap_or_default();
        let key = if filter.newest.is_some() {
            PartKey::NEWEST_OUTSIDE
        } else if !filter.hashtags.is_empty() && !filter.sources.is_empty() {
            PartKey::NO_COMMON_ARTICLES
        } else if filter.recency != Recency::AnyTime {
            PartKey::NO_DATES
        } else {
            PartKey::NO_MATCHING_ARTICLES
        };
        self.say(key, &[("age", &age), ("recency", &self.recency(filter.recency))])
    }

    /// Describes a filter that has matches, with their number.
    #[must_use]
    pub(crate) fn suggestion(&self, filter: &FilterSummary, count: usize) -> String {
        let sources = match filter.sources.as_slice() {
            [] => self.text(PartKey::ALL_SOURCES).to_owned(),
            names => self.locale.list(names),
        };
        self.filter_sentence(PartKey::SUGGESTION, filter, &sources, &self.number(count))
    }

    /// Suggests the edition's clock, with the number of matches by it.
    #[must_use]
    pub(crate) fn clock_suggestion(&self, count: usize) -> String {
        self.say(PartKey::SUGGESTION_CLOCK, &[("n", &self.number(count))])
    }

    fn filter_sentence(
        &self,
        key: PartKey,
        filter: &FilterSummary,
        sources: &str,
        count: &str,
    ) -> String {
        let hashtags = self.locale.list(&filter.hashtags);
        let within = self.within(filter.recency);
        let values =
            [("sources", sources), ("hashtags", &hashtags), ("within", &within), ("n", count)];
        self.say(key, &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::time::HOUR;

    #[test]
    fn a_filter_without_matches_is_explained() {
        let filter = FilterSummary {
            sources: vec!["Grain Weekly".to_owned()],
            recency: Recency::Within(HOUR),
            hashtags: vec!["#Trams".to_owned(), "#Chess".to_owned()],
            newest: Some((Rounded::Days(3), ClockChoice::Edition)),
        };
        let english = Messages::of("en");
        assert_eq!(
            english.no_matches(&filter),
            "No matches from Grain Weekly with #Trams or #Chess in the last hour"
        );
        assert_eq!(
            english.no_matches_reason(&filter),
            "The newest match is from 3 days before this edition, outside “Last hour”."
        );
        let suggestion = "Grain Weekly with #Trams or #Chess in the last hour (2)";
        assert_eq!(english.suggestion(&filter, 2), suggestion);
        assert_eq!(
            Messages::of("ar").no_matches(&filter),
            "لا نتائج من Grain Weekly مع #Trams أو #Chess في آخر ساعة"
        );
    }

    #[test]
    fn parts_without_a_choice_are_left_out() {
        let mut filter = FilterSummary {
            sources: Vec::new(),
            recency: Recency::AnyTime,
            hashtags: Vec::new(),
            newest: None,
        };
        let english = Messages::of("en");
        assert_eq!(english.suggestion(&filter, 33_000), "All sources (33,000)");
        assert_eq!(english.clock_suggestion(5), "Count ages from this edition (5)");
        filter.recency = Recency::Within(6 * HOUR);
        assert_eq!(english.no_matches(&filter), "No matches in the last 6 hours");
    }
}
