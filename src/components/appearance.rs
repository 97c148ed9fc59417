//! The choice of an appearance: colours, size, line length and typeface.

use newsstand_html::html;
use yew::prelude::{Callback, Html};

use super::context::WidgetContext;
use crate::appearance::{GROUPS, chosen_in, with};
use crate::messages::PartKey;

/// The names of the groups of [`GROUPS`] and of their words. The last group, shortcuts, is in the help on them.
const NAMES: [(PartKey, &[PartKey]); 4] = [
    (
        PartKey::THEME,
        &[
            PartKey::THEME_AUTO,
            PartKey::THEME_LIGHT,
            PartKey::THEME_SEPIA,
            PartKey::THEME_DARK,
            PartKey::THEME_BLACK,
            PartKey::THEME_CONTRAST,
        ],
    ),
    (
        PartKey::SIZE,
        &[
            PartKey::SIZE_SMALL,
            PartKey::SIZE_MEDIUM,
            PartKey::SIZE_LARGE,
            PartKey::SIZE_LARGER,
            PartKey::SIZE_LARGEST,
        ],
    ),
    (PartKey::WIDTH, &[PartKey::WIDTH_NARROW, PartKey::WIDTH_MEDIUM, PartKey::WIDTH_WIDE]),
    (PartKey::FONT, &[PartKey::FONT_SERIF, PartKey::FONT_SANS, PartKey::FONT_LEGIBLE]),
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
    (name, names): (PartKey, &[PartKey]),
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
