//! Characters that steer the direction of a text and are not seen. Where they reorder what is around a text,
//! or hide what it says, they are made harmless; those that only help it to be read stay.

use std::borrow::Cow;

use crate::article::Article;

/// Right-to-left override and left-to-right override: they show letters in another order than they are in,
/// as in a file's name that seems to end in `.jpg`, which no honest text needs.
const OVERRIDES: [char; 2] = ['\u{202d}', '\u{202e}'];
/// The end of an embedding.
const POP: char = '\u{202c}';
/// The end of an isolate.
const POP_ISOLATE: char = '\u{2069}';

/// A text in which every embedding and every isolate ends inside it, none ends that did not begin, and
/// nothing is overridden: put into any line, it leaves the rest of that line alone.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let steers = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            c if OVERRIDES.contains(&c) => continue,
            '\u{202a}' | '\u{202b}' => open.push(POP),
            '\u{2066}'..='\u{2068}' => open.push(POP_ISOLATE),
            POP | POP_ISOLATE if open.last() != Some(&c) => continue,
            POP | POP_ISOLATE => drop(open.pop()),
            _ => {}
        }
        kept.push(c);
    }
    kept.extend(open.into_iter().rev());
    Cow::Owned(kept)
}

/// Makes a text harmless, in its place.
pub fn make_harmless(text: &mut String) {
    if let Cow::Owned(kept) = harmless(text) {
        *text = kept;
    }
}

impl Article {
    /// Makes all that is shown of it harmless.
    pub fn make_harmless(&mut self) {
        let texts =
            self.paragraphs.iter_mut().chain(&mut self.hashtags).chain(&mut self.categories);
        let single = self.source.iter_mut().chain(&mut self.published.words);
        texts.chain(single).chain([&mut self.headline]).for_each(make_harmless);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(harmless(text), expected);
        assert_eq!(harmless(expected), expected, "what is harmless stays as it is");
    }

    #[test]
    fn what_helps_a_text_to_be_read_stays() {
        becomes(
            "\u{202b}قمة\u{202c} at \u{2068}noon\u{2069}",
            "\u{202b}قمة\u{202c} at \u{2068}noon\u{2069}",
        );
        becomes("می\u{200c}خواهم\u{200f}!", "می\u{200c}خواهم\u{200f}!");
    }

    #[test]
    fn nothing_is_overridden() {
        becomes("invoice\u{202e}gpj.exe", "invoicegpj.exe");
        becomes("\u{202d}a\u{202c}b", "ab");
    }

    #[test]
    fn what_begins_ends_and_what_did_not_begin_does_not() {
        becomes("a\u{202b}b", "a\u{202b}b\u{202c}");
        becomes("a\u{2067}b\u{202a}c", "a\u{2067}b\u{202a}c\u{202c}\u{2069}");
        becomes("a\u{2069}b\u{202c}", "ab");
        becomes("\u{2068}a\u{202c}b\u{2069}\u{2069}", "\u{2068}ab\u{2069}");
    }

    #[test]
    fn all_that_is_shown_of_an_article_is_made_harmless() {
        let bad = || "a\u{202e}".to_owned();
        let mut article = Article {
            headline: bad(),
            source: Some(bad()),
            paragraphs: vec![bad()],
            hashtags: vec![bad()],
            categories: vec![bad()],
            ..Article::default()
        };
        article.published.words = Some(bad());
        article.make_harmless();
        assert!(!format!("{article:?}").contains("\\u{202e}"), "{article:?}");
        assert_eq!(article.headline, "a");
    }
}
