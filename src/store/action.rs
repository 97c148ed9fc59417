//! The actions that change a state, and the one reducer that applies them.

use std::rc::Rc;

use newsstand_core::filter::{Facet, Filter, Recency, Sort};
use newsstand_core::time::TimeRange;
use newsstand_core::{ReaderState, StatusFilter};
use yew::Reducible;

use super::{ClockChoice, Library, Presentation, State, View};
use crate::live_edition::LiveEdition;

/// A change to a state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Adds a source to the filter, or removes it.
    ToggleSource(Option<String>),
    /// Sets the recency to one of those offered.
    Recency(Recency),
    /// Sets a custom recency, with the unit it is shown in, an index into `SPAN_UNITS`.
    CustomRecency(Recency, usize),
    /// Sets the only hashtag of the filter, or none, and closes the article.
    Hashtag(Option<String>),
    /// Removes a hashtag from the filter.
    DropHashtag(String),
    /// Clears a facet of the filter.
    Drop(Facet),
    /// Replaces the whole filter.
    Filter(Filter),
    /// Filters by the status of articles in the library.
    StatusFilter(StatusFilter),
    /// Sets the order.
    Sort(Sort),
    /// Sets the clock, with the present moment.
    Clock(ClockChoice, TimeRange),
    /// Opens an article.
    Open(String),
    /// Closes the open article.
    Close,
    /// Shows a whole view without moving the focus.
    Show(View),
    /// Shows a whole view that the reader went back or forward to. The focus moves to the article or its card.
    Revisit(View),
    /// Sets how the widget presents itself.
    Present(Presentation),
    /// Updates the version after a chunk of the edition has arrived.
    Arrived,
    /// Shows another edition in the same view.
    Replace(Rc<LiveEdition>),
    /// Takes over the library as storage sent it; `None` switches the library off.
    Library(Option<Rc<Library>>),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let view = &mut next.view;
        match action {
            Action::ToggleSource(source) => view.filter = view.filter.toggled(&source),
            Action::Recency(recency) => {
                view.filter.recency = recency;
                next.custom_unit = None;
            }
            Action::CustomRecency(recency, unit) => {
                view.filter.recency = recency;
                next.custom_unit = Some(unit);
            }
            Action::Hashtag(hashtag) => {
                // A hashtag is chosen to see its articles, so the list is shown again.
                if let Some(open) = view.open.take() {
                    next.closed = Some(open);
                }
                view.filter.hashtags = hashtag.into_iter().collect();
            }
            Action::DropHashtag(hashtag) => view.filter.hashtags.retain(|other| *other != hashtag),
            Action::Drop(facet) => {
                view.filter = view.filter.without(facet);
                if facet == Facet::Recency {
                    next.custom_unit = None;
                }
            }
            Action::Filter(filter) => view.filter = filter,
            Action::StatusFilter(only) => view.filter.only = only,
            Action::Sort(sort) => view.sort = sort,
            Action::Clock(clock, now) => {
                view.clock = clock;
                next.now = now;
            }
            Action::Arrived => next.version = next.edition.version(),
            Action::Open(id) => {
                view.open = Some(id);
                next.closed = None;
                next.takes_focus = true;
            }
            Action::Close => next.closed = view.open.take(),
            Action::Show(shown) => {
                if shown.open != view.open {
                    next.takes_focus = false;
                    next.closed = None;
                }
                next.view = shown;
            }
            Action::Revisit(shown) => {
                if shown.open != view.open {
                    next.takes_focus = shown.open.is_some();
                    next.closed = view.open.take().filter(|_| shown.open.is_none());
                }
                next.view = shown;
            }
            Action::Present(presentation) => next.presentation = presentation,
            Action::Library(library) => next.library = library,
            Action::Replace(edition) => {
                next.version = edition.version();
                next.edition = edition;
            }
        }
        if updates_list(&self, &next) {
            let reader_state = next.library.as_ref().map(|library| library.reader_state.clone());
            next.listed = reader_state.unwrap_or_default();
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Returns whether the list takes over the reader state of the library. Otherwise it keeps the one it is filtered by,
/// so that an article stays in the Unread list after it is read, and in the Saved list after it is removed.
fn updates_list(previous: &State, next: &State) -> bool {
    // Storage answers after the first drawing. The list that is shown by then was filtered without it.
    let was_unknown = previous.library.as_ref().is_none_or(|library| library.persistent.is_none());
    let empty = ReaderState::default();
    let reader_state = next.library.as_ref().map_or(&empty, |library| &*library.reader_state);
    let listed = &*next.listed;
    was_unknown
        || next.edition != previous.edition
        || next.view.filter != previous.view.filter
        || next.view.filter.only == StatusFilter::All
        || (&listed.hidden, &listed.muted, listed.since)
            != (&reader_state.hidden, &reader_state.muted, reader_state.since)
}
