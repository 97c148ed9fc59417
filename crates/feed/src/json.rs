//! JSON values of any shape, for input whose shape is not certain.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`, or an absent value.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, as names and values in the order written.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Returns an object without entries.
    #[must_use]
    pub fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// Adds an entry to an object.
    #[must_use]
    #[inline(never)]
    pub fn with(mut self, name: &str, value: impl Into<Self>) -> Self {
        if let Self::Object(entries) = &mut self {
            entries.push((name.to_owned(), value.into()));
        }
        self
    }

    /// Takes the value with a name out of an object. Returns [`Json::Null`] if there is none, or if this is no
    /// object.
    #[inline(never)]
    pub fn take(&mut self, name: &str) -> Self {
        self.inside(name).map(std::mem::take).unwrap_or_default()
    }

    /// Returns the value with a name in an object.
    pub fn inside(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Returns the values of an array; empty if this is none.
    #[must_use]
    #[inline(never)]
    pub fn list(self) -> Vec<Self> {
        match self {
            Self::Array(list) => list,
            _ => Vec::new(),
        }
    }

    /// Returns the string; `None` if this is none.
    #[must_use]
    #[inline(never)]
    pub fn text(self) -> Option<String> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the number if it is whole and not negative.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        match self {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "only whole numbers that come back the same are taken"
            )]
            Self::Number(number) if *number >= 0.0 && *number < 4e15 && number.fract() == 0.0 => {
                Some(*number as usize)
            }
            _ => None,
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// Converts a value that may be absent, which is `null` then.
impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, T::into)
    }
}

/// Converts a list.
impl<T: Clone + Into<Json>> From<&[T]> for Json {
    fn from(list: &[T]) -> Self {
        Self::Array(list.iter().cloned().map(T::into).collect())
    }
}

/// Formats the value for the end of a sentence: `found 24`, `found a list`.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("nothing"),
            Self::Bool(flag) => write!(f, "{flag}"),
            Self::Number(number) => number_text(*number, f),
            Self::String(text) => write!(f, "\"{text}\""),
            Self::Array(_) => f.write_str("a list"),
            Self::Object(_) => f.write_str("an object"),
        }
    }
}

/// Formats a number if it is whole. The code that formats fractions adds 5 KB to the download.
fn number_text(number: f64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    #[expect(clippy::cast_possible_truncation, reason = "compared with what it came from")]
    let whole = number as i64;
    #[expect(clippy::cast_precision_loss, reason = "the comparison is what tells")]
    let back = whole as f64;
    if back.to_bits() == number.to_bits() {
        write!(f, "{whole}")
    } else {
        f.write_str("a fraction")
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers are no more precise")]
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers are no more precise")]
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(entry) = object.next_entry()? {
            values.push(entry);
        }
        Ok(Json::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Json {
        serde_json::from_str(json).expect(json)
    }

    #[test]
    fn values_are_taken_by_name() {
        let mut json = read(r#"{"a": 1, "b": "text", "c": [1.5, -1]}"#);
        assert_eq!(json.take("a").count(), Some(1));
        assert_eq!(json.take("a"), Json::Null);
        assert_eq!(json.take("b").text().as_deref(), Some("text"));
        assert!(json.take("c").list().iter().all(|number| number.count().is_none()));
        assert_eq!(json.take("d"), Json::Null);
    }

    #[test]
    fn a_value_is_named_in_a_sentence() {
        for (json, named) in [
            ("null", "nothing"),
            ("true", "true"),
            ("24", "24"),
            ("-3", "-3"),
            ("1.5", "a fraction"),
            ("\"a\"", "\"a\""),
            ("[1, [2]]", "a list"),
            ("{\"a\": 1}", "an object"),
        ] {
            assert_eq!(read(json).to_string(), named);
        }
    }
}
