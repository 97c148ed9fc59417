//! Headings at the level that fits the page around the widget.

/// Returns the tag of a heading `depth` levels below `level`, clamped to the levels 1 to 6 that HTML has.
pub(super) fn tag(level: u8, depth: u8) -> &'static str {
    match level.saturating_add(depth) {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn levels_are_clamped_to_those_of_html() {
        assert_eq!([tag(1, 0), tag(1, 1), tag(3, 2)], ["h1", "h2", "h5"]);
        assert_eq!([tag(6, 2), tag(0, 0), tag(255, 9)], ["h6", "h1", "h6"]);
    }
}
