//! Hexadecimal, base64, and hashes in either.

use std::fmt::Write;

use sha2::{Digest, Sha256, Sha384};

/// Encodes bytes in lowercase hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Encodes bytes in base64, padded.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = (0..3).fold(0_usize, |group, at| {
            group << 8 | usize::from(chunk.get(at).copied().unwrap_or(0))
        });
        for at in 0..4 {
            let digit = DIGITS.get(group >> (18 - 6 * at) & 63).copied().unwrap_or(b'=');
            text.push(if at <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

/// Returns 16 hexadecimal digits of the SHA-256, for file names that change with their content.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    let mut hash = hexadecimal(&Sha256::digest(bytes));
    hash.truncate(16);
    hash
}

/// Returns the SHA-384 in the format of HTML's `integrity`.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// Returns the SHA-256 as a source expression of a Content-Security-Policy.
pub(crate) fn source(bytes: &[u8]) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{base64, hexadecimal, integrity, short_hash};

    #[test]
    fn bytes_are_encoded() {
        assert_eq!(hexadecimal(&[0, 15, 255]), "000fff");
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn hashes_match_known_values() {
        assert_eq!(short_hash(b"abc"), "ba7816bf8f01cfea");
        let known = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), known);
    }
}
