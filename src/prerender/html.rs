//! HTML of components, and minified scripts and style sheets to put into it.

use yew::{BaseComponent, LocalServerRenderer};

/// Renders a component as HTML.
pub(super) fn render<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// Escapes JSON for a `<script>` element, so that no text in it can end the element.
pub(super) fn escape_json(json: &str) -> String {
    json.replace('<', "\\u003c")
}
