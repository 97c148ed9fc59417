//! How a reader may want to read: the words that the style sheet knows, of which a look has at most one a
//! group. Without one of a group, it is as the page has it.

/// What can be chosen, by group; the empty word is as the page has it.
pub const GROUPS: [&[&str]; 4] = [
    &["", "light", "sepia", "dark", "black", "contrast"],
    &["small", "", "large", "larger", "largest"],
    &["narrow", "", "wide"],
    &["", "sans", "legible"],
];

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
        assert_eq!(
            (of("dark large", sizes), of("dark", sizes)),
            ("large".to_owned(), String::new())
        );
    }

    #[test]
    fn the_style_sheet_knows_each_word_and_no_other() {
        let sheet = include_str!("../../assets/styles/look.css");
        let mut known: Vec<&str> =
            sheet.split("[look~=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        known.sort_unstable();
        known.dedup();
        let mut words = words();
        words.sort_unstable();
        assert_eq!(known, words);
    }
}
