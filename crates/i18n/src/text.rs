//! Texts with places in them, and how those are filled.

/// A text with its places filled: `{name}` by what goes by that name, and what stands in `[…]` left out where
/// what goes into it is nothing.
#[must_use]
pub fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    // Where what may be left out begins, and whether it will be.
    let (mut begun, mut empty) = (0, false);
    let mut rest = text;
    while let Some((before, mark, after)) = next(rest) {
        filled.push_str(before);
        rest = after;
        match mark {
            b'{' => {
                let (name, after) = rest.split_once('}').unwrap_or((rest, ""));
                let value =
                    places.iter().find(|(other, _)| *other == name).map_or("", |place| place.1);
                filled.push_str(value);
                empty |= value.is_empty();
                rest = after;
            }
            b'[' => (begun, empty) = (filled.len(), false),
            _ if empty => filled.truncate(begun),
            _ => {}
        }
    }
    filled.push_str(rest);
    filled
}

/// A text up to its next mark, the mark, and what follows.
fn next(text: &str) -> Option<(&str, u8, &str)> {
    let at = text.bytes().position(|byte| matches!(byte, b'{' | b'[' | b']'))?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, *rest.as_bytes().first()?, rest.get(1..)?))
}

/// What comes before `*…*` in a text, what stands in it, and what comes after.
#[must_use]
pub fn strong(text: &str) -> [&str; 3] {
    let (before, rest) = text.split_once('*').unwrap_or((text, ""));
    let (middle, after) = rest.split_once('*').unwrap_or((rest, ""));
    [before, middle, after]
}

#[cfg(test)]
mod tests {
    use super::{fill, strong};

    #[test]
    fn places_are_filled_and_what_has_nothing_is_left_out() {
        let text = "Nothing {sources}[ with {tags}][ {within}].";
        let say =
            |tags, within| fill(text, &[("sources", "from A"), ("tags", tags), ("within", within)]);
        assert_eq!(say("#B", "today"), "Nothing from A with #B today.");
        assert_eq!(say("", "today"), "Nothing from A today.");
        assert_eq!(say("", ""), "Nothing from A.");
        assert_eq!(fill("{n} {n} {other}{", &[("n", "{x}[1]")]), "{x}[1] {x}[1] ");
    }

    #[test]
    fn what_matters_most_is_in_the_middle() {
        assert_eq!(strong("At *{time}*."), ["At ", "{time}", "."]);
        assert_eq!(strong("plain"), ["plain", "", ""]);
    }
}
