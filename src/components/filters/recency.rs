//! The choice of recency: how old an article may be.

use newsstand_core::filter::{Facet, Recency};
use newsstand_core::time::HOUR;
use newsstand_html::html;
use yew::prelude::{Callback, Html};

use super::custom_recency::custom_recency;
use super::group::group;
use crate::components::context::WidgetContext;
use crate::messages::Key;
use crate::store::Action;

/// The recency that "Custom…" starts with: 48 hours.
const INITIAL_CUSTOM: Action = Action::CustomRecency(Recency::Within(48 * HOUR), 1);

/// Renders the group named "Published".
pub(super) fn filter(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, messages, .. } = props;
    let chosen = state.view.filter.recency;
    let presets = Recency::PRESETS.into_iter().zip(listing.recency);
    // "Any time" is the default, so it comes first.
    let (widest, narrower): (Vec<_>, Vec<_>) =
        presets.partition(|(recency, _)| *recency == Recency::AnyTime);
    let choose = |action: Action| {
        let store = store.clone();
        move |_| store.dispatch(action.clone())
    };
    // The fields stay while the reader edits them, even if the recency equals a preset.
    let is_custom = state.custom_unit.is_some() || chosen.is_custom();
    let clear = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Action::Drop(Facet::Recency)))
    };
    let choices = html! {
        <>
            { for widest.into_iter().chain(narrower).enumerate().map(|(index, (recency, count))| {
                let described = format!("recency-count-{index}");
                html! {
                    <label key={index} part="option">
                        <input
                            type="radio" name="published" part="box"
                            checked={chosen == recency && !is_custom}
                            aria-labelledby={format!("recency-{index}")}
                            aria-describedby={described.clone()}
                            onchange={choose(Action::Recency(recency))}
                        />
                        <span class="name" id={format!("recency-{index}")}>
                            { messages.recency(recency) }
                        </span>
                        <span class="count" part="count" aria-hidden="true">{ messages.number(count) }</span>
                        <span class="spoken" id={described}>{ messages.count(Key::Count, count) }</span>
                    </label>
                }
            }) }
            <label part="option">
                <input
                    type="radio" name="published" part="box" checked={is_custom}
                    onchange={choose(INITIAL_CUSTOM)}
                />
                <span class="name">{ messages.text(Key::Custom) }</span>
            </label>
            if let Recency::Within(seconds) = chosen && is_custom {
                { for custom_recency(seconds, state.custom_unit, store, messages) }
            }
        </>
    };
    let clear = (chosen != Recency::AnyTime).then_some(clear);
    group("published", messages.text(Key::Published), messages, clear, choices)
}
