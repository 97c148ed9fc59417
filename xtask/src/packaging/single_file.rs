//! The page as one file, with everything inside: it opens from a folder, without a server and without
//! a request.

use crate::error::{Error, Result};

use super::PRELOADS;

/// Returns the page with its style sheet in it, so that nothing is waited for before it is seen.
pub(super) fn with_styles(html: &str, styles: &str) -> Result<String> {
    swap(html, "<link rel=\"stylesheet\"", ">", &format!("<style>\n{styles}</style>"))
}

/// Returns the page with another script in place of the one that runs before the first frame, which is the
/// first without attributes.
pub(super) fn with_boot_script(html: &str, script: &str) -> Result<String> {
    swap(html, "<script>", "</script>", &format!("<script>{}</script>", script.trim_end()))
}

/// Returns a page that has its style sheet in it, with its script as well.
pub(super) fn with_script(html: &str, script: &str) -> Result<String> {
    let html = html.replacen(PRELOADS, "", 1);
    // esbuild writes the end of a script in another way.
    if script.contains("</script") {
        return Err(Error::new("the script of newsstand.html has `</script` in it, which ends it"));
    }
    let script = format!("<script type=\"module\">\n{script}</script>");
    swap(&html, "<script type=\"module\" async src=", "</script>", &script)
}

/// Replaces the first element that begins and ends like this.
fn swap(html: &str, begins: &str, ends: &str, with: &str) -> Result<String> {
    let parts = html.split_once(begins).and_then(|(before, rest)| {
        rest.split_once(ends).map(|(_, after)| format!("{before}{with}{after}"))
    });
    parts.ok_or_else(|| Error::new(format!("the built page has no `{begins}`")))
}

#[cfg(test)]
mod tests {
    use super::{with_boot_script, with_script, with_styles};

    #[test]
    fn everything_is_inside() {
        let html = "<link rel=\"stylesheet\" href=\"./page.css\"/>\n<!-- preloads -->\
                    <script type=\"module\" async src=\"./embed/newsstand.js\"></script><p>";
        let styled = with_styles(html, "p {}\n").unwrap();
        let whole = with_script(&styled, "a();\n").unwrap();
        assert_eq!(whole, "<style>\np {}\n</style>\n<script type=\"module\">\na();\n</script><p>");
        let page = with_boot_script("<p><script>\na\n</script><p>", "b;\n").unwrap();
        assert_eq!(page, "<p><script>b;</script><p>");
        assert!(with_script(&styled, "a = '</script>'").is_err());
        assert!(with_styles("<p>", "").is_err());
        assert!(with_script("<p>", "").is_err());
    }
}
