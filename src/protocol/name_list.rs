//! Lists of names in an attribute: `A, B`. A name with a comma is quoted as in CSV; `(not stated)` is the source that
//! is not stated.

/// The source that is not stated. In quotes it is a name like any other.
pub(super) const NOT_STATED: &str = "(not stated)";

/// Parses a list. `None` is *not stated*.
pub(crate) fn read(text: &str) -> Vec<Option<String>> {
    let mut names = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (name, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_name(quoted),
            None => plain_name(rest),
        };
        names.extend(name);
        rest = after.trim_start();
    }
    names
}

/// Formats a list so that [`read`] returns the same names.
pub(crate) fn write<'a>(names: impl Iterator<Item = Option<&'a str>>) -> String {
    let names: Vec<String> = names.map(|name| name.map_or(NOT_STATED.to_owned(), quote)).collect();
    names.join(", ")
}

fn quote(name: &str) -> String {
    let is_plain = name.trim() == name
        && !name.is_empty()
        && !name.contains(',')
        && !name.starts_with('"')
        && name != NOT_STATED;
    if is_plain { name.to_owned() } else { format!("\"{}\"", name.replace('"', "\"\"")) }
}

/// Splits off a name up to the next comma; `None` if it is empty.
fn plain_name(text: &str) -> (Option<Option<String>>, &str) {
    let (name, after) = text.split_once(',').unwrap_or((text, ""));
    let name = match name.trim() {
        "" => None,
        NOT_STATED => Some(None),
        name => Some(Some(name.to_owned())),
    };
    (name, after)
}

/// Splits off a name up to its closing quote, or to the end if there is none.
fn quoted_name(text: &str) -> (Option<Option<String>>, &str) {
    let mut name = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('"') {
        name.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                name.push('"');
                rest = after;
            }
            None => {
                let after = after.split_once(',').map_or("", |(_, after)| after);
                return (Some(Some(name)), after);
            }
        }
    }
    name.push_str(rest);
    (Some(Some(name)), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_read(text: &str, expected: &[Option<&str>]) {
        let names = read(text);
        let found: Vec<_> = names.iter().map(Option::as_deref).collect();
        assert_eq!(found, expected, "{text}");
        let written = write(found.iter().copied());
        assert_eq!(read(&written), names, "{text} was written as {written}");
    }

    #[test]
    fn names_are_split_at_commas() {
        assert_read("Rail Review, Channel 5", &[Some("Rail Review"), Some("Channel 5")]);
        assert_read(" Rail Review ,, Channel 5, ", &[Some("Rail Review"), Some("Channel 5")]);
        assert_read("", &[]);
        assert_read(" , ", &[]);
        assert_read("جريدة الميناء, قناة 7", &[Some("جريدة الميناء"), Some("قناة 7")]);
    }

    #[test]
    fn a_name_with_a_comma_is_quoted() {
        assert_read("\"Smith, Jones & Co\", B", &[Some("Smith, Jones & Co"), Some("B")]);
        assert_read("\"The \"\"Daily\"\"\"", &[Some("The \"Daily\"")]);
        assert_read("The \"Daily\", B", &[Some("The \"Daily\""), Some("B")]);
        assert_read("\"never closed, B", &[Some("never closed, B")]);
        assert_read("\"\"", &[Some("")]);
    }

    #[test]
    fn not_stated_is_a_name_only_in_quotes() {
        assert_read("(not stated), A", &[None, Some("A")]);
        assert_read("\"(not stated)\"", &[Some("(not stated)")]);
    }

    #[test]
    fn names_are_written_as_by_the_element() {
        let vectors: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../conformance/names.json")).unwrap();
        for vector in vectors {
            let names: Vec<Option<String>> =
                serde_json::from_value(vector["names"].clone()).unwrap();
            let text = write(names.iter().map(Option::as_deref));
            assert_eq!(text, vector["text"], "{vector}");
            assert_eq!(read(&text), names, "{vector}");
        }
    }
}
