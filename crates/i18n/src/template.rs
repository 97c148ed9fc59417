//! Messages with placeholders.

/// Fills the placeholders of a message: `{name}` becomes the value of that name. A part in `[…]` is left out if a
/// placeholder in it has an empty value.
#[must_use]
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(message.len() + 16);
    // Where the optional part begins, and whether it is left out.
    let (mut begun, mut empty) = (0, false);
    let mut rest = message;
    while let Some((before, mark, after)) = next_mark(rest) {
        filled.push_str(before);
        rest = after;
        match mark {
            b'{' => {
                let (name, after) = rest.split_once('}').unwrap_or((rest, ""));
                let value = values.iter().find(|(other, _)| *other == name);
                let value = value.map_or("", |(_, value)| value);
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

/// Splits a text at its next mark: the text before it, the mark, and the text after it.
fn next_mark(text: &str) -> Option<(&str, u8, &str)> {
    let at = text.bytes().position(|byte| matches!(byte, b'{' | b'[' | b']'))?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, *rest.as_bytes().first()?, rest.get(1..)?))
}

/// Splits a message around its emphasis `*…*`: the text before, inside and after it.
#[must_use]
pub fn split_emphasis(message: &str) -> [&str; 3] {
    let (before, rest) = message.split_once('*').unwrap_or((message, ""));
    let (middle, after) = rest.split_once('*').unwrap_or((rest, ""));
    [before, middle, after]
}

#[cfg(test)]
mod tests {
    use super::{fill, split_emphasis};

    #[test]
    fn optional_parts_without_a_value_are_left_out() {
        let message = "No matches[ from {sources}][ with {tags}][ {within}].";
        let say = |sources, within| {
            fill(message, &[("sources", sources), ("tags", ""), ("within", within)])
        };
        assert_eq!(say("A", "today"), "No matches from A today.");
        assert_eq!(say("", "today"), "No matches today.");
        assert_eq!(say("", ""), "No matches.");
    }

    #[test]
    fn values_are_not_templates() {
        assert_eq!(fill("{n} {n} {other}{", &[("n", "{x}[1]")]), "{x}[1] {x}[1] ");
    }

    #[test]
    fn the_emphasis_is_in_the_middle() {
        assert_eq!(split_emphasis("At *{time}*."), ["At ", "{time}", "."]);
        assert_eq!(split_emphasis("plain"), ["plain", "", ""]);
    }
}
