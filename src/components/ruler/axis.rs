//! The geometry of the ruler: ages to coordinates on the axis and back, bars in lanes, and the density.

use newsstand_core::filter::Recency;
use newsstand_core::order::sorted;
use newsstand_core::time::{Age, DAY, HOUR, MINUTE, YEAR};

/// Number of lanes of bars. A bar that fits in none is drawn in the last, over other bars.
pub(super) const LANES: usize = 3;

/// The age in seconds below which the axis is nearly linear, and above which it is logarithmic.
const LINEAR_BELOW: f64 = 10.0 * MINUTE as f64;

/// Minimum reach of an axis in seconds, so that the last preset is not at its end.
const MIN_REACH: i64 = 40 * DAY;

/// Maximum number of articles that have a bar each. More could not be told apart and are drawn as a density.
const MAX_BARS: usize = 300;

/// Number of columns of a density, each a few pixels wide.
pub(super) const COLUMNS: usize = 160;

/// Minimum width of a bar, as a share of the axis: a dot that is still visible.
const MIN_BAR: f64 = 0.006;

/// A logarithmic axis of age, from 0 to its reach. Coordinates are shares of its length, from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Axis {
    reach: f64,
}

/// An article on the axis, from the coordinate of its least age to that of its greatest.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) lane: usize,
    pub(super) age: Age,
    pub(super) source: Option<String>,
}

impl Axis {
    /// Creates an axis that reaches an age in seconds.
    pub(super) fn reaching(age: i64) -> Self {
        Self { reach: scale(age.max(MIN_REACH)) }
    }

    /// Returns the coordinate of an age in seconds.
    pub(super) fn x_of_age(&self, seconds: i64) -> f64 {
        (scale(seconds) / self.reach).clamp(0.0, 1.0)
    }

    /// Returns the coordinate of a recency's limit; any time is the end.
    pub(super) fn x_of_recency(&self, recency: Recency) -> f64 {
        match recency {
            Recency::Within(seconds) => self.x_of_age(seconds),
            Recency::AnyTime => 1.0,
        }
    }

    /// Returns the preset whose limit is nearest to a coordinate.
    pub(super) fn nearest(&self, x: f64) -> Recency {
        let distance = |recency: &Recency| (self.x_of_recency(*recency) - x).abs();
        Recency::PRESETS
            .into_iter()
            .min_by(|one, other| distance(one).total_cmp(&distance(other)))
            .unwrap_or_default()
    }

    /// Returns the ages that are labelled on the axis, in seconds, with their coordinates.
    pub(super) fn ticks(&self) -> Vec<(i64, f64)> {
        [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, YEAR]
            .into_iter()
            .map(|seconds| (seconds, self.x_of_age(seconds)))
            // Ages beyond the reach would be at its end.
            .filter(|(_, x)| *x < 1.0)
            .collect()
    }
}

fn scale(seconds: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a pixel is thousands of seconds wide")]
    let seconds = seconds.max(0) as f64;
    (seconds / LINEAR_BELOW).ln_1p()
}

/// Returns the index of the preset that equals a recency, or of the narrowest one that is wider.
pub(super) fn nearest_preset(recency: Recency) -> usize {
    let Recency::Within(limit) = recency else { return Recency::PRESETS.len() - 1 };
    Recency::PRESETS
        .iter()
        .position(|preset| matches!(preset, Recency::Within(seconds) if *seconds >= limit))
        .unwrap_or(Recency::PRESETS.len() - 1)
}

/// The articles laid out on an axis: as bars, or as a density if there are too many.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Layout {
    pub(super) axis: Axis,
    pub(super) bars: Vec<Bar>,
    /// Heights of the columns as shares of the full height, the least age first; empty if there are bars.
    pub(super) density: Vec<f64>,
    /// Number of articles without a time.
    pub(super) undated: usize,
}

/// Calls a function with the age and the source of each article.
type Articles<'a> = &'a dyn Fn(&mut dyn FnMut(Option<Age>, &Option<String>));

impl Layout {
    /// Lays out articles. Walks over them twice: a list of a million would take 40 MB.
    pub(super) fn of(articles: Articles<'_>) -> Self {
        let (mut count, mut undated, mut most) = (0, 0, 0);
        articles(&mut |age, _| {
            count += 1;
            undated += usize::from(age.is_none());
            most = age.map_or(0, Age::most).max(most);
        });
        let axis = Axis::reaching(most);
        let has_bars = count <= MAX_BARS;
        let bars = if has_bars { lay_out(&axis, articles) } else { Vec::new() };
        let density = if has_bars { Vec::new() } else { density(&axis, articles) };
        Self { axis, bars, density, undated }
    }
}

/// Returns the height of each column of a density. It grows with the logarithm of the number of articles, so that a
/// single article is visible beside a thousand.
fn density(axis: &Axis, articles: Articles<'_>) -> Vec<f64> {
    let mut counts = vec![0_u32; COLUMNS];
    articles(&mut |age, _| {
        let Some(age) = age else { return };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of the axis times the number of columns"
        )]
        let column = (axis.x_of_age(age.middle()) * COLUMNS as f64) as usize;
        if let Some(count) = counts.get_mut(column.min(COLUMNS - 1)) {
            *count += 1;
        }
    });
    let height = |count: u32| f64::from(count).ln_1p();
    let most = counts.iter().copied().max().map_or(1.0, height).max(1.0);
    counts.into_iter().map(|count| height(count) / most).collect()
}

/// Returns a bar for each article whose age is known, in the lowest lane that has room.
fn lay_out(axis: &Axis, articles: Articles<'_>) -> Vec<Bar> {
    let mut bars = Vec::new();
    articles(&mut |age, source| {
        let Some(age) = age else { return };
        let start = axis.x_of_age(age.least()).min(1.0 - MIN_BAR);
        let end = axis.x_of_age(age.most()).max(start + MIN_BAR);
        bars.push(Bar { start, end, lane: 0, age, source: source.clone() });
    });
    bars = sorted(bars, &|one, other| one.start.total_cmp(&other.start));
    let mut ends = [0.0_f64; LANES];
    for bar in &mut bars {
        let free = ends.iter().position(|end| *end + MIN_BAR / 2.0 <= bar.start || *end == 0.0);
        bar.lane = free.unwrap_or(LANES - 1);
        if let Some(end) = ends.get_mut(bar.lane) {
            *end = end.max(bar.end);
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis() -> Axis {
        Axis::reaching(0)
    }

    #[test]
    fn an_axis_grows_from_zero_to_its_reach() {
        let axis = axis();
        assert_eq!(axis.x_of_age(0), 0.0);
        assert_eq!(axis.x_of_age(MIN_REACH), 1.0);
        assert_eq!(axis.x_of_age(i64::MAX), 1.0);
        assert!(axis.ticks().is_sorted_by(|one, other| one.1 < other.1));
    }

    #[test]
    fn a_coordinate_snaps_to_the_nearest_preset() {
        let axis = axis();
        for preset in Recency::PRESETS {
            assert_eq!(axis.nearest(axis.x_of_recency(preset)), preset);
        }
        assert_eq!(axis.nearest(0.0), Recency::Within(HOUR));
    }

    #[test]
    fn a_custom_recency_is_shown_at_the_next_wider_preset() {
        assert_eq!(nearest_preset(Recency::Within(2 * HOUR)), 1);
        assert_eq!(nearest_preset(Recency::Within(i64::MAX)), 7);
        assert_eq!(nearest_preset(Recency::AnyTime), 7);
    }

    #[test]
    fn many_articles_become_a_density() {
        let of = |count: usize, undated: usize| {
            Layout::of(&|then| {
                (0..count).for_each(|_| then(Some(Age::between(HOUR, HOUR)), &None));
                (0..undated).for_each(|_| then(None, &None));
            })
        };
        let few = of(MAX_BARS, 0);
        assert_eq!((few.bars.len(), few.density.len()), (MAX_BARS, 0));
        let many = of(MAX_BARS, 1);
        assert_eq!((many.bars.len(), many.density.len(), many.undated), (0, COLUMNS, 1));
        assert_eq!(many.density.iter().filter(|height| **height > 0.0).count(), 1);
    }
}
