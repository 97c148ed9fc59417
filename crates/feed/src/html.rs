//! Extracts paragraphs of text from the `content_html` of a feed. No element and no markup is kept.

/// Elements whose content is not text.
const NOT_TEXT: [&str; 7] = ["script", "style", "head", "template", "noscript", "svg", "iframe"];

/// Elements within a line. Every other one begins or ends a paragraph.
const INLINE: [&str; 25] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// Named character references that prose uses. Others are kept as they are.
const NAMED: [(&str, &str); 18] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("copy", "©"),
    ("eacute", "é"),
    ("euro", "€"),
];

/// Maximum length of a character reference, in bytes.
const LONGEST: usize = 10;

newsstand_parts::in_part! {
    FEEDS 1:
    /// Returns the paragraphs of HTML.
    pub(super) fn paragraphs(html: &str) -> Vec<String> {
        read(html)
    }
}

/// Returns the paragraphs of HTML, in time linear in its length, whatever it contains.
fn read(html: &str) -> Vec<String> {
    let mut reading = Reading::default();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        reading.text(text);
        let named = after.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic());
        if !named && !after.starts_with(['!', '?', '/']) {
            // `1 < 2` is text.
            reading.text("<");
            rest = after;
            continue;
        }
        rest = match after.strip_prefix("!--") {
            Some(comment) => comment.split_once("-->").map_or("", |(_, after)| after),
            None => {
                let (tag, after) = split_tag(after);
                reading.tag(tag, after)
            }
        };
    }
    reading.text(rest);
    reading.end_paragraph();
    reading.paragraphs
}

/// Splits a tag from the text after its `>`. A `>` in a quoted value does not end it.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => {
                return (
                    text.get(..at).unwrap_or_default(),
                    text.get(at + 1..).unwrap_or_default(),
                );
            }
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), character) if open == character => quote = None,
            _ => {}
        }
    }
    // A quotation mark that is never closed must not swallow the rest.
    text.split_once('>').unwrap_or((text, ""))
}

#[derive(Default)]
struct Reading {
    paragraphs: Vec<String>,
    paragraph: String,
}

impl Reading {
    /// Reads a tag, and returns the HTML after it and after content that is not text.
    fn tag<'a>(&mut self, tag: &str, after: &'a str) -> &'a str {
        let closing = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
        if !INLINE.contains(&name.as_str()) {
            self.end_paragraph();
        }
        if closing || !NOT_TEXT.contains(&name.as_str()) {
            return after;
        }
        let close = format!("</{name}");
        let found = after
            .as_bytes()
            .windows(close.len())
            .position(|bytes| bytes.eq_ignore_ascii_case(close.as_bytes()));
        found.and_then(|at| after.get(at..)).unwrap_or_default()
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('&') {
            self.paragraph.push_str(before);
            // Looking any further for a semicolon would take quadratic time.
            let close = after.bytes().take(LONGEST + 1).position(|byte| byte == b';');
            let name = close.and_then(|close| after.get(..close));
            let read = name.and_then(|name| Some((reference(name)?, after.get(name.len() + 1..)?)));
            match read {
                Some((character, after)) => {
                    self.paragraph.push_str(&character);
                    rest = after;
                }
                None => {
                    self.paragraph.push('&');
                    rest = after;
                }
            }
        }
        self.paragraph.push_str(rest);
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        // White space collapses, but a no-break space is intended.
        let words: Vec<_> = paragraph.split_ascii_whitespace().collect();
        let text = words.join(" ");
        if !text.trim().is_empty() {
            self.paragraphs.push(text);
        }
    }
}

fn reference(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        let character = char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace());
        return Some(character.unwrap_or(char::REPLACEMENT_CHARACTER).to_string());
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::read as paragraphs;

    #[track_caller]
    fn reads(html: &str, expected: &[&str]) {
        assert_eq!(paragraphs(html), expected, "{html}");
    }

    #[test]
    fn blocks_are_paragraphs_and_inline_elements_are_text() {
        reads("<p>One <b>bold</b>\n word.</p><p>Two.</p>", &["One bold word.", "Two."]);
        reads("Bare<br>lines<hr/>here", &["Bare", "lines", "here"]);
        reads("<ul><li>a<li>b</ul>", &["a", "b"]);
        reads("<DIV CLASS=\"a>b\">c</DIV>", &["c"]);
        reads("", &[]);
    }

    #[test]
    fn content_that_is_not_text_is_left_out() {
        reads("a<script>if (1 < 2) alert('</p>')</script>b", &["a", "b"]);
        reads("<style>p { }</STYLE >c", &["c"]);
        reads("a<script>never closed", &["a"]);
        reads("a<!-- <p>b</p> -->c", &["ac"]);
        reads("<img src=x onerror='alert(1)'>", &[]);
    }

    #[test]
    fn character_references_become_text() {
        reads("Tom &amp; Jerry &lt;script&gt;", &["Tom & Jerry <script>"]);
        reads("&#8217;&#x201c;&hellip;&nbsp;&unknown; &", &["’“…\u{a0}&unknown; &"]);
        reads("&#0;&#xD800;&#99999999999;", &["\u{fffd}\u{fffd}&#99999999999;"]);
    }

    #[test]
    fn text_that_resembles_markup_is_text() {
        reads("1 < 2 and 3 > 2", &["1 < 2 and 3 > 2"]);
        reads("a <", &["a <"]);
        reads("<p title=\"never closed>text", &["text"]);
        reads("<<b>>", &["<>"]);
    }

    #[test]
    fn many_brackets_take_linear_time() {
        assert_eq!(paragraphs(&"<".repeat(200_000)).len(), 1);
        assert_eq!(paragraphs(&"&".repeat(200_000)).len(), 1);
        assert_eq!(paragraphs(&"<p>x</p>".repeat(50_000)).len(), 50_000);
        assert_eq!(paragraphs(&"<p a='".repeat(50_000)).len(), 0);
    }
}
