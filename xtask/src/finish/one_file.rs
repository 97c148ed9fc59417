//! The page as one file, with everything inside: it opens from a folder, without a server and without
//! a request.

use crate::error::{Error, Result};

use super::PRELOADS;

/// The page with its style sheet in it, so that nothing is waited for before it is seen.
pub(super) fn styled(html: &str, styles: &str) -> Result<String> {
    swap(html, "<link rel=\"stylesheet\"", ">", &format!("<style>\n{styles}</style>"))
}

/// A page that has its style sheet in it, with its script as well.
pub(super) fn page(html: &str, script: &str) -> Result<String> {
    let html = html.replacen(PRELOADS, "", 1);
    // The end of a script may not be written inside it.
    let script = script.replace("</script", "<\\/script");
    let script = format!("<script type=\"module\">\n{script}</script>");
    swap(&html, "<script type=\"module\" async src=", "</script>", &script)
}

/// Puts something in place of an element, known by how it begins and ends.
fn swap(html: &str, begins: &str, ends: &str, with: &str) -> Result<String> {
    let parts = html.split_once(begins).and_then(|(before, rest)| {
        rest.split_once(ends).map(|(_, after)| format!("{before}{with}{after}"))
    });
    parts.ok_or_else(|| Error::new(format!("the built page has no `{begins}`")))
}

#[cfg(test)]
mod tests {
    use super::{page, styled};

    #[test]
    fn everything_is_inside() {
        let html = "<link rel=\"stylesheet\" href=\"./page.css\"/>\n<!-- preloads -->\
                    <script type=\"module\" async src=\"./embed/newsstand.js\"></script><p>";
        let whole = page(&styled(html, "p {}\n").unwrap(), "a = \"</script>\";\n").unwrap();
        assert_eq!(
            whole,
            "<style>\np {}\n</style>\n<script type=\"module\">\na = \"<\\/script>\";\n</script><p>"
        );
        assert!(styled("<p>", "").is_err());
        assert!(page("<p>", "").is_err());
    }
}
