//! The choice of a hashtag; one is also chosen by following it on a card.

use newsstand_core::filter::Filter;
use web_sys::HtmlSelectElement;
use yew::prelude::{Event, Html, TargetCast, html};

use crate::components::context::WidgetContext;
use crate::messages::Key;
use crate::store::Action;

/// How many are offered, for each is drawn anew at every choice; all the others are on cards.
const OFFERED: usize = 100;

/// The most frequent hashtags, and those that are chosen, in the order they have among all.
fn offered<'a>(
    hashtags: &'a [(String, usize)],
    filter: &'a Filter,
) -> impl Iterator<Item = &'a (String, usize)> {
    let numbered = hashtags.iter().enumerate();
    let offered =
        numbered.filter(|(place, (hashtag, _))| *place < OFFERED || filter.has_hashtag(hashtag));
    offered.map(|(_, offered)| offered)
}

/// The list named "Hashtag".
pub(super) fn filter(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, words, .. } = props;
    let filter = &state.view.filter;
    let hashtags = &listing.hashtags;
    if hashtags.is_empty() {
        return Html::default();
    }
    let onchange = {
        let (store, listing, state) = (store.clone(), listing.clone(), state.clone());
        move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            // The first entry is "any", so a hashtag's place is one less than its entry's.
            let place = usize::try_from(select.selected_index()).unwrap_or_default();
            let mut offered = offered(&listing.hashtags, &state.view.filter);
            let hashtag = place.checked_sub(1).and_then(|place| offered.nth(place));
            store.dispatch(Action::Hashtag(hashtag.map(|(hashtag, _)| hashtag.clone())));
        }
    };
    html! {
        <label class="hashtags" part="filter">
            <span class="legend" part="legend">{ words.text(Key::Hashtag) }</span>
            <select {onchange} part="field">
                <option selected={filter.hashtags.is_empty()}>{ words.text(Key::AnyHashtag) }</option>
                { for offered(hashtags, filter).map(|(hashtag, count)| html! {
                    <option
                        key={hashtag.clone()} value={hashtag.clone()}
                        selected={filter.has_hashtag(hashtag)}
                    >
                        { words.hashtag(hashtag, *count) }
                    </option>
                }) }
            </select>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As many hashtags as numbers, the first the most frequent.
    fn hashtags(count: usize) -> Vec<(String, usize)> {
        (0..count).map(|number| (format!("Tag{number}"), count - number)).collect()
    }

    fn places(count: usize, chosen: &[&str]) -> Vec<usize> {
        let hashtags = hashtags(count);
        let chosen = chosen.iter().map(|&hashtag| hashtag.to_owned()).collect();
        let filter = Filter { hashtags: chosen, ..Filter::default() };
        let offered = offered(&hashtags, &filter);
        offered.map(|one| hashtags.iter().position(|other| one == other).unwrap()).collect()
    }

    #[test]
    fn the_most_frequent_are_offered_and_a_rare_one_that_is_chosen() {
        assert_eq!(places(30, &[]), Vec::from_iter(0..30));
        assert_eq!(places(1000, &[]), Vec::from_iter(0..100));
        let with = |more: &[usize]| [Vec::from_iter(0..100), more.to_vec()].concat();
        assert_eq!(places(1000, &["tag700"]), with(&[700]));
        assert_eq!(places(1000, &["Tag900", "TAG3", "Tag100"]), with(&[100, 900]));
        assert_eq!(places(1000, &["nowhere"]), with(&[]));
    }
}
