//! What is seen: a tree of Yew components with one reducer at its root. Props go down, actions come
//! up. Nothing here knows about custom elements, hosts or how an edition arrives; `embed` does.

mod appearance;
mod article;
mod article_actions;
mod card;
mod context;
mod empty_state;
mod feed;
mod filters;
mod focus;
mod heading;
mod icon_label;
mod library;
mod list;
mod masthead;
mod notes;
mod popover;
mod published;
mod related;
mod ruler;
mod shortcuts;
mod source;
pub(crate) mod style;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use newsstand_core::index::{Request, Subscription};
use newsstand_core::time::TimeRange;
use newsstand_core::{Index, ReaderState, StatusFilter};
use yew::AttrValue;
use yew::prelude::{
    Callback, Html, NodeRef, Properties, function_component, html, use_effect, use_memo,
    use_mut_ref, use_node_ref, use_reducer,
};

use article::OpenArticle;
use context::WidgetContext;
use filters::filters;
use list::list;
use masthead::masthead;
use ruler::Ruler;
use shortcuts::{help, keys, to_filters};

pub use crate::store::{Action, ClockChoice, Dispatch, State, View};
#[cfg(feature = "prerender")]
pub(crate) use feed::{FIRST, RestOfCards, WHOLE};
pub use library::{ArticleSnapshot, Keep, Note, OnKeep, Verb};

/// So many saved articles of an edition in parts are brought for a list of them.
const MOST_SAVED: usize = 100;

/// What a stand is given.
#[derive(Properties, Clone, PartialEq)]
pub struct WidgetProps {
    /// The edition to read; another one later is read in the same view.
    pub edition: Rc<Index>,
    /// The view to begin with; another one later is shown.
    #[prop_or_default]
    pub view: View,
    /// Tells the time when it is asked; called for each choice of a clock, never in between.
    #[prop_or_else(system_clock)]
    pub clock: Callback<(), TimeRange>,
    /// The language of the controls, as a BCP 47 tag; the edition's own where none is given.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    /// The level of the stand's own heading, 1 to 6; those inside are below it.
    #[prop_or(2)]
    pub heading_level: u8,
    /// How it looks, in words of [`looks`]; what a reader chooses there is told to `onlook`.
    #[prop_or_default]
    pub look: AttrValue,
    /// Told how the reader wants it to look; where nobody is there to be told, there is no such choice.
    #[prop_or_default]
    pub onlook: Option<Callback<String>>,
    /// What the reader keeps; something else later is shown.
    #[prop_or_default]
    pub keep: Rc<Keep>,
    /// Told what the reader keeps; where nobody is there to be told, nothing can be kept.
    #[prop_or_default]
    pub onkeep: Option<OnKeep>,
    /// Told what a reader wants done with what is read, in words of [`tools`]; where nobody is there to be told,
    /// there is no such choice.
    #[prop_or_default]
    pub ontool: Option<Callback<&'static str>>,
    /// Told of each view after it was drawn, the first included.
    #[prop_or_default]
    pub onview: Callback<View>,
    /// Asked for each article by its id before the reader opens it; `false` leaves it closed.
    #[prop_or_default]
    pub may_open: Option<Callback<String, bool>>,
    /// Given the way to act on the stand, once it is there.
    #[prop_or_default]
    pub ondispatch: Callback<Dispatch>,
    /// Told when drawing begins and when it has ended.
    #[prop_or_default]
    pub ondraw: Callback<Drawing>,
}

/// Where a drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// From here on, what is in the page may change.
    Begins,
    /// All of it has been changed.
    Ended,
}

/// This very moment, by the clock of the machine that the page is read on.
pub(crate) fn now() -> TimeRange {
    #[expect(clippy::cast_possible_truncation, reason = "a date fits an i64 many times over")]
    TimeRange::at((js_sys::Date::now() / 1000.0) as i64)
}

/// The machine's own clock.
pub(crate) fn system_clock() -> Callback<(), TimeRange> {
    Callback::from(|()| now())
}

/// What a stand remembers from one drawing to the next, to see what has changed.
struct Memory {
    /// What it was given last, which it began with.
    edition: Rc<Index>,
    view: View,
    keep: Rc<Keep>,
    /// The view that was told last.
    told: Option<View>,
    /// What is kept, as the list that was drawn last goes by it.
    listed: Option<Rc<ReaderState>>,
    /// The edition that is listened to.
    heard: Option<(Rc<Index>, Subscription)>,
    /// Whether the focus goes to the filters once they are there.
    to_filters: bool,
}

impl Memory {
    fn of(props: &WidgetProps) -> Self {
        Self {
            edition: props.edition.clone(),
            view: props.view.clone(),
            keep: props.keep.clone(),
            told: None,
            listed: None,
            heard: None,
            to_filters: false,
        }
    }
}

/// What follows a drawing. In one place, since each place of its own is a kilobyte to download.
fn drawn(
    memory: &mut Memory,
    props: &WidgetProps,
    state: &State,
    dispatch: &Dispatch,
    stand: &NodeRef,
) {
    // Only what differs from what it began with, or from what came last: by the time that this runs
    // first, the reader may have chosen something already.
    if memory.edition != props.edition {
        memory.edition = props.edition.clone();
        dispatch.dispatch(Action::Replace(props.edition.clone()));
    }
    if memory.view != props.view {
        memory.view = props.view.clone();
        dispatch.dispatch(Action::Show(props.view.clone()));
    }
    if memory.keep != props.keep {
        memory.keep = props.keep.clone();
        dispatch.dispatch(Action::Keep(props.keep.clone()));
    }
    let edition = &state.edition;
    let another = memory.heard.as_ref().is_none_or(|(heard, _)| heard != edition);
    if another {
        let arrived = dispatch.clone();
        let listening = edition.listen(move || arrived.dispatch(Action::Arrived));
        memory.heard = Some((edition.clone(), listening));
        // What came after the drawing, before anybody listened.
        if edition.version() != state.version {
            dispatch.dispatch(Action::Arrived);
        }
    }
    let first = memory.told.is_none();
    let turned = memory.told.as_ref() != Some(&state.view);
    let relisted = memory.listed.replace(state.listed.clone());
    if another || turned || relisted.is_none_or(|last| !Rc::ptr_eq(&last, &state.listed)) {
        let missing = |id: &&String| edition.position(id).is_none();
        let saved = state.listed.saved().iter();
        let saved = saved.filter(|_| state.view.filter.only == StatusFilter::Saved).filter(missing);
        let wanted = state.view.open.iter().filter(missing).chain(saved.take(MOST_SAVED));
        wanted.for_each(|id| edition.want(Request::Id(id)));
    }
    if turned {
        memory.told = Some(state.view.clone());
        props.onview.emit(state.view.clone());
    }
    if state.open_article().is_none()
        && std::mem::take(&mut memory.to_filters)
        && let Some(stand) = stand.cast()
    {
        to_filters(&stand);
    }
    if first {
        props.ondispatch.emit(dispatch.clone());
    }
    props.ondraw.emit(Drawing::Ended);
}

impl State {
    /// What a stand begins with.
    fn of(props: &WidgetProps) -> Self {
        let now = props.clock.emit(());
        Self::new(props.edition.clone(), props.view.clone(), props.keep.clone(), now)
    }
}

/// An edition as it is read: all that is inside `<news-stand>`.
#[function_component]
pub fn Widget(props: &WidgetProps) -> Html {
    props.ondraw.emit(Drawing::Begins);
    let state = use_reducer(|| State::of(props));
    let dispatch = Dispatch::new(state.dispatcher(), props.may_open.clone());
    let memory = use_mut_ref(|| Memory::of(props));
    let stand = use_node_ref();
    {
        let (memory, stand) = (memory.clone(), stand.clone());
        let (props, state, dispatch) = (props.clone(), state.clone(), dispatch.clone());
        use_effect(move || drawn(&mut memory.borrow_mut(), &props, &state, &dispatch, &stand));
    }
    let words =
        crate::messages::words(props.language.as_deref().unwrap_or(&state.edition.language));
    let chosen = (state.edition.clone(), state.view.filter.clone(), state.view.sort, state.clock());
    let kept = (state.listed.clone(), state.version);
    let listing = use_memo((chosen, kept), |((edition, filter, sort, clock), (kept, _))| {
        edition.select(filter, *sort, *clock, kept)
    });
    let open = state.open_article().is_some();
    let class = if open { "widget reading" } else { "widget" };
    let shared = WidgetContext {
        state: Rc::new((*state).clone()),
        listing,
        dispatch: dispatch.clone(),
        ondraw: props.ondraw.clone(),
        words,
        level: props.heading_level,
        onkeep: props.onkeep.clone(),
        look: props.look.clone(),
        onlook: props.onlook.clone(),
        ontool: props.ontool.clone(),
    };
    let onkeydown = keys(&shared, &stand, &memory);
    html! {
        <div
            {class} lang={words.tag} dir={words.direction()} part="widget" ref={stand}
            {onkeydown}
        >
            { masthead(&shared, &props.clock) }
            if !open {
                <Ruler ..shared.clone() />
                { filters(&shared) }
            }
            { list(&shared) }
            if open {
                <OpenArticle ..shared.clone() />
            }
            { help(&shared) }
        </div>
    }
}
