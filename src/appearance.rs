//! The appearance that a reader chooses: a list of words separated by spaces, at most one of each group. Without a word
//! of a group, the page's own style applies. The style sheet knows all words but that on shortcuts.

/// The words by group. The empty word is the page's own style.
pub const GROUPS: [&[&str]; 5] = [
    &["", "light", "sepia", "dark", "black", "contrast"],
    &["small", "", "large", "larger", "largest"],
    &["narrow", "", "wide"],
    &["", "sans", "legible"],
    SHORTCUTS,
];

/// The group of shortcuts of single characters, which are on by default. It is part of the appearance because it is
/// stored like it: for all widgets of a site.
pub const SHORTCUTS: &[&str] = &["", NO_SHORTCUTS];

/// The word that switches shortcuts of single characters off.
pub const NO_SHORTCUTS: &str = "nokeys";

/// Returns all words, in the order of [`GROUPS`].
#[must_use]
pub fn words() -> Vec<&'static str> {
    GROUPS.concat().into_iter().filter(|word| !word.is_empty()).collect()
}

/// Returns the word of a group that an appearance has; empty if it has none.
#[must_use]
pub fn chosen_in(appearance: &str, group: &[&str]) -> String {
    let mut words = appearance.split_ascii_whitespace();
    words.find(|word| group.contains(word)).unwrap_or_default().to_owned()
}

/// Returns whether an appearance has a word.
#[must_use]
pub fn has(appearance: &str, word: &str) -> bool {
    appearance.split_ascii_whitespace().any(|other| other == word)
}

/// Returns an appearance with `word` in place of the word of the same group.
#[must_use]
pub fn with(appearance: &str, group: &[&str], word: &str) -> String {
    let others = appearance.split_ascii_whitespace().filter(|other| !group.contains(other));
    others.chain([word]).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appearance_has_one_word_of_each_group() {
        let [themes, sizes, ..] = GROUPS;
        assert_eq!(with("dark large", themes, "sepia"), "large sepia");
        assert_eq!(with("dark large", sizes, ""), "dark");
        assert_eq!(with("", sizes, "small"), "small");
        assert_eq!(with("dark", SHORTCUTS, NO_SHORTCUTS), "dark nokeys");
        assert!(has("dark nokeys", NO_SHORTCUTS) && !has("dark", NO_SHORTCUTS));
        assert_eq!(
            (chosen_in("dark large", sizes), chosen_in("dark", sizes)),
            ("large".to_owned(), String::new())
        );
    }

    #[test]
    fn the_style_sheet_has_exactly_the_words_but_that_on_shortcuts() {
        let sheet = include_str!("../assets/styles/appearance.css");
        let mut known: Vec<&str> = sheet
            .split("[appearance~=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        known.sort_unstable();
        known.dedup();
        let mut words = words();
        words.retain(|word| !SHORTCUTS.contains(word));
        words.sort_unstable();
        assert_eq!(known, words);
    }
}
