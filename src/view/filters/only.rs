//! The choice of what is shown by what the reader keeps: unread, saved, new.

use news::Only;
use news::filter::Part;
use yew::prelude::{Callback, Html, html};

use super::group::group;
use crate::view::listing::ListingProps;
use crate::view::state::Action;
use crate::view::words::Key;

/// The group named "Show only"; nothing where nobody keeps anything.
pub(super) fn filter(props: &ListingProps) -> Html {
    let ListingProps { state, listing, dispatch, words, .. } = props;
    if props.onkeep.is_none() {
        return Html::default();
    }
    let chosen = state.view.filter.only;
    let clear = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Drop(Part::Only)))
    };
    let choices = Only::ALL.into_iter().zip(listing.only).map(|(only, count)| {
        let dispatch = dispatch.clone();
        html! {
            <label part="option">
                <input
                    type="radio" name="only" part="box" checked={chosen == only}
                    onchange={move |_| dispatch.dispatch(Action::Only(only))}
                />
                <span class="name">{ words.only(only) }</span>
                { " " }
                <span class="count" part="count">{ words.number(count) }</span>
            </label>
        }
    });
    let clear = (chosen != Only::All).then_some(clear);
    group("only", words.text(Key::ShowOnly), words, clear, choices.collect())
}
