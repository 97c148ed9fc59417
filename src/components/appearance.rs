//! The choice of an appearance: colours, size, line length and typeface.

use newsstand_html::html;
use yew::prelude::{Callback, Html};

use super::context::WidgetContext;
use crate::appearance::{GROUPS, chosen_in, with};
use crate::messages::Key;

/// The names of the groups of [`GROUPS`] and of their words. The last group, shortcuts, is in the help on them.
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
    (Key::Font, &[Key::FontSerif, Key::FontSans, Key::FontLegible]),
];

/// Renders all choices. Empty if the choice has no receiver.
pub(super) fn panel(props: &WidgetContext) -> Html {
    let Some(onchoose) = &props.outputs.appearance else { return Html::default() };
    let groups =
        GROUPS.iter().zip(NAMES).map(|(group, names)| choices(props, onchoose, group, names));
    groups.collect()
}

/// Renders a group of choices, of which one is chosen.
fn choices(
    props: &WidgetContext,
    onchoose: &Callback<String>,
    group: &'static [&'static str],
    (name, names): (Key, &[Key]),
) -> Html {
    let chosen = chosen_in(&props.state.presentation.appearance, group);
    html! {
        <div class="appearance-group" role="radiogroup" aria-label={props.messages.text(name)}>
            <p class="legend" part="legend" aria-hidden="true">{ props.messages.text(name) }</p>
            { for group.iter().zip(names).map(|(word, choice)| {
                let (onchoose, appearance) = (onchoose.clone(), props.state.presentation.appearance.clone());
                html! {
                    <label part="option">
                        <input
                            type="radio" name={props.messages.text(name)} part="box" value={*word}
                            checked={chosen == *word}
                            onchange={move |_| onchoose.emit(with(&appearance, group, word))}
                        />
                        <span class="name">{ props.messages.text(*choice) }</span>
                    </label>
                }
            }) }
        </div>
    }
}
