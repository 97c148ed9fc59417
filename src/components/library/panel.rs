//! The dialog of what is kept: views, hidden sources and muted words, and what can be done with all of it.

use newsstand_core::bidi::harmless;
use web_sys::HtmlInputElement;
use yew::prelude::{Callback, Event, Html, KeyboardEvent, MouseEvent, NodeRef, html};

use super::SAID;
use crate::components::context::WidgetContext;
use crate::components::focus::focus_in;
use crate::components::heading;
use crate::components::icon_label::sign;
use crate::components::popover::{opener, sheet};
use crate::components::source::name;
use crate::messages::Key;
use crate::protocol::{LibraryCommand, NotesFormat, hooks};
use crate::store::Library;

/// Where commands go.
type Commands = Callback<LibraryCommand>;

/// Makes a command of a name.
type ByName = fn(String) -> LibraryCommand;

const SAVE_VIEW: ByName = |name| LibraryCommand::SaveView { name };
const SHOW_VIEW: ByName = |name| LibraryCommand::ShowView { name };
const DELETE_VIEW: ByName = |name| LibraryCommand::DeleteView { name };
const MUTE: ByName = |word| LibraryCommand::MuteWord { word };
const UNMUTE: ByName = |word| LibraryCommand::UnmuteWord { word };
/// The empty name is the source that is not stated.
const UNHIDE: ByName = |source| LibraryCommand::UnhideSource {
    source: Some(source).filter(|source| !source.is_empty()),
};

/// The id that the button opens the dialog by.
const PANEL: &str = "library";

/// The button that opens the dialog, and the dialog; nothing where nobody keeps anything.
pub(in crate::components) fn library(props: &WidgetContext) -> Html {
    let Some((library, commands)) = props.library() else { return Html::default() };
    let name = props.words.text(Key::Keep);
    html! {
        <>
            { opener(PANEL, "corner open-library", "button", ("☆", name)) }
            { sheet(PANEL, (PANEL, PANEL), name, inside(props, library, commands)) }
        </>
    }
}

fn inside(props: &WidgetContext, library: &Library, commands: &Commands) -> Html {
    let words = props.words;
    let place = library
        .persistent
        .map(|persistent| if persistent { Key::KeepHere } else { Key::KeepFleeting });
    let said = library.outcome.as_ref().and_then(|(said, count)| {
        let (_, key) = SAID.iter().find(|(name, _)| name == said)?;
        Some(words.count(*key, *count))
    });
    let views = library.views.iter().map(|name| (name.clone(), name.clone())).collect();
    let sources = library.reader.hidden.iter();
    let hidden = sources.map(|source| (name(source, words), source.clone().unwrap_or_default()));
    let muted = library.reader.muted.iter().map(|word| (word.clone(), word.clone())).collect();
    html! {
        <>
            if let Some(place) = place {
                <p class="lasting">{ words.text(place) }</p>
            }
            { list(props, commands, Key::Views, views, (Some(SHOW_VIEW), DELETE_VIEW)) }
            { field(props, commands, Key::ViewName, Key::SaveView, SAVE_VIEW) }
            { list(props, commands, Key::HiddenSources, hidden.collect(), (None, UNHIDE)) }
            { list(props, commands, Key::MutedWords, muted, (None, UNMUTE)) }
            { field(props, commands, Key::Word, Key::Mute, MUTE) }
            if library.has_notes {
                { notes(props, commands) }
            }
            { all(props, commands) }
            <p class="said" aria-live="polite">{ said }</p>
        </>
    }
}

/// Names under a heading, each with a button that lets go of it, and, where that means something, one that
/// opens it.
fn list(
    props: &WidgetContext,
    commands: &Commands,
    title: Key,
    names: Vec<(String, String)>,
    (opens, drops): (Option<ByName>, ByName),
) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    let words = props.words;
    let does = |command: ByName, what: &str, away: bool| {
        let (commands, command) = (commands.clone(), command(what.to_owned()));
        move |event: MouseEvent| {
            if away {
                focus_in(&event, hooks::LIBRARY, hooks::FIELD);
            }
            commands.emit(command.clone());
        }
    };
    html! {
        <>
            <@{heading::tag(props.level(), 1)} class="legend" part="legend">{ words.text(title) }</@>
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
fn field(
    props: &WidgetContext,
    commands: &Commands,
    name: Key,
    button: Key,
    command: ByName,
) -> Html {
    let input = NodeRef::default();
    let keeps = {
        let (commands, input) = (commands.clone(), input.clone());
        Callback::from(move |()| {
            let Some(input) = input.cast::<HtmlInputElement>() else { return };
            let value = input.value().trim().to_owned();
            if !value.is_empty() {
                input.set_value("");
                commands.emit(command(value));
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
fn notes(props: &WidgetContext, commands: &Commands) -> Html {
    let words = props.words;
    let file = |format: NotesFormat, name: Key| {
        let onclick = emitting(commands, LibraryCommand::ExportNotes { format });
        html! { <button type="button" part="button" {onclick}>{ words.text(name) }</button> }
    };
    html! {
        <>
            <@{heading::tag(props.level(), 1)} class="legend" part="legend">{ words.text(Key::Notes) }</@>
            <div class="field">
                { file(NotesFormat::Markdown, Key::NotesMarkdown) }
                { file(NotesFormat::Json, Key::NotesJson) }
            </div>
        </>
    }
}

/// What can be done with all of it. To forget it takes two presses.
fn all(props: &WidgetContext, commands: &Commands) -> Html {
    let words = props.words;
    let onchange = {
        let commands = commands.clone();
        move |_: Event| commands.emit(LibraryCommand::Import)
    };
    html! {
        <div class="all">
            <button type="button" part="button" onclick={emitting(commands, LibraryCommand::Export)}>
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
                <button type="button" part="button" onclick={emitting(commands, LibraryCommand::Clear)}>
                    { words.text(Key::ForgetSurely) }
                </button>
            </details>
        </div>
    }
}

/// A handler of clicks that sends a command.
pub(in crate::components) fn emitting(
    commands: &Commands,
    command: LibraryCommand,
) -> Callback<MouseEvent> {
    let commands = commands.clone();
    Callback::from(move |_| commands.emit(command.clone()))
}
