//! Comparing text that people see as the same: invisible characters, white space, case, quotes.
//! What a text *means* (a marker, an age) is its readers' job.

/// Characters that take no room and say nothing by themselves: bidirectional controls, the
/// byte-order mark, zero-width spaces. Joiners are not among them: they change how letters look.
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

/// A text without the white space and the invisible characters around it.
#[must_use]
pub fn bare(text: &str) -> &str {
    text.trim_matches(is_nothing)
}

/// A text without the white space and the invisible characters after it.
#[must_use]
pub fn bare_end(text: &str) -> &str {
    text.trim_end_matches(is_nothing)
}

/// How many characters of an article its card carries; two lines show about half of it.
pub const EXCERPT: usize = 320;

/// The beginning of a text, at most so many characters, cut between words and with an ellipsis.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = text.get(..cut).unwrap_or_default();
    let end = head.rfind(char::is_whitespace).unwrap_or(cut);
    format!("{}…", head.get(..end).unwrap_or_default().trim_end())
}

fn is_nothing(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// Whether two texts are the same but for white space and invisible characters. Reads no further
/// than the first difference, and needs no memory.
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    one == other || visible(one).eq(visible(other))
}

/// Whether one text, but for white space and invisible characters, begins with the other.
#[must_use]
pub fn begins_alike(text: &str, beginning: &str) -> bool {
    let mut characters = visible(text);
    visible(beginning).all(|character| characters.next() == Some(character))
}

/// A text as it is compared where two papers may have typeset it differently: lower case, straight
/// quotes, plain dashes, single spaces, no vowel signs and no stretched letters in Arabic.
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

/// What is to be seen of a text, every run of white space as one space and none around it.
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
    fn typesetting_folds_away() {
        folds("‘Politically dead' – Envoy", "'politically dead' - envoy");
        folds("“So”\u{a0}\u{a0}it \t goes…", "\"so\" it goes...");
        folds(" \u{202b}قِمّة   الميــناء\u{202c} ", "قمة الميناء");
        folds("STRASSE İ", "strasse i\u{307}");
        folds("\u{200f} \u{a0}", "");
    }

    #[test]
    fn only_the_ends_are_bared() {
        assert_eq!(bare("\u{feff}\u{a0} a \u{200f}b \u{202c}\r"), "a \u{200f}b");
    }

    #[test]
    fn alike_sees_letters_and_spaces_but_not_how_they_are_spaced() {
        assert!(alike("\u{a0}Related \u{a0} Articles\u{200e}", "Related Articles"));
        assert!(alike("a \u{200f} b", "a b"));
        assert!(!alike("Related Articles", "RelatedArticles"));
        assert!(!alike("Comments", "Comments (3)"));
        assert!(!alike("comments", "Comments"));
    }

    #[test]
    fn a_beginning_may_be_all_of_it() {
        assert!(begins_alike("Related Articles", "Related\u{a0}Art"));
        assert!(begins_alike("Related", "Related"));
        assert!(!begins_alike("Related", "Related Articles"));
    }
}
