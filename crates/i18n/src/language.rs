//! The languages that there are words of: those in the program, and those that it learned since.

use std::cell::RefCell;

use crate::{COUNT, ENGLISH, Key, NAMES, OTHERS};

/// A language, as far as the interface speaks it.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Its messages, in the order of [`Key`].
    messages: [&'static str; COUNT],
}

impl Language {
    /// The text of a message without plural forms, as the file has it.
    #[must_use]
    #[inline]
    pub fn text(&self, key: Key) -> &'static str {
        self.messages.get(key as usize).copied().unwrap_or_default()
    }

    /// The text of a [plural category](https://cldr.unicode.org/index/cldr-spec/plural-rules), as the file has
    /// it; where there is none of it the one for all others.
    #[must_use]
    #[inline(never)]
    pub fn form(&self, key: Key, category: &str) -> &'static str {
        let message = self.text(key);
        let Some(forms) = message.strip_prefix('\t') else { return message };
        let of = |category: &str| {
            forms.split('\t').find_map(|form| form.strip_prefix(category)?.strip_prefix(':'))
        };
        of(category).or_else(|| of("other")).unwrap_or_default()
    }
}

thread_local! {
    static LEARNED: RefCell<Vec<(&'static str, &'static str)>> = const { RefCell::new(Vec::new()) };
}

/// The tag of the language that there are words of for a tag such as `de-AT`: for as much of its beginning as
/// can be; English where there are none.
#[must_use]
pub fn spoken(tag: &str) -> &'static str {
    lines(tag).0
}

/// The language of a tag, or that of as much of its beginning as there are words of; English where there are
/// none.
#[must_use]
pub fn language(tag: &str) -> Language {
    let (tag, lines) = lines(tag);
    let mut messages = [""; COUNT];
    for (message, line) in messages.iter_mut().zip(lines.split('\n')) {
        *message = line;
    }
    Language { tag, messages }
}

/// Learns a language from its lines, whose names have this sum; a second time is once. It is kept for as long
/// as the program runs. Gives whether it is one of this version.
pub fn learn(tag: String, names: u32, lines: String) -> bool {
    if names == NAMES && spoken(&tag) != tag {
        let language = (&*tag.leak(), &*lines.leak());
        LEARNED.with_borrow_mut(|learned| learned.push(language));
    }
    names == NAMES
}

fn lines(tag: &str) -> (&'static str, &'static str) {
    let mut part = tag;
    LEARNED.with_borrow(|learned| {
        loop {
            let mut known = OTHERS.iter().chain(learned);
            if let Some(known) = known.find(|(other, _)| same(other, part)) {
                return *known;
            }
            match part.rfind(['-', '_']) {
                Some(end) => part = part.get(..end).unwrap_or_default(),
                None => return ("en", ENGLISH),
            }
        }
    })
}

/// Whether two tags are the same: they are written with either sign, in either case.
fn same(one: &str, other: &str) -> bool {
    let plain = |byte: u8| if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() };
    one.bytes().map(plain).eq(other.bytes().map(plain))
}

#[cfg(test)]
mod tests {
    use super::{language, learn, spoken};
    use crate::{ENGLISH, Key, NAMES};

    #[test]
    fn as_much_of_a_tag_counts_as_is_known() {
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
    fn what_was_learned_is_said() {
        let lines = ENGLISH
            .replace("Filters", "Filtri")
            .replace("other:{n} articles", "other:{n} artiklas");
        assert!(!learn("xx".to_owned(), NAMES + 1, lines.clone()));
        assert_eq!(language("xx").tag, "en");
        assert!(learn("xx".to_owned(), NAMES, lines));
        assert!(learn("xx".to_owned(), NAMES, String::new()));
        let learned = language("xx-YY");
        assert_eq!((learned.tag, learned.text(Key::Filters)), ("xx", "Filtri"));
        assert_eq!(learned.form(Key::Count, "one"), "{n} article");
        assert_eq!(learned.form(Key::Count, "few"), "{n} artiklas");
        assert_eq!(learned.text(Key::Clear), "Clear");
    }

    #[test]
    fn a_language_is_found_as_by_the_element() {
        let vectors: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../../conformance/languages.json")).unwrap();
        for vector in vectors {
            assert_eq!(spoken(vector["tag"].as_str().unwrap()), vector["spoken"], "{vector}");
        }
    }
}
