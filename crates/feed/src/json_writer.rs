//! JSON text, written straight from the values it is made of.

/// Appends a string.
pub fn string(into: &mut String, text: &str) {
    into.push('"');
    escaped(into, text);
    into.push('"');
}

/// Appends a string, or `null`.
pub fn optional(into: &mut String, text: Option<&str>) {
    match text {
        Some(text) => string(into, text),
        None => into.push_str("null"),
    }
}

/// Appends a number.
pub fn number(into: &mut String, number: usize) {
    into.push_str(&number.to_string());
}

/// Appends a list, each value of which `value` appends.
pub fn list<T>(
    into: &mut String,
    values: impl IntoIterator<Item = T>,
    mut value: impl FnMut(&mut String, T),
) {
    into.push('[');
    for (at, one) in values.into_iter().enumerate() {
        if at > 0 {
            into.push(',');
        }
        value(into, one);
    }
    into.push(']');
}

/// Appends the content of a string, without its quotation marks.
pub(crate) fn escaped(into: &mut String, text: &str) {
    let mut rest = text;
    while let Some((plain, special, after)) = split_at_special(rest) {
        into.push_str(plain);
        match special {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            '\u{8}' => into.push_str("\\b"),
            '\t' => into.push_str("\\t"),
            '\n' => into.push_str("\\n"),
            '\u{c}' => into.push_str("\\f"),
            '\r' => into.push_str("\\r"),
            control => into.push_str(&format!("\\u{:04x}", u32::from(control))),
        }
        rest = after;
    }
    into.push_str(rest);
}

/// The first character that has to be escaped, with the text before and after it.
fn split_at_special(text: &str) -> Option<(&str, char, &str)> {
    let is_special = |byte: &u8| (*byte < 0x20) | (*byte == b'"') | (*byte == b'\\');
    // Checking 64 bytes at a time without a branch is many times faster than one after the other.
    let in_chunk = |chunk: &[u8]| chunk.iter().fold(false, |any, byte| any | is_special(byte));
    let bytes = text.as_bytes();
    let clean = bytes.chunks(64).take_while(|chunk| !in_chunk(chunk)).count() * 64;
    let at = clean + bytes.get(clean..)?.iter().position(is_special)?;
    let (plain, rest) = text.split_at_checked(at)?;
    let mut after = rest.chars();
    Some((plain, after.next()?, after.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped_as_serde_json_does() {
        let ascii: String = (0..=0x7f_u8).map(char::from).collect();
        for text in [&ascii, &ascii.repeat(9), "", "مكتبات\\", &"x".repeat(64), &"é\n".repeat(40)]
        {
            let mut written = String::new();
            string(&mut written, text);
            assert_eq!(written, serde_json::to_string(text).unwrap());
        }
    }

    #[test]
    fn lists_are_separated_by_commas() {
        let written = |numbers: &[usize]| {
            let mut written = String::new();
            list(&mut written, numbers, |into, one| number(into, *one));
            written
        };
        assert_eq!(written(&[]), "[]");
        assert_eq!(written(&[1, 20, 300]), "[1,20,300]");
    }
}
