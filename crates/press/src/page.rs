//! A page with the articles of an edition in it: as plain HTML, and, inside a `<news-stand>`, the first
//! frame of the stand before them.

use std::rc::Rc;

use news::{Catalogue, Edition};
use newsstand::first::first_frame;
use press::plain::to_html;

/// The comment in a page that the articles take the place of.
pub(crate) const PLACE: &str = "<!-- articles -->";

/// A page with the edition's articles put where [`PLACE`] stands, once; `None` where it does not. If
/// `plain`, without a first frame.
pub(crate) fn with_articles(page: &str, edition: Edition, plain: bool) -> Option<String> {
    let (before, after) = page.split_once(PLACE)?;
    let articles = to_html(&edition);
    let stand = before
        .rsplit_once("<news-stand")
        .filter(|(_, tag)| !plain && !tag.contains("</news-stand"));
    let frame = stand
        .and_then(|(_, tag)| tag.split_once('>'))
        .map(|(tag, _)| first_frame(&Rc::new(Catalogue::from(edition)), attributes(tag)));
    Some(format!("{before}{}{articles}{after}", frame.unwrap_or_default()))
}

/// The attributes of a start tag, from what stands between its name and its end.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = tag.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let after = after.trim_start();
        let (value, after) = match after.strip_prefix('=').map(str::trim_start) {
            Some(value) => quoted(value),
            None => ("", after),
        };
        let value = html_escape::decode_html_entities(value).into_owned();
        attributes.push((name.to_ascii_lowercase(), value));
        rest = after.trim_start();
    }
    attributes
}

/// A value with or without quotes, and what comes after it.
fn quoted(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::attributes;

    #[test]
    fn attributes_are_read_as_html_has_them() {
        let found = attributes(" heading-level=\"1\" hidden SOURCES='A &amp; B' since = 24h ");
        let found: Vec<_> =
            found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(
            found,
            [("heading-level", "1"), ("hidden", ""), ("sources", "A & B"), ("since", "24h")]
        );
    }
}
