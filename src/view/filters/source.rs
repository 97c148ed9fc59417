//! The choice of sources: any number of them, each with what choosing it would give.

use news::filter::Part;
use yew::prelude::{Html, function_component, html};

use crate::view::listing::ListingProps;
use crate::view::source::{mark, name};
use crate::view::state::Action;

/// The group named "Source".
#[function_component]
pub(super) fn SourceFilter(props: &ListingProps) -> Html {
    let ListingProps { state, listing, dispatch, words } = props;
    let filter = &state.view.filter;
    let clear = dispatch.clone();
    html! {
        <fieldset class="choices" part="filter">
            <legend>{ words.source }</legend>
            if !filter.sources.is_empty() {
                <button
                    type="button" class="clear"
                    onclick={move |_| clear.dispatch(Action::Drop(Part::Sources))}
                    aria-label={format!("{}: {}", words.clear, words.source)}
                >
                    { words.clear }
                </button>
            }
            { for listing.counts.sources.iter().map(|(source, count)| {
                let (dispatch, chosen) = (dispatch.clone(), source.clone());
                html! {
                    <label key={name(source, words)}>
                        <input
                            type="checkbox" checked={filter.has_source(source)}
                            onchange={move |_| dispatch.dispatch(Action::ToggleSource(chosen.clone()))}
                        />
                        { mark(source) }
                        <bdi class="name">{ name(source, words) }</bdi>
                        { " " }
                        <span class="count">{ *count }</span>
                    </label>
                }
            }) }
        </fieldset>
    }
}
