//! The filters: beside the feed where there is room, a sheet over it where there is not.

mod custom;
mod group;
mod hashtag;
mod only;
mod published;
mod source;

use yew::prelude::{Html, html};

use super::listing::ListingProps;
use super::tools;
use super::words::Key;

/// The id that the button "Filters" opens the sheet by.
pub(super) const SHEET: &str = "filters";

/// All filters. The sheet is a popover: the browser closes it on Escape or a tap beside it.
pub(super) fn filters(props: &ListingProps) -> Html {
    let shown = props.listing.total;
    html! {
        <div
            class="sheet filters" id={SHEET} popover="auto" part="filters"
            role="search" aria-label={props.words.text(Key::Filters)}
        >
            <div class="groups">
                { published::filter(props) }
                { source::filter(props) }
                { hashtag::filter(props) }
                { only::filter(props) }
                { tools::of_list(props) }
            </div>
            <button
                type="button" class="done" part="button"
                popovertarget={SHEET} popovertargetaction="hide"
            >
                { props.words.count(Key::Show, shown) }
            </button>
        </div>
    }
}
