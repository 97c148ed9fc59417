//! Ages, as ranges of seconds.

/// The time since something happened, as a range of seconds with both ends inclusive. It is never negative, since an
/// article cannot be seen before it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Age {
    least: i64,
    most: i64,
}

impl Age {
    /// Returns the range between two numbers of seconds, in either order. Negative ones count as zero.
    #[must_use]
    pub fn between(one: i64, other: i64) -> Self {
        Self { least: one.min(other).max(0), most: one.max(other).max(0) }
    }

    /// The least the age can be, in seconds.
    #[must_use]
    pub fn least(self) -> i64 {
        self.least
    }

    /// The most the age can be, in seconds.
    #[must_use]
    pub fn most(self) -> i64 {
        self.most
    }

    /// The middle of the range, in seconds.
    #[must_use]
    pub fn middle(self) -> i64 {
        self.least + (self.most - self.least) / 2
    }

    /// Returns whether a limit in seconds is inside the range, so that the age may be on either side of it.
    #[must_use]
    pub fn straddles(self, limit: i64) -> bool {
        self.least <= limit && limit < self.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_straddles_a_limit_inside_its_range() {
        let age = Age::between(10, 20);
        assert!(!age.straddles(9));
        assert!(age.straddles(10));
        assert!(age.straddles(19));
        assert!(!age.straddles(20));
    }
}
