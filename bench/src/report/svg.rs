//! Building blocks of both kinds of plot: colours for light and dark, a logarithmic axis, and text.

use std::fmt::Write as _;

/// Width of a plot, in pixels: readable when a phone shrinks it to 360.
pub(super) const WIDTH: f64 = 420.0;

/// Colour of each reader, distinguishable with colour blindness.
const COLOURS: [(&str, &str); 7] = [
    ("ours", "#c0392b"),
    ("static", "#7f8c8d"),
    ("vanilla", "#2e86c1"),
    ("preact", "#8e5bb5"),
    ("react", "#1f9d76"),
    ("styled", "#d68910"),
    ("waiting", "#d68910"),
];

const STYLE: &str = "<style>
text { font: 12px system-ui, sans-serif; fill: #222 }
.small { font-size: 11px; fill: #555 }
.title { font-weight: 600; font-size: 13px }
.paper { fill: #fff }
.grid { stroke: #ddd }
.spread { stroke: #222; stroke-width: 1.2 }
@media (prefers-color-scheme: dark) {
text { fill: #eee } .small { fill: #bbb } .paper { fill: #16181c } .grid { stroke: #3a3d44 } .spread { stroke: #eee }
}
</style>";

pub(super) fn colour(stack: &str) -> &'static str {
    COLOURS.iter().find(|(name, _)| *name == stack).map_or("#999", |(_, colour)| colour)
}

/// Returns a whole SVG document, with its title as a text alternative.
pub(super) fn picture(title: &str, height: f64, content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\">\n\
         <title>{0}</title>\n{STYLE}\n<rect class=\"paper\" width=\"100%\" height=\"100%\" rx=\"6\"/>\n\
         <text class=\"title\" x=\"10\" y=\"20\">{0}</text>\n{content}</svg>\n",
        escaped(title)
    )
}

/// Appends a text; `anchor` is `start`, `middle` or `end`.
pub(super) fn text(into: &mut String, (x, y): (f64, f64), anchor: &str, class: &str, words: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(
        into,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" class=\"{class}\">{}</text>",
        escaped(words)
    );
}

pub(super) fn line(into: &mut String, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
    let _ = writeln!(
        into,
        "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A logarithmic axis that maps the values `least..=most` to the pixels `start..=end`.
pub(super) struct Axis {
    least: f64,
    most: f64,
    start: f64,
    end: f64,
}

impl Axis {
    /// Returns an axis that covers all positive values.
    pub(super) fn over(values: impl Iterator<Item = f64>, (start, end): (f64, f64)) -> Self {
        let (least, most) = values
            .filter(|value| *value > 0.0 && value.is_finite())
            .fold((f64::INFINITY, 0.0_f64), |(least, most), value| {
                (least.min(value), most.max(value))
            });
        if most == 0.0 {
            return Self { least: 1.0, most: 10.0, start, end };
        }
        let least = step_below(least / 1.05);
        Self { least, most: (most * 1.15).max(least * 2.0), start, end }
    }

    /// Returns the pixel of a value. A value below the axis is at its start.
    pub(super) fn place(&self, value: f64) -> f64 {
        let part = (value.max(self.least) / self.least).ln() / (self.most / self.least).ln();
        self.start + part * (self.end - self.start)
    }

    /// Returns the values that get a tick mark.
    pub(super) fn marks(&self) -> Vec<f64> {
        let decades = (self.most / self.least).log10();
        let steps: &[f64] = if decades > 2.5 { &[1.0] } else { &[1.0, 2.0, 5.0] };
        let first = self.least.log10().floor() as i32;
        (first..first + 14)
            .flat_map(|power| steps.iter().map(move |step| step * 10_f64.powi(power)))
            .filter(|mark| *mark >= self.least * 0.999 && *mark <= self.most)
            .collect()
    }
}

/// Rounds down to 1, 2 or 5 times a power of ten.
fn step_below(value: f64) -> f64 {
    let power = 10_f64.powf(value.log10().floor());
    [5.0, 2.0, 1.0]
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step <= value)
        .unwrap_or(power)
}

/// Formats a number with about three significant digits and thousands separators.
pub(super) fn format_number(value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 100.0 || size.fract() == 0.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    grouped(&format!("{value:.decimals$}"))
}

fn grouped(text: &str) -> String {
    let (whole, rest) =
        text.split_once('.').map_or((text, String::new()), |(w, r)| (w, format!(".{r}")));
    let mut groups = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 && !groups.ends_with('-') {
            groups.push(',');
        }
        groups.push(digit);
    }
    groups + &rest
}

#[cfg(test)]
mod tests {
    use super::{Axis, format_number, picture};

    #[test]
    fn decades_are_equally_long() {
        let axis = Axis::over([10.0, 1_000.0].into_iter(), (0.0, 100.0));
        let step = axis.place(100.0) - axis.place(10.0);
        assert!((axis.place(1_000.0) - axis.place(100.0) - step).abs() < 1e-9);
        assert!(axis.place(1_000.0) < 100.0 && axis.place(10.0) > 0.0);
        assert_eq!(axis.place(0.0), 0.0);
    }

    #[test]
    fn tick_marks_are_round_numbers_on_the_axis() {
        let axis = Axis::over([430.0, 1_700.0].into_iter(), (0.0, 100.0));
        assert_eq!(axis.marks(), [200.0, 500.0, 1_000.0]);
        assert_eq!(Axis::over([100.0, 1e6].into_iter(), (0.0, 1.0)).marks().len(), 5);
        assert_eq!(Axis::over([].into_iter(), (0.0, 1.0)).marks().first(), Some(&1.0));
    }

    #[test]
    fn numbers_have_three_significant_digits_and_separators() {
        let written = [0.034, 7.25, 16.68, 433.4, 1_234_567.0, -1_000.0, 4.0].map(format_number);
        assert_eq!(written, ["0.03", "7.25", "16.7", "433", "1,234,567", "-1,000", "4"]);
    }

    #[test]
    fn titles_are_escaped() {
        assert!(picture("a < b", 10.0, "").contains("<title>a &lt; b</title>"));
    }
}
