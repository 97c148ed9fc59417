//! How a reader may want to read: words, of which a look has at most one a group. Without one of a group, it is as
//! the page has it. The style sheet knows them all but those of the keys.

/// What can be chosen, by group; the empty word is as the page has it.
pub const GROUPS: [&[&str]; 5] = [
    &["", "light", "sepia", "dark", "black", "contrast"],
    &["small", "", "large", "larger", "largest"],
    &["narrow", "", "wide"],
    &["", "sans", "legible"],
    KEYS,
];

/// Whether keys of single letters and signs do something. It is kept with how it looks, since it is the reader's own
/// choice as that is, for the same stands.
pub const KEYS: &[&str] = &["", NO_KEYS];

/// The word of a look without such keys.
pub const NO_KEYS: &str = "nokeys";

/// All words, in order.
#[must_use]
pub fn words() -> Vec<&'static str> {
    GROUPS.concat().into_iter().filter(|word| !word.is_empty()).collect()
}

/// The word that a look has of a group.
#[must_use]
pub fn of(look: &str, group: &[&str]) -> String {
    look.split_ascii_whitespace().find(|word| group.contains(word)).unwrap_or_default().to_owned()
}

/// Whether a look has a word.
#[must_use]
pub fn has(look: &str, word: &str) -> bool {
    look.split_ascii_whitespace().any(|one| one == word)
}

/// A look with a word of a group in place of the one it has.
#[must_use]
pub fn with(look: &str, group: &[&str], word: &str) -> String {
    let others = look.split_ascii_whitespace().filter(|other| !group.contains(other));
    others.chain([word]).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_has_one_word_a_group() {
        let [themes, sizes, ..] = GROUPS;
        assert_eq!(with("dark large", themes, "sepia"), "large sepia");
        assert_eq!(with("dark large", sizes, ""), "dark");
        assert_eq!(with("", sizes, "small"), "small");
        assert_eq!(with("dark", KEYS, NO_KEYS), "dark nokeys");
        assert!(has("dark nokeys", NO_KEYS) && !has("dark", NO_KEYS));
        assert_eq!(
            (of("dark large", sizes), of("dark", sizes)),
            ("large".to_owned(), String::new())
        );
    }

    #[test]
    fn the_style_sheet_knows_each_word_but_those_of_the_keys_and_no_other() {
        let sheet = include_str!("../assets/styles/appearance.css");
        let mut known: Vec<&str> = sheet
            .split("[appearance~=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        known.sort_unstable();
        known.dedup();
        let mut words = words();
        words.retain(|word| !KEYS.contains(word));
        words.sort_unstable();
        assert_eq!(known, words);
    }
}
