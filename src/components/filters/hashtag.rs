//! The choice of a hashtag. The hashtags of cards make the same choice.

use newsstand_core::filter::Filter;
use newsstand_html::html;
use web_sys::HtmlSelectElement;
use yew::prelude::{Event, Html, TargetCast};

use crate::components::context::WidgetContext;
use crate::messages::Key;
use crate::store::Action;

/// Maximum number of hashtags offered, since all of them are drawn again at every choice. The others are on cards.
const MAX_OFFERED: usize = 100;

/// Returns the most frequent hashtags and the chosen ones, in the order of `hashtags`.
fn offered<'a>(
    hashtags: &'a [(String, usize)],
    filter: &'a Filter,
) -> impl Iterator<Item = &'a (String, usize)> {
    let numbered = hashtags.iter().enumerate();
    let offered =
        numbered.filter(|(rank, (hashtag, _))| *rank < MAX_OFFERED || filter.has_hashtag(hashtag));
    offered.map(|(_, offered)| offered)
}

/// Renders the list named "Hashtag".
pub(super) fn filter(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, store, messages, .. } = props;
    let filter = &state.view.filter;
    let hashtags = &listing.hashtags;
    if hashtags.is_empty() {
        return Html::default();
    }
    let onchange = {
        let (store, listing, state) = (store.clone(), listing.clone(), state.clone());
        move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            // The first option is "any", so a hashtag's index is one less than its option's.
            let index = usize::try_from(select.selected_index()).unwrap_or_default();
            let mut offered = offered(&listing.hashtags, &state.view.filter);
            let hashtag = index.checked_sub(1).and_then(|index| offered.nth(index));
            store.dispatch(Action::Hashtag(hashtag.map(|(hashtag, _)| hashtag.clone())));
        }
    };
    html! {
        <label class="hashtags" part="filter">
            <span class="legend" part="legend">{ messages.text(Key::Hashtag) }</span>
            <select {onchange} part="field">
                <option selected={filter.hashtags.is_empty()}>{ messages.text(Key::AnyHashtag) }</option>
                { for offered(hashtags, filter).map(|(hashtag, count)| html! {
                    <option
                        key={hashtag.clone()} value={hashtag.clone()}
                        selected={filter.has_hashtag(hashtag)}
                    >
                        { messages.hashtag(hashtag, *count) }
                    </option>
                }) }
            </select>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns `count` hashtags, the most frequent first.
    fn hashtags(count: usize) -> Vec<(String, usize)> {
        (0..count).map(|number| (format!("Tag{number}"), count - number)).collect()
    }

    fn offered_ranks(count: usize, chosen: &[&str]) -> Vec<usize> {
        let hashtags = hashtags(count);
        let chosen = chosen.iter().map(|&hashtag| hashtag.to_owned()).collect();
        let filter = Filter { hashtags: chosen, ..Filter::default() };
        let offered = offered(&hashtags, &filter);
        offered.map(|one| hashtags.iter().position(|other| one == other).unwrap()).collect()
    }

    #[test]
    fn the_most_frequent_and_the_chosen_are_offered() {
        assert_eq!(offered_ranks(30, &[]), Vec::from_iter(0..30));
        assert_eq!(offered_ranks(1000, &[]), Vec::from_iter(0..100));
        let with = |more: &[usize]| [Vec::from_iter(0..100), more.to_vec()].concat();
        assert_eq!(offered_ranks(1000, &["tag700"]), with(&[700]));
        assert_eq!(offered_ranks(1000, &["Tag900", "TAG3", "Tag100"]), with(&[100, 900]));
        assert_eq!(offered_ranks(1000, &["nowhere"]), with(&[]));
    }
}
