//! The choice of how to read: colours, size, line length, typeface. It is seen at once, in whatever is open.

use yew::prelude::{Callback, Html, html};

use super::context::WidgetContext;
use super::popover::{opener, sheet};
use crate::appearance::{GROUPS, of, with};
use crate::messages::Key;

/// The id that the button opens the choices by.
const PANEL: &str = "appearance";

/// What the groups of [`GROUPS`] are called, and the words in each; the last has a place of its own, with the keys.
const NAMES: [(Key, &[Key]); 4] = [
    (
        Key::Theme,
        &[
            Key::ThemeAuto,
            Key::ThemeLight,
            Key::ThemeSepia,
            Key::ThemeDark,
            Key::ThemeBlack,
            Key::ThemeContrast,
        ],
    ),
    (
        Key::Size,
        &[Key::SizeSmall, Key::SizeMedium, Key::SizeLarge, Key::SizeLarger, Key::SizeLargest],
    ),
    (Key::Width, &[Key::WidthNarrow, Key::WidthMedium, Key::WidthWide]),
    (Key::Face, &[Key::FaceSerif, Key::FaceSans, Key::FaceLegible]),
];

/// The button that opens the choices, and the choices: a popover, which the browser closes on Escape or a
/// tap beside it. Nothing where nobody keeps what is chosen.
pub(super) fn appearance(props: &WidgetContext) -> Html {
    let Some(onchoose) = &props.outputs.appearance else { return Html::default() };
    let words = props.words;
    let name = words.text(Key::Look);
    let groups =
        GROUPS.iter().zip(NAMES).map(|(group, names)| choices(props, onchoose, group, names));
    html! {
        <>
            { opener(PANEL, "corner open-appearance", "button", (words.text(Key::LookSign), name)) }
            { sheet(PANEL, (PANEL, PANEL), name, groups.collect()) }
        </>
    }
}

/// A group of choices that exclude each other.
fn choices(
    props: &WidgetContext,
    onchoose: &Callback<String>,
    group: &'static [&'static str],
    (name, names): (Key, &[Key]),
) -> Html {
    let chosen = of(&props.state.presentation.appearance, group);
    html! {
        <div class="appearance-group" role="radiogroup" aria-label={props.words.text(name)}>
            <p class="legend" part="legend" aria-hidden="true">{ props.words.text(name) }</p>
            { for group.iter().zip(names).map(|(word, choice)| {
                let (onchoose, appearance) = (onchoose.clone(), props.state.presentation.appearance.clone());
                html! {
                    <label part="option">
                        <input
                            type="radio" name={props.words.text(name)} part="box" value={*word}
                            checked={chosen == *word}
                            onchange={move |_| onchoose.emit(with(&appearance, group, word))}
                        />
                        <span class="name">{ props.words.text(*choice) }</span>
                    </label>
                }
            }) }
        </div>
    }
}
