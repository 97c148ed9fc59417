//! A group of choices under its name, with a way to let go of what was chosen.

use yew::prelude::{Callback, Children, Html, MouseEvent, Properties, function_component, html};

use crate::view::focus::focus_in;
use crate::view::words::Words;

/// What a group is made from.
#[derive(Properties, PartialEq)]
pub(super) struct GroupProps {
    /// Unique inside the widget.
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) words: &'static Words,
    /// Lets go of what was chosen; none where nothing is.
    pub(super) onclear: Option<Callback<()>>,
    pub(super) children: Children,
}

/// A group of choices.
#[function_component]
pub(super) fn Group(props: &GroupProps) -> Html {
    let GroupProps { id, name, words, onclear, children } = props;
    html! {
        <div class="choices" role="group" aria-labelledby={*id} part="filter">
            <p class="head">
                <span class="legend" part="legend" id={*id}>{ *name }</span>
                if let Some(onclear) = onclear.clone() {
                    <button
                        type="button" class="clear" part="clear"
                        aria-label={format!("{}: {name}", words.clear)}
                        onclick={move |event: MouseEvent| {
                            // The button goes away with what it clears; the group stays.
                            focus_in(&event, "[role=group]", "input");
                            onclear.emit(());
                        }}
                    >
                        { words.clear }
                    </button>
                }
            </p>
            { for children.iter() }
        </div>
    }
}
