//! The notes of the open article, below its text, the button that makes one, and the place for a host's own
//! comments. Where their passages are in the text, and how they are marked there, is not this module's business.

use newsstand_core::Article;
use web_sys::HtmlTextAreaElement;
use yew::TargetCast;
use yew::prelude::{Callback, Html, InputEvent, KeyboardEvent, MouseEvent, html};

use super::context::WidgetContext;
use super::focus::focus_in;
use super::heading;
use super::icon_label::sign;
use super::library::emitting;
use crate::messages::Key;
use crate::protocol::{LibraryCommand, hooks};
use crate::store::Note;

/// The button that makes a note of a passage; nothing where there is no text, or nobody keeps anything.
pub(super) fn annotate(article: &Article, props: &WidgetContext) -> Html {
    let Some((_, commands)) = props.library().filter(|_| !article.paragraphs.is_empty()) else {
        return Html::default();
    };
    let onclick = emitting(commands, LibraryCommand::AddNote { article: article.id.clone() });
    html! {
        <button type="button" class="annotate" part="button" {onclick}>
            <span aria-hidden="true">{ "✎ " }</span>
            { props.words.text(Key::Note) }
        </button>
    }
}

/// What the reader noted; nothing where that is nothing.
pub(super) fn notes(article: &Article, props: &WidgetContext) -> Html {
    let Some((library, commands)) = props.library() else { return Html::default() };
    let notes = &library.notes;
    // Those of the article before may still be there.
    if notes.first().is_none_or(|note| note.article != article.id) {
        return Html::default();
    }
    html! {
        <section class="notes" part="notes" aria-labelledby="notes">
            <@{heading::tag(props.level(), 2)} class="heading" id="notes">
                { props.words.text(Key::Notes) }
            </@>
            <ul role="list">
                { for notes.iter().map(|note| one(note, article, props, commands)) }
            </ul>
        </section>
    }
}

/// Where a host's own discussion of the article goes, with what the host is told of the article.
pub(super) fn comments(article: &Article) -> Html {
    html! {
        <slot
            name="comments" data-id={article.id.clone()} data-headline={article.headline.clone()}
            data-url={article.link().map(str::to_owned)}
        />
    }
}

fn one(
    note: &Note,
    article: &Article,
    props: &WidgetContext,
    commands: &Callback<LibraryCommand>,
) -> Html {
    let words = props.words;
    let oninput = {
        let (commands, id) = (commands.clone(), note.id.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                commands.emit(LibraryCommand::EditNote { id: id.clone(), text: area.value() });
            }
        }
    };
    // Who lets go of an input method does not mean to close the article.
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
        }
    };
    let onclick = {
        let (commands, id) = (commands.clone(), note.id.clone());
        move |event: MouseEvent| {
            focus_in(&event, hooks::READER, hooks::ANNOTATE);
            commands.emit(LibraryCommand::DeleteNote { id: id.clone() });
        }
    };
    // What leads nowhere keeps its place, and the focus of who came there by pressing it.
    let moves = |by: i32, arrow: &'static str, name: Key, ends: bool| {
        let onclick = emitting(commands, LibraryCommand::MoveNote { id: note.id.clone(), by });
        html! {
            <button
                type="button" class="move-note" part="button" title={words.text(name)}
                aria-disabled={ends.then_some("true")}
                {onclick}
            >
                { sign(arrow, words.text(name)) }
            </button>
        }
    };
    let quote = format!("note-{}", note.id);
    // Its words are its own to change, or a drawing would take away what is being written.
    html! {
        <li key={note.id.clone()}>
            // Said when it becomes another.
            <blockquote
                id={quote.clone()} lang={article.language.clone()} dir="auto" aria-live="polite"
            >
                { &note.quote }
            </blockquote>
            if note.lost {
                <p class="lost">{ words.text(Key::NoteLost) }</p>
            }
            <textarea
                part="field" rows="2" maxlength="10000" dir="auto" data-note={note.id.clone()}
                aria-label={words.text(Key::NoteText)} aria-describedby={quote}
                defaultvalue={note.text.clone()} {oninput} {onkeydown}
            />
            <button type="button" class="drop-note" part="button" {onclick}>
                { words.text(Key::DropNote) }
            </button>
            // For who cannot select a passage.
            if article.paragraphs.len() > 1 {
                { moves(-1, "↑", Key::NoteBefore, note.first) }
                { moves(1, "↓", Key::NoteAfter, note.last) }
            }
        </li>
    }
}
