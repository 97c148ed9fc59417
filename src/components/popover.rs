//! A sheet: what opens over the stand, a dialog that the browser closes on Escape or a tap beside it, and the button
//! in a corner that opens one.

use yew::prelude::{Classes, Html, classes, html};

/// A sheet of an id, which the button that opens it names, and of a class and a part.
pub(super) fn sheet(
    id: &'static str,
    (class, part): (&'static str, &'static str),
    name: &str,
    inside: Html,
) -> Html {
    html! {
        <div
            class={classes!("popover", class)} {id} popover="auto" {part}
            // For who opens it by a key: there may be nothing else in it to have the focus.
            tabindex="-1" role="dialog" aria-label={name.to_owned()}
        >
            { inside }
        </div>
    }
}

/// The button that opens a sheet by a sign of few letters; its name is spoken.
pub(super) fn opener(
    id: &'static str,
    class: impl Into<Classes>,
    part: &'static str,
    (sign, name): (&str, &str),
) -> Html {
    html! {
        <button type="button" class={class.into()} {part} popovertarget={id}>
            { super::icon_label::sign(sign, name) }
        </button>
    }
}
