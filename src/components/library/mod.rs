//! The reader's library, as components show it: in a dialog, on cards, in the open article, and as the number of new
//! articles. JavaScript stores the library and receives its commands.

mod missing_saved;
mod panel;

use newsstand_core::reader_state::Flags;
use newsstand_core::{Article, StatusFilter};
use newsstand_html::html;
use yew::prelude::{Html, MouseEvent};

use super::context::WidgetContext;
use super::focus::scroll_to;
use crate::messages::{PartKey, isolated};
use crate::protocol::{LibraryCommand, hooks};
use crate::store::Action;

pub(super) use missing_saved::missing_saved;
pub(super) use panel::panel;

/// Returns the flags of an article: read, saved, hidden.
pub(super) fn flags(article: &Article, props: &WidgetContext) -> Flags {
    props
        .state
        .library
        .as_ref()
        .map(|library| library.reader_state.flags(article))
        .unwrap_or_default()
}

/// Renders the button that saves an article or removes a saved one. Empty if the library is off.
pub(super) fn save_button(article: &Article, props: &WidgetContext) -> Html {
    let Some((_, commands)) = props.library() else { return Html::default() };
    let is_saved = flags(article, props).saved();
    let (commands, id) = (commands.clone(), article.id.clone());
    let onclick = move |_| commands.emit(toggle_saved(is_saved, id.clone()));
    html! {
        <button type="button" class="save" part="button" aria-pressed={is_saved.to_string()} {onclick}>
            <span aria-hidden="true">{ if is_saved { "★ " } else { "☆ " } }</span>
            { props.messages.text(PartKey::SAVE) }
        </button>
    }
}

/// Returns the command that saves an article, or removes a saved one.
pub(super) fn toggle_saved(is_saved: bool, id: String) -> LibraryCommand {
    match is_saved {
        true => LibraryCommand::UnsaveArticle { id },
        false => LibraryCommand::SaveArticle { id },
    }
}

/// Renders the button that scrolls to where the reader stopped in the open article. Empty if that is its beginning.
pub(super) fn resume(article: &Article, props: &WidgetContext) -> Html {
    let paragraphs = article.paragraphs.len();
    let stopped_at = props.library().and_then(|(library, _)| library.resume_at);
    let Some(index) = stopped_at.filter(|index| (1..paragraphs).contains(index)) else {
        return Html::default();
    };
    let onclick = move |event: MouseEvent| {
        scroll_to(&event, hooks::OPEN_ARTICLE, &hooks::paragraph_at(index + 1));
    };
    html! {
        <button type="button" class="resume" part="button" {onclick}>
            { props.messages.text(PartKey::RESUME_READING) }
        </button>
    }
}

/// Renders the buttons that mark an article as unread and that hide its source. Both close the article.
pub(super) fn more_actions(article: &Article, props: &WidgetContext) -> Html {
    let Some((_, commands)) = props.library() else { return Html::default() };
    let close_and_emit = |command: LibraryCommand| {
        let (commands, store) = (commands.clone(), props.store.clone());
        move |_| {
            store.dispatch(Action::Close);
            commands.emit(command.clone());
        }
    };
    let name = super::source::name(&article.source, props.messages);
    let hide = props.messages.say(PartKey::HIDE_SOURCE, &[("name", &isolated(&name))]);
    html! {
        <p class="more-actions">
            <button
                type="button" part="button"
                onclick={close_and_emit(LibraryCommand::MarkUnread { id: article.id.clone() })}
            >
                { props.messages.text(PartKey::MARK_UNREAD) }
            </button>
            <button
                type="button" part="button"
                onclick={close_and_emit(LibraryCommand::HideSource { source: article.source.clone() })}
            >
                { hide }
            </button>
        </p>
    }
}

/// Renders the number of articles that are new since the last visit, as a button that shows only them. Empty if there
/// are none, or only they are shown.
pub(super) fn new_since(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, messages, store, .. } = props;
    let [.., new] = listing.only;
    let since = props.library().and_then(|(library, _)| library.reader_state.since);
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
            { messages.new_since(new, since, state.now) }
        </button>
    }
}
