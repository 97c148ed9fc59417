//! Lists of names in an attribute: `A, B`. A name with a comma stands in quotes, as in CSV; a source
//! that is not stated has a word of its own.

/// Stands for a source that is not stated; in quotes it is a name like any other.
pub(super) const NOT_STATED: &str = "(not stated)";

/// Reads a list; `None` among the names is what is not stated.
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

/// Writes a list in the way that [`read`] reads it.
pub(crate) fn write<'a>(names: impl Iterator<Item = Option<&'a str>>) -> String {
    let names: Vec<String> =
        names.map(|name| name.map_or(NOT_STATED.to_owned(), written)).collect();
    names.join(", ")
}

fn written(name: &str) -> String {
    let plain = name.trim() == name
        && !name.is_empty()
        && !name.contains(',')
        && !name.starts_with('"')
        && name != NOT_STATED;
    if plain { name.to_owned() } else { format!("\"{}\"", name.replace('"', "\"\"")) }
}

fn plain_name(text: &str) -> (Option<Option<String>>, &str) {
    let (name, after) = text.split_once(',').unwrap_or((text, ""));
    let name = match name.trim() {
        "" => None,
        NOT_STATED => Some(None),
        name => Some(Some(name.to_owned())),
    };
    (name, after)
}

/// A name up to its closing quote, or to the end where there is none.
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
    fn reads(text: &str, expected: &[Option<&str>]) {
        let names = read(text);
        let found: Vec<_> = names.iter().map(Option::as_deref).collect();
        assert_eq!(found, expected, "{text}");
        let written = write(found.iter().copied());
        assert_eq!(read(&written), names, "{text} was written as {written}");
    }

    #[test]
    fn names_are_split_at_commas() {
        reads("Rail Review, Channel 5", &[Some("Rail Review"), Some("Channel 5")]);
        reads(" Rail Review ,, Channel 5, ", &[Some("Rail Review"), Some("Channel 5")]);
        reads("", &[]);
        reads(" , ", &[]);
        reads("جريدة الميناء, قناة 7", &[Some("جريدة الميناء"), Some("قناة 7")]);
    }

    #[test]
    fn a_name_with_a_comma_stands_in_quotes() {
        reads("\"Smith, Jones & Co\", B", &[Some("Smith, Jones & Co"), Some("B")]);
        reads("\"The \"\"Daily\"\"\"", &[Some("The \"Daily\"")]);
        reads("The \"Daily\", B", &[Some("The \"Daily\""), Some("B")]);
        reads("\"never closed, B", &[Some("never closed, B")]);
        reads("\"\"", &[Some("")]);
    }

    #[test]
    fn not_stated_is_a_choice_and_in_quotes_a_name() {
        reads("(not stated), A", &[None, Some("A")]);
        reads("\"(not stated)\"", &[Some("(not stated)")]);
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
