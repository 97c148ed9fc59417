//! Popovers, which the browser closes on Escape or a tap beside them, and the buttons that open them.

use newsstand_html::html;
use yew::prelude::{Callback, Html};

use super::class_list::class_list;

/// Renders a dialog as a popover. The button that opens it names its id. `onopen` is called after it has been shown.
pub(super) fn popover(
    id: &'static str,
    (class, part): (&'static str, &'static str),
    name: &str,
    content: Html,
    onopen: Option<Callback<()>>,
) -> Html {
    let ontoggle = onopen.map(|onopen| onopen.reform(|_| ()));
    html! {
        <div
            class={class_list(&["popover", class])} {id} popover="auto" {part} {ontoggle}
            // Focusable, since it may contain nothing else that is when a shortcut opens it.
            tabindex="-1" role="dialog" aria-label={name.to_owned()}
        >
            { content }
        </div>
    }
}

/// Renders the button that opens a popover. `onopen` is called before it is shown.
pub(super) fn opener(
    id: &'static str,
    class: &'static str,
    part: &'static str,
    content: Html,
    onopen: Option<Callback<()>>,
) -> Html {
    let onclick = onopen.map(|onopen| onopen.reform(|_| ()));
    html! {
        <button type="button" {class} {part} popovertarget={id} {onclick}>{ content }</button>
    }
}
