//! The notes of the open article, the button that adds one, and the slot for a host's own comments. JavaScript finds
//! the passages of notes in the text and highlights them.

use newsstand_core::Article;
use newsstand_html::html;
use web_sys::HtmlTextAreaElement;
use yew::TargetCast;
use yew::prelude::{Callback, Html, InputEvent, KeyboardEvent, MouseEvent};

use super::click::emit_on_click;
use super::context::WidgetContext;
use super::focus::focus_in;
use super::heading;
use super::icon_label::icon_label;
use crate::messages::PartKey;
use crate::protocol::{LibraryCommand, hooks};
use crate::store::Note;

/// Renders the button that adds a note. Empty if the article has no text or the library is off.
pub(super) fn note_button(article: &Article, props: &WidgetContext) -> Html {
    let Some((_, commands)) = props.library().filter(|_| !article.paragraphs.is_empty()) else {
        return Html::default();
    };
    let onclick = emit_on_click(commands, LibraryCommand::AddNote { article: article.id.clone() });
    html! {
        <button type="button" class="annotate" part="button" {onclick}>
            <span aria-hidden="true">{ "✎ " }</span>
            { props.messages.text(PartKey::ADD_NOTE) }
        </button>
    }
}

/// Renders the reader's notes, if any.
pub(super) fn notes(article: &Article, props: &WidgetContext) -> Html {
    let Some((library, commands)) = props.library() else { return Html::default() };
    let notes = &library.notes;
    // The library may still have the notes of the article that was open before.
    if notes.first().is_none_or(|note| note.article != article.id) {
        return Html::default();
    }
    html! {
        <section class="notes" part="notes" aria-labelledby="notes">
            <@{heading::tag(props.level(), 2)} class="heading" id="notes">
                { props.messages.text(PartKey::NOTES) }
            </@>
            <ul role="list">
                { for notes.iter().map(|note| note_item(note, article, props, commands)) }
            </ul>
        </section>
    }
}

/// Renders the slot for a host's own discussion, with data on the article for the host.
pub(super) fn comments_slot(article: &Article) -> Html {
    html! {
        <slot
            name="comments" data-id={article.id.clone()} data-headline={article.headline.clone()}
            data-url={article.link().map(str::to_owned)}
        />
    }
}

/// Renders a note with its passage, its text field and its buttons.
fn note_item(
    note: &Note,
    article: &Article,
    props: &WidgetContext,
    commands: &Callback<LibraryCommand>,
) -> Html {
    let messages = props.messages;
    let oninput = {
        let (commands, id) = (commands.clone(), note.id.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                commands.emit(LibraryCommand::EditNote { id: id.clone(), text: area.value() });
            }
        }
    };
    // Escape may leave an input method here, and must not close the article.
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
        }
    };
    let onclick = {
        let (commands, id) = (commands.clone(), note.id.clone());
        move |event: MouseEvent| {
            focus_in(&event, hooks::OPEN_ARTICLE, hooks::ANNOTATE);
            commands.emit(LibraryCommand::DeleteNote { id: id.clone() });
        }
    };
    // A button that cannot move the note further stays enabled for the focus, which it may have.
    let move_button = |by: i32, arrow: &'static str, name: PartKey, is_at_end: bool| {
        let onclick = emit_on_click(commands, LibraryCommand::MoveNote { id: note.id.clone(), by });
        html! {
            <button
                type="button" class="move-note" part="button" title={messages.text(name)}
                aria-disabled={is_at_end.then_some("true")}
                {onclick}
            >
                { icon_label(arrow, messages.text(name)) }
            </button>
        }
    };
    let quote_id = format!("note-{}", note.id);
    // The text field has only a default value, or a drawing would overwrite what the reader is typing.
    html! {
        <li key={note.id.clone()}>
            // Announced when the note is moved to another passage.
            <blockquote
                id={quote_id.clone()} lang={article.language.clone()} dir="auto" aria-live="polite"
            >
                { &note.quote }
            </blockquote>
            if note.lost {
                <p class="lost">{ messages.text(PartKey::NOTE_LOST) }</p>
            }
            <textarea
                part="field" rows="2" maxlength="10000" dir="auto" data-note={note.id.clone()}
                aria-label={messages.text(PartKey::NOTE_TEXT)} aria-describedby={quote_id}
                defaultvalue={note.text.clone()} {oninput} {onkeydown}
            />
            <button type="button" class="drop-note" part="button" {onclick}>
                { messages.text(PartKey::DELETE_NOTE) }
            </button>
            // For readers who cannot select a passage.
            if article.paragraphs.len() > 1 {
                { move_button(-1, "↑", PartKey::NOTE_PREVIOUS, note.first) }
                { move_button(1, "↓", PartKey::NOTE_NEXT, note.last) }
            }
        </li>
    }
}
