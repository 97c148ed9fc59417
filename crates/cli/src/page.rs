//! Pages with the articles of an edition: as plain HTML and, inside a `<news-stand>`, with the first frame of the
//! widget before them and the feed after them.

use std::rc::Rc;

use newsstand::LiveEdition;
use newsstand::prerender::{first_frame, first_words};
use newsstand_cli::plain::to_html;
use newsstand_core::Edition;
use newsstand_feed::to_json;

/// The comment in a page that the articles replace.
pub(crate) const PLACEHOLDER: &str = "<!-- articles -->";

/// Returns a page with the articles of an edition in place of the first [`PLACEHOLDER`]; `None` if there is none.
/// If `plain`, the first frame is left out.
pub(crate) fn with_articles(page: &str, edition: Edition, plain: bool) -> Option<String> {
    let (before, after) = page.split_once(PLACEHOLDER)?;
    let articles = to_html(&edition);
    let element = before
        .rsplit_once("<news-stand")
        .filter(|(_, tag)| !tag.contains("</news-stand"))
        .and_then(|(_, tag)| tag.split_once('>'))
        .map(|(tag, _)| attributes(tag));
    let (mut frame, mut words, mut feed) = (String::new(), String::new(), String::new());
    if let Some(attributes) = element {
        // With a `src`, the element does not read a feed from the page.
        if !attributes.iter().any(|(name, value)| name == "src" && !value.is_empty()) {
            feed = feed_script(&to_json(&edition));
        }
        words = first_words(&edition.language, &attributes);
        if !plain {
            frame = first_frame(&Rc::new(LiveEdition::from(edition)), attributes);
        }
    }
    Some(format!("{before}{frame}{words}{articles}{feed}{after}"))
}

/// Returns a feed as a script element. Its texts are in the page as HTML too; compressed, the second time adds next to
/// nothing.
fn feed_script(json: &str) -> String {
    // No text may end the script element. JSON can write the character differently.
    format!("<script type=\"application/feed+json\">{}</script>", json.replace('<', "\\u003c"))
}

/// Parses the attributes of a start tag, from the text between its name and its end.
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

/// Splits a value, quoted or not, from the text after it.
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
    use super::{attributes, feed_script, with_articles};
    use newsstand_core::Edition;

    #[test]
    fn attributes_are_parsed_as_html() {
        let found = attributes(" heading-level=\"1\" hidden SOURCES='A &amp; B' since = 24h ");
        let found: Vec<_> =
            found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(
            found,
            [("heading-level", "1"), ("hidden", ""), ("sources", "A & B"), ("since", "24h")]
        );
    }

    #[test]
    fn no_text_ends_the_script_element() {
        let script = feed_script(r#"{"title":"</script><!--<script>"}"#);
        assert_eq!(script.matches('<').count(), 2, "{script}");
        let json = script.split_once('>').unwrap().1.strip_suffix("</script>").unwrap();
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(value["title"], "</script><!--<script>");
    }

    #[test]
    fn the_feed_is_written_where_the_element_would_read_it() {
        let page = |page: &str, plain| with_articles(page, Edition::default(), plain).unwrap();
        let count = |page: &str| page.matches("application/feed+json").count();
        assert_eq!(count(&page("<news-stand><!-- articles --></news-stand>", false)), 1);
        assert_eq!(count(&page("<news-stand><!-- articles --></news-stand>", true)), 1);
        assert_eq!(count(&page("<news-stand src=f.json><!-- articles --></news-stand>", false)), 0);
        assert_eq!(count(&page("<news-stand></news-stand><!-- articles -->", false)), 0);
    }

    #[test]
    fn the_messages_in_the_language_of_the_element_are_written_beside_the_feed() {
        let edition = || Edition { language: "de-AT".to_owned(), ..Edition::default() };
        let page = |page: &str| with_articles(page, edition(), false).unwrap();
        let german = page("<news-stand><!-- articles --></news-stand>");
        assert_eq!(german.matches("data-words=\"de\">{\"").count(), 1, "{german}");
        assert!(german.contains(">Neueste zuerst<"), "{german}");
        let japanese = page("<news-stand lang=ja src=f.json><!-- articles --></news-stand>");
        assert_eq!(japanese.matches("data-words=\"ja\">").count(), 1, "{japanese}");
        for others in
            ["<news-stand lang=en><!-- articles --></news-stand>", "<main><!-- articles --></main>"]
        {
            assert!(!page(others).contains("data-words"), "{others}");
        }
    }
}
