//! The choice of sources: any number of them, each with what choosing it would give.

use news::filter::Part;
use yew::prelude::{Callback, Html, html};

use super::group::group;
use crate::view::listing::ListingProps;
use crate::view::source::{mark, name};
use crate::view::state::Action;
use crate::view::words::Key;

/// The group named "Source".
pub(super) fn filter(props: &ListingProps) -> Html {
    let ListingProps { state, listing, dispatch, words, .. } = props;
    let filter = &state.view.filter;
    let clear = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Drop(Part::Sources)))
    };
    let choice = |(source, count): &(Option<String>, usize)| {
        let (dispatch, chosen) = (dispatch.clone(), source.clone());
        html! {
            <label key={name(source, words)} part="option">
                <input
                    type="checkbox" part="box" checked={filter.has_source(source)}
                    onchange={move |_| dispatch.dispatch(Action::ToggleSource(chosen.clone()))}
                />
                { mark(source) }
                <bdi class="name">{ name(source, words) }</bdi>
                { " " }
                <span class="count" part="count">{ words.number(*count) }</span>
            </label>
        }
    };
    let clear = (!filter.sources.is_empty()).then_some(clear);
    group(
        "source",
        words.text(Key::Source),
        words,
        clear,
        listing.sources.iter().map(choice).collect(),
    )
}
