//! HTML of components, and minified scripts and style sheets to put into it.

use yew::{BaseComponent, LocalServerRenderer};

/// Renders a component as HTML.
pub(super) fn render<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// Removes block comments, indentation and empty lines from a style sheet or a script.
pub(super) fn minify(text: &str) -> String {
    let mut rest = text;
    let mut code = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("/*") {
        code.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    code.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Escapes JSON for a `<script>` element, so that no text in it can end the element.
pub(super) fn escape_json(json: &str) -> String {
    json.replace('<', "\\u003c")
}
