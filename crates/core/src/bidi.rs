//! Invisible characters that control the direction of text. Those that would reorder the text around, or disguise the
//! text itself, are removed or closed; those that only help reading stay.

use std::borrow::Cow;

use crate::article::Article;

/// Right-to-left and left-to-right override. They show letters in another order than they are written, so that a file
/// name may seem to end in `.jpg`. No honest text needs them.
const OVERRIDES: [char; 2] = ['\u{202d}', '\u{202e}'];
/// The end of an embedding.
const POP: char = '\u{202c}';
/// The end of an isolate.
const POP_ISOLATE: char = '\u{2069}';

/// Returns a text that does not reorder the line it is put into: overrides are removed, every embedding and isolate is
/// closed, and ends without a beginning are removed.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let is_control = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(is_control) {
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

/// Makes a text [harmless] in place.
pub fn make_harmless(text: &mut String) {
    if let Cow::Owned(kept) = harmless(text) {
        *text = kept;
    }
}

impl Article {
    /// Makes every text that is shown of the article [harmless].
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
        assert_eq!(harmless(expected), expected, "a harmless text stays as it is");
    }

    #[test]
    fn controls_that_help_reading_stay() {
        becomes(
            "\u{202b}قمة\u{202c} at \u{2068}noon\u{2069}",
            "\u{202b}قمة\u{202c} at \u{2068}noon\u{2069}",
        );
        becomes("می\u{200c}خواهم\u{200f}!", "می\u{200c}خواهم\u{200f}!");
    }

    #[test]
    fn overrides_are_removed() {
        becomes("invoice\u{202e}gpj.exe", "invoicegpj.exe");
        becomes("\u{202d}a\u{202c}b", "ab");
    }

    #[test]
    fn embeddings_and_isolates_are_closed_and_stray_ends_removed() {
        becomes("a\u{202b}b", "a\u{202b}b\u{202c}");
        becomes("a\u{2067}b\u{202a}c", "a\u{2067}b\u{202a}c\u{202c}\u{2069}");
        becomes("a\u{2069}b\u{202c}", "ab");
        becomes("\u{2068}a\u{202c}b\u{2069}\u{2069}", "\u{2068}ab\u{2069}");
    }

    #[test]
    fn every_shown_text_of_an_article_is_made_harmless() {
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
