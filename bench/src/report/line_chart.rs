//! A line chart on two logarithmic axes, to show how a metric grows with the edition.

use std::fmt::Write as _;

use super::readers::short_label;
use super::svg::{Axis, WIDTH, colour, format_number, line, picture, text};

/// The line of one reader: numbers of articles and values.
pub(super) struct Series {
    pub(super) stack: String,
    pub(super) points: Vec<(f64, f64)>,
}

const LEFT: f64 = 52.0;
const RIGHT: f64 = WIDTH - 16.0;
const TOP: f64 = 58.0;
const BOTTOM: f64 = 250.0;

/// Returns the chart as SVG.
pub(super) fn line_chart(title: &str, series: &[Series]) -> String {
    let points = || series.iter().flat_map(|one| &one.points);
    let across = Axis::over(points().map(|(x, _)| *x), (LEFT + 4.0, RIGHT));
    let up = Axis::over(points().map(|(_, y)| *y), (BOTTOM, TOP));
    let mut content = String::new();
    for mark in up.marks() {
        let y = up.place(mark);
        line(&mut content, "grid", (LEFT, y), (RIGHT, y));
        text(&mut content, (LEFT - 5.0, y + 4.0), "end", "small", &format_number(mark));
    }
    let mut numbers: Vec<f64> = points().map(|(x, _)| *x).collect();
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    for articles in numbers {
        let x = across.place(articles);
        text(
            &mut content,
            (x.min(RIGHT - 18.0), BOTTOM + 16.0),
            "middle",
            "small",
            &format_number(articles),
        );
    }
    text(&mut content, (RIGHT, BOTTOM + 32.0), "end", "small", "articles");
    let mut legend = 10.0;
    for one in series {
        let colour = colour(&one.stack);
        // Writing to a string cannot fail.
        let _ = writeln!(
            content,
            "<circle cx=\"{:.1}\" cy=\"36\" r=\"4\" fill=\"{colour}\"/>",
            legend + 4.0
        );
        text(&mut content, (legend + 12.0, 40.0), "start", "small", short_label(&one.stack));
        legend += 26.0 + 6.5 * short_label(&one.stack).chars().count() as f64;
        let places: Vec<(f64, f64)> =
            one.points.iter().map(|(x, y)| (across.place(*x), up.place(*y))).collect();
        let path: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            content,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            path.join(" ")
        );
        for (x, y) in places {
            let _ = writeln!(
                content,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>"
            );
        }
    }
    picture(title, BOTTOM + 42.0, &content)
}

#[cfg(test)]
mod tests {
    use super::{Series, line_chart};

    #[test]
    fn larger_values_are_further_right_and_higher() {
        let line =
            Series { stack: "ours".to_owned(), points: vec![(100.0, 1.0), (10_000.0, 40.0)] };
        let picture = line_chart("Filter", &[line]);
        let path = picture.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
        let places: Vec<f64> =
            path.split([' ', ',']).map(|number| number.parse().unwrap()).collect();
        assert!(places[0] < places[2] && places[1] > places[3], "{path}");
        assert!(picture.contains(">10,000<") && picture.contains(">Newsstand<"), "{picture}");
    }
}
