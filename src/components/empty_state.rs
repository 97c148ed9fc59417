//! An empty result: which part of the filter empties it, and the nearest ways out.

use newsstand_core::filter::{Facet, Filter, Recency};
use newsstand_core::index::Suggestion;
use yew::prelude::{Html, MouseEvent, html};

use super::context::WidgetContext;
use super::focus::focus_in;
use super::heading;
use super::source::name;
use crate::messages::{Asked, Rounded, Words, isolated, signed};
use crate::store::{Action, ClockChoice, State, Store};

/// What stands in place of the feed where nothing fits.
pub(super) fn nothing(props: &WidgetContext) -> Html {
    let WidgetContext { state, store, words, .. } = props;
    let filter = &state.view.filter;
    let asked = asked(filter, state, words);
    // Where there would be something but for what is kept of it, that is what leaves it out.
    let others = filter.without(Facet::Status);
    let by_kept =
        others != *filter && state.edition.shown(&others, state.clock(), &state.listed) > 0;
    let ways = state.edition.suggestions(filter, state.clock(), &state.listed);
    html! {
        <section class="empty-state" part="empty-state">
            <@{heading::tag(props.level(), 1)} class="headline" part="headline">
                if by_kept {
                    { words.nothing(filter.only) }
                } else {
                    { words.empty_title(&asked) }
                }
            </@>
            if !by_kept {
                <p>{ words.empty_why(&asked) }</p>
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
                        { words.way_back(count) }
                    </button>
                }
            </p>
        </section>
    }
}

fn way_out(way: Suggestion, state: &State, store: &Store, words: &Words) -> Html {
    let text = words.way_out(&asked(&way.filter, state, words), way.count);
    let store = store.clone();
    let onclick = move |event: MouseEvent| {
        focus_in(&event, ".list", ".status");
        store.dispatch(Action::Filter(way.filter.clone()));
    };
    html! { <button type="button" part="button" {onclick}><bdi>{ text }</bdi></button> }
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

/// A filter as sentences need it.
fn asked(filter: &Filter, state: &State, words: &Words) -> Asked {
    let clock = state.clock();
    let any_time = filter.without(Facet::Recency);
    let newest = state.edition.newest(&any_time, clock, &state.listed);
    let newest = newest.filter(|_| filter.recency != Recency::AnyTime);
    Asked {
        sources: filter.sources.iter().map(|source| isolated(&name(source, words))).collect(),
        recency: filter.recency,
        hashtags: filter.hashtags.iter().map(|hashtag| isolated(&signed(hashtag))).collect(),
        newest: newest.map(|age| (Rounded::of(age), state.view.clock)),
    }
}
