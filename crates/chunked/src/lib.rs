//! Chunked editions, for more articles than one file should hold: a manifest, an index in chunks (columns for filters,
//! cards for lists), and bodies of the articles. Every file but the manifest is named by the hash of its content.
//!
//! `docs/edition-format.md` describes the files. [`ChunkedIndex`] is the index of an edition whose chunks are still
//! arriving; writing and fetching files is left to the caller.

pub mod chunks;
pub mod columns;
mod index;
pub mod manifest;
mod pending;

pub use columns::Columns;
pub use index::{ChunkedIndex, TextStatus};
pub use manifest::Manifest;

/// The version of the format.
pub const VERSION: usize = 1;

/// A reference to a chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChunkRef {
    /// The SHA-256 of its content in base64url, without padding: 43 characters.
    pub hash: String,
    /// Number of articles in it.
    pub articles: usize,
}

/// Length of a hash, in characters.
pub const HASH: usize = 43;

/// Returns whether a text is a hash that may name a file, and so cannot lead to any other path.
#[must_use]
pub fn is_hash(text: &str) -> bool {
    text.len() == HASH && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

/// The digits of base64url.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Returns the text of a hash of 32 bytes.
#[must_use]
pub fn hash_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(HASH);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - group.len()));
        for digit in 0..=group.len() {
            let digit = bits >> (18 - 6 * digit) & 63;
            text.push(char::from(ALPHABET.get(digit as usize).copied().unwrap_or(b'A')));
        }
    }
    text
}

/// Returns the 32 bytes of a hash; `None` if the text is no hash.
#[must_use]
pub fn hash_bytes(text: &str) -> Option<Vec<u8>> {
    if !is_hash(text) {
        return None;
    }
    let mut bits = 0_u32;
    let mut bytes = Vec::with_capacity(33);
    for (place, digit) in text.bytes().enumerate() {
        let digit = ALPHABET.iter().position(|other| *other == digit)?;
        bits = bits << 6 | u32::try_from(digit).ok()?;
        if place % 4 > 0 {
            let shift = 6 - 2 * (place % 4);
            bytes.push(u8::try_from(bits >> shift & 0xff).ok()?);
        }
    }
    Some(bytes)
}

/// Returns the hash that stands for an id where the id itself would take too much room: FNV-1a of 64 bits.
#[must_use]
pub fn short_id(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_forty_three_characters() {
        let bytes: Vec<u8> = (0..32).map(|byte| byte * 8).collect();
        let text = hash_text(&bytes);
        assert_eq!(text, "AAgQGCAoMDhASFBYYGhweICIkJigqLC4wMjQ2ODo8Pg");
        assert!(is_hash(&text));
        assert_eq!(hash_bytes(&text), Some(bytes));
        assert!(!is_hash("../../../../../../etc/passwd/////////////// "));
        assert_eq!(hash_bytes("x"), None);
    }
}
