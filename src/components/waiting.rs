//! Messages in place of a part of the program that has not been loaded.

use newsstand_html::html;
use newsstand_parts::{Part, Status};
use yew::prelude::Html;

use crate::messages::{Key, Messages};

/// Renders what is inside a dialog before it is opened, for the moment before its content is drawn.
pub(super) fn loading(messages: &Messages) -> Html {
    html! { <p class="waiting">{ messages.text(Key::Loading) }</p> }
}

/// Renders a message that a part of the program is being loaded, or that it did not arrive, with a button that loads it
/// again.
pub(super) fn waiting(part: &'static Part, messages: &Messages) -> Html {
    let has_failed = part.status() == Status::Failed;
    html! {
        <p class="waiting" role="status" tabindex="-1">
            { messages.text(if has_failed { Key::PartFailed } else { Key::Loading }) }
            if has_failed {
                { " " }
                <button type="button" class="again" part="button" onclick={move |_| part.load()}>
                    { messages.text(Key::TryAgain) }
                </button>
            }
        </p>
    }
}
