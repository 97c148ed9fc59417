//! The filters: beside the feed in a wide widget, in a popover over it in a narrow one.

mod custom_recency;
mod group;
mod hashtag;
mod recency;
mod source;
mod status;

use newsstand_html::html;
use yew::prelude::Html;

use super::article_actions;
use super::context::WidgetContext;
use crate::messages::Key;

/// The id of the popover.
pub(super) const FILTERS_ID: &str = "filters";

/// Renders all filters.
pub(super) fn filters(props: &WidgetContext) -> Html {
    let shown = props.listing.total;
    html! {
        <div
            class="popover filters" id={FILTERS_ID} popover="auto" part="filters"
            role="search" aria-label={props.messages.text(Key::Filters)}
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
                popovertarget={FILTERS_ID} popovertargetaction="hide"
            >
                { props.messages.count(Key::Show, shown) }
            </button>
        </div>
    }
}
