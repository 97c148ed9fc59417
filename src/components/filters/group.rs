//! A group of choices under its name, with a way to let go of what was chosen.

use yew::prelude::{Callback, Html, MouseEvent, html};

use crate::components::focus::focus_in;
use crate::messages::{Key, Words};
use crate::protocol::hooks;

/// A group of choices, by an id that is unique inside the widget and its name, with what lets go of what was
/// chosen; none where nothing is.
pub(super) fn group(
    id: &'static str,
    name: &'static str,
    words: &Words,
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
                        aria-label={words.say(Key::ClearGroup, &[("name", name)])}
                        onclick={move |event: MouseEvent| {
                            // The button goes away with what it clears; the group stays.
                            focus_in(&event, hooks::GROUP, hooks::FIELD);
                            onclear.emit(());
                        }}
                    >
                        { words.text(Key::Clear) }
                    </button>
                }
            </p>
            { choices }
        </div>
    }
}
