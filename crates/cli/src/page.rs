//! A page with the articles of an edition in it: as plain HTML, and, inside a `<news-stand>`, the first
//! frame of the stand before them and the feed after them.

use std::rc::Rc;

use newsstand::LiveEdition;
use newsstand::prerender::{first_frame, first_words};
use newsstand_cli::plain::to_html;
use newsstand_cli::{Error, to_json};
use newsstand_core::Edition;

/// The comment in a page that the articles take the place of.
pub(crate) const PLACE: &str = "<!-- articles -->";

/// A page with the edition's articles put where [`PLACE`] stands, once; `None` where it does not. If
/// `plain`, without a first frame.
pub(crate) fn with_articles(
    page: &str,
    edition: Edition,
    plain: bool,
) -> Result<Option<String>, Error> {
    let Some((before, after)) = page.split_once(PLACE) else { return Ok(None) };
    let articles = to_html(&edition);
    let stand = before
        .rsplit_once("<news-stand")
        .filter(|(_, tag)| !tag.contains("</news-stand"))
        .and_then(|(_, tag)| tag.split_once('>'))
        .map(|(tag, _)| attributes(tag));
    let (mut frame, mut words, mut feed) = (String::new(), String::new(), String::new());
    if let Some(attributes) = stand {
        // An address goes before what is written in the page.
        if !attributes.iter().any(|(name, value)| name == "src" && !value.is_empty()) {
            feed = written(&to_json(&edition)?);
        }
        words = first_words(&edition.language, &attributes);
        if !plain {
            frame = first_frame(&Rc::new(LiveEdition::from(edition)), attributes);
        }
    }
    Ok(Some(format!("{before}{frame}{words}{articles}{feed}{after}")))
}

/// A feed as a part of a page. The texts stand in the page as HTML too, and are compressed with them, so
/// that the second time is nearly nothing to download.
fn written(json: &str) -> String {
    // Nothing in a text may end the script that it is in, and JSON has another way to write this.
    format!("<script type=\"application/feed+json\">{}</script>", json.replace('<', "\\u003c"))
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
    use super::{attributes, with_articles, written};
    use newsstand_core::Edition;

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

    #[test]
    fn no_text_ends_the_script_that_it_is_in() {
        let script = written(r#"{"title":"</script><!--<script>"}"#);
        assert_eq!(script.matches('<').count(), 2, "{script}");
        let json = script.split_once('>').unwrap().1.strip_suffix("</script>").unwrap();
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(value["title"], "</script><!--<script>");
    }

    #[test]
    fn a_feed_is_written_where_a_stand_would_read_it() {
        let page =
            |page: &str, plain| with_articles(page, Edition::default(), plain).unwrap().unwrap();
        let count = |page: &str| page.matches("application/feed+json").count();
        assert_eq!(count(&page("<news-stand><!-- articles --></news-stand>", false)), 1);
        assert_eq!(count(&page("<news-stand><!-- articles --></news-stand>", true)), 1);
        assert_eq!(count(&page("<news-stand src=f.json><!-- articles --></news-stand>", false)), 0);
        assert_eq!(count(&page("<news-stand></news-stand><!-- articles -->", false)), 0);
    }

    #[test]
    fn the_words_of_the_stands_language_are_written_beside_the_feed() {
        let edition = || Edition { language: "de-AT".to_owned(), ..Edition::default() };
        let page = |page: &str| with_articles(page, edition(), false).unwrap().unwrap();
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
