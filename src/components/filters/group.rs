//! A group of choices under its name, with a button that clears what was chosen.

use newsstand_html::html;
use yew::prelude::{Callback, Html, MouseEvent};

use crate::components::focus::focus_in;
use crate::messages::{Key, Messages};
use crate::protocol::hooks;

/// Renders a group of choices. `id` is unique in the widget; `onclear` is `None` if nothing is chosen.
pub(super) fn group(
    id: &'static str,
    name: &'static str,
    messages: &Messages,
    onclear: Option<Callback<()>>,
    choices: Html,
) -> Html {
    html! {
        <div class="choices" role="group" aria-labelledby={id} part="filter">
            <p class="head">
                <span class="legend" part="legend" {id}>{ name }</span>
                if let Some(onclear) = onclear {
                    <button
                        type="button" class="clear" part="clear"
                        aria-label={messages.say(Key::ClearGroup, &[("name", name)])}
                        onclick={move |event: MouseEvent| {
                            // The button disappears with the choice, so the focus moves to the group.
                            focus_in(&event, hooks::GROUP, hooks::FIELD);
                            onclear.emit(());
                        }}
                    >
                        { messages.text(Key::Clear) }
                    </button>
                }
            </p>
            { choices }
        </div>
    }
}
