//! The Content-Security-Policy of a page with a first frame.

use crate::chunked::hash_of;

/// Returns a policy that allows the widget, its feed and the page's own style sheets, and inline only this script and
/// this style sheet, which are those of the first frame.
#[must_use]
pub fn policy(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' {}; connect-src 'self'; \
         require-trusted-types-for 'script'",
        source(script),
        source(style)
    )
}

/// Returns the source expression of an inline text. Browsers compare the hash in plain base64, padded.
fn source(text: &str) -> String {
    let hash = hash_of(text.as_bytes()).replace('-', "+").replace('_', "/");
    format!("'sha256-{hash}='")
}

#[test]
fn a_source_is_a_hash_in_plain_base64() {
    // The base64url of the first has `-`, that of the second `_`.
    assert_eq!(source("a"), "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='");
    assert_eq!(source("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}
