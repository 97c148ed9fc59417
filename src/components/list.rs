//! The list: the number of matches, the filter, the order, and below them the feed of cards.

use newsstand_core::StatusFilter;
use newsstand_core::filter::{Facet, Recency, Sort};
use newsstand_core::time::Clock;
use newsstand_html::html;
use web_sys::HtmlSelectElement;
use yew::prelude::{Event, Html, MouseEvent, TargetCast};

use super::context::WidgetContext;
use super::empty_state::empty_state;
use super::feed::Feed;
use super::filters::FILTERS_ID;
use super::focus::focus_in;
use super::library::{missing_saved, new_since};
use crate::messages::{Key, Messages};
use crate::protocol::hooks;
use crate::store::{Action, State};

/// Renders the list.
pub(super) fn list(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, messages, .. } = props;
    let missing_saved = missing_saved(props);
    html! {
        <section class="list" part="list">
            <div class="bar" part="bar">
                <button type="button" class="open-filters" part="button" popovertarget={FILTERS_ID}>
                    { messages.text(Key::Filters) }
                </button>
                <p class="result-count" part="status" role="status" tabindex="-1">
                    { messages.result_count(listing.total, listing.all) }
                </p>
                <span class="result-extra">{ new_since(props) }</span>
                { chips(props) }
                { order(props) }
            </div>
            { for warnings(state, messages).map(|note| html! { <p class="note" part="message">{ note }</p> }) }
            if state.edition.is_empty() {
                <p class="empty-state" part="empty-state">{ messages.text(Key::NoArticles) }</p>
            } else if !listing.shown.is_empty() {
                <Feed ..props.clone() />
            } else if missing_saved.is_none() {
                { empty_state(props) }
            }
            { missing_saved }
        </section>
    }
}

/// Returns warnings that articles are missing, and that the clock is wrong.
fn warnings(state: &State, messages: &Messages) -> impl Iterator<Item = String> {
    let missing = Some(state.edition.missing())
        .filter(|missing| *missing > 0)
        .map(|missing| messages.count(Key::ArticlesFailed, missing));
    let clock = Some(state.clock()).filter(|clock| state.edition.is_ahead_of(*clock));
    let day = clock.and_then(Clock::time).map(|time| messages.date(time));
    missing.into_iter().chain(day.map(|day| messages.say(Key::ClockBehind, &[("day", &day)])))
}

/// Renders the parts of the filter as buttons that remove them.
fn chips(props: &WidgetContext) -> Html {
    let WidgetContext { state, messages, store, .. } = props;
    let filter = &state.view.filter;
    // An empty list would be announced as one.
    if filter.is_empty() {
        return Html::default();
    }
    let mut chips = Vec::new();
    if filter.only != StatusFilter::All {
        let name = messages.status_filter(filter.only).to_owned();
        chips.push((name, Action::Drop(Facet::Status)));
    }
    if filter.recency != Recency::AnyTime {
        chips.push((messages.recency(filter.recency), Action::Drop(Facet::Recency)));
    }
    for source in &filter.sources {
        let name = super::source::name(source, messages);
        chips.push((name, Action::ToggleSource(source.clone())));
    }
    for hashtag in &filter.hashtags {
        chips.push((format!("#{hashtag}"), Action::DropHashtag(hashtag.clone())));
    }
    html! {
        <ul class="chips" part="chips" role="list">
            { for chips.into_iter().map(|(name, action)| {
                let store = store.clone();
                html! {
                    <li key={name.clone()}>
                        <button
                            type="button" class="chip" part="chip"
                            aria-label={messages.say(Key::RemoveFilter, &[("name", &name)])}
                            onclick={move |event: MouseEvent| {
                                focus_in(&event, hooks::LIST, hooks::RESULT_COUNT);
                                store.dispatch(action.clone());
                            }}
                        >
                            <bdi>{ name.clone() }</bdi>
                            <span aria-hidden="true">{ " ✕" }</span>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}

/// Renders the choice of the order.
fn order(props: &WidgetContext) -> Html {
    let WidgetContext { state, messages, store, .. } = props;
    let onchange = {
        let store = store.clone();
        move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let index = usize::try_from(select.selected_index()).unwrap_or_default();
            store.dispatch(Action::Sort(Sort::ALL.get(index).copied().unwrap_or_default()));
        }
    };
    html! {
        <select class="order" part="order" aria-label={messages.text(Key::Order)} {onchange}>
            { for Sort::ALL.into_iter().map(|sort| option(sort, state.view.sort, messages)) }
        </select>
    }
}

fn option(sort: Sort, chosen: Sort, messages: &Messages) -> Html {
    html! { <option selected={sort == chosen}>{ messages.sort(sort) }</option> }
}
