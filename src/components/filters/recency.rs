//! The choice of recency: how old an article may be.

use newsstand_core::filter::{Facet, Recency};
use newsstand_core::time::HOUR;
use yew::prelude::{Callback, Html, html};

use super::custom_recency::custom_span;
use super::group::group;
use crate::components::context::WidgetContext;
use crate::messages::Key;
use crate::store::Action;

/// What "Custom…" starts with where nothing narrower is chosen.
const FIRST_OWN: Action = Action::OwnRecency(Recency::Within(48 * HOUR), 0);

/// The group named "Published".
pub(super) fn filter(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, words, .. } = props;
    let chosen = state.view.filter.recency;
    let presets = Recency::PRESETS.into_iter().zip(listing.recency);
    // "Any time" is where everybody starts, so it stands first.
    let (widest, narrower): (Vec<_>, Vec<_>) =
        presets.partition(|(recency, _)| *recency == Recency::AnyTime);
    let choose = |action: Action| {
        let store = store.clone();
        move |_| store.dispatch(action.clone())
    };
    // A span of one's own may happen to be one of those offered, and its fields stay all the same.
    let custom = state.own_unit.is_some() || chosen.is_custom();
    let clear = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Action::Drop(Facet::Recency)))
    };
    let choices = html! {
        <>
            { for widest.into_iter().chain(narrower).enumerate().map(|(place, (recency, count))| {
                let described = format!("recency-count-{place}");
                html! {
                    <label key={place} part="option">
                        <input
                            type="radio" name="published" part="box"
                            checked={chosen == recency && !custom}
                            aria-labelledby={format!("recency-{place}")}
                            aria-describedby={described.clone()}
                            onchange={choose(Action::Recency(recency))}
                        />
                        <span class="name" id={format!("recency-{place}")}>
                            { words.recency(recency) }
                        </span>
                        <span class="count" part="count" aria-hidden="true">{ words.number(count) }</span>
                        <span class="spoken" id={described}>{ words.count(Key::Count, count) }</span>
                    </label>
                }
            }) }
            <label part="option">
                <input
                    type="radio" name="published" part="box" checked={custom}
                    onchange={choose(FIRST_OWN)}
                />
                <span class="name">{ words.text(Key::Custom) }</span>
            </label>
            if let Recency::Within(seconds) = chosen && custom {
                { custom_span(seconds, state.own_unit, store, words) }
            }
        </>
    };
    let clear = (chosen != Recency::AnyTime).then_some(clear);
    group("published", words.text(Key::Published), words, clear, choices)
}
