//! Medians and ranges. Means are not used, because a single disturbed run would move them.

/// Returns the quantile `q` (such as 0.5 or 0.95), interpolated linearly. Ignores values that are not finite.
pub(crate) fn quantile(values: &[f64], q: f64) -> Option<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let at = sorted.len().checked_sub(1)? as f64 * q.clamp(0.0, 1.0);
    let (low, high) = (sorted.get(at.floor() as usize)?, sorted.get(at.ceil() as usize)?);
    Some(low + (high - low) * at.fract())
}

/// Returns the median; `None` if there are no values.
pub(crate) fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

/// Returns the minimum and the maximum.
pub(crate) fn range(values: &[f64]) -> Option<(f64, f64)> {
    Some((quantile(values, 0.0)?, quantile(values, 1.0)?))
}

#[cfg(test)]
mod tests {
    use super::{median, quantile, range};

    #[test]
    fn the_median_of_an_even_number_of_values_is_interpolated() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn quantiles_are_interpolated_linearly() {
        let values: Vec<f64> = (0..=100).map(f64::from).collect();
        assert_eq!(quantile(&values, 0.95), Some(95.0));
        assert_eq!(quantile(&[10.0, 20.0], 0.95), Some(19.5));
        assert_eq!(range(&values), Some((0.0, 100.0)));
    }

    #[test]
    fn values_that_are_not_finite_are_ignored() {
        assert_eq!(median(&[f64::NAN, 1.0]), Some(1.0));
    }
}
