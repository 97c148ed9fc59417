//! The hashes that chunks are named by.

use newsstand_chunked::hash_text;
use sha2::{Digest, Sha256};

/// Returns the SHA-256 of some bytes in base64url.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> String {
    hash_text(&Sha256::digest(bytes))
}
