//! Version numbers, parsed from the output of programs and from files.

use std::fmt;

/// The numbers of a version, compared number by number: `0.9` is less than `0.21.14`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(Vec<u64>);

impl Version {
    /// Returns the first dotted number in a text such as `Mozilla Firefox 153.7.0esr`.
    pub(crate) fn in_text(text: &str) -> Option<Self> {
        text.split(|c: char| c.is_whitespace() || c == '"' || c == '(' || c == ',')
            .map(|word| word.strip_prefix('v').unwrap_or(word))
            .find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.'))
            .map(Self::leading)
    }

    /// Returns the major version, which a browser and its driver share.
    pub(crate) fn major(&self) -> u64 {
        self.0.first().copied().unwrap_or(0)
    }

    fn leading(word: &str) -> Self {
        let mut numbers = Vec::new();
        for part in word.split('.') {
            let digits = part.split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
            let Ok(number) = digits.parse() else { break };
            numbers.push(number);
            if digits.len() < part.len() {
                break;
            }
        }
        Self(numbers)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.0.iter().map(u64::to_string).collect();
        out.write_str(&numbers.join("."))
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    fn printed(text: &str) -> Option<String> {
        Version::in_text(text).map(|version| version.to_string())
    }

    #[test]
    fn versions_are_found_in_the_output_of_programs() {
        assert_eq!(printed("trunk 0.21.14\n").as_deref(), Some("0.21.14"));
        assert_eq!(
            printed("geckodriver 0.37.1 (a1b2c3 2026-01-02)\n\nThe source is…").as_deref(),
            Some("0.37.1")
        );
        assert_eq!(printed("Mozilla Firefox 153.7.0esr").as_deref(), Some("153.7.0"));
        assert_eq!(
            printed("Chromium 156.0.8078.79 built on Debian GNU/Linux 12").as_deref(),
            Some("156.0.8078.79")
        );
        assert_eq!(printed("v20.20.2").as_deref(), Some("20.20.2"));
        assert_eq!(printed("tool 1.2.3-beta.4").as_deref(), Some("1.2.3"));
    }

    #[test]
    fn a_text_without_a_version_has_none() {
        assert_eq!(printed(""), None);
        assert_eq!(printed("command not found: 12"), None);
    }

    #[test]
    fn versions_are_compared_by_number() {
        let version = |text| Version::in_text(text).unwrap();
        assert!(version("0.9.9") < version("0.21.14"));
        assert!(version("0.21") < version("0.21.0"));
        assert_eq!(version("156.0.1").major(), 156);
    }
}
