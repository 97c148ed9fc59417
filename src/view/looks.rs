//! How a reader may want to read: the words that the style sheet knows, of which a look has at most one a
//! group. Without one of a group, it is as the page has it.

/// What can be chosen, by group.
pub const GROUPS: [&[&str]; 4] = [
    &["light", "sepia", "dark", "black", "contrast"],
    &["small", "large", "larger", "largest"],
    &["narrow", "wide"],
    &["sans", "legible"],
];

/// Whether a look may have a word.
#[must_use]
pub fn is_word(word: &str) -> bool {
    GROUPS.iter().any(|group| group.contains(&word))
}

/// All words, for a sentence.
#[must_use]
pub fn words() -> String {
    GROUPS.concat().join(", ")
}

/// A look with a word of a group in place of the one it has, or with none of it.
#[must_use]
pub fn with(look: &str, group: &[&str], word: Option<&str>) -> String {
    let others = look.split_ascii_whitespace().filter(|other| !group.contains(other));
    others.chain(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_has_one_word_a_group() {
        let [themes, sizes, ..] = GROUPS;
        assert_eq!(with("dark large", themes, Some("sepia")), "large sepia");
        assert_eq!(with("dark large", sizes, None), "dark");
        assert_eq!(with("", sizes, Some("small")), "small");
    }

    #[test]
    fn the_style_sheet_knows_each_word_and_no_other() {
        let sheet = include_str!("../../assets/styles/look.css");
        let mut known: Vec<&str> =
            sheet.split("[look~=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        known.sort_unstable();
        known.dedup();
        let mut words = GROUPS.concat();
        words.sort_unstable();
        assert_eq!(known, words);
    }
}
