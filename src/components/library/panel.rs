//! The dialog of the library: saved views, hidden sources, muted words, and operations on the whole library.

use newsstand_core::bidi::harmless;
use newsstand_html::html;
use web_sys::HtmlInputElement;
use yew::prelude::{Callback, Event, Html, KeyboardEvent, MouseEvent, NodeRef};

use crate::components::click::emit_on_click;
use crate::components::context::WidgetContext;
use crate::components::focus::focus_in;
use crate::components::heading;
use crate::components::icon_label::icon_label;
use crate::components::source::name;
use crate::messages::PartKey;
use crate::protocol::{LibraryCommand, NotesFormat, hooks};

/// The receiver of commands.
type Commands = Callback<LibraryCommand>;

/// Returns the command for a name.
type CommandOf = fn(String) -> LibraryCommand;

const SAVE_VIEW: CommandOf = |name| LibraryCommand::SaveView { name };
const SHOW_VIEW: CommandOf = |name| LibraryCommand::ShowView { name };
const DELETE_VIEW: CommandOf = |name| LibraryCommand::DeleteView { name };
const MUTE: CommandOf = |word| LibraryCommand::MuteWord { word };
const UNMUTE: CommandOf = |word| LibraryCommand::UnmuteWord { word };
/// The empty name stands for *not stated*.
const UNHIDE: CommandOf = |source| LibraryCommand::UnhideSource {
    source: Some(source).filter(|source| !source.is_empty()),
};

/// The messages on the outcomes of operations on the whole library.
const OUTCOMES: [(&str, PartKey); 5] = [
    ("added", PartKey::IMPORTED),
    ("forgotten", PartKey::DELETED_ALL),
    ("foreign", PartKey::IMPORT_INVALID),
    ("newer", PartKey::IMPORT_NEWER),
    ("full", PartKey::STORAGE_FULL),
];

/// Renders the content of the dialog. Empty if the library is off.
pub(in crate::components) fn panel(props: &WidgetContext) -> Html {
    let Some((library, commands)) = props.library() else { return Html::default() };
    let messages = props.messages;
    let persistence = library.persistent.map(|persistent| {
        if persistent { PartKey::LIBRARY_LOCAL } else { PartKey::LIBRARY_TEMPORARY }
    });
    let outcome = library.outcome.as_ref().and_then(|(outcome, count)| {
        let (_, key) = OUTCOMES.iter().find(|(name, _)| name == outcome)?;
        Some(messages.count(*key, *count))
    });
    let views = library.views.iter().map(|name| (name.clone(), name.clone())).collect();
    let sources = library.reader_state.hidden.iter();
    let hidden = sources.map(|source| (name(source, messages), source.clone().unwrap_or_default()));
    let muted =
        library.reader_state.muted.iter().map(|word| (word.clone(), word.clone())).collect();
    html! {
        <>
            if let Some(persistence) = persistence {
                <p class="lasting">{ messages.text(persistence) }</p>
            }
            { list(props, commands, PartKey::SAVED_VIEWS, views, (Some(SHOW_VIEW), DELETE_VIEW)) }
            { field(props, commands, PartKey::VIEW_NAME, PartKey::SAVE_VIEW, SAVE_VIEW) }
            { list(props, commands, PartKey::HIDDEN_SOURCES, hidden.collect(), (None, UNHIDE)) }
            { list(props, commands, PartKey::MUTED_WORDS, muted, (None, UNMUTE)) }
            { field(props, commands, PartKey::MUTED_WORD, PartKey::MUTE, MUTE) }
            if library.has_notes {
                { notes(props, commands) }
            }
            { whole_library(props, commands) }
            <p class="said" aria-live="polite">{ outcome }</p>
        </>
    }
}

/// Renders names under a heading, each with a button that removes it and, if `open` is given, one that opens it. Each
/// name is what is shown and what the commands take.
fn list(
    props: &WidgetContext,
    commands: &Commands,
    title: PartKey,
    names: Vec<(String, String)>,
    (open, remove): (Option<CommandOf>, CommandOf),
) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    let messages = props.messages;
    let emit = |command: CommandOf, argument: &str, is_removal: bool| {
        let (commands, command) = (commands.clone(), command(argument.to_owned()));
        move |event: MouseEvent| {
            if is_removal {
                focus_in(&event, hooks::LIBRARY, hooks::FIELD);
            }
            commands.emit(command.clone());
        }
    };
    html! {
        <>
            <@{heading::tag(props.level(), 1)} class="legend" part="legend">{ messages.text(title) }</@>
            <ul class="chips" role="list">
                { for names.iter().map(|(name, argument)| html! {
                    <li key={name.clone()}>
                        if let Some(open) = open {
                            <button type="button" class="chip" part="chip" onclick={emit(open, argument, false)}>
                                <bdi>{ harmless(name).into_owned() }</bdi>
                            </button>
                        } else {
                            <bdi class="name">{ harmless(name).into_owned() }</bdi>
                        }
                        <button
                            type="button" class="drop" part="button"
                            onclick={emit(remove, argument, true)}
                        >
                            { icon_label("✕", &messages.say(PartKey::REMOVE, &[("name", name)])) }
                        </button>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// Renders a field for a name, with the button that adds it.
fn field(
    props: &WidgetContext,
    commands: &Commands,
    name: PartKey,
    button: PartKey,
    command: CommandOf,
) -> Html {
    let input = NodeRef::default();
    let submit = {
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
        let submit = submit.clone();
        move |_: MouseEvent| submit.emit(())
    };
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            submit.emit(());
        }
    };
    let messages = props.messages;
    // Not a form: a sandboxed frame may not be allowed to submit one.
    html! {
        <div class="field">
            <input
                type="text" part="field" maxlength="100" autocomplete="off" ref={input} {onkeydown}
                aria-label={messages.text(name)} placeholder={messages.text(name)}
            />
            <button type="button" part="button" {onclick}>{ messages.text(button) }</button>
        </div>
    }
}

/// Renders the buttons that export all notes.
fn notes(props: &WidgetContext, commands: &Commands) -> Html {
    let messages = props.messages;
    let file = |format: NotesFormat, name: PartKey| {
        let onclick = emit_on_click(commands, LibraryCommand::ExportNotes { format });
        html! { <button type="button" part="button" {onclick}>{ messages.text(name) }</button> }
    };
    html! {
        <>
            <@{heading::tag(props.level(), 1)} class="legend" part="legend">{ messages.text(PartKey::NOTES) }</@>
            <div class="field">
                { file(NotesFormat::Markdown, PartKey::NOTES_MARKDOWN) }
                { file(NotesFormat::Json, PartKey::NOTES_JSON) }
            </div>
        </>
    }
}

/// Renders the operations on the whole library. Deleting it takes two clicks.
fn whole_library(props: &WidgetContext, commands: &Commands) -> Html {
    let messages = props.messages;
    let onchange = {
        let commands = commands.clone();
        move |_: Event| commands.emit(LibraryCommand::Import)
    };
    html! {
        <div class="all">
            <button type="button" part="button" onclick={emit_on_click(commands, LibraryCommand::Export)}>
                { messages.text(PartKey::EXPORT) }
            </button>
            <label part="button">
                <input
                    type="file" class="spoken" accept=".json,application/json"
                    {onchange}
                />
                { messages.text(PartKey::IMPORT) }
            </label>
            <details>
                <summary part="button">{ messages.text(PartKey::DELETE_ALL) }</summary>
                <button type="button" part="button" onclick={emit_on_click(commands, LibraryCommand::Clear)}>
                    { messages.text(PartKey::DELETE_ALL_CONFIRM) }
                </button>
            </details>
        </div>
    }
}
