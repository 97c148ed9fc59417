//! Generated words that mean nothing and are about as long as real ones.

use std::collections::HashSet;

use super::random::Random;

/// Number of words in a vocabulary.
pub(crate) const WORDS: usize = 20_000;

/// Parts of a syllable: a beginning, a middle and an optional end, each separated by spaces.
pub(crate) struct Syllables {
    begin: &'static str,
    middle: &'static str,
    end: &'static str,
}

/// English, without the letters that would produce offensive words.
pub(crate) const ENGLISH: Syllables = Syllables {
    begin: "b d g h l m r s t v w d g l m r s t h l m r j y br dr gr tr bl gl st th sw",
    middle: "a e i o u a e i o e a i a e o i ea ai ou ee",
    end: "n r s l m nd st n r s l ning er ly ion al ent ander",
};

pub(crate) const ARABIC: Syllables = Syllables {
    begin: "ب ت ث ج ح خ د ذ ر ز س ش ص ط ع غ ف ق ك ل م ن ه م ت ن ب ر ل",
    middle: "ا و ي ا و ي ار ال ان ير ور يم",
    end: "ب ت د ر س ع ف ق ل م ن ة ات ين ون ية",
};

/// Returns the vocabulary of a language, the most frequent and shortest words first.
pub(crate) fn words(syllables: &Syllables, seed: u64) -> Vec<String> {
    let split = |text: &'static str| text.split(' ').collect::<Vec<_>>();
    let (begin, middle, end) =
        (split(syllables.begin), split(syllables.middle), split(syllables.end));
    let mut random = Random::new(seed);
    let (mut seen, mut words) = (HashSet::new(), Vec::with_capacity(WORDS));
    while words.len() < WORDS {
        let rank = words.len();
        let more = rank >= 300 && random.chance(0.6) || rank >= 5_000;
        let mut word = String::new();
        for _ in 0..=usize::from(more) {
            word.extend(random.choose(&begin).copied());
            word.extend(random.choose(&middle).copied());
        }
        if rank >= 60 && random.chance(0.7) {
            word.extend(random.choose(&end).copied());
        }
        if rank >= 15_000 {
            word.extend(random.choose(&begin).copied());
            word.extend(random.choose(&middle).copied());
        }
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// Capitalizes the first letter, in scripts that have capitals.
pub(crate) fn capitalize(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{ARABIC, ENGLISH, WORDS, capitalize, words};

    #[test]
    fn no_word_appears_twice() {
        for syllables in [&ENGLISH, &ARABIC] {
            let mut words = words(syllables, 5);
            assert_eq!(words.len(), WORDS);
            words.sort();
            words.dedup();
            assert_eq!(words.len(), WORDS);
        }
    }

    #[test]
    fn only_scripts_with_capitals_are_capitalized() {
        assert_eq!(
            (capitalize("tram"), capitalize("قطار"), capitalize("")),
            ("Tram".into(), "قطار".into(), "".into())
        );
    }
}
