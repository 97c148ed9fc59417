//! The words after `cargo xtask test`: kinds of tests, and parts of tests' names.

/// A kind of test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Lint,
    /// Tests of the JavaScript alone. They are also among the unit tests.
    JavaScript,
    Unit,
    Browser,
}

impl Kind {
    fn named(word: &str) -> Option<Self> {
        match word {
            "lint" => Some(Self::Lint),
            "js" => Some(Self::JavaScript),
            "unit" => Some(Self::Unit),
            "browser" => Some(Self::Browser),
            _ => None,
        }
    }
}

/// The tests asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) kinds: Vec<Kind>,
    /// Parts of names. Tests with any of them run; without names, all tests do.
    pub(super) names: Vec<String>,
}

impl Request {
    pub(super) fn of(words: &[String]) -> Self {
        let mut kinds: Vec<Kind> = words.iter().filter_map(|word| Kind::named(word)).collect();
        let names: Vec<String> =
            words.iter().filter(|word| Kind::named(word).is_none()).cloned().collect();
        if kinds.is_empty() {
            kinds = vec![Kind::Unit, Kind::Browser];
            if names.is_empty() {
                kinds.insert(0, Kind::Lint);
            }
        }
        Self { kinds, names }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Request};

    fn request(text: &str) -> (Vec<Kind>, String) {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let Request { kinds, names } = Request::of(&words);
        (kinds, names.join(" "))
    }

    #[test]
    fn no_words_mean_everything() {
        assert_eq!(request("").0, [Kind::Lint, Kind::Unit, Kind::Browser]);
    }

    #[test]
    fn kinds_run_in_the_order_they_are_named() {
        assert_eq!(request("unit lint"), (vec![Kind::Unit, Kind::Lint], String::new()));
    }

    #[test]
    fn names_are_looked_for_in_unit_and_browser_tests() {
        assert_eq!(
            request("filters note"),
            (vec![Kind::Unit, Kind::Browser], "filters note".to_owned())
        );
        assert_eq!(request("browser filters"), (vec![Kind::Browser], "filters".to_owned()));
    }
}
