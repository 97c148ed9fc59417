//! The static page with Newsstand's styles: a page that one could write by hand to get Newsstand's look without a
//! program. It is made from the page that `newsstand page` wrote, so that both show the same.

use crate::error::Result;

/// Start of the first frame in a page.
const FRAME: &str = "<template shadowrootmode=\"open\">";
/// End of the visible part of the first frame. The switch to the plain articles and the data for the filters follow.
const FRAME_END: &str = "<input class=\"plain-switch\"";

/// The filters of the first frame.
const FILTERS: &str = "id=\"filters\"";

/// Texts that a static page with styles does not need. One in the result means that the first frame has changed.
const UNWANTED: [&str; 6] = ["<script", "<link", "<template", "<slot", ":host", "plain-switch"];

/// Makes the page from that of Newsstand.
pub(super) fn styled_page(page: &str) -> Result<String> {
    let made = page.split_once("</head>").and_then(|(head, body)| {
        let (_, frame) = body.split_once(FRAME)?;
        let (frame, _) = frame.split_once(FRAME_END)?;
        let (sheet, content) = frame.strip_prefix("<style>")?.split_once("</style>")?;
        let head: String = head
            .lines()
            .filter(|line| !line.starts_with("<script") && !line.starts_with("<link"))
            .map(|line| format!("{line}\n"))
            .collect();
        let content = without_part_names(&without_dialogs(content));
        Some(format!(
            "{head}<style>{}</style>\n</head>\n<body>\n{content}\n</body>\n</html>\n",
            page_styles(sheet)
        ))
    });
    let made = made.ok_or("styled page: expected a first frame with its style sheet")?;
    if page.contains(FILTERS) && !made.contains(FILTERS) {
        return Err("styled page: expected the filters in it, found none".to_owned());
    }
    match UNWANTED.iter().find(|text| made.contains(*text)) {
        Some(text) => Err(format!("styled page: expected no `{text}` in it, found one")),
        None => Ok(made),
    }
}

/// Turns the style sheet of a shadow root into one of a page, where `body` is in the place of the element.
fn page_styles(sheet: &str) -> String {
    // The second line has the styles of a frame that is still arriving and of the switch.
    let styles = sheet.lines().next().unwrap_or_default();
    styles.replace(":host(", "body:is(").replace(":host", "body")
}

/// Removes the closed dialogs. The filters are one too, but a wide page shows them beside the list.
fn without_dialogs(html: &str) -> String {
    const ATTRIBUTE: &str = " popover=";
    let (mut kept, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, after)) = rest.split_once(ATTRIBUTE) {
        let outside = before.get(..before.rfind('<').unwrap_or(before.len())).unwrap_or_default();
        let tag =
            rest.get(outside.len()..).and_then(|tag| tag.split('>').next()).unwrap_or_default();
        if tag.contains(FILTERS) {
            kept += before;
            kept += ATTRIBUTE;
            rest = after;
        } else {
            kept += outside;
            rest = after_div(rest.split_at(outside.len()).1);
        }
    }
    kept + rest
}

/// Returns the text after the `<div>` that `html` begins with.
fn after_div(html: &str) -> &str {
    let mut depth = 0_usize;
    for (at, _) in html.match_indices('<') {
        let (_, tag) = html.split_at(at);
        if tag.starts_with("<div") {
            depth += 1;
        } else if let Some(after) = tag.strip_prefix("</div>") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return after;
            }
        }
    }
    ""
}

/// Removes the attributes `part`, which have a meaning in a shadow root only.
fn without_part_names(html: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, after)) = rest.split_once(" part=\"") {
        kept += before;
        rest = after.split_once('"').map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::styled_page;

    fn page(content: &str) -> String {
        format!(
            "<!doctype html>\n<head>\n<title>Reader</title>\n<script src=a></script>\n<link rel=preload>\n</head>\n\
             <body>\n<news-stand><script>a</script><template shadowrootmode=\"open\"><style>:host{{a:b}}\
             :host([c]) .surface{{d:e}}\n.plain-switch{{f:g}}</style><div class=\"surface\">{content}</div>\
             <input class=\"plain-switch\"><slot></slot></template><p>plain</p></news-stand>"
        )
    }

    #[test]
    fn the_visible_part_becomes_ordinary_content() {
        let made = styled_page(&page("<p part=\"title big\" class=\"title\">One</p>")).unwrap();
        assert_eq!(
            made,
            "<!doctype html>\n<head>\n<title>Reader</title>\n<style>body{a:b}body:is([c]) .surface{d:e}</style>\n\
             </head>\n<body>\n<div class=\"surface\"><p class=\"title\">One</p></div>\n</body>\n</html>\n"
        );
    }

    #[test]
    fn closed_dialogs_are_removed_and_the_filters_are_kept() {
        for attributes in ["id=\"filters\" popover=\"auto\"", "popover=\"auto\" id=\"filters\""] {
            let filters = format!("<div {attributes}><div>Sources</div></div>");
            let dialog =
                |id| format!("<div id=\"{id}\" popover=\"auto\"><div>Loading…</div></div>");
            let content = format!("{}<b>1</b>{filters}{}", dialog("library"), dialog("shortcuts"));
            let made = styled_page(&page(&content)).unwrap();
            assert!(
                made.contains(&format!("<div class=\"surface\"><b>1</b>{filters}</div>\n")),
                "{made}"
            );
        }
    }

    #[test]
    fn another_first_frame_is_an_error() {
        assert!(styled_page("<head></head><body></body>").unwrap_err().contains("first frame"));
        let error = styled_page(&page("<template></template>")).unwrap_err();
        assert!(error.contains("`<template`"), "{error}");
    }
}
