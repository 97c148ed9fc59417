//! The languages with messages: those compiled in, and those added while the program runs.

use std::cell::RefCell;

use crate::key::MessageKey;
use crate::{COUNT, ENGLISH, KEYS_CHECKSUM, OTHERS};

/// The messages of a language.
#[derive(Debug)]
pub struct Language {
    /// The language's BCP 47 tag.
    pub tag: &'static str,
    /// The messages, in the order of their keys. Empty for an English message of a part, whose key has it.
    messages: [&'static str; COUNT],
}

impl Language {
    /// Returns a message without plural forms, with its placeholders.
    #[must_use]
    #[inline]
    pub fn text(&self, key: impl MessageKey) -> &'static str {
        key.message(&self.messages)
    }

    /// Returns the form of a message for a
    /// [plural category](https://cldr.unicode.org/index/cldr-spec/plural-rules), or its form `other` if it has none
    /// for that category.
    #[must_use]
    #[inline]
    pub fn form(&self, key: impl MessageKey, category: &str) -> &'static str {
        form(self.text(key), category)
    }
}

/// Returns the form of a message for a plural category, or its form `other`.
#[inline(never)]
fn form(message: &'static str, category: &str) -> &'static str {
    let Some(forms) = message.strip_prefix('\t') else { return message };
    let of = |category: &str| {
        forms.split('\t').find_map(|form| form.strip_prefix(category)?.strip_prefix(':'))
    };
    of(category).or_else(|| of("other")).unwrap_or_default()
}

thread_local! {
    static ADDED: RefCell<Vec<(&'static str, &'static str)>> = const { RefCell::new(Vec::new()) };
}

/// Returns the tag of the available language that fits a tag best: `de` for `de-AT`, or `en` if none fits.
#[must_use]
pub fn best_match(tag: &str) -> &'static str {
    lines(tag).0
}

/// Returns the available language that fits a tag best.
#[must_use]
pub fn language(tag: &str) -> Language {
    let (tag, lines) = lines(tag);
    let mut messages = [""; COUNT];
    for (message, line) in messages.iter_mut().zip(lines.split('\n')) {
        *message = line;
    }
    Language { tag, messages }
}

/// Adds a language from its lines, for as long as the program runs. Returns `false` and adds nothing if `checksum`,
/// that of its keys, is not [`KEYS_CHECKSUM`]: then its file is of another version.
pub fn add_language(tag: String, checksum: u32, lines: String) -> bool {
    if checksum == KEYS_CHECKSUM && best_match(&tag) != tag {
        let language = (&*tag.leak(), &*lines.leak());
        ADDED.with_borrow_mut(|added| added.push(language));
    }
    checksum == KEYS_CHECKSUM
}

fn lines(tag: &str) -> (&'static str, &'static str) {
    let mut part = tag;
    ADDED.with_borrow(|added| {
        loop {
            let mut available = OTHERS.iter().chain(added);
            if let Some(language) = available.find(|(other, _)| same(other, part)) {
                return *language;
            }
            match part.rfind(['-', '_']) {
                Some(end) => part = part.get(..end).unwrap_or_default(),
                None => return ("en", ENGLISH),
            }
        }
    })
}

/// Compares two tags, which may be written with `-` or `_`, in either case.
fn same(one: &str, other: &str) -> bool {
    let plain = |byte: u8| if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() };
    one.bytes().map(plain).eq(other.bytes().map(plain))
}

#[cfg(test)]
mod tests {
    use super::{add_language, best_match, language};
    use crate::{ENGLISH, KEYS_CHECKSUM, Key, PartKey};

    #[test]
    fn the_longest_known_beginning_of_a_tag_counts() {
        for (tag, known) in [
            ("de", "de"),
            ("DE_at", "de"),
            ("zh-Hant-TW", "zh"),
            ("it", "en"),
            ("", "en"),
            ("d", "en"),
        ] {
            assert_eq!(language(tag).tag, known, "{tag}");
        }
    }

    #[test]
    fn a_language_can_be_added() {
        let lines = ENGLISH
            .replace("Filters", "Filtri")
            .replace("other:{n} articles", "other:{n} artiklas");
        assert!(!add_language("xx".to_owned(), KEYS_CHECKSUM + 1, lines.clone()));
        assert_eq!(language("xx").tag, "en");
        assert!(add_language("xx".to_owned(), KEYS_CHECKSUM, lines));
        assert!(add_language("xx".to_owned(), KEYS_CHECKSUM, String::new()));
        let added = language("xx-YY");
        assert_eq!((added.tag, added.text(Key::Filters)), ("xx", "Filtri"));
        assert_eq!(added.form(Key::Count, "one"), "{n} article");
        assert_eq!(added.form(Key::Count, "few"), "{n} artiklas");
        assert_eq!(added.text(Key::Clear), "Clear");
    }

    #[test]
    fn messages_of_parts_are_there_in_every_language() {
        assert!(!ENGLISH.contains("Serif"));
        for (tag, font) in [("en", "Serif"), ("de", "Mit Serifen"), ("it", "Serif")] {
            let language = language(tag);
            assert_eq!(language.text(PartKey::FONT_SERIF), font, "{tag}");
        }
        assert_eq!(language("en").form(PartKey::IMPORTED, "one"), "{n} item imported.");
    }

    #[test]
    fn a_language_is_found_as_by_the_element() {
        let vectors: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../../conformance/languages.json")).unwrap();
        for vector in vectors {
            assert_eq!(best_match(vector["tag"].as_str().unwrap()), vector["language"], "{vector}");
        }
    }
}
