//! An empty result: which part of the filter empties it, and the nearest ways out.

use newsstand_core::filter::{Facet, Filter, Recency};
use newsstand_core::index::Suggestion;
use yew::prelude::{Html, MouseEvent, html};

use super::context::WidgetContext;
use super::focus::focus_in;
use super::heading;
use super::source::name;
use crate::messages::{FilterSummary, Messages, Rounded, hashtag_name, isolated};
use crate::store::{Action, ClockChoice, State, Store};

/// What stands in place of the feed where nothing fits.
pub(super) fn nothing(props: &WidgetContext) -> Html {
    let WidgetContext { state, store, words, .. } = props;
    let filter = &state.view.filter;
    let summary = summary(filter, state, words);
    // Where there would be something but for what is kept of it, that is what leaves it out.
    let others = filter.without(Facet::StatusFilter);
    let by_kept =
        others != *filter && state.edition.shown(&others, state.clock(), &state.listed) > 0;
    let ways = state.edition.suggestions(filter, state.clock(), &state.listed);
    html! {
        <section class="empty-state" part="empty-state">
            <@{heading::tag(props.level(), 1)} class="headline" part="headline">
                if by_kept {
                    { words.none_with_status(filter.only) }
                } else {
                    { words.no_matches(&summary) }
                }
            </@>
            if !by_kept {
                <p>{ words.no_matches_reason(&summary) }</p>
            }
            <p class="suggestions">
                { for ways.into_iter().map(|way| way_out(way, state, store, words)) }
                if let Some(count) = by_the_editions_clock(state) {
                    <button
                        type="button" part="button"
                        onclick={{
                            let (store, now) = (store.clone(), state.now);
                            move |event: MouseEvent| {
                                focus_in(&event, ".list", ".status");
                                store.dispatch(Action::Clock(ClockChoice::Edition, now));
                            }
                        }}
                    >
                        { words.clock_suggestion(count) }
                    </button>
                }
            </p>
        </section>
    }
}

fn way_out(way: Suggestion, state: &State, store: &Store, words: &Messages) -> Html {
    let text = words.suggestion(&summary(&way.filter, state, words), way.count);
    let store = store.clone();
    let onclick = move |event: MouseEvent| {
        focus_in(&event, ".list", ".status");
        store.dispatch(Action::Filter(way.filter.clone()));
    };
    html! { <button type="button" part="button" {onclick}>{ text }</button> }
}

/// How many articles the same filter shows under the edition's clock, where "now" shows none.
fn by_the_editions_clock(state: &State) -> Option<usize> {
    if state.view.clock == ClockChoice::Edition {
        return None;
    }
    let mut other = state.clone();
    other.view.clock = ClockChoice::Edition;
    let shown = other.edition.shown(&other.view.filter, other.clock(), &other.listed);
    (shown > 0).then_some(shown)
}

/// Summarizes a filter for the sentences about it.
fn summary(filter: &Filter, state: &State, words: &Messages) -> FilterSummary {
    let clock = state.clock();
    let any_time = filter.without(Facet::Recency);
    let newest = state.edition.newest(&any_time, clock, &state.listed);
    let newest = newest.filter(|_| filter.recency != Recency::AnyTime);
    FilterSummary {
        sources: filter.sources.iter().map(|source| isolated(&name(source, words))).collect(),
        recency: filter.recency,
        hashtags: filter.hashtags.iter().map(|hashtag| isolated(&hashtag_name(hashtag))).collect(),
        newest: newest.map(|age| (Rounded::of(age), state.view.clock)),
    }
}
