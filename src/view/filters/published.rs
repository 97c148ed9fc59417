//! The choice of recency: how old an article may be.

use news::filter::{Part, Recency};
use news::time::HOUR;
use yew::prelude::{Callback, Html, function_component, html, use_state_eq};

use super::custom::CustomSpan;
use super::group::Group;
use crate::view::listing::ListingProps;
use crate::view::state::Action;

/// What "Custom…" starts with where nothing narrower is chosen.
const FIRST_CUSTOM: Recency = Recency::Within(48 * HOUR);

/// The group named "Published".
#[function_component]
pub(super) fn PublishedFilter(props: &ListingProps) -> Html {
    let ListingProps { state, listing, dispatch, words } = props;
    let chosen = state.view.filter.recency;
    let presets = Recency::PRESETS.into_iter().zip(listing.counts.recency);
    // "Any time" is where everybody starts, so it stands first.
    let (widest, narrower): (Vec<_>, Vec<_>) =
        presets.partition(|(recency, _)| *recency == Recency::AnyTime);
    // A span of one's own may happen to be one of those offered, and its fields stay all the same.
    let own = use_state_eq(|| chosen.is_custom());
    let choose = |recency: Recency, is_own: bool| {
        let (dispatch, own) = (dispatch.clone(), own.clone());
        move |_| {
            own.set(is_own);
            dispatch.dispatch(Action::Recency(recency));
        }
    };
    let custom = *own || chosen.is_custom();
    let clear = {
        let (dispatch, own) = (dispatch.clone(), own.clone());
        Callback::from(move |()| {
            own.set(false);
            dispatch.dispatch(Action::Drop(Part::Recency));
        })
    };
    html! {
        <Group
            id="published" name={words.published} words={*words}
            onclear={(chosen != Recency::AnyTime).then_some(clear)}
        >
            { for widest.into_iter().chain(narrower).enumerate().map(|(place, (recency, count))| {
                let described = format!("recency-count-{place}");
                html! {
                    <label key={place}>
                        <input
                            type="radio" name="published" checked={chosen == recency && !custom}
                            aria-labelledby={format!("recency-{place}")}
                            aria-describedby={described.clone()}
                            onchange={choose(recency, false)}
                        />
                        <span class="name" id={format!("recency-{place}")}>
                            { (words.recency)(recency) }
                        </span>
                        <span class="count" aria-hidden="true">{ count }</span>
                        <span class="spoken" id={described}>{ (words.count)(count) }</span>
                    </label>
                }
            }) }
            <label>
                <input
                    type="radio" name="published" checked={custom}
                    onchange={choose(FIRST_CUSTOM, true)}
                />
                <span class="name">{ words.custom }</span>
            </label>
            if let Recency::Within(seconds) = chosen && custom {
                <CustomSpan {seconds} dispatch={dispatch.clone()} {words} />
            }
        </Group>
    }
}
