//! The meaning of each element of HTML in an article.

use newsstand_core::content::{Baseline, Cell, MediaKind, Numbering, Row};

use super::attributes::{has_class_with, is_hidden, whole};
use super::builder::{Builder, Leave};
use super::frame::Holds;
use super::node::Node;
use super::pictures::{Image, image, media};

/// Where the walk goes on.
pub(super) enum Enter {
    /// Into the element.
    Inside(Leave),
    /// To what follows it.
    Past,
}

/// Elements whose content is not shown, or is not text: `noscript` is not among them, since its content stands in for
/// scripts, which never run here.
const LEFT_OUT: [&str; 24] = [
    "area", "base", "button", "canvas", "col", "colgroup", "datalist", "frame", "frameset", "head",
    "input", "link", "meta", "noembed", "noframes", "optgroup", "option", "param", "rp", "script",
    "select", "style", "template", "title",
];

/// Elements that browsers show as blocks by their own style sheet (HTML Standard, "Rendering", flow content), apart
/// from those with a meaning of their own in [`enter`].
const BLOCKS: [&str; 25] = [
    "address", "article", "aside", "body", "center", "dd", "details", "dir", "div", "dl",
    "fieldset", "footer", "form", "header", "hgroup", "html", "legend", "main", "menu", "nav", "p",
    "search", "section", "tbody", "tfoot",
];

/// Begins an element.
pub(super) fn enter(builder: &mut Builder<'_>, name: &str, node: &impl Node) -> Enter {
    if LEFT_OUT.contains(&name) || is_hidden(node) {
        return Enter::Past;
    }
    if BLOCKS.contains(&name) {
        return Enter::Inside(builder.paragraph());
    }
    Enter::Inside(match name {
        "br" => {
            builder.line_break();
            return Enter::Past;
        }
        "hr" => {
            builder.separator();
            return Enter::Past;
        }
        "img" => {
            match image(node, builder) {
                Image::Picture(picture) => builder.picture(picture),
                Image::Text(text) => builder.text(&text),
                Image::Nothing => {}
            }
            return Enter::Past;
        }
        "audio" | "video" | "iframe" | "embed" => {
            let kind = match name {
                "audio" => MediaKind::Audio,
                "video" => MediaKind::Video,
                _ => MediaKind::Frame,
            };
            if let Some(media) = media(node, kind, builder) {
                builder.media(media);
            }
            return Enter::Past;
        }
        // Drawings have no text of their own that reads as such; formulas have one for those who do not see them.
        "svg" => return Enter::Past,
        "math" => match node.attribute("alttext") {
            Some(text) => {
                builder.text(&text);
                return Enter::Past;
            }
            None => Leave::Nothing,
        },
        "annotation" | "annotation-xml" => return Enter::Past,
        "dialog" if node.attribute("open").is_none() => return Enter::Past,
        "dialog" => builder.paragraph(),
        "h1" => builder.heading(1),
        "h2" => builder.heading(2),
        "h3" => builder.heading(3),
        "h4" => builder.heading(4),
        "h5" => builder.heading(5),
        "h6" => builder.heading(6),
        "dt" | "summary" => builder.paragraph_in(|style| style.strong = true),
        "blockquote" => builder.begin(Holds::Quotation),
        "ul" => builder.begin(list(None, node)),
        "ol" => {
            let kind = node.attribute("type").unwrap_or_default();
            builder.begin(list(Some(Numbering::of_kind(kind.trim())), node))
        }
        "li" => {
            let number = whole(node, "value");
            match builder.holds() {
                Some(Holds::List { .. }) => builder.begin(Holds::Item(number)),
                _ => builder.paragraph(),
            }
        }
        "pre" | "listing" | "xmp" | "plaintext" => builder.preformatted(),
        "table" => {
            let role = node.attribute("role").unwrap_or_default();
            let presentation = matches!(role.trim(), "presentation" | "none");
            let (caption, rows) = (Vec::new(), Vec::new());
            builder.begin(Holds::Table { presentation, caption, rows })
        }
        "tr" => {
            let leave = builder.paragraph();
            if let Some(Holds::Table { rows, .. }) = builder.holds() {
                rows.push(Row::default());
            }
            leave
        }
        "thead" => builder.paragraph(),
        "td" | "th" => match builder.holds() {
            Some(Holds::Table { .. }) => builder.begin(Holds::Cell(cell(name, node))),
            _ => builder.paragraph(),
        },
        "caption" => match builder.holds() {
            Some(Holds::Table { .. }) => builder.begin(Holds::Caption),
            _ => builder.paragraph(),
        },
        "figure" => builder.begin(Holds::Figure { caption: Vec::new(), credit: String::new() }),
        "figcaption" => match builder.holds() {
            Some(Holds::Figure { .. }) => builder.begin(Holds::Caption),
            _ => builder.paragraph(),
        },
        "a" => builder.link(node.attribute("href")),
        "em" | "i" | "cite" | "dfn" | "var" => builder.style(|style| style.emphasis = true),
        "strong" | "b" => builder.style(|style| style.strong = true),
        "code" | "kbd" | "samp" | "tt" => builder.style(|style| style.code = true),
        "del" | "s" | "strike" => builder.style(|style| style.deleted = true),
        "sub" => builder.style(|style| style.baseline = Baseline::Subscript),
        "sup" => builder.style(|style| style.baseline = Baseline::Superscript),
        "q" => builder.quote(),
        "ruby" => builder.ruby(),
        "rt" => builder.reading(),
        "rtc" => return Enter::Past,
        "span" | "small" if in_caption(builder) && has_class_with(node, "credit") => {
            builder.credit()
        }
        // An unknown element is part of the line; a block inside it still begins one.
        _ => Leave::Nothing,
    })
}

fn list(numbering: Option<Numbering>, node: &impl Node) -> Holds {
    Holds::List {
        numbering,
        start: whole(node, "start"),
        reversed: node.attribute("reversed").is_some(),
        items: Vec::new(),
    }
}

fn cell(name: &str, node: &impl Node) -> Cell {
    // Browsers take at most 1,000 columns.
    let span = |attribute: &str| {
        let stated = whole(node, attribute).and_then(|span| u16::try_from(span).ok());
        stated.unwrap_or(1).clamp(1, 1000)
    };
    Cell {
        heading: name == "th",
        columns: span("colspan"),
        rows: span("rowspan"),
        blocks: Vec::new(),
    }
}

fn in_caption(builder: &mut Builder<'_>) -> bool {
    matches!(builder.holds(), Some(Holds::Caption | Holds::Figure { .. }))
}
