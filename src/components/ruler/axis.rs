//! The ruler's axis: ages to places, places to recencies, and bars in lanes that do not overlap.

use newsstand_core::filter::Recency;
use newsstand_core::order::sorted;
use newsstand_core::time::{Age, DAY, HOUR, MINUTE, YEAR};

/// How many lanes of bars there are; what fits in none is drawn in the last, over what is there.
pub(super) const LANES: usize = 3;

/// Below this age the axis is nearly linear, above it logarithmic.
const BEND: f64 = 10.0 * MINUTE as f64;

/// The least an axis reaches, so that its last preset has room to the right.
const LEAST: i64 = 40 * DAY;

/// How many articles have a bar each; of more, nobody could tell one from the next.
pub(super) const MOST_BARS: usize = 300;

/// How many columns a density has, each a few pixels wide.
pub(super) const COLUMNS: usize = 160;

/// The narrowest a bar is drawn, as a share of the axis: a dot that can still be seen.
const DOT: f64 = 0.006;

/// A logarithmic axis of age from nought to its reach, as shares from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axis {
    reach: f64,
}

/// An article on the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) lane: usize,
    pub(super) age: Age,
    pub(super) source: Option<String>,
}

impl Axis {
    /// An axis long enough for all of these.
    pub(super) fn reaching(ages: impl Iterator<Item = Age>) -> Self {
        let most = ages.map(Age::most).max().unwrap_or_default().max(LEAST);
        Self { reach: scale(most) }
    }

    /// Where an age in seconds stands.
    pub(super) fn place(&self, seconds: i64) -> f64 {
        (scale(seconds) / self.reach).clamp(0.0, 1.0)
    }

    /// Where a recency's limit stands; any time is the end.
    pub(super) fn of_recency(&self, recency: Recency) -> f64 {
        match recency {
            Recency::Within(seconds) => self.place(seconds),
            Recency::AnyTime => 1.0,
        }
    }

    /// The recency offered whose limit is nearest to a place.
    pub(super) fn nearest(&self, place: f64) -> Recency {
        let distance = |recency: &Recency| (self.of_recency(*recency) - place).abs();
        Recency::PRESETS
            .into_iter()
            .min_by(|one, other| distance(one).total_cmp(&distance(other)))
            .unwrap_or_default()
    }

    /// The limits that are named along the axis, in seconds, with their places.
    pub(super) fn ticks(&self) -> Vec<(i64, f64)> {
        [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, YEAR]
            .into_iter()
            .map(|seconds| (seconds, self.place(seconds)))
            // What lies beyond the reach would stand on its end.
            .filter(|(_, place)| *place < 1.0)
            .collect()
    }
}

fn scale(seconds: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a pixel is thousands of seconds wide")]
    let seconds = seconds.max(0) as f64;
    (seconds / BEND).ln_1p()
}

/// The position of a preset that is a recency, or the narrowest that is wider.
pub(super) fn nearest_preset(recency: Recency) -> usize {
    let Recency::Within(limit) = recency else { return Recency::PRESETS.len() - 1 };
    Recency::PRESETS
        .iter()
        .position(|preset| matches!(preset, Recency::Within(seconds) if *seconds >= limit))
        .unwrap_or(Recency::PRESETS.len() - 1)
}

/// What is drawn on an axis: bars while each can be told from the next, else how many there are of each
/// age.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawing {
    pub(super) axis: Axis,
    pub(super) bars: Vec<Bar>,
    /// Shares of the height, from the least age to the most; empty where there are bars.
    pub(super) density: Vec<f64>,
    /// How many state no time.
    pub(super) without: usize,
}

impl Drawing {
    /// Lays out articles, by their ages and sources.
    pub(super) fn of(articles: &[(Option<Age>, Option<String>)]) -> Self {
        let axis = Axis::reaching(articles.iter().filter_map(|(age, _)| *age));
        let without = articles.iter().filter(|(age, _)| age.is_none()).count();
        let few = articles.len() <= MOST_BARS;
        let bars = if few { lay_out(&axis, articles) } else { Vec::new() };
        let density = if few { Vec::new() } else { density(&axis, articles) };
        Self { axis, bars, density, without }
    }
}

/// How many articles there are of each age, by the logarithm of their number: where there are a
/// thousand, one that stands alone is seen too.
fn density(axis: &Axis, articles: &[(Option<Age>, Option<String>)]) -> Vec<f64> {
    let mut counts = vec![0_u32; COLUMNS];
    for age in articles.iter().filter_map(|(age, _)| *age) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of the axis times how many columns there are"
        )]
        let column = (axis.place(age.middle()) * COLUMNS as f64) as usize;
        if let Some(count) = counts.get_mut(column.min(COLUMNS - 1)) {
            *count += 1;
        }
    }
    let height = |count: u32| f64::from(count).ln_1p();
    let most = counts.iter().copied().max().map_or(1.0, height).max(1.0);
    counts.into_iter().map(|count| height(count) / most).collect()
}

/// A bar for each article whose age is known, in the lowest lane that has room.
fn lay_out(axis: &Axis, articles: &[(Option<Age>, Option<String>)]) -> Vec<Bar> {
    let mut bars: Vec<Bar> = articles
        .iter()
        .filter_map(|(age, source)| {
            let age = (*age)?;
            let start = axis.place(age.least()).min(1.0 - DOT);
            let end = axis.place(age.most()).max(start + DOT);
            Some(Bar { start, end, lane: 0, age, source: source.clone() })
        })
        .collect();
    bars = sorted(bars, &|one, other| one.start.total_cmp(&other.start));
    let mut ends = [0.0_f64; LANES];
    for bar in &mut bars {
        let free = ends.iter().position(|end| *end + DOT / 2.0 <= bar.start || *end == 0.0);
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
        Axis::reaching([].into_iter())
    }

    #[test]
    fn an_axis_grows_from_nought_to_its_reach() {
        let axis = axis();
        assert_eq!(axis.place(0), 0.0);
        assert_eq!(axis.place(LEAST), 1.0);
        assert_eq!(axis.place(i64::MAX), 1.0);
        assert!(axis.ticks().is_sorted_by(|one, other| one.1 < other.1));
    }

    #[test]
    fn a_place_snaps_to_what_is_offered() {
        let axis = axis();
        for preset in Recency::PRESETS {
            assert_eq!(axis.nearest(axis.of_recency(preset)), preset);
        }
        assert_eq!(axis.nearest(0.0), Recency::Within(HOUR));
    }

    #[test]
    fn a_span_of_ones_own_stands_at_the_next_preset() {
        assert_eq!(nearest_preset(Recency::Within(2 * HOUR)), 1);
        assert_eq!(nearest_preset(Recency::Within(i64::MAX)), 7);
        assert_eq!(nearest_preset(Recency::AnyTime), 7);
    }

    #[test]
    fn many_articles_become_a_density() {
        let aged = |count: usize| vec![(Some(Age::between(HOUR, HOUR)), None); count];
        let few = Drawing::of(&aged(MOST_BARS));
        assert_eq!((few.bars.len(), few.density.len()), (MOST_BARS, 0));
        let mut many = aged(MOST_BARS);
        many.push((None, None));
        let many = Drawing::of(&many);
        assert_eq!((many.bars.len(), many.density.len(), many.without), (0, COLUMNS, 1));
        assert_eq!(many.density.iter().filter(|height| **height > 0.0).count(), 1);
    }
}
