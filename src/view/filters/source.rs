//! The choice of sources: any number of them, each with what choosing it would give.

use news::filter::Part;
use yew::prelude::{Callback, Html, function_component, html};

use super::group::Group;
use crate::view::listing::ListingProps;
use crate::view::source::{mark, name};
use crate::view::state::Action;

/// The group named "Source".
#[function_component]
pub(super) fn SourceFilter(props: &ListingProps) -> Html {
    let ListingProps { state, listing, dispatch, words, .. } = props;
    let filter = &state.view.filter;
    let clear = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Drop(Part::Sources)))
    };
    html! {
        <Group
            id="source" name={words.source} words={*words}
            onclear={(!filter.sources.is_empty()).then_some(clear)}
        >
            { for listing.sources.iter().map(|(source, count)| {
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
                        <span class="count" part="count">{ *count }</span>
                    </label>
                }
            }) }
        </Group>
    }
}
