//! What a reader keeps, as it is shown: in a dialog of its own, on cards, in the open article, and as the
//! number of what is new. Where it is kept is not this module's business.

mod missing_saved;
mod panel;

use newsstand_core::reader_state::Flags;
use newsstand_core::{Article, StatusFilter};
use yew::prelude::{Html, MouseEvent, html};

use super::context::WidgetContext;
use super::focus::scroll_to;
use crate::messages::{Key, isolated};
use crate::protocol::{LibraryCommand, hooks};
use crate::store::Action;

pub(super) use missing_saved::gone;
pub(super) use panel::{emitting, library};

/// What can be said after something was done with all that is kept.
const SAID: [(&str, Key); 5] = [
    ("added", Key::KeepAdded),
    ("forgotten", Key::KeepForgotten),
    ("foreign", Key::KeepForeign),
    ("newer", Key::KeepNewer),
    ("full", Key::KeepFull),
];

/// What is kept of an article.
pub(super) fn marks(article: &Article, props: &WidgetContext) -> Flags {
    props.state.library.as_ref().map(|library| library.reader.flags(article)).unwrap_or_default()
}

/// The button that saves an article, or no longer keeps it; nothing where nobody keeps anything.
pub(super) fn save(article: &Article, props: &WidgetContext) -> Html {
    let Some((_, commands)) = props.library() else { return Html::default() };
    let saved = marks(article, props).saved();
    let (commands, id) = (commands.clone(), article.id.clone());
    let onclick = move |_| commands.emit(toggle_saved(saved, id.clone()));
    html! {
        <button type="button" class="save" part="button" aria-pressed={saved.to_string()} {onclick}>
            <span aria-hidden="true">{ if saved { "★ " } else { "☆ " } }</span>
            { props.words.text(Key::Save) }
        </button>
    }
}

/// The command that saves an article, or removes a saved one.
pub(super) fn toggle_saved(is_saved: bool, id: String) -> LibraryCommand {
    match is_saved {
        true => LibraryCommand::UnsaveArticle { id },
        false => LibraryCommand::SaveArticle { id },
    }
}

/// The way to where the reader stopped in the open article; nothing where that is its beginning.
pub(super) fn resume(article: &Article, props: &WidgetContext) -> Html {
    let paragraphs = article.paragraphs.len();
    let place = props.library().and_then(|(library, _)| library.resume_at);
    let Some(place) = place.filter(|place| (1..paragraphs).contains(place)) else {
        return Html::default();
    };
    let onclick = move |event: MouseEvent| {
        scroll_to(&event, hooks::READER, &hooks::paragraph_at(place + 1));
    };
    html! {
        <button type="button" class="resume" part="button" {onclick}>
            { props.words.text(Key::Resume) }
        </button>
    }
}

/// What else can be done with an article that is kept: it is as if it had not been read, and its source is
/// hidden, which closes it.
pub(super) fn others(article: &Article, props: &WidgetContext) -> Html {
    let Some((_, commands)) = props.library() else { return Html::default() };
    let does = |command: LibraryCommand| {
        let (commands, store) = (commands.clone(), props.store.clone());
        move |_| {
            store.dispatch(Action::Close);
            commands.emit(command.clone());
        }
    };
    let name = super::source::name(&article.source, props.words);
    let hide = props.words.say(Key::HideSource, &[("name", &isolated(&name))]);
    html! {
        <p class="more-actions">
            <button type="button" part="button" onclick={does(LibraryCommand::MarkUnread { id: article.id.clone() })}>
                { props.words.text(Key::MarkUnread) }
            </button>
            <button
                type="button" part="button"
                onclick={does(LibraryCommand::HideSource { source: article.source.clone() })}
            >
                { hide }
            </button>
        </p>
    }
}

/// How many articles are new since the last visit, as the way to them; nothing where none are, or where
/// only they are shown.
pub(super) fn fresh(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, words, store, .. } = props;
    let [.., new] = listing.only;
    let since = props.library().and_then(|(library, _)| library.reader.since);
    let Some(since) = since.filter(|_| new > 0) else { return Html::default() };
    if state.view.filter.only == StatusFilter::New {
        return Html::default();
    }
    let store = store.clone();
    html! {
        <button
            type="button" class="new-since" part="button"
            onclick={move |_| store.dispatch(Action::StatusFilter(StatusFilter::New))}
        >
            { words.fresh(new, since, state.now) }
        </button>
    }
}
