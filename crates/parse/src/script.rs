//! Recognizes the language of a text by its letters. Pages are in Arabic or in English.

/// Returns `ar` where most letters are Arabic, `en` where most are Latin, and `und` where there are neither.
pub(super) fn language<'a>(texts: impl Iterator<Item = &'a str>) -> &'static str {
    let (mut arabic, mut latin) = (0, 0);
    for text in texts {
        // Counting bytes is many times faster than counting letters. In UTF-8, these bytes begin Arabic letters, and
        // otherwise only Arabic digits and commas.
        arabic += count(text, |byte| (0xd8..=0xdb).contains(&byte));
        latin += count(text, |byte| byte.is_ascii_alphabetic());
    }
    match (arabic, latin) {
        (0, 0) => "und",
        _ if arabic > latin => "ar",
        _ => "en",
    }
}

/// Returns the number of bytes of a kind. Counting a chunk in a byte lets the processor count many bytes at once.
pub(super) fn count(text: &str, is: impl Fn(u8) -> bool) -> usize {
    let few = |bytes: &[u8]| bytes.iter().fold(0_u8, |count, byte| count + u8::from(is(*byte)));
    text.as_bytes().chunks(192).map(|bytes| usize::from(few(bytes))).sum()
}

#[cfg(test)]
mod tests {
    use super::language;

    #[track_caller]
    fn is(texts: &[&str], expected: &str) {
        assert_eq!(language(texts.iter().copied()), expected);
    }

    #[test]
    fn the_script_with_more_letters_names_the_language() {
        is(&["Harbour reopens", "مرفأ"], "en");
        is(&["أعيد فتح المرفأ", "Daily8 AI"], "ar");
        is(&["12-03-2025", "…"], "und");
        is(&[], "und");
    }
}
