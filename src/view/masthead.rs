//! The masthead: the edition's title, what it consists of, and the switch between the clocks.

use std::rc::Rc;

use news::Catalogue;
use news::time::Moment;
use yew::prelude::{Callback, Html, Properties, function_component, html};

use super::Dispatch;
use super::heading;
use super::state::{Action, ClockChoice};
use super::words::Words;

/// What a masthead shows.
#[derive(Properties, PartialEq)]
pub(super) struct MastheadProps {
    pub(super) edition: Rc<Catalogue>,
    pub(super) sources: usize,
    pub(super) choice: ClockChoice,
    pub(super) clock: Callback<(), Moment>,
    pub(super) dispatch: Dispatch,
    pub(super) words: &'static Words,
    pub(super) level: u8,
}

/// The masthead.
#[function_component]
pub(super) fn Masthead(props: &MastheadProps) -> Html {
    let MastheadProps { edition, words, .. } = props;
    let mut facts = vec![(words.contents)(edition.len(), props.sources)];
    facts.extend(edition.as_of.map(words.gathered));
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
            <div class="switch" part="switch" role="radiogroup" aria-label={words.clock}>
                { [ClockChoice::Edition, ClockChoice::Now].map(|choice| option(props, choice)).into_iter().collect::<Html>() }
            </div>
        </header>
    }
}

fn option(props: &MastheadProps, choice: ClockChoice) -> Html {
    let onchange = {
        let (dispatch, clock) = (props.dispatch.clone(), props.clock.clone());
        move |_| dispatch.dispatch(Action::Clock(choice, clock.emit(())))
    };
    let chosen = props.choice == choice;
    html! {
        <label>
            <input type="radio" name="clock" checked={chosen} {onchange} />
            <span part={if chosen { "choice chosen" } else { "choice" }}>
                { (props.words.clock_name)(choice) }
            </span>
        </label>
    }
}
