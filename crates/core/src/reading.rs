//! Reading time.

/// Reading speeds in Chinese and Japanese, which do not separate words, in characters a minute.
///
/// These and the speeds in [`words_a_minute`] were measured with at least 25 readers of each language, reading the same
/// texts aloud:
/// Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International Reading
/// Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), <https://doi.org/10.1167/iovs.11-8284>.
/// Reading English silently is a little faster, at 238 words a minute: Brysbaert, "How many words do we read per
/// minute?", Journal of Memory and Language 109 (2019), <https://doi.org/10.1016/j.jml.2019.104047>.
const CHINESE: usize = 255;
const JAPANESE: usize = 357;

/// Reading speed in words a minute. For languages that were not measured, it is the mean of the seventeen that were.
fn words_a_minute(language: &str) -> usize {
    match language.get(..2).unwrap_or_default() {
        "ar" => 138,
        "de" => 179,
        "en" => 228,
        "es" => 218,
        "fr" => 195,
        "he" => 187,
        _ => 184,
    }
}

/// Returns the reading time of a text in minutes, at least one.
#[must_use]
pub fn minutes(paragraphs: &[String], language: &str) -> usize {
    let (mut words, mut characters) = (0, 0);
    for paragraph in paragraphs {
        let mut inside = false;
        for character in paragraph.chars() {
            let counts = is_counted_alone(character);
            characters += usize::from(counts);
            let separates = counts || character.is_whitespace() || is_cjk_punctuation(character);
            words += usize::from(!separates && !inside);
            inside = !separates;
        }
    }
    let by_character = if language.starts_with("ja") { JAPANESE } else { CHINESE };
    let seconds = words * 60 / words_a_minute(language) + characters * 60 / by_character;
    ((seconds + 30) / 60).max(1)
}

/// Returns whether a character counts by itself: Chinese characters and Japanese syllables do.
fn is_counted_alone(character: char) -> bool {
    matches!(
        character,
        '\u{3041}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Returns whether a character is Chinese or Japanese punctuation.
fn is_cjk_punctuation(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff20}')
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[track_caller]
    fn takes(text: &str, language: &str, expected: usize) {
        assert_eq!(minutes(&[text.to_owned()], language), expected, "{language}");
    }

    #[test]
    fn words_are_counted_in_scripts_that_separate_them() {
        takes("", "en", 1);
        takes(&"word ".repeat(228), "en", 1);
        takes(&"word\u{a0}— and ".repeat(228), "en-GB", 3);
        takes(&"كلمة ".repeat(690), "ar", 5);
        takes(&"слово ".repeat(552), "ru", 3);
    }

    #[test]
    fn characters_are_counted_in_chinese_and_japanese() {
        takes(&"新闻，".repeat(255), "zh-Hans", 2);
        takes(&"ニュース。".repeat(357), "ja", 4);
        // A name in other letters among them is a word.
        takes(&"新 Newsstand 闻".repeat(255), "zh", 3);
    }

    #[test]
    fn paragraphs_add_up_and_an_unknown_language_has_the_mean_speed() {
        let paragraphs = ["word ".repeat(184), "word ".repeat(184)];
        assert_eq!(minutes(&paragraphs, "é"), 2);
        assert_eq!(minutes(&paragraphs, ""), 2);
    }
}
