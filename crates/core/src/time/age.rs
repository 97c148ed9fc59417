//! An age: how long before some moment something happened, as a span of seconds.

/// How long ago, between two numbers of seconds, both inclusive. Never negative: nothing is
/// published after the moment it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Age {
    least: i64,
    most: i64,
}

impl Age {
    /// The span between two numbers of seconds, in either order; what is below zero becomes zero.
    #[must_use]
    pub fn between(one: i64, other: i64) -> Self {
        Self { least: one.min(other).max(0), most: one.max(other).max(0) }
    }

    /// The least it can be, in seconds.
    #[must_use]
    pub fn least(self) -> i64 {
        self.least
    }

    /// The most it can be, in seconds.
    #[must_use]
    pub fn most(self) -> i64 {
        self.most
    }

    /// The middle of the span, in seconds.
    #[must_use]
    pub fn middle(self) -> i64 {
        self.least + (self.most - self.least) / 2
    }

    /// Whether a limit in seconds falls inside the span, so that nobody can say on which side it is.
    #[must_use]
    pub fn straddles(self, limit: i64) -> bool {
        self.least <= limit && limit < self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_straddles_only_inside_the_span() {
        let age = Age::between(10, 20);
        assert!(!age.straddles(9));
        assert!(age.straddles(10));
        assert!(age.straddles(19));
        assert!(!age.straddles(20));
    }
}
