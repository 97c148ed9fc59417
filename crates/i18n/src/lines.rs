//! The text from which a program takes the messages of a language, and the checksum of their keys, which tells versions
//! apart. The build script writes both into the program; for languages that are fetched, `addLanguage` in
//! `src/js/element/messages.js` makes the same, and `conformance/hashes.json` holds both to that.

use std::collections::BTreeMap;

use serde_json::Value;

/// The messages of a language by their keys.
pub(crate) type Messages = BTreeMap<String, Value>;

/// Returns the checksum of keys in their order: FNV-1a with 32 bits, of the keys with commas between them.
pub(crate) fn checksum(keys: &[&String]) -> u32 {
    let all = keys.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(",");
    all.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Writes the messages of a language in the order of `keys`, each in a line.
///
/// # Errors
/// A sentence, if a message is missing or of another kind.
pub(crate) fn lines(tag: &str, messages: &Messages, keys: &[&String]) -> Result<String, String> {
    let all = keys.iter().map(|key| line(tag, messages, key));
    Ok(all.collect::<Result<Vec<_>, _>>()?.join("\n"))
}

/// Writes a message in a line: a text, or its plural forms, each after a tab.
///
/// # Errors
/// A sentence, if the message is missing or of another kind.
pub(crate) fn line(tag: &str, messages: &Messages, key: &str) -> Result<String, String> {
    let wrong = |what: &str| format!("assets/locales/{tag}.json: {key}: {what}");
    match messages.get(key) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Object(forms)) => forms
            .iter()
            .map(|(category, text)| Some(format!("\t{category}:{}", text.as_str()?)))
            .collect::<Option<String>>()
            .ok_or_else(|| wrong("expected a text for each plural form")),
        Some(_) => Err(wrong("expected a text, or an object of plural forms")),
        None => Err(wrong("missing")),
    }
}

#[test]
fn texts_and_checksums_are_those_that_the_element_makes() {
    let vectors: Value =
        serde_json::from_str(include_str!("../../../conformance/hashes.json")).unwrap();
    for vector in vectors["messages"].as_array().unwrap() {
        let messages: Messages = serde_json::from_value(vector["messages"].clone()).unwrap();
        let keys: Vec<_> = messages.keys().collect();
        assert_eq!(checksum(&keys), vector["checksum"], "{vector}");
        assert_eq!(lines("xx", &messages, &keys).unwrap(), vector["lines"], "{vector}");
    }
}
