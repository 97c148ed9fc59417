//! The examples that the walk has to read alike with every parser.

use newsstand_markup::{parser, write};

/// Returns an address in full, as if the document was at `https://base.example/`.
fn resolve(address: &str) -> Option<String> {
    match address.strip_prefix('/') {
        Some(path) => Some(format!("https://base.example/{path}")),
        None => newsstand_core::article::is_web(address).then(|| address.to_owned()),
    }
}

#[test]
fn html_becomes_the_blocks_of_the_examples() {
    let text = include_str!("../../../conformance/markup.json");
    let examples: Vec<serde_json::Value> = serde_json::from_str(text).unwrap();
    assert!(examples.len() > 40);
    let mut wrong = Vec::new();
    for example in examples {
        let part = |name: &str| example[name].as_str().unwrap();
        let becomes = write(&parser::blocks(part("html"), &resolve));
        let again = write(&parser::blocks(&becomes, &resolve));
        if (becomes.as_str(), again.as_str()) != (part("becomes"), part("becomes")) {
            let (about, expected) = (part("about"), part("becomes"));
            wrong.push(format!(
                "{about}:\n  expected {expected}\n  found    {becomes}\n  again    {again}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_title_is_decoded_once() {
    for (title, decoded) in [
        ("Gr&ouml;&szlig;e &amp; Gew&#228;hr: it&#8217;s fine", "Größe & Gewähr: it’s fine"),
        ("Fish &amp;amp; chips", "Fish &amp; chips"),
        ("The <video> element", "The <video> element"),
        ("a & b &unknown; &", "a & b &unknown; &"),
    ] {
        assert_eq!(parser::decoded(title), decoded);
    }
}
