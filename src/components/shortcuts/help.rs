//! The help on shortcuts: a list of them, and a switch for those of single characters.

use newsstand_html::html;
use yew::prelude::{Callback, Html};

use crate::appearance::{NO_SHORTCUTS, SHORTCUTS, has, with};
use crate::components::context::WidgetContext;
use crate::messages::{Key, PartKey};

/// Renders the list and the switch.
pub(in crate::components) fn panel(props: &WidgetContext) -> Html {
    let messages = props.messages;
    let text = |key| messages.text(key);
    // Each command with its characters, its named keys, and whether it needs a library.
    let rows: [(&str, &str, &[PartKey], bool); 10] = [
        (text(PartKey::SHORTCUT_NEXT), "jk", &[], false),
        (text(PartKey::SHORTCUT_PAGE), "", &[PartKey::KEY_PAGE_DOWN, PartKey::KEY_PAGE_UP], false),
        (text(PartKey::SHORTCUT_OPEN), "o", &[PartKey::KEY_ENTER], false),
        (text(PartKey::SHORTCUT_BACK), "u", &[PartKey::KEY_ESCAPE], false),
        (text(PartKey::SAVE), "s", &[], true),
        (text(PartKey::SHORTCUT_READ), "m", &[], true),
        (text(PartKey::ADD_NOTE), "n", &[], true),
        (messages.text(Key::Filters), "/", &[], false),
        (text(PartKey::SHORTCUT_LEAVE), "", &[PartKey::KEY_HOME, PartKey::KEY_END], false),
        (messages.text(Key::Shortcuts), "?", &[], false),
    ];
    let has_library = props.library().is_some();
    let rows = rows.into_iter().filter(|(.., needs_library)| has_library || !needs_library);
    let rows = rows.map(|(command, characters, named, _)| {
        let characters =
            characters.chars().map(|character| html! { <kbd>{ character.to_string() }</kbd> });
        let named = named.iter().map(|key| html! { <kbd>{ text(*key) }</kbd> });
        html! { <div><dt>{ command }</dt><dd>{ for characters.chain(named) }</dd></div> }
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
                <span class="name">{ messages.text(PartKey::SHORTCUT_LETTERS) }</span>
            </label>
            <p id="keys-others">{ messages.text(PartKey::SHORTCUT_NAMED) }</p>
        </div>
    }
}
