//! Popovers, which the browser closes on Escape or a tap beside them, and the buttons that open them.

use yew::prelude::{Classes, Html, classes, html};

use super::icon_label::icon_label;

/// Renders a dialog as a popover. The button that opens it names its id.
pub(super) fn popover(
    id: &'static str,
    (class, part): (&'static str, &'static str),
    name: &str,
    content: Html,
) -> Html {
    html! {
        <div
            class={classes!("popover", class)} {id} popover="auto" {part}
            // Focusable, since it may contain nothing else that is when a shortcut opens it.
            tabindex="-1" role="dialog" aria-label={name.to_owned()}
        >
            { content }
        </div>
    }
}

/// Renders the button that opens a popover. It shows an icon; its name is spoken.
pub(super) fn opener(
    id: &'static str,
    class: impl Into<Classes>,
    part: &'static str,
    (icon, name): (&str, &str),
) -> Html {
    html! {
        <button type="button" class={class.into()} {part} popovertarget={id}>
            { icon_label(icon, name) }
        </button>
    }
}
