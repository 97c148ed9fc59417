//! The Content-Security-Policy of the built page, which has to name the hash of each inline script and style sheet.

use crate::encode::source;

/// Returns the policy. It allows the page its own files, its inline scripts and style sheets, and its empty icon.
pub(super) fn of(html: &str) -> String {
    let scripts = sources(html, "script");
    let styles = sources(html, "style");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         connect-src 'self'; img-src data:\n"
    )
}

/// Returns the source expressions of all inline elements of a name, each after a space. Scripts that have a `src` are
/// not inline, and data is no script.
fn sources(html: &str, element: &str) -> String {
    let (opening, closing) = (format!("<{element}"), format!("</{element}>"));
    let elements = html.split(&opening).skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once(&closing)?;
        let is_inline = !attributes.contains(" src=") && !attributes.contains("application/");
        is_inline.then(|| format!(" {}", source(text.as_bytes())))
    });
    elements.collect()
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn only_inline_scripts_and_style_sheets_are_named() {
        let html = "<style>\nabc</style><script type=\"module\" async src=\"./a.js\"></script>\
                    <script type=\"application/json\">{}</script><script>abc</script><style>abc</style>";
        let abc = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";
        let policy = of(html);
        assert!(policy.contains(&format!("'wasm-unsafe-eval' {abc};")), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 3, "{policy}");
        assert!(policy.contains(&format!(" {abc}; connect-src")), "{policy}");
    }
}
