//! The masthead: the edition's title, what it consists of, and the switch between the clocks.

use newsstand_core::time::TimeRange;
use yew::prelude::{Callback, Html, html};

use super::appearance::look;
use super::context::WidgetContext;
use super::heading;
use super::library::keep;
use crate::messages::Key;
use crate::store::{Action, ClockChoice};

/// The masthead.
pub(super) fn masthead(props: &WidgetContext, clock: &Callback<(), TimeRange>) -> Html {
    let WidgetContext { state, words, .. } = props;
    let edition = &state.edition;
    let mut facts = vec![words.contents(edition.len(), edition.sources())];
    facts.extend(edition.as_of.map(|moment| words.gathered(moment)));
    html! {
        <header class="masthead" part="masthead">
            <@{heading::tag(props.level, 0)} class="title" part="title">
                <bdi lang={edition.language.clone()}>{ &edition.title }</bdi>
            </@>
            <p class="facts" part="facts">
                if !edition.subtitle.is_empty() {
                    <bdi lang={edition.language.clone()}>{ &edition.subtitle }</bdi>{ " · " }
                }
                { facts.join(" · ") }
            </p>
            <div class="tools">
            { keep(props) }
            { look(props) }
            <div class="switch" part="switch" role="radiogroup" aria-label={words.text(Key::Clock)}>
                { [ClockChoice::Edition, ClockChoice::Now].map(|choice| option(props, clock, choice)).into_iter().collect::<Html>() }
            </div>
            </div>
        </header>
    }
}

fn option(props: &WidgetContext, clock: &Callback<(), TimeRange>, choice: ClockChoice) -> Html {
    let onchange = {
        let (dispatch, clock) = (props.dispatch.clone(), clock.clone());
        move |_| dispatch.dispatch(Action::Clock(choice, clock.emit(())))
    };
    let chosen = props.state.view.clock == choice;
    html! {
        <label>
            <input type="radio" name="clock" checked={chosen} {onchange} />
            <span part={if chosen { "choice chosen" } else { "choice" }}>
                { props.words.clock(choice) }
            </span>
        </label>
    }
}
