//! Comparison of texts that look the same to people, whatever their invisible characters, white space, case and
//! quotation marks.

/// Returns whether a character is invisible and without effect on others: bidirectional controls, the byte-order mark,
/// zero-width spaces. Joiners are not among them, since they change how letters look.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Trims white space and invisible characters at both ends.
#[must_use]
pub fn bare(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Trims white space and invisible characters at the end.
#[must_use]
pub fn bare_end(text: &str) -> &str {
    text.trim_end_matches(is_blank)
}

/// Length of the excerpt on an article's card, in characters; two lines show about half of it.
pub const EXCERPT: usize = 320;

/// Returns at most `most` characters from the beginning of a text, cut between words, with an ellipsis.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = text.get(..cut).unwrap_or_default();
    let end = head.rfind(char::is_whitespace).unwrap_or(cut);
    format!("{}…", head.get(..end).unwrap_or_default().trim_end())
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// Returns whether two texts are equal but for the amount of white space and invisible characters. Reads no further
/// than the first difference, and allocates nothing.
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    one == other || visible(one).eq(visible(other))
}

/// Returns whether one text begins with the other, but for the amount of white space and invisible characters.
#[must_use]
pub fn begins_alike(text: &str, beginning: &str) -> bool {
    let mut characters = visible(text);
    visible(beginning).all(|character| characters.next() == Some(character))
}

/// Returns a text in the form in which it is compared, whatever its typesetting: lower case, straight quotes, plain
/// dashes, single spaces, and Arabic without vowel signs and stretched letters.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in visible(text) {
        match character {
            '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => folded.push('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => folded.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => folded.push('-'),
            '…' => folded.push_str("..."),
            '\u{640}' | '\u{64b}'..='\u{652}' => {}
            character if character.is_ascii() => folded.push(character.to_ascii_lowercase()),
            character => folded.extend(character.to_lowercase()),
        }
    }
    folded
}

/// The visible characters of a text, each run of white space as one space, and none at the ends.
fn visible(text: &str) -> impl Iterator<Item = char> {
    let mut gap = false;
    let mut held = None;
    let mut characters = bare(text).chars().filter(|character| !is_invisible(*character));
    std::iter::from_fn(move || {
        if let Some(character) = held.take() {
            return Some(character);
        }
        let mut next = characters.next()?;
        while next.is_whitespace() {
            gap = true;
            next = characters.next()?;
        }
        if std::mem::take(&mut gap) {
            held = Some(next);
            return Some(' ');
        }
        Some(next)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(text: &str, expected: &str) {
        assert_eq!(fold(text), expected);
    }

    #[test]
    fn folding_ignores_typesetting() {
        folds("‘Politically dead' – Envoy", "'politically dead' - envoy");
        folds("“So”\u{a0}\u{a0}it \t goes…", "\"so\" it goes...");
        folds(" \u{202b}قِمّة   الميــناء\u{202c} ", "قمة الميناء");
        folds("STRASSE İ", "strasse i\u{307}");
        folds("\u{200f} \u{a0}", "");
    }

    #[test]
    fn only_the_ends_are_trimmed() {
        assert_eq!(bare("\u{feff}\u{a0} a \u{200f}b \u{202c}\r"), "a \u{200f}b");
    }

    #[test]
    fn texts_are_alike_whatever_the_amount_of_white_space() {
        assert!(alike("\u{a0}Related \u{a0} Articles\u{200e}", "Related Articles"));
        assert!(alike("a \u{200f} b", "a b"));
        assert!(!alike("Related Articles", "RelatedArticles"));
        assert!(!alike("Comments", "Comments (3)"));
        assert!(!alike("comments", "Comments"));
    }

    #[test]
    fn a_text_begins_with_itself() {
        assert!(begins_alike("Related Articles", "Related\u{a0}Art"));
        assert!(begins_alike("Related", "Related"));
        assert!(!begins_alike("Related", "Related Articles"));
    }
}
