//! Decodes bytes to text, and refuses what is no text of a page: headlines made of the bytes of a picture help nobody.

use std::borrow::Cow;

use super::script::count;

/// The text of a document, or the reason why it has none.
#[derive(Debug)]
pub struct Text<'a>(pub(super) Result<Decoded<'a>, &'static str>);

impl<'a> Text<'a> {
    /// Decodes UTF-8, or UTF-16 where a byte-order mark announces it.
    #[must_use]
    pub fn decode(bytes: &'a [u8]) -> Self {
        Self(decode(bytes))
    }
}

/// A text without its byte-order mark.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    /// The first line with bytes that could not be decoded. `U+FFFD` stands in their place.
    pub(super) invalid: Option<usize>,
}

/// Decodes a text.
///
/// # Errors
/// Names what the bytes seem to be, where they are not the text of a page.
fn decode(bytes: &[u8]) -> Result<Decoded<'_>, &'static str> {
    if let Some(what) = signature(bytes) {
        return Err(what);
    }
    let decoded = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
    };
    match other_text(&decoded.text).or_else(|| noise(&decoded)) {
        Some(what) => Err(what),
        None => Ok(decoded),
    }
}

fn utf8(bytes: &[u8]) -> Decoded<'_> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), invalid: None },
        Err(_) => replaced(String::from_utf8_lossy(bytes).into_owned()),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded<'static> {
    let pairs = bytes.chunks(2).map(|pair| match *pair {
        [one, other] => unit([one, other]),
        // Half a character at the end is as invalid as half a surrogate pair.
        _ => 0xd800,
    });
    let text: String =
        char::decode_utf16(pairs).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return replaced(text);
    }
    Decoded { text: Cow::Owned(text), invalid: None }
}

fn replaced(text: String) -> Decoded<'static> {
    let before = text.split_inclusive(char::REPLACEMENT_CHARACTER).next().unwrap_or_default();
    let invalid = Some(super::lines::count(before));
    Decoded { text: Cow::Owned(text), invalid }
}

/// Recognizes other kinds of files by their first bytes.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 9] = [
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"RIFF", "a picture or a recording"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\x1f\x8b", "a compressed file"),
        (b"\x7fELF", "a program"),
        (b"\0asm", "a program"),
    ];
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

/// Recognizes text in a markup or data language.
fn other_text(text: &str) -> Option<&'static str> {
    const STARTS: [(&str, &str); 8] = [
        ("<!doctype", "HTML"),
        ("<html", "HTML"),
        ("<head", "HTML"),
        ("<!--", "HTML or XML"),
        ("<?xml", "XML"),
        ("<rss", "XML"),
        ("<svg", "XML"),
        ("{\\rtf", "RTF"),
    ];
    let text = text.trim_start();
    let begins = |start: &str| {
        text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
    };
    if let Some((_, what)) = STARTS.iter().find(|(start, _)| begins(start)) {
        return Some(what);
    }
    let after = |bracket| text.strip_prefix(bracket).map(str::trim_start);
    let json = after('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || after('[').is_some_and(|rest| rest.starts_with(['{', '[', '"', ']']));
    json.then_some("JSON")
}

/// Recognizes bytes that are no text: many control characters, or much that could not be decoded.
fn noise(decoded: &Decoded<'_>) -> Option<&'static str> {
    let text = decoded.text.as_ref();
    let controls = count(text, |byte| (byte < 0x20) & !(0x09..=0x0d).contains(&byte));
    if controls * 50 > text.len() {
        return Some("binary data");
    }
    decoded.invalid?;
    let replaced = text.matches(char::REPLACEMENT_CHARACTER).count();
    let letters = text.chars().filter(|character| !character.is_whitespace()).count();
    (replaced * 4 > letters).then_some("binary data, or text in an encoding other than UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn gives(bytes: &[u8], text: &str, invalid: Option<usize>) {
        let decoded = decode(bytes).expect("text");
        assert_eq!((decoded.text.as_ref(), decoded.invalid), (text, invalid));
    }

    #[track_caller]
    fn refused(bytes: &[u8], what: &str) {
        assert_eq!(decode(bytes), Err(what));
    }

    #[test]
    fn only_a_byte_order_mark_at_the_start_is_removed() {
        gives(b"\xef\xbb\xbfHarbour\n", "Harbour\n", None);
        gives("Harbour\u{feff}".as_bytes(), "Harbour\u{feff}", None);
    }

    #[test]
    fn invalid_bytes_are_replaced_and_their_first_line_is_returned() {
        gives(
            b"Harbour\nreopens\r\ncaf\xe9 open\n\xff",
            "Harbour\nreopens\r\ncaf\u{fffd} open\n\u{fffd}",
            Some(3),
        );
        gives(b"Harb\xf0\x9f", "Harb\u{fffd}", Some(1));
    }

    #[test]
    fn utf_16_is_recognized_by_its_byte_order_mark() {
        let little: Vec<u8> = "\u{feff}مرفأ\nb".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}مرفأ\nb".encode_utf16().flat_map(u16::to_be_bytes).collect();
        gives(&little, "مرفأ\nb", None);
        gives(&big, "مرفأ\nb", None);
        gives(&little[..little.len() - 1], "مرفأ\n\u{fffd}", Some(2));
    }

    #[test]
    fn other_kinds_of_files_are_named() {
        refused(b"%PDF-1.7\n", "a PDF");
        refused(b"\x89PNG\r\n\x1a\n", "a picture");
        refused(b"\n <!DOCTYPE html><p>Harbour", "HTML");
        refused(b"<?xml version=\"1.0\"?>", "XML");
        refused(b" {\n  \"version\": 1}", "JSON");
        refused(b"[{\"a\": 1}]", "JSON");
        refused(b"Harb\0ur\0\x01\x02", "binary data");
        refused(
            &[0xc7, 0xe1, 0xe3, 0xd1, 0xdd, 0xc3, b' ', 0xe6],
            "binary data, or text in an encoding other than UTF-8",
        );
    }

    #[test]
    fn a_headline_in_brackets_is_no_json() {
        gives(b"[Video] Harbour reopens", "[Video] Harbour reopens", None);
        gives(b"{sic} they said", "{sic} they said", None);
        gives(b"<3 from the harbour", "<3 from the harbour", None);
        gives(b"", "", None);
    }
}
