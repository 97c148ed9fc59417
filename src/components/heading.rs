//! Headings at the level that the page around leaves for them.

/// The tag of a heading so many levels below the stand's own, which is 1 to 6; HTML has no seventh.
pub(super) fn tag(level: u8, below: u8) -> &'static str {
    match level.saturating_add(below) {
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
    fn headings_follow_the_level_that_is_asked_for() {
        assert_eq!([tag(1, 0), tag(1, 1), tag(3, 2)], ["h1", "h2", "h5"]);
        assert_eq!([tag(6, 2), tag(0, 0), tag(255, 9)], ["h6", "h1", "h6"]);
    }
}
