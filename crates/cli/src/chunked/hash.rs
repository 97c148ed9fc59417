//! The hashes that chunks are named by.

use newsstand_chunked::hash_text;
use sha2::{Digest, Sha256};

/// Returns the SHA-256 of some bytes in base64url.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> String {
    hash_text(&Sha256::digest(bytes))
}

#[test]
fn hashes_are_those_that_the_element_checks() {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../../conformance/hashes.json")).unwrap();
    for vector in vectors["chunks"].as_array().unwrap() {
        let text = |name: &str| vector[name].as_str().unwrap();
        let hash = hash_of(text("content").as_bytes());
        assert_eq!(format!("{}-{hash}.{}", text("kind"), text("extension")), text("file"));
        assert!(newsstand_chunked::is_hash(&hash));
    }
}
