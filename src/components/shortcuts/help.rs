//! The help on shortcuts: a list of them, and a switch for those of single characters.

use newsstand_html::html;
use yew::prelude::{Callback, Html};

use crate::appearance::{NO_SHORTCUTS, SHORTCUTS, has, with};
use crate::components::context::WidgetContext;
use crate::messages::Key;

/// The commands, each with its characters and its named keys.
const ROWS: [(Key, &str, &[Key]); 10] = [
    (Key::ShortcutNext, "jk", &[]),
    (Key::ShortcutPage, "", &[Key::KeyPageDown, Key::KeyPageUp]),
    (Key::ShortcutOpen, "o", &[Key::KeyEnter]),
    (Key::ShortcutBack, "u", &[Key::KeyEscape]),
    (Key::Save, "s", &[]),
    (Key::ShortcutRead, "m", &[]),
    (Key::AddNote, "n", &[]),
    (Key::Filters, "/", &[]),
    (Key::ShortcutLeave, "", &[Key::KeyHome, Key::KeyEnd]),
    (Key::Shortcuts, "?", &[]),
];

/// Renders the list and the switch.
pub(in crate::components) fn panel(props: &WidgetContext) -> Html {
    let messages = props.messages;
    let needs_library =
        |command: &Key| matches!(command, Key::Save | Key::ShortcutRead | Key::AddNote);
    let is_available = |command: &Key| props.library().is_some() || !needs_library(command);
    let rows = ROWS.iter().filter(|(command, ..)| is_available(command));
    let rows = rows.map(|(command, characters, named)| {
        let characters = characters.chars().map(|character| html! { <kbd>{ character.to_string() }</kbd> });
        let named = named.iter().map(|key| html! { <kbd>{ messages.text(*key) }</kbd> });
        html! { <div><dt>{ messages.text(*command) }</dt><dd>{ for characters.chain(named) }</dd></div> }
    });
    html! {
        <>
            <dl>{ for rows }</dl>
            { for props.outputs.appearance.as_ref().map(|onchoose| switch(props, onchoose)) }
        </>
    }
}

/// Renders the switch for shortcuts of single characters. Speech input may trigger those by accident.
fn switch(props: &WidgetContext, onchoose: &Callback<String>) -> Html {
    let is_on = !has(&props.state.presentation.appearance, NO_SHORTCUTS);
    let messages = props.messages;
    let (onchoose, appearance) = (onchoose.clone(), props.state.presentation.appearance.clone());
    html! {
        <div class="choices">
            <label part="option">
                <input
                    type="checkbox" part="box" checked={is_on} aria-describedby="keys-others"
                    onchange={move |_| {
                        let choice = if is_on { NO_SHORTCUTS } else { "" };
                        onchoose.emit(with(&appearance, SHORTCUTS, choice));
                    }}
                />
                <span class="name">{ messages.text(Key::ShortcutLetters) }</span>
            </label>
            <p id="keys-others">{ messages.text(Key::ShortcutNamed) }</p>
        </div>
    }
}
