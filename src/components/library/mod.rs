//! What a reader keeps, as it is shown: in a dialog of its own, on cards, in the open article, and as the
//! number of what is new. Where it is kept is not this module's business.

mod missing_saved;
mod panel;

use std::rc::Rc;

use newsstand_core::reader_state::{Flags, ReaderState};
use newsstand_core::{Article, StatusFilter};
use yew::prelude::{Callback, Html, MouseEvent, html};

use super::context::WidgetContext;
use super::focus::scroll_to;
use crate::messages::{Key, isolated};
use crate::store::Action;

pub use missing_saved::ArticleSnapshot;
pub(super) use missing_saved::gone;
pub(super) use panel::keep;

/// What a reader keeps, and what is to be said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keep {
    /// What a list needs of it.
    pub kept: Rc<ReaderState>,
    /// The names of the views that were saved.
    pub views: Vec<String>,
    /// The articles that were saved, the latest first, as they were then.
    pub cuttings: Vec<ArticleSnapshot>,
    /// The notes of the open article, in the order of its text.
    pub notes: Vec<Note>,
    /// Whether there are notes, of whichever article.
    pub noted: bool,
    /// Whether it is there after the page is closed; unknown before the first of it has come.
    pub lasting: Option<bool>,
    /// The paragraph of the open article that the reader stopped at the last time, from 0.
    pub place: Option<usize>,
    /// What came of the last thing that was done with all of it, by its name in [`SAID`], and a number.
    pub said: Option<(String, usize)>,
}

/// A note of a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The id of the article that it is of.
    pub article: String,
    /// Its own id.
    pub id: String,
    /// The passage, as it was when the note was made.
    pub quote: String,
    /// What the reader wrote.
    pub text: String,
    /// Whether the passage is no longer found in the article.
    pub lost: bool,
    /// Whether no paragraph comes before it.
    pub first: bool,
    /// Whether no paragraph comes after it.
    pub last: bool,
}

/// What can be said after something was done with all that is kept.
const SAID: [(&str, Key); 5] = [
    ("added", Key::KeepAdded),
    ("forgotten", Key::KeepForgotten),
    ("foreign", Key::KeepForeign),
    ("newer", Key::KeepNewer),
    ("full", Key::KeepFull),
];

/// What a reader does with something that is kept, as it is told to whoever keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// An article is open, and its text is there whole, by its id.
    Opened,
    /// An article was read, by its id.
    Read,
    /// An article is as if it had not been read.
    Unread,
    /// An article is saved, by its id.
    Save,
    /// An article is no longer saved.
    Unsave,
    /// A source is hidden, by its name; one that is not stated has none.
    Hide,
    /// A source is shown again.
    Unhide,
    /// A word is muted.
    Mute,
    /// A word is no longer muted.
    Unmute,
    /// The view is saved under a name.
    SaveView,
    /// The view of a name is forgotten.
    DropView,
    /// The view of a name is shown.
    OpenView,
    /// A passage of the open article is noted, by the article's id.
    Note,
    /// A note says something else: its id, and from the next line on what it says.
    NoteText,
    /// A note is of the paragraph before its own, by its id.
    NoteBefore,
    /// A note is of the paragraph after its own, by its id.
    NoteAfter,
    /// A note is removed, by its id.
    DropNote,
    /// All notes are written into a file: `markdown`, or `json` for Web Annotations.
    ExportNotes,
    /// All is written into a file.
    Export,
    /// All of a file is added.
    Import,
    /// All is forgotten.
    Forget,
}

/// Where it is told what a reader keeps: what is done, and with what.
pub type OnKeep = Callback<(Verb, String)>;

/// What is kept of an article.
pub(super) fn marks(article: &Article, props: &WidgetContext) -> Flags {
    props.state.keep.kept.marks(article)
}

/// The button that saves an article, or no longer keeps it; nothing where nobody keeps anything.
pub(super) fn save(article: &Article, props: &WidgetContext) -> Html {
    let Some(onkeep) = props.onkeep.clone() else { return Html::default() };
    let saved = marks(article, props).saved();
    let does = (if saved { Verb::Unsave } else { Verb::Save }, article.id.clone());
    let onclick = move |_| onkeep.emit(does.clone());
    html! {
        <button type="button" class="save" part="button" aria-pressed={saved.to_string()} {onclick}>
            <span aria-hidden="true">{ if saved { "★ " } else { "☆ " } }</span>
            { props.words.text(Key::Save) }
        </button>
    }
}

/// The way to where the reader stopped in the open article; nothing where that is its beginning.
pub(super) fn resume(article: &Article, props: &WidgetContext) -> Html {
    let paragraphs = article.paragraphs.len();
    let place = props.state.keep.place.filter(|place| (1..paragraphs).contains(place));
    let Some(place) = place else { return Html::default() };
    let onclick = move |event: MouseEvent| {
        let paragraph = format!(".text > p:nth-child({})", place + 1);
        scroll_to(&event, ".reader", &paragraph);
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
    let Some(onkeep) = &props.onkeep else { return Html::default() };
    let does = |verb: Verb, what: String| {
        let (onkeep, dispatch) = (onkeep.clone(), props.dispatch.clone());
        move |_| {
            dispatch.dispatch(Action::Close);
            onkeep.emit((verb, what.clone()));
        }
    };
    let name = super::source::name(&article.source, props.words);
    let hide = props.words.say(Key::HideSource, &[("name", &isolated(&name))]);
    html! {
        <p class="more-actions">
            <button type="button" part="button" onclick={does(Verb::Unread, article.id.clone())}>
                { props.words.text(Key::MarkUnread) }
            </button>
            <button
                type="button" part="button"
                onclick={does(Verb::Hide, article.source.clone().unwrap_or_default())}
            >
                { hide }
            </button>
        </p>
    }
}

/// How many articles are new since the last visit, as the way to them; nothing where none are, or where
/// only they are shown.
pub(super) fn fresh(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, words, dispatch, .. } = props;
    let [.., new] = listing.only;
    let Some(since) = state.keep.kept.since.filter(|_| new > 0) else { return Html::default() };
    if state.view.filter.only == StatusFilter::New {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    html! {
        <button
            type="button" class="new-since" part="button"
            onclick={move |_| dispatch.dispatch(Action::StatusFilter(StatusFilter::New))}
        >
            { words.fresh(new, since, state.now) }
        </button>
    }
}
