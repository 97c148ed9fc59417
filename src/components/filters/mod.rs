//! The filters: beside the feed where there is room, a sheet over it where there is not.

mod custom_recency;
mod group;
mod hashtag;
mod recency;
mod source;
mod status;

use yew::prelude::{Html, html};

use super::article_actions;
use super::context::WidgetContext;
use crate::messages::Key;

/// The id that the button "Filters" opens the sheet by.
pub(super) const SHEET: &str = "filters";

/// All filters. The sheet is a popover: the browser closes it on Escape or a tap beside it.
pub(super) fn filters(props: &WidgetContext) -> Html {
    let shown = props.listing.total;
    html! {
        <div
            class="popover filters" id={SHEET} popover="auto" part="filters"
            role="search" aria-label={props.words.text(Key::Filters)}
        >
            <div class="groups">
                { recency::filter(props) }
                { source::filter(props) }
                { hashtag::filter(props) }
                { status::filter(props) }
                { article_actions::of_list(props) }
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
