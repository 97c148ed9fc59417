//! A chart of grouped bars on a logarithmic axis, to compare readers.

use std::fmt::Write as _;

use super::readers::short_label;
use super::svg::{Axis, WIDTH, colour, format_number, line, picture, text};

/// A bar for the median of one reader, with a line from the minimum to the maximum.
pub(super) struct Bar {
    pub(super) stack: String,
    pub(super) median: f64,
    pub(super) range: (f64, f64),
}

/// A group of bars under a heading.
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) bars: Vec<Bar>,
}

const LEFT: f64 = 98.0;
const RIGHT: f64 = WIDTH - 46.0;
const BAR: f64 = 17.0;

/// Returns the chart as SVG.
pub(super) fn bar_chart(title: &str, groups: &[Group]) -> String {
    let ends = groups.iter().flat_map(|group| &group.bars);
    // The axis starts low enough for the shortest bar to be visible.
    let values = ends.flat_map(|bar| [bar.range.0 * 0.7, bar.range.1]);
    let axis = Axis::over(values, (LEFT, RIGHT));
    let (mut content, mut y) = (String::new(), 34.0);
    let mut drawn = String::new();
    for group in groups {
        text(&mut drawn, (10.0, y + 12.0), "start", "", &group.heading);
        y += 18.0;
        for bar in &group.bars {
            self::bar(&mut drawn, bar, &axis, y);
            y += BAR;
        }
        y += 6.0;
    }
    for mark in axis.marks() {
        let x = axis.place(mark);
        line(&mut content, "grid", (x, 34.0), (x, y));
        text(&mut content, (x, y + 13.0), "middle", "small", &format_number(mark));
    }
    picture(title, y + 22.0, &(content + &drawn))
}

fn bar(into: &mut String, bar: &Bar, axis: &Axis, y: f64) {
    let (end, middle) = (axis.place(bar.median), y + BAR / 2.0);
    text(into, (LEFT - 5.0, middle + 4.0), "end", "small", short_label(&bar.stack));
    // Writing to a string cannot fail.
    let _ = writeln!(
        into,
        "<rect x=\"{LEFT}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\"/>",
        y + 2.0,
        end - LEFT,
        BAR - 4.0,
        colour(&bar.stack)
    );
    let (least, most) = (axis.place(bar.range.0), axis.place(bar.range.1));
    line(into, "spread", (least, middle), (most, middle));
    text(into, (most.max(end) + 4.0, middle + 4.0), "start", "small", &format_number(bar.median));
}

#[cfg(test)]
mod tests {
    use super::{Bar, Group, bar_chart};

    #[test]
    fn a_longer_time_has_a_longer_bar() {
        let bar = |stack: &str, median: f64| Bar {
            stack: stack.to_owned(),
            median,
            range: (median * 0.9, median * 1.1),
        };
        let group = Group {
            heading: "100 articles".to_owned(),
            bars: vec![bar("ours", 400.0), bar("react", 1_300.0)],
        };
        let picture = bar_chart("First article", &[group]);
        let widths: Vec<f64> = picture
            .lines()
            .filter(|line| line.contains("fill=\"#"))
            .filter_map(|line| line.split("width=\"").nth(1)?.split('"').next()?.parse().ok())
            .collect();
        assert!(widths.len() == 2 && widths[0] < widths[1] && widths[0] > 20.0, "{widths:?}");
        assert!(picture.contains(">1,300<") && picture.contains(">100 articles<"), "{picture}");
    }
}
