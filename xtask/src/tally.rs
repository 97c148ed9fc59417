//! The numbers of passed and failed tests, added up over everything that `cargo test` and `node --test` print.

use std::fmt;

/// A running sum.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u64,
    failed: u64,
    ignored: u64,
}

impl Tally {
    /// Returns whether no test ran.
    pub(crate) fn is_empty(&self) -> bool {
        self.passed + self.failed == 0
    }

    /// Counts a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`, or a line of Node's such as
    /// `ℹ pass 12`; others add nothing.
    pub(crate) fn count(&mut self, line: &str) {
        self.count_of_node(line);
        let Some((_, result)) = line.split_once("test result: ") else { return };
        for part in result.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let (Some(number), Some(what)) = (words.next(), words.next()) else { continue };
            let Ok(number) = number.parse::<u64>() else { continue };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

impl Tally {
    /// Counts a line of Node's output. Tests that were not asked for are skipped, and are not counted.
    fn count_of_node(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
            return;
        };
        let Some((what, number)) = result.split_once(' ') else { return };
        let Ok(number) = number.parse::<u64>() else { return };
        match what {
            "pass" => self.passed += number,
            "fail" | "cancelled" => self.failed += number,
            _ => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        // A test that is skipped is told, or it would be forgotten.
        if self.ignored > 0 { write!(out, ", {} ignored", self.ignored) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(output: &str) -> Tally {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.count(line));
        tally
    }

    #[test]
    fn all_results_are_added_up() {
        let output = "\
running 3 tests
test time::tests::ages ... ok
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s

   Doc-tests news
test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s
";
        assert_eq!(tally(output).to_string(), "4 passed, 2 failed");
    }

    #[test]
    fn results_of_node_are_added_up() {
        let output = "✔ a test (1.2ms)\nℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\n# pass 4\n# passing";
        assert_eq!(tally(output).to_string(), "7 passed, 2 failed");
    }

    #[test]
    fn what_is_skipped_is_told() {
        let line = "test result: ok. 5 passed; 0 failed; 2 ignored; 0 measured; 7 filtered out";
        assert_eq!(tally(line).to_string(), "5 passed, 0 failed, 2 ignored");
    }

    #[test]
    fn a_line_about_a_result_is_not_one() {
        assert_eq!(tally("12 passed; 3 failed\ntest result: unknown"), Tally::default());
    }
}
