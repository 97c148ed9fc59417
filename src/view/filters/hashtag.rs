//! The choice of a hashtag; one is also chosen by following it on a card.

use web_sys::HtmlSelectElement;
use yew::prelude::{Event, Html, TargetCast, html};

use crate::view::listing::ListingProps;
use crate::view::state::Action;

/// The list named "Hashtag".
pub(super) fn filter(props: &ListingProps) -> Html {
    let ListingProps { state, listing, dispatch, words, .. } = props;
    let filter = &state.view.filter;
    let hashtags = &listing.hashtags;
    if hashtags.is_empty() {
        return Html::default();
    }
    let onchange = {
        let (dispatch, listing) = (dispatch.clone(), listing.clone());
        move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            // The first entry is "any", so a hashtag's place is one less than its entry's.
            let place = usize::try_from(select.selected_index()).unwrap_or_default();
            let hashtag = place.checked_sub(1).and_then(|place| listing.hashtags.get(place));
            dispatch.dispatch(Action::Hashtag(hashtag.map(|(hashtag, _)| hashtag.clone())));
        }
    };
    html! {
        <label class="hashtags" part="filter">
            <span class="legend" part="legend">{ words.hashtag }</span>
            <select {onchange} part="field">
                <option selected={filter.hashtags.is_empty()}>{ words.any_hashtag }</option>
                { for hashtags.iter().map(|(hashtag, count)| html! {
                    <option
                        key={hashtag.clone()}
                        selected={filter.has_hashtag(hashtag)}
                    >
                        { format!("#{hashtag} ({count})") }
                    </option>
                }) }
            </select>
        </label>
    }
}
