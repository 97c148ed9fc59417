//! What a reader is told of the keys: all of them, with a switch for those that are single letters or signs, and the
//! way there.

use yew::prelude::{Callback, Html, html};

use crate::appearance::{KEYS, NO_KEYS, has, with};
use crate::components::context::WidgetContext;
use crate::components::popover::sheet;
use crate::messages::Key;

/// The id that the button opens them by.
const PANEL: &str = "shortcuts";

/// What can be done, by which signs and by which keys that have names.
const KEYS_FOR: [(Key, &str, &[Key]); 10] = [
    (Key::KeysStep, "jk", &[]),
    (Key::KeysPage, "", &[Key::KeyPageDown, Key::KeyPageUp]),
    (Key::KeysOpen, "o", &[Key::KeyEnter]),
    (Key::KeysBack, "u", &[Key::KeyEscape]),
    (Key::Save, "s", &[]),
    (Key::KeysRead, "m", &[]),
    (Key::Note, "n", &[]),
    (Key::Filters, "/", &[]),
    (Key::KeysLeave, "", &[Key::KeyHome, Key::KeyEnd]),
    (Key::Keys, "?", &[]),
];

/// The end of the stand: the button that opens the keys, and these, a popover.
pub(in crate::components) fn help(props: &WidgetContext) -> Html {
    let words = props.words;
    let kept = |what: &Key| matches!(what, Key::Save | Key::KeysRead | Key::Note);
    let keeps = |what: &Key| props.library().is_some() || !kept(what);
    let rows = KEYS_FOR.iter().filter(|(what, ..)| keeps(what)).map(|(what, signs, named)| {
        let signs = signs.chars().map(|sign| html! { <kbd>{ sign }</kbd> });
        let named = named.iter().map(|key| html! { <kbd>{ words.text(*key) }</kbd> });
        html! { <div><dt>{ words.text(*what) }</dt><dd>{ for signs.chain(named) }</dd></div> }
    });
    html! {
        <div class="foot">
            <button type="button" class="open-shortcuts" part="button" popovertarget={PANEL}>
                { words.text(Key::Keys) }
            </button>
            { sheet(PANEL, (PANEL, PANEL), words.text(Key::Keys), html! {
                <>
                    <dl>{ for rows }</dl>
                    { for props.outputs.appearance.as_ref().map(|onchoose| switch(props, onchoose)) }
                </>
            }) }
        </div>
    }
}

/// The switch for letters and signs, which those who speak to their machine need.
fn switch(props: &WidgetContext, onchoose: &Callback<String>) -> Html {
    let on = !has(&props.state.presentation.appearance, NO_KEYS);
    let words = props.words;
    let (onchoose, appearance) = (onchoose.clone(), props.state.presentation.appearance.clone());
    html! {
        <div class="choices">
            <label part="option">
                <input
                    type="checkbox" part="box" checked={on} aria-describedby="keys-others"
                    onchange={move |_| onchoose.emit(with(&appearance, KEYS, if on { NO_KEYS } else { "" }))}
                />
                <span class="name">{ words.text(Key::KeysSigns) }</span>
            </label>
            <p id="keys-others">{ words.text(Key::KeysOthers) }</p>
        </div>
    }
}
