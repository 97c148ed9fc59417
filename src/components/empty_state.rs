//! The message of an empty list: the filter that has no matches, and suggestions of filters that have some.

use newsstand_core::filter::{Facet, Filter, Recency};
use newsstand_core::index::Suggestion;
use newsstand_html::html;
use newsstand_parts::{EXTRAS, in_part};
use yew::prelude::{Html, MouseEvent};

use super::context::WidgetContext;
use super::focus::focus_in;
use super::heading;
use super::source::name;
use super::waiting::waiting;
use crate::messages::{FilterSummary, Messages, Rounded, hashtag_name, isolated};
use crate::protocol::hooks;
use crate::store::{Action, ClockChoice, State, Store};

/// Renders the message in place of the feed.
pub(super) fn empty_state(props: &WidgetContext) -> Html {
    message(props).unwrap_or_else(|| waiting(&EXTRAS, props.messages))
}

in_part! {
    EXTRAS 2:
    fn message(props: &WidgetContext) -> Html {
        render(props)
    }
}

fn render(props: &WidgetContext) -> Html {
    let WidgetContext { state, store, messages, .. } = props;
    let filter = &state.view.filter;
    let summary = summary(filter, state, messages);
    // If the other facets have matches, the status filter alone is the reason.
    let others = filter.without(Facet::Status);
    let is_status_the_reason =
        others != *filter && state.edition.shown(&others, state.clock(), &state.listed) > 0;
    let suggestions = state.edition.suggestions(filter, state.clock(), &state.listed);
    html! {
        <section class="empty-state" part="empty-state">
            <@{heading::tag(props.level(), 1)} class="headline" part="headline">
                if is_status_the_reason {
                    { messages.none_with_status(filter.only) }
                } else {
                    { messages.no_matches(&summary) }
                }
            </@>
            if !is_status_the_reason {
                <p>{ messages.no_matches_reason(&summary) }</p>
            }
            <p class="suggestions">
                { for suggestions.into_iter().map(|one| suggestion_button(one, state, store, messages)) }
                if let Some(count) = count_by_edition_clock(state) {
                    <button
                        type="button" part="button"
                        onclick={{
                            let (store, now) = (store.clone(), state.now);
                            move |event: MouseEvent| {
                                focus_in(&event, hooks::LIST, hooks::RESULT_COUNT);
                                store.dispatch(Action::Clock(ClockChoice::Edition, now));
                            }
                        }}
                    >
                        { messages.clock_suggestion(count) }
                    </button>
                }
            </p>
        </section>
    }
}

fn suggestion_button(
    suggestion: Suggestion,
    state: &State,
    store: &Store,
    messages: &Messages,
) -> Html {
    let text = messages.suggestion(&summary(&suggestion.filter, state, messages), suggestion.count);
    let store = store.clone();
    let onclick = move |event: MouseEvent| {
        focus_in(&event, hooks::LIST, hooks::RESULT_COUNT);
        store.dispatch(Action::Filter(suggestion.filter.clone()));
    };
    html! { <button type="button" part="button" {onclick}>{ text }</button> }
}

/// Returns the number of matches by the edition's clock, if the present moment is chosen and there are any.
fn count_by_edition_clock(state: &State) -> Option<usize> {
    if state.view.clock == ClockChoice::Edition {
        return None;
    }
    let mut other = state.clone();
    other.view.clock = ClockChoice::Edition;
    let count = other.edition.shown(&other.view.filter, other.clock(), &other.listed);
    (count > 0).then_some(count)
}

/// Summarizes a filter for the sentences about it.
fn summary(filter: &Filter, state: &State, messages: &Messages) -> FilterSummary {
    let clock = state.clock();
    let any_time = filter.without(Facet::Recency);
    let newest = state.edition.newest(&any_time, clock, &state.listed);
    let newest = newest.filter(|_| filter.recency != Recency::AnyTime);
    FilterSummary {
        sources: filter.sources.iter().map(|source| isolated(&name(source, messages))).collect(),
        recency: filter.recency,
        hashtags: filter.hashtags.iter().map(|hashtag| isolated(&hashtag_name(hashtag))).collect(),
        newest: newest.map(|age| (Rounded::of(age), state.view.clock)),
    }
}
