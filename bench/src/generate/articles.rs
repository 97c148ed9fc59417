//! An endless sequence of generated articles, with realistic lengths, sources, times and hashtags.

use newsstand_core::time::{DAY, HOUR, MINUTE, TimeRange, relative_time, rfc3339};
use newsstand_core::{Article, Provenance, Published, Role};

use super::random::Random;
use super::words::{ARABIC, ENGLISH, capitalize, words};

/// The moment every generated edition was gathered: 28 June 2025, 12:00 UTC, in seconds since 1970.
pub(crate) const AS_OF: i64 = 1_751_112_000;
const SEED: u64 = 0x4e45_5753;
const SOURCES: usize = 40;
const HASHTAGS: usize = 600;
/// Age of the oldest article, in days.
const DAYS: i64 = 60;
/// Share of the articles that are in Arabic.
const IN_ARABIC: f64 = 0.06;

/// Iterator over the articles, the same in each run: a smaller edition is a prefix of a larger one.
pub(crate) struct Articles {
    random: Random,
    english: Vec<String>,
    arabic: Vec<String>,
    sources: Vec<String>,
    number: usize,
}

impl Articles {
    pub(crate) fn new() -> Self {
        let english = words(&ENGLISH, SEED + 1);
        let mut random = Random::new(SEED + 2);
        let papers = ["Times", "Post", "Daily", "Wire", "Herald", "Tribune", "Review", "Observer"];
        let sources = (0..SOURCES)
            .filter_map(|at| {
                let place = english.get(300 + 7 * at)?;
                Some(format!("{} {}", capitalize(place), random.choose(&papers)?))
            })
            .collect();
        let arabic = words(&ARABIC, SEED + 3);
        Self { random: Random::new(SEED), english, arabic, sources, number: 0 }
    }

    /// Returns a function word if `skip` is 0, else a word beyond the `skip` most frequent ones.
    fn word(&mut self, arabic: bool, skip: usize) -> String {
        let words = if arabic { &self.arabic } else { &self.english };
        let at = skip + self.random.zipf(words.len().saturating_sub(skip), 2.7);
        words.get(at).cloned().unwrap_or_default()
    }

    fn headline(&mut self, arabic: bool) -> String {
        let length = self.random.normal(10.0, 2.0).clamp(6.0, 15.0).round() as usize;
        let words: Vec<String> = (0..length)
            .map(|at| {
                let skip = if at % 3 == 2 { 0 } else { 60 + self.random.below(3_000) };
                self.word(arabic, skip)
            })
            .collect();
        capitalize(&words.join(" "))
    }

    /// Returns about 350 words, in paragraphs of two to four sentences.
    fn paragraphs(&mut self, arabic: bool) -> Vec<String> {
        let mut left = self.random.normal(350.0, 90.0).clamp(120.0, 800.0).round() as usize;
        let mut paragraphs = Vec::new();
        while left > 0 {
            let mut paragraph = String::new();
            for _ in 0..self.random.between(2, 4) {
                let length = self.random.between(8, 25).min(left);
                left -= length;
                if length > 0 {
                    self.sentence(arabic, length, &mut paragraph);
                }
            }
            paragraphs.push(paragraph);
        }
        paragraphs
    }

    fn sentence(&mut self, arabic: bool, length: usize, into: &mut String) {
        if !into.is_empty() {
            into.push(' ');
        }
        for at in 0..length {
            let skip = if self.random.chance(0.4) { 60 } else { 0 };
            let word = self.word(arabic, skip);
            if at == 0 || self.random.chance(0.03) {
                into.push_str(&capitalize(&word));
            } else {
                into.push_str(&word);
            }
            let comma = if arabic { "،" } else { "," };
            match at + 1 == length {
                true => into.push('.'),
                false if self.random.chance(0.06) => into.extend([comma, " "]),
                false => into.push(' '),
            }
        }
    }

    fn hashtags(&mut self, arabic: bool) -> Vec<String> {
        let words = if arabic { &self.arabic } else { &self.english };
        let mut hashtags: Vec<String> = Vec::new();
        for _ in 0..self.random.between(1, 4) {
            let at = 700 + 5 * self.random.zipf(HASHTAGS, 4.0);
            let hashtag = words.get(at).map(|word| capitalize(word)).unwrap_or_default();
            if !hashtags.contains(&hashtag) {
                hashtags.push(hashtag);
            }
        }
        hashtags
    }
}

impl Iterator for Articles {
    type Item = Article;

    fn next(&mut self) -> Option<Article> {
        self.number += 1;
        let arabic = self.random.chance(IN_ARABIC);
        let headline = self.headline(arabic);
        let source = self.random.zipf(self.sources.len(), 3.0);
        // Skews ages towards recent ones.
        let ago = (self.random.unit().powf(1.5) * (DAYS * DAY) as f64) as i64;
        let id = self.random.next();
        Some(Article {
            id: format!("{id:016x}"),
            headline,
            source: self.sources.get(source).cloned(),
            language: if arabic { "ar" } else { "en" }.to_owned(),
            paragraphs: self.paragraphs(arabic),
            hashtags: self.hashtags(arabic),
            categories: Vec::new(),
            published: published(ago, arabic),
            url: None,
            provenance: vec![Provenance {
                document: document(self.number),
                line: 2,
                role: Role::Main,
            }],
        })
    }
}

/// Returns the name of the document that holds article `number`, counted from 1.
pub(crate) fn document(number: usize) -> String {
    format!("{:04}/{number:07}.txt", number / 1_000)
}

/// Returns the publication time `ago` seconds before [`AS_OF`], worded as a page words it.
fn published(ago: i64, arabic: bool) -> Published {
    let saved = Some(TimeRange::at(AS_OF));
    let (number, english, word) = match ago {
        ..2_700 => ((ago / MINUTE).max(2), "minutes", "دقيقة"),
        2_700..79_200 => ((ago / HOUR).max(2), "hours", "ساعة"),
        _ => ((ago / DAY).max(2), "days", "يوما"),
    };
    let words =
        if arabic { format!("منذ {number} {word}") } else { format!("{number} {english} ago") };
    if let Some(age) = relative_time::age(&words) {
        return Published::from_age(&words, age, saved);
    }
    let date = rfc3339(AS_OF - ago);
    let mut parts = date.split(['-', 'T']);
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let words = [day, month, year].map(Option::unwrap_or_default).join("-");
    match relative_time::day(&words) {
        Some(date) => Published::from_date(&words, date, saved),
        None => Published::default(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{AS_OF, Articles, published};
    use newsstand_core::TimeBasis;
    use newsstand_core::time::{DAY, HOUR};

    #[test]
    fn the_edition_clock_is_noon() {
        assert_eq!(newsstand_core::time::rfc3339(AS_OF), "2025-06-28T12:00:00Z");
    }

    #[test]
    fn a_smaller_edition_is_a_prefix_of_a_larger_one() {
        let small: Vec<_> = Articles::new().take(20).collect();
        let large: Vec<_> = Articles::new().take(40).collect();
        assert_eq!(small[..], large[..20]);
    }

    #[test]
    fn articles_have_realistic_lengths_and_variety() {
        let articles: Vec<_> = Articles::new().take(1_000).collect();
        let bodies: Vec<String> =
            articles.iter().map(|article| article.paragraphs.join(" ")).collect();
        let words = bodies.iter().map(|body| body.split(' ').count()).sum::<usize>() / 1_000;
        assert!((330..370).contains(&words), "{words} words a body");
        let bytes = bodies.iter().map(String::len).sum::<usize>() / 1_000;
        assert!((1_800..2_600).contains(&bytes), "{bytes} bytes a body");
        let headlines: HashSet<_> = articles.iter().map(|article| &article.headline).collect();
        assert_eq!(headlines.len(), 1_000);
        let sources: HashSet<_> = articles.iter().map(|article| &article.source).collect();
        assert_eq!(sources.len(), 40);
        let arabic = articles.iter().filter(|article| article.language == "ar").count();
        assert!((30..90).contains(&arabic), "{arabic} in Arabic");
    }

    #[test]
    fn the_wording_of_a_time_is_parsed_back() {
        for (ago, words) in [
            (60, "2 minutes ago"),
            (5 * HOUR, "5 hours ago"),
            (3 * DAY, "3 days ago"),
            (40 * DAY, "19-05-2025"),
        ] {
            let found = published(ago, false);
            assert_eq!(found.words.as_deref(), Some(words));
            assert!(matches!(found.known(), TimeBasis::Derived | TimeBasis::Stated));
        }
        assert_eq!(published(5 * HOUR, true).words.as_deref(), Some("منذ 5 ساعة"));
        assert_eq!(published(5 * HOUR, true).known(), TimeBasis::Derived);
    }
}
