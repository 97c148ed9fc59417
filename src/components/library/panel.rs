//! The dialog of what is kept: views, hidden sources and muted words, and what can be done with all of it.

use newsstand_core::bidi::harmless;
use web_sys::HtmlInputElement;
use yew::prelude::{Callback, Event, Html, KeyboardEvent, MouseEvent, NodeRef, html};

use super::{OnKeep, SAID, Verb};
use crate::components::context::WidgetContext;
use crate::components::focus::focus_in;
use crate::components::heading;
use crate::components::icon_label::sign;
use crate::components::popover::{opener, sheet};
use crate::components::source::name;
use crate::messages::Key;

/// The id that the button opens the dialog by.
const PANEL: &str = "library";

/// The button that opens the dialog, and the dialog; nothing where nobody keeps anything.
pub(in crate::components) fn keep(props: &WidgetContext) -> Html {
    let Some(onkeep) = &props.onkeep else { return Html::default() };
    let name = props.words.text(Key::Keep);
    html! {
        <>
            { opener(PANEL, "corner open-library", "button", ("☆", name)) }
            { sheet(PANEL, (PANEL, PANEL), name, inside(props, onkeep)) }
        </>
    }
}

fn inside(props: &WidgetContext, onkeep: &OnKeep) -> Html {
    let words = props.words;
    let keep = &props.state.keep;
    let place = keep.lasting.map(|lasting| if lasting { Key::KeepHere } else { Key::KeepFleeting });
    let said = keep.said.as_ref().and_then(|(said, count)| {
        let (_, key) = SAID.iter().find(|(name, _)| name == said)?;
        Some(words.count(*key, *count))
    });
    let views = keep.views.iter().map(|name| (name.clone(), name.clone())).collect();
    let sources = keep.kept.hidden.iter();
    let hidden = sources.map(|source| (name(source, words), source.clone().unwrap_or_default()));
    let muted = keep.kept.muted.iter().map(|word| (word.clone(), word.clone())).collect();
    html! {
        <>
            if let Some(place) = place {
                <p class="lasting">{ words.text(place) }</p>
            }
            { list(props, onkeep, Key::Views, views, (Some(Verb::OpenView), Verb::DropView)) }
            { field(props, onkeep, Key::ViewName, Key::SaveView, Verb::SaveView) }
            { list(props, onkeep, Key::HiddenSources, hidden.collect(), (None, Verb::Unhide)) }
            { list(props, onkeep, Key::MutedWords, muted, (None, Verb::Unmute)) }
            { field(props, onkeep, Key::Word, Key::Mute, Verb::Mute) }
            { notes(props, onkeep) }
            { all(props, onkeep) }
            <p class="said" aria-live="polite">{ said }</p>
        </>
    }
}

/// Names under a heading, each with a button that lets go of it, and, where that means something, one that
/// opens it.
fn list(
    props: &WidgetContext,
    onkeep: &OnKeep,
    title: Key,
    names: Vec<(String, String)>,
    (opens, drops): (Option<Verb>, Verb),
) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    let words = props.words;
    let does = |verb: Verb, what: &str, away: bool| {
        let (onkeep, what) = (onkeep.clone(), what.to_owned());
        move |event: MouseEvent| {
            if away {
                focus_in(&event, ".library", "input");
            }
            onkeep.emit((verb, what.clone()));
        }
    };
    html! {
        <>
            <@{heading::tag(props.level, 1)} class="legend" part="legend">{ words.text(title) }</@>
            <ul class="chips" role="list">
                { for names.iter().map(|(name, what)| html! {
                    <li key={name.clone()}>
                        if let Some(opens) = opens {
                            <button type="button" class="chip" part="chip" onclick={does(opens, what, false)}>
                                <bdi>{ harmless(name).into_owned() }</bdi>
                            </button>
                        } else {
                            <bdi class="name">{ harmless(name).into_owned() }</bdi>
                        }
                        <button
                            type="button" class="drop" part="button"
                            onclick={does(drops, what, true)}
                        >
                            { sign("✕", &words.say(Key::Drop, &[("name", name)])) }
                        </button>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// A field for a name, with the button that keeps it.
fn field(props: &WidgetContext, onkeep: &OnKeep, name: Key, button: Key, verb: Verb) -> Html {
    let input = NodeRef::default();
    let keeps = {
        let (onkeep, input) = (onkeep.clone(), input.clone());
        Callback::from(move |()| {
            let Some(input) = input.cast::<HtmlInputElement>() else { return };
            let value = input.value().trim().to_owned();
            if !value.is_empty() {
                input.set_value("");
                onkeep.emit((verb, value));
            }
        })
    };
    let onclick = {
        let keeps = keeps.clone();
        move |_: MouseEvent| keeps.emit(())
    };
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            keeps.emit(());
        }
    };
    let words = props.words;
    // No form, which a frame may not be allowed to send.
    html! {
        <div class="field">
            <input
                type="text" part="field" maxlength="100" autocomplete="off" ref={input} {onkeydown}
                aria-label={words.text(name)} placeholder={words.text(name)}
            />
            <button type="button" part="button" {onclick}>{ words.text(button) }</button>
        </div>
    }
}

/// The files that all notes can be written into; nothing where there are none.
fn notes(props: &WidgetContext, onkeep: &OnKeep) -> Html {
    if !props.state.keep.noted {
        return Html::default();
    }
    let words = props.words;
    let file = |how: &'static str, name: Key| {
        let onkeep = onkeep.clone();
        let onclick = move |_: MouseEvent| onkeep.emit((Verb::ExportNotes, how.to_owned()));
        html! { <button type="button" part="button" {onclick}>{ words.text(name) }</button> }
    };
    html! {
        <>
            <@{heading::tag(props.level, 1)} class="legend" part="legend">{ words.text(Key::Notes) }</@>
            <div class="field">
                { file("markdown", Key::NotesMarkdown) }
                { file("json", Key::NotesJson) }
            </div>
        </>
    }
}

/// What can be done with all of it. To forget it takes two presses.
fn all(props: &WidgetContext, onkeep: &OnKeep) -> Html {
    let words = props.words;
    let press = |verb: Verb| {
        let onkeep = onkeep.clone();
        move |_: MouseEvent| onkeep.emit((verb, String::new()))
    };
    let onchange = {
        let onkeep = onkeep.clone();
        move |_: Event| onkeep.emit((Verb::Import, String::new()))
    };
    html! {
        <div class="all">
            <button type="button" part="button" onclick={press(Verb::Export)}>
                { words.text(Key::KeepExport) }
            </button>
            <label part="button">
                <input
                    type="file" class="spoken" accept=".json,application/json"
                    {onchange}
                />
                { words.text(Key::KeepImport) }
            </label>
            <details>
                <summary part="button">{ words.text(Key::Forget) }</summary>
                <button type="button" part="button" onclick={press(Verb::Forget)}>
                    { words.text(Key::ForgetSurely) }
                </button>
            </details>
        </div>
    }
}
