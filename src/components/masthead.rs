//! The masthead: the edition's title and facts, the library, the appearance and the choice of the clock.

use newsstand_html::html;
use yew::prelude::Html;

use super::context::WidgetContext;
use super::heading;
use super::icon_label::icon_label;
use super::opened_panels::Panel;
use super::panels::panel;
use crate::messages::Key;
use crate::store::{Action, ClockChoice};

/// The id of the text that names the choice of the clock.
const CLOCK: &str = "ages-from";

/// Renders the masthead.
pub(super) fn masthead(props: &WidgetContext) -> Html {
    let WidgetContext { state, messages, .. } = props;
    let edition = &state.edition;
    let mut facts = vec![messages.contents(edition.len(), edition.sources())];
    facts.extend(edition.as_of.map(|time| messages.edition_date(time)));
    html! {
        <header class="masthead" part="masthead">
            <@{heading::tag(props.level(), 0)} class="title" part="title">
                <bdi lang={edition.language.clone()}>{ &edition.title }</bdi>
            </@>
            <p class="facts" part="facts" title={edition.as_of.and_then(|time| messages.utc(time))}>
                if !edition.subtitle.is_empty() {
                    <bdi lang={edition.language.clone()}>{ &edition.subtitle }</bdi>{ " · " }
                }
                { facts.join(" · ") }
            </p>
            <div class="tools">
            if props.library().is_some() {
                { panel(Panel::Library, props, "corner open-library", icon_label("☆", messages.text(Key::Library))) }
            }
            if props.outputs.appearance.is_some() {
                { panel(Panel::Appearance, props, "corner open-appearance", {
                    icon_label(messages.text(Key::AppearanceIcon), messages.text(Key::Appearance))
                }) }
            }
            <div class="clock">
                <span id={CLOCK}>{ messages.text(Key::AgesFrom) }</span>
                <div class="switch" part="switch" role="radiogroup" aria-labelledby={CLOCK}>
                    { option(props, ClockChoice::Edition) }
                    { option(props, ClockChoice::Now) }
                </div>
            </div>
            </div>
        </header>
    }
}

/// Renders the choice of a clock.
fn option(props: &WidgetContext, choice: ClockChoice) -> Html {
    let onchange = {
        let (store, clock) = (props.store.clone(), props.outputs.clock.clone());
        move |_| store.dispatch(Action::Clock(choice, clock.emit(())))
    };
    let chosen = props.state.view.clock == choice;
    html! {
        <label>
            <input type="radio" name="clock" checked={chosen} {onchange} />
            <span part={if chosen { "choice chosen" } else { "choice" }}>
                { props.messages.clock(choice) }
            </span>
        </label>
    }
}
