//! The choice of a status in the reader's library: unread, saved or new.

use newsstand_core::StatusFilter;
use newsstand_core::filter::Facet;
use newsstand_html::html;
use yew::prelude::{Callback, Html};

use super::group::group;
use crate::components::context::WidgetContext;
use crate::messages::Key;
use crate::store::Action;

/// Renders the group named "Show only". Empty if the library is off.
pub(super) fn filter(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, messages, .. } = props;
    if props.library().is_none() {
        return Html::default();
    }
    let chosen = state.view.filter.only;
    let clear = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Action::Drop(Facet::Status)))
    };
    let choices = StatusFilter::ALL.into_iter().zip(listing.only).map(|(only, count)| {
        let store = store.clone();
        html! {
            <label part="option">
                <input
                    type="radio" name="only" part="box" checked={chosen == only}
                    onchange={move |_| store.dispatch(Action::StatusFilter(only))}
                />
                <span class="name">{ messages.status_filter(only) }</span>
                { " " }
                <span class="count" part="count">{ messages.number(count) }</span>
            </label>
        }
    });
    let clear = (chosen != StatusFilter::All).then_some(clear);
    group("only", messages.text(Key::StatusFilter), messages, clear, choices.collect())
}
