//! The masthead: the title and contents of the edition, and the switch between the clocks.

use newsstand_core::time::TimeRange;
use yew::prelude::{Callback, Html, html};

use super::appearance::look;
use super::context::WidgetContext;
use super::heading;
use super::library::keep;
use crate::messages::Key;
use crate::store::{Action, ClockChoice};

/// The id of the text that names the switch between the clocks.
const CLOCK: &str = "ages-from";

/// Renders the masthead.
pub(super) fn masthead(props: &WidgetContext, clock: &Callback<(), TimeRange>) -> Html {
    let WidgetContext { state, words, .. } = props;
    let edition = &state.edition;
    html! {
        <header class="masthead" part="masthead">
            <@{heading::tag(props.level, 0)} class="title" part="title">
                <bdi lang={edition.language.clone()}>{ &edition.title }</bdi>
            </@>
            <p class="facts" part="facts">
                if !edition.subtitle.is_empty() {
                    <bdi lang={edition.language.clone()}>{ &edition.subtitle }</bdi>{ " · " }
                }
                { words.contents(edition.len(), edition.sources()) }
                if let Some(moment) = edition.as_of {
                    { " · " }
                    <time datetime={moment.text()} title={words.utc(moment)}>
                        { words.edition_date(moment) }
                    </time>
                }
            </p>
            <div class="tools">
            { keep(props) }
            { look(props) }
            <div class="clock">
                <span id={CLOCK}>{ words.text(Key::AgesFrom) }</span>
                <div class="switch" part="switch" role="radiogroup" aria-labelledby={CLOCK}>
                    { option(props, clock, ClockChoice::Edition) }
                    { option(props, clock, ClockChoice::Now) }
                </div>
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
