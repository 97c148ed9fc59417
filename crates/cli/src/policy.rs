//! The Content-Security-Policy of a page with a first frame.

use crate::chunked::hash_of;

/// Returns a policy that allows the widget, its feed and the page's own style sheets, and inline only this script and
/// these style sheets, which are those of first frames.
#[must_use]
pub fn policy(script: &str, styles: &[String]) -> String {
    let styles: Vec<String> = styles.iter().map(|style| source(style)).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' {}; connect-src 'self'; \
         require-trusted-types-for 'script'",
        source(script),
        styles.join(" ")
    )
}

/// Returns the source expression of an inline text. Browsers compare the hash in plain base64, padded.
fn source(text: &str) -> String {
    let hash = hash_of(text.as_bytes()).replace('-', "+").replace('_', "/");
    format!("'sha256-{hash}='")
}

#[test]
fn a_policy_names_every_inline_text() {
    let policy = policy("a", &["b".to_owned(), "c".to_owned()]);
    let styles = format!("; style-src 'self' {} {}; connect-src", source("b"), source("c"));
    assert!(policy.contains(&format!("'wasm-unsafe-eval' {};", source("a"))), "{policy}");
    assert!(policy.contains(&styles), "{policy}");
}

#[test]
fn a_source_is_a_hash_in_plain_base64() {
    // The base64url of the first has `-`, that of the second `_`.
    assert_eq!(source("a"), "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='");
    assert_eq!(source("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}
