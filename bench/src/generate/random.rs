//! Deterministic pseudo-random numbers: the same seed gives the same sequence on every computer.

/// SplitMix64, by Steele, Lea and Flood.
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

    /// Returns a number in `0..end`; 0 if `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let (high, end) = (self.next() >> 32, end as u64);
        usize::try_from((high * end) >> 32).unwrap_or(0)
    }

    /// Returns a number in `least..=most`.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below((most + 1).saturating_sub(least))
    }

    /// Returns a number in `0.0..1.0`.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Returns true with this probability.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Returns a rank in `0..end` by Zipf's law: rank `r` has a weight of `1 / (r + shift)`.
    pub(crate) fn zipf(&mut self, end: usize, shift: f64) -> usize {
        let rank = shift * ((end as f64 + shift) / shift).powf(self.unit()) - shift;
        (rank as usize).min(end.saturating_sub(1))
    }

    /// Returns an approximately normal number with this standard deviation.
    pub(crate) fn normal(&mut self, mean: f64, deviation: f64) -> f64 {
        // The sum of twelve uniform numbers has a variance of one.
        let sum: f64 = (0..12).map(|_| self.unit()).sum();
        mean + deviation * (sum - 6.0)
    }

    /// Returns one of the items; `None` if there are none.
    pub(crate) fn choose<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_sequence_matches_the_published_one() {
        let mut random = Random::new(1_234_567);
        let first = [random.next(), random.next()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn ranks_follow_zipfs_law() {
        let mut random = Random::new(1);
        let mut seen = [0_u32; 40];
        for _ in 0..100_000 {
            seen[random.zipf(40, 3.0)] += 1;
        }
        // 1/3.5 against 1/12.5, taking the middle of each rank.
        let ratio = f64::from(seen[0]) / f64::from(seen[9]);
        assert!((3.2..4.0).contains(&ratio), "{ratio}");
        assert!(seen[39] > 0, "{seen:?}");
    }

    #[test]
    fn numbers_stay_in_range() {
        let mut random = Random::new(2);
        for _ in 0..10_000 {
            assert!((6..=15).contains(&random.between(6, 15)));
            assert!((0.0..1.0).contains(&random.unit()));
            assert_eq!(random.below(0), 0);
        }
        let mean: f64 = (0..10_000).map(|_| random.normal(350.0, 90.0)).sum::<f64>() / 10_000.0;
        assert!((345.0..355.0).contains(&mean), "{mean}");
    }
}
