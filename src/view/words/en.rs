//! English.

use news::article::{Known, Published};
use news::filter::{Recency, Sort};
use news::time::{Civil, DAY, HOUR, Moment, YEAR};

use super::{Asked, Provenance, Rounded, SpanUnit, Words, isolated, span};
use crate::view::state::ClockChoice;

/// English.
pub(super) static WORDS: Words = Words {
    tag: "en",
    published: "Published",
    source: "Source",
    hashtag: "Hashtag",
    any_hashtag: "Any hashtag",
    not_stated: "Not stated",
    custom: "Custom…",
    custom_amount: "How many",
    custom_unit: "Unit",
    units: ["hours", "days", "weeks"],
    filters: "Filters",
    clear: "Clear",
    clock: "Clock",
    order: "Order",
    articles: "Articles",
    ruler: "Recency",
    ruler_start: |clock| match clock {
        ClockChoice::Edition => "edition",
        ClockChoice::Now => "now",
    },
    categories: "Filed under",
    same_page: "From the same page",
    alike: "More like this",
    previous: "Previous",
    next: "Next",
    original: "Read the original",
    no_text: "The page carried this article’s headline only.",
    text_failed: "The rest of the text could not be loaded.",
    again: "Try again",
    coming: "Coming…",
    lost: "This article could not be loaded.",
    missing: |count| format!("{} could not be loaded.", articles(count)),
    day,
    behind: |day| {
        format!(
            "The clock says {day}, but some of these articles are later: ages by it are not right."
        )
    },
    before: |count| format!("The {} before", articles(count)),
    after: |count| format!("The next {}", articles(count)),
    no_articles: "This edition has no articles.",
    about: |age| format!("about {age}"),
    about_why: "Its time is known as a span, and the limit lies inside it",
    clock_name: |clock| match clock {
        ClockChoice::Edition => "As of the edition",
        ClockChoice::Now => "Now",
    },
    sort_name: |sort| match sort {
        Sort::Newest => "Newest first",
        Sort::Oldest => "Oldest first",
        Sort::Source => "By source",
    },
    recency: |recency| match recency {
        Recency::AnyTime => "Any time".to_owned(),
        Recency::Within(seconds) => format!("Last {}", length(seconds)),
    },
    recency_within: |recency| match recency {
        Recency::AnyTime => "at any time".to_owned(),
        Recency::Within(seconds) => format!("in the last {}", length(seconds)),
    },
    age: |age, clock| match clock {
        ClockChoice::Edition => format!("{} before", rounded(age)),
        ClockChoice::Now => format!("{} ago", rounded(age)),
    },
    status: |shown, all| format!("{shown} of {}", articles(all)),
    show: |count| format!("Show {}", articles(count)),
    count: articles,
    back: |count| format!("← {}", articles(count)),
    position: |position, all| format!("{position} of {all}"),
    contents: |count, sources| {
        let of = if sources == 1 { "source" } else { "sources" };
        format!("{} from {sources} {of}", articles(count))
    },
    gathered: |moment| format!("gathered {}", day(moment.latest())),
    drop: |name| format!("Remove the filter {name}"),
    provenance,
    empty_title: |asked| format!("Nothing {}", phrase(asked)),
    empty_why,
    way_out: |asked, count| {
        let phrase = phrase(asked);
        let bare = phrase.strip_prefix("from ").unwrap_or(&phrase);
        format!("{} ({count})", capitalised(bare))
    },
    tick: |seconds| match seconds {
        YEAR.. => "1 y".to_owned(),
        s if s >= 2 * DAY => format!("{} d", s / DAY),
        s => format!("{} h", s / HOUR),
    },
};

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase()).chain(characters).collect()
    })
}

fn articles(count: usize) -> String {
    if count == 1 { "1 article".to_owned() } else { format!("{count} articles") }
}

/// A span: `hour`, `6 hours`, `3 days`.
fn length(seconds: i64) -> String {
    let (count, unit) = span(seconds);
    let unit = match unit {
        SpanUnit::Minutes => "minute",
        SpanUnit::Hours => "hour",
        SpanUnit::Days => "day",
    };
    if count == 1 { unit.to_owned() } else { format!("{count} {unit}s") }
}

fn rounded(age: Rounded) -> String {
    let (count, one, many) = match age {
        Rounded::Seconds => return "a few seconds".to_owned(),
        Rounded::Minutes(count) => (count, "a minute", "minutes"),
        Rounded::Hours(count) => (count, "an hour", "hours"),
        Rounded::Days(count) => (count, "a day", "days"),
        Rounded::Months(count) => (count, "a month", "months"),
        Rounded::Years(count) => (count, "a year", "years"),
    };
    if count == 1 { one.to_owned() } else { format!("{count} {many}") }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(civil: Civil) -> String {
    let month = MONTHS.get(usize::from(civil.month).saturating_sub(1)).unwrap_or(&"");
    format!("{} {month} {}", civil.day, civil.year)
}

fn day(seconds: i64) -> String {
    date(Civil::at(seconds))
}

fn clock(civil: Civil) -> String {
    format!("{:02}:{:02}", civil.hour, civil.minute)
}

fn interval(moment: Moment) -> String {
    let (from, to) = (Civil::at(moment.earliest()), Civil::at(moment.latest()));
    if from.same_day(to) {
        format!("{} and {} UTC on {}", clock(from), clock(to), date(to))
    } else if moment.latest() - moment.earliest() > 2 * DAY {
        format!("{} and {}", date(from), date(to))
    } else {
        format!("{} UTC on {} and {} UTC on {}", clock(from), date(from), clock(to), date(to))
    }
}

fn saved(moment: Moment) -> String {
    let at = Civil::at(moment.latest());
    if moment.whole_day() {
        format!("on {}, at an hour that is not known", date(at))
    } else {
        format!("at {} UTC on {}", clock(at), date(at))
    }
}

fn provenance(published: &Published) -> Provenance {
    let words = isolated(published.words.as_deref().unwrap_or_default());
    let (before, time, after) = match (published.known(), published.between, published.saved) {
        (Known::Stated, Some(between), _) if between.whole_day() => (
            "Published on ".to_owned(),
            day(between.latest()),
            ", which is the date that the page gave.".to_owned(),
        ),
        (Known::Stated, Some(between), _) => {
            let at = Civil::at(between.latest());
            (
                "Published at ".to_owned(),
                format!("{} UTC on {}", clock(at), date(at)),
                ".".to_owned(),
            )
        }
        (Known::Derived, Some(between), Some(moment)) => (
            "Published between ".to_owned(),
            interval(between),
            format!(": the page said “{words}” and was saved {}.", saved(moment)),
        ),
        (Known::Derived, Some(between), None) => (
            "Published between ".to_owned(),
            interval(between),
            format!(": the page said “{words}”."),
        ),
        (Known::Relative, ..) => (
            "The page said ".to_owned(),
            format!("“{words}”"),
            ", but when it was saved is not known.".to_owned(),
        ),
        _ => (
            String::new(),
            "The page does not say".to_owned(),
            " when this was published.".to_owned(),
        ),
    };
    Provenance { before, time, after }
}

/// `A`, `A or B`, `A, B or C`, each with a sign before it; `None` of nothing.
fn any_of(names: &[String], sign: &str) -> Option<String> {
    let (last, rest) = names.split_last()?;
    let rest: Vec<_> = rest.iter().map(|name| format!("{sign}{name}")).collect();
    let rest = if rest.is_empty() { rest.join("") } else { rest.join(", ") + " or " };
    Some(format!("{rest}{sign}{last}"))
}

/// What was asked for, as the end of a sentence.
fn phrase(asked: &Asked) -> String {
    let mut phrase = match any_of(&asked.sources, "") {
        None => "from all sources".to_owned(),
        Some(sources) => format!("from {sources}"),
    };
    if let Some(hashtags) = any_of(&asked.hashtags, "#") {
        phrase.push_str(&format!(" with {hashtags}"));
    }
    if asked.recency != Recency::AnyTime {
        phrase.push_str(&format!(" {}", (WORDS.recency_within)(asked.recency)));
    }
    phrase
}

fn empty_why(asked: &Asked) -> String {
    let recency = (WORDS.recency)(asked.recency);
    match asked.newest {
        Some((age, ClockChoice::Edition)) => format!(
            "The newest there is came {} before this edition: “{recency}” is what leaves it out.",
            rounded(age)
        ),
        Some((age, ClockChoice::Now)) => {
            format!(
                "The newest there is came {} ago: “{recency}” is what leaves it out.",
                rounded(age)
            )
        }
        None if !asked.hashtags.is_empty() && !asked.sources.is_empty() => {
            "The sources and the hashtags chosen have no article in common.".to_owned()
        }
        None if asked.recency != Recency::AnyTime => {
            format!("Those there are state no time, and “{recency}” needs one.")
        }
        None => "No article of this edition fits.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree() {
        assert_eq!((WORDS.status)(3, 12), "3 of 12 articles");
        assert_eq!((WORDS.status)(1, 1), "1 of 1 article");
        assert_eq!((WORDS.contents)(24, 11), "24 articles from 11 sources");
        assert_eq!((WORDS.contents)(1, 1), "1 article from 1 source");
    }

    #[test]
    fn recencies_have_the_names_that_are_promised() {
        let names: Vec<_> = Recency::PRESETS.into_iter().map(WORDS.recency).collect();
        assert_eq!(
            names,
            [
                "Last hour",
                "Last 6 hours",
                "Last 12 hours",
                "Last 24 hours",
                "Last 3 days",
                "Last 7 days",
                "Last 30 days",
                "Any time"
            ]
        );
    }

    #[test]
    fn an_empty_result_is_explained() {
        let asked = Asked {
            sources: vec!["Grain Weekly".to_owned()],
            recency: Recency::Within(HOUR),
            hashtags: vec!["Trams".to_owned(), "Chess".to_owned()],
            newest: Some((Rounded::Days(3), ClockChoice::Edition)),
        };
        let title = "Nothing from Grain Weekly with #Trams or #Chess in the last hour";
        assert_eq!((WORDS.empty_title)(&asked), title);
        assert_eq!(
            (WORDS.empty_why)(&asked),
            "The newest there is came 3 days before this edition: “Last hour” is what leaves it out."
        );
        let way = "Grain Weekly with #Trams or #Chess in the last hour (2)";
        assert_eq!((WORDS.way_out)(&asked, 2), way);
    }
}
