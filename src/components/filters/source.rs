//! The choice of sources: any number of them, each with its number of matches.

use newsstand_core::filter::Facet;
use newsstand_html::html;
use yew::prelude::{Callback, Html};

use super::group::group;
use crate::components::context::WidgetContext;
use crate::components::source::{mark, name};
use crate::messages::Key;
use crate::store::Action;

/// Renders the group named "Source".
pub(super) fn filter(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, messages, .. } = props;
    let filter = &state.view.filter;
    let clear = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Action::Drop(Facet::Sources)))
    };
    let choice = |(source, count): &(Option<String>, usize)| {
        let (store, chosen) = (store.clone(), source.clone());
        html! {
            <label key={name(source, messages)} part="option">
                <input
                    type="checkbox" part="box" checked={filter.has_source(source)}
                    onchange={move |_| store.dispatch(Action::ToggleSource(chosen.clone()))}
                />
                { mark(source) }
                <bdi class="name">{ name(source, messages) }</bdi>
                { " " }
                <span class="count" part="count">{ messages.number(*count) }</span>
            </label>
        }
    };
    let clear = (!filter.sources.is_empty()).then_some(clear);
    group(
        "source",
        messages.text(Key::Source),
        messages,
        clear,
        listing.sources.iter().map(choice).collect(),
    )
}
