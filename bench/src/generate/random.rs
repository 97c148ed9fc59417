//! Numbers that look random and are the same for the same seed, on every computer.

/// SplitMix64, by Steele, Lea and Flood: small, fast, and good enough to invent news with.
#[derive(Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, but not including, a number; 0 where that is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let (high, end) = (self.next() >> 32, end as u64);
        usize::try_from((high * end) >> 32).unwrap_or(0)
    }

    /// From one number to another, both included.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below((most + 1).saturating_sub(least))
    }

    /// From 0 up to, but not including, 1.
    pub(crate) fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something that happens this often, of 1, happens now.
    pub(crate) fn happens(&mut self, often: f64) -> bool {
        self.part() < often
    }

    /// A rank below `end` as Zipf found them in texts: the rank `r` comes as often as `1 / (r + shift)`.
    pub(crate) fn rank(&mut self, end: usize, shift: f64) -> usize {
        let rank = shift * ((end as f64 + shift) / shift).powf(self.part()) - shift;
        (rank as usize).min(end.saturating_sub(1))
    }

    /// About a mean, as sums of many small things are: within two spreads of it in 19 of 20 times.
    pub(crate) fn about(&mut self, mean: f64, spread: f64) -> f64 {
        // Twelve parts have a variance of one.
        let sum: f64 = (0..12).map(|_| self.part()).sum();
        mean + spread * (sum - 6.0)
    }

    /// One of several.
    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_same_seed_gives_the_numbers_that_everybody_gets() {
        let mut random = Random::new(1_234_567);
        let first = [random.next(), random.next()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn low_ranks_come_as_much_more_often_as_zipf_has_it() {
        let mut random = Random::new(1);
        let mut seen = [0_u32; 40];
        for _ in 0..100_000 {
            seen[random.rank(40, 3.0)] += 1;
        }
        // 1/3.5 against 1/12.5, taking the middle of each rank.
        let ratio = f64::from(seen[0]) / f64::from(seen[9]);
        assert!((3.2..4.0).contains(&ratio), "{ratio}");
        assert!(seen[39] > 0, "{seen:?}");
    }

    #[test]
    fn numbers_stay_within_their_ends() {
        let mut random = Random::new(2);
        for _ in 0..10_000 {
            assert!((6..=15).contains(&random.between(6, 15)));
            assert!((0.0..1.0).contains(&random.part()));
            assert_eq!(random.below(0), 0);
        }
        let mean: f64 = (0..10_000).map(|_| random.about(350.0, 90.0)).sum::<f64>() / 10_000.0;
        assert!((345.0..355.0).contains(&mean), "{mean}");
    }
}
