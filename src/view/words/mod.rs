//! The words of the interface. A language is one `Words`; what is alike in all of them is here.

mod ar;
mod en;

use news::article::Published;
use news::filter::{Recency, Sort};
use news::language::is_right_to_left;
use news::time::{Age, DAY, HOUR, MINUTE, MONTH, Moment, YEAR};

use super::state::ClockChoice;

/// One language's words. Functions stand where the words depend on a number.
pub(crate) struct Words {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    /// The group of recencies.
    pub(crate) published: &'static str,
    /// The group of sources.
    pub(crate) source: &'static str,
    /// The list of hashtags.
    pub(crate) hashtag: &'static str,
    /// No hashtag chosen.
    pub(crate) any_hashtag: &'static str,
    /// What is not stated, be it a source or a time.
    pub(crate) not_stated: &'static str,
    /// The choice of a span of one's own.
    pub(crate) custom: &'static str,
    /// The number in a span of one's own.
    pub(crate) custom_amount: &'static str,
    /// The unit in a span of one's own.
    pub(crate) custom_unit: &'static str,
    /// Hours, days and weeks.
    pub(crate) units: [&'static str; 3],
    /// The button that shows the filters.
    pub(crate) filters: &'static str,
    /// Lets go of a part of the filter.
    pub(crate) clear: &'static str,
    /// The choice of a clock.
    pub(crate) clock: &'static str,
    /// The choice of an order.
    pub(crate) order: &'static str,
    /// The list of articles.
    pub(crate) articles: &'static str,
    /// The ruler of ages.
    pub(crate) ruler: &'static str,
    /// The ruler's beginning by each clock.
    pub(crate) ruler_start: fn(ClockChoice) -> &'static str,
    /// Before an article's categories.
    pub(crate) categories: &'static str,
    /// Articles of the same page.
    pub(crate) same_page: &'static str,
    /// Articles with something in common.
    pub(crate) alike: &'static str,
    /// The article before.
    pub(crate) previous: &'static str,
    /// The article after.
    pub(crate) next: &'static str,
    /// The way to where an article stands in full.
    pub(crate) original: &'static str,
    /// An article without a text.
    pub(crate) no_text: &'static str,
    /// Where the text of an article did not come.
    pub(crate) text_failed: &'static str,
    /// Tries once more to get it.
    pub(crate) again: &'static str,
    /// A card whose article is not there yet.
    pub(crate) coming: &'static str,
    /// A card whose article did not come.
    pub(crate) lost: &'static str,
    /// How many articles did not come.
    pub(crate) missing: fn(usize) -> String,
    /// A day, by its first second.
    pub(crate) day: fn(i64) -> String,
    /// A clock that shows an earlier day than it can be.
    pub(crate) behind: fn(&str) -> String,
    /// The way to so many articles before those shown.
    pub(crate) before: fn(usize) -> String,
    /// The way to so many articles after those shown.
    pub(crate) after: fn(usize) -> String,
    /// An edition without articles.
    pub(crate) no_articles: &'static str,
    /// Before an age that may be on either side of the limit.
    pub(crate) about: fn(&str) -> String,
    /// Why an age is marked with "about".
    pub(crate) about_why: &'static str,
    /// The name of a clock.
    pub(crate) clock_name: fn(ClockChoice) -> &'static str,
    /// The name of an order.
    pub(crate) sort_name: fn(Sort) -> &'static str,
    /// The name of a recency.
    pub(crate) recency: fn(Recency) -> String,
    /// A recency inside a sentence.
    pub(crate) recency_within: fn(Recency) -> String,
    /// An age by a clock, from its rounded size.
    pub(crate) age: fn(Rounded, ClockChoice) -> String,
    /// How many are shown of how many.
    pub(crate) status: fn(usize, usize) -> String,
    /// How many articles, as a button says it.
    pub(crate) show: fn(usize) -> String,
    /// How many articles.
    pub(crate) count: fn(usize) -> String,
    /// Back to so many articles.
    pub(crate) back: fn(usize) -> String,
    /// Which of how many.
    pub(crate) position: fn(usize, usize) -> String,
    /// What the edition consists of.
    pub(crate) contents: fn(usize, usize) -> String,
    /// When the edition was gathered.
    pub(crate) gathered: fn(Moment) -> String,
    /// Takes a filter away, by its name.
    pub(crate) drop: fn(&str) -> String,
    /// How an article's time is known.
    pub(crate) provenance: fn(&Published) -> Provenance,
    /// What gave nothing.
    pub(crate) empty_title: fn(&Asked) -> String,
    /// Which part is to blame.
    pub(crate) empty_why: fn(&Asked) -> String,
    /// A way out, with what it gives.
    pub(crate) way_out: fn(&Asked, usize) -> String,
    /// A tick of the ruler, by its seconds.
    pub(crate) tick: fn(i64) -> String,
}

impl Words {
    /// The direction it is written in, as HTML's `dir` has it.
    #[must_use]
    pub(crate) fn direction(&self) -> &'static str {
        direction(self.tag)
    }
}

/// The direction a language is written in, as HTML's `dir` has it.
#[must_use]
pub(crate) fn direction(tag: &str) -> &'static str {
    if is_right_to_left(tag) { "rtl" } else { "ltr" }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

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

/// A filter, as sentences about it need it.
pub(crate) struct Asked {
    /// The chosen sources by name.
    pub(crate) sources: Vec<String>,
    /// The recency.
    pub(crate) recency: Recency,
    /// The hashtags.
    pub(crate) hashtags: Vec<String>,
    /// How old the newest is that only the recency leaves out, by the clock beside it.
    pub(crate) newest: Option<(Rounded, ClockChoice)>,
}

/// An age as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounded {
    /// Less than three quarters of a minute.
    Seconds,
    /// So many minutes.
    Minutes(i64),
    /// So many hours.
    Hours(i64),
    /// So many days.
    Days(i64),
    /// So many months.
    Months(i64),
    /// So many years.
    Years(i64),
}

impl Rounded {
    /// The middle of an age, rounded by the same limits as the pages' own words, so that "6 hours
    /// ago" comes back as six hours.
    #[must_use]
    pub(crate) fn of(age: Age) -> Self {
        Self::seconds(age.middle())
    }

    /// Seconds, rounded.
    #[must_use]
    pub(crate) fn seconds(seconds: i64) -> Self {
        let rounded = |unit: i64| ((seconds + unit / 2) / unit).max(1);
        match seconds {
            ..45 => Self::Seconds,
            s if s < 45 * MINUTE => Self::Minutes(rounded(MINUTE)),
            s if s < 22 * HOUR => Self::Hours(rounded(HOUR)),
            s if s < 26 * DAY => Self::Days(rounded(DAY)),
            s if s < 320 * DAY => Self::Months(rounded(MONTH)),
            _ => Self::Years(rounded(YEAR)),
        }
    }
}

/// The words of a language, or English where there are none of it yet.
#[must_use]
pub(crate) fn words(tag: &str) -> &'static Words {
    match tag.split(['-', '_']).next() {
        Some("ar") => &ar::WORDS,
        _ => &en::WORDS,
    }
}

/// A span in the largest unit that divides it: hours, days (from two on) or weeks are not told apart
/// from days, since "last 7 days" is what people say.
pub(super) fn span(seconds: i64) -> (i64, SpanUnit) {
    if seconds > DAY && seconds % DAY == 0 {
        (seconds / DAY, SpanUnit::Days)
    } else if seconds % HOUR == 0 {
        (seconds / HOUR, SpanUnit::Hours)
    } else {
        ((seconds + MINUTE - 1) / MINUTE, SpanUnit::Minutes)
    }
}

/// Somebody else's words inside a sentence of ours, so that their direction does not disturb it.
pub(super) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The unit of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpanUnit {
    Minutes,
    Hours,
    Days,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(published: &Published, english: &str, arabic: &str) {
        let sentence = |words: &Words| {
            let said = (words.provenance)(published);
            format!("{}[{}]{}", said.before, said.time, said.after)
        };
        let isolated = |text: &str| text.replace("18 hours ago", &isolated("18 hours ago"));
        assert_eq!(sentence(&en::WORDS), isolated(english));
        assert_eq!(sentence(&ar::WORDS), isolated(arabic));
    }

    #[test]
    fn a_pages_words_come_back() {
        for (least, most, rounded) in [
            (0, 44, Rounded::Seconds),
            (45, 89, Rounded::Minutes(1)),
            (45 * MINUTE, 89 * MINUTE, Rounded::Hours(1)),
            (22 * HOUR, 35 * HOUR, Rounded::Days(1)),
            (49 * HOUR / 2 * 3, 3 * DAY + 12 * HOUR, Rounded::Days(3)),
            (26 * DAY, 45 * DAY, Rounded::Months(1)),
            (320 * DAY, 547 * DAY, Rounded::Years(1)),
        ] {
            assert_eq!(Rounded::of(Age::between(least, most)), rounded);
        }
    }

    #[test]
    fn spans_come_in_the_unit_people_use() {
        assert_eq!(span(DAY), (24, SpanUnit::Hours));
        assert_eq!(span(7 * DAY), (7, SpanUnit::Days));
        assert_eq!(span(36 * HOUR), (36, SpanUnit::Hours));
        assert_eq!(span(90), (2, SpanUnit::Minutes));
    }

    #[test]
    fn each_way_of_knowing_a_time_has_its_sentence() {
        let age = Age::between(35 * HOUR / 2, 37 * HOUR / 2);
        let noon = Moment::parse("2025-06-28T12:00:00Z").ok();
        says(
            &Published::from_age("18 hours ago", age, noon),
            "Published between [17:30 and 18:30 UTC on 27 June 2025]: the page said “18 hours ago” \
             and was saved at 12:00 UTC on 28 June 2025.",
            "نُشر بين [17:30 و18:30 بالتوقيت العالمي في 27 يونيو 2025]: قالت الصفحة «18 hours ago» \
             وحُفظت في الساعة 12:00 بالتوقيت العالمي في 28 يونيو 2025.",
        );
        says(
            &Published::from_age("18 hours ago", age, Moment::day(2025, 6, 28)),
            "Published between [05:30 UTC on 27 June 2025 and 06:29 UTC on 28 June 2025]: the page \
             said “18 hours ago” and was saved on 28 June 2025, at an hour that is not known.",
            "نُشر بين [05:30 بالتوقيت العالمي في 27 يونيو 2025 و06:29 بالتوقيت العالمي في 28 يونيو \
             2025]: قالت الصفحة «18 hours ago» وحُفظت في 28 يونيو 2025 في ساعة غير معروفة.",
        );
        says(
            &Published::from_age("18 hours ago", age, None),
            "The page said [“18 hours ago”], but when it was saved is not known.",
            "قالت الصفحة [«18 hours ago»]، لكن وقت حفظها غير معروف.",
        );
        says(
            &Published::from_date("12-03-2025", Moment::day(2025, 3, 12).unwrap(), noon),
            "Published on [12 March 2025], which is the date that the page gave.",
            "نُشر في [12 مارس 2025]، وهو التاريخ الذي ذكرته الصفحة.",
        );
        says(
            &Published::default(),
            "[The page does not say] when this was published.",
            "[لا تذكر الصفحة] متى نُشر هذا المقال.",
        );
    }
}
