//! An icon with a label for assistive technology, for buttons without room for text.

use newsstand_html::html;
use yew::prelude::Html;

/// Renders an icon that is seen and a label that is spoken.
pub(super) fn icon_label(icon: &str, label: &str) -> Html {
    html! {
        <>
            <span aria-hidden="true">{ icon }</span>
            <span class="spoken">{ label }</span>
        </>
    }
}
