//! How long a text takes to be read.

/// Characters a minute in Chinese and Japanese, which part no words; the others are in words a minute.
///
/// These and those of [`words_a_minute`] are what 25 readers and more of each language read of the same texts, aloud:
/// Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International Reading
/// Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), <https://doi.org/10.1167/iovs.11-8284>.
/// In silence people read English by 238 words a minute, a little faster: Brysbaert, "How many words do we read per
/// minute?", Journal of Memory and Language 109 (2019), <https://doi.org/10.1016/j.jml.2019.104047>.
const CHINESE: usize = 255;
const JAPANESE: usize = 357;

/// Of languages that were not measured, the mean of the seventeen that were.
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

/// How many minutes a text takes, one at least.
#[must_use]
pub fn minutes(paragraphs: &[String], language: &str) -> usize {
    let (mut words, mut characters) = (0, 0);
    for paragraph in paragraphs {
        let mut inside = false;
        for character in paragraph.chars() {
            let counts = is_a_word_by_itself(character);
            characters += usize::from(counts);
            let parts = counts || character.is_whitespace() || is_eastern_mark(character);
            words += usize::from(!parts && !inside);
            inside = !parts;
        }
    }
    let by_character = if language.starts_with("ja") { JAPANESE } else { CHINESE };
    let seconds = words * 60 / words_a_minute(language) + characters * 60 / by_character;
    ((seconds + 30) / 60).max(1)
}

/// Whether a character is read as a word is: Chinese ones, and Japan's syllables.
fn is_a_word_by_itself(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is one of the marks that stand between those.
fn is_eastern_mark(character: char) -> bool {
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
    fn words_are_counted_where_there_are_words() {
        takes("", "en", 1);
        takes(&"word ".repeat(228), "en", 1);
        takes(&"word\u{a0}— and ".repeat(228), "en-GB", 3);
        takes(&"كلمة ".repeat(690), "ar", 5);
        takes(&"слово ".repeat(552), "ru", 3);
    }

    #[test]
    fn characters_are_counted_where_there_are_none() {
        takes(&"新闻，".repeat(255), "zh-Hans", 2);
        takes(&"ニュース。".repeat(357), "ja", 4);
        // A name in other letters among them is a word.
        takes(&"新 Newsstand 闻".repeat(255), "zh", 3);
    }

    #[test]
    fn paragraphs_are_added_up_and_a_strange_language_is_none() {
        let paragraphs = ["word ".repeat(184), "word ".repeat(184)];
        assert_eq!(minutes(&paragraphs, "é"), 2);
        assert_eq!(minutes(&paragraphs, ""), 2);
    }
}
