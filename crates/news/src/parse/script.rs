//! Which language a text is in, as far as its letters tell: pages come in Arabic and in English.

/// `ar` where most letters are Arabic, `en` where most are Latin, `und` where there are neither.
pub(super) fn language<'a>(texts: impl Iterator<Item = &'a str>) -> &'static str {
    let (mut arabic, mut latin) = (0_usize, 0_usize);
    for character in texts.flat_map(str::chars) {
        match character {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => latin += 1,
            '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{750}'..='\u{77f}' => arabic += 1,
            _ => {}
        }
    }
    match (arabic, latin) {
        (0, 0) => "und",
        _ if arabic > latin => "ar",
        _ => "en",
    }
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
