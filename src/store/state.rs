//! What the reader has chosen, and the one reducer that changes it.

use std::rc::Rc;

use newsstand_core::filter::{Facet, Filter, Recency, Sort};
use newsstand_core::time::{Clock, DAY, HOUR, TimeRange};
use newsstand_core::{Article, ReaderState, StatusFilter};
use yew::Reducible;

use crate::components::Keep;
use crate::live_edition::LiveEdition;

/// Which clock ages are held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockChoice {
    /// The moment the edition was gathered.
    #[default]
    Edition,
    /// This very moment.
    Now,
}

/// Everything a reader can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Which articles.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// How old, by which clock.
    pub clock: ClockChoice,
    /// The open article's id.
    pub open: Option<String>,
}

/// A view of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What is read.
    pub edition: Rc<LiveEdition>,
    /// What is chosen.
    pub view: View,
    /// What the "now" clock shows: the last moment anything was chosen.
    pub now: TimeRange,
    /// The id of the article that was closed last: its card gets the focus back.
    pub closed: Option<String>,
    /// Whether the reader opened the open article, so that it takes the focus; the host must not
    /// take it from somebody by opening one.
    pub opened_here: bool,
    /// The edition's version that this is a view of; it has another whenever something comes in.
    pub version: u32,
    /// What the reader keeps.
    pub keep: Rc<Keep>,
    /// What the list goes by: what was kept when it was asked for, so that what is read or let go of in a
    /// list of such articles stays in it for as long as the list itself does.
    pub listed: Rc<ReaderState>,
    /// The unit that a span of one's own is asked in, while its fields are shown; a place in
    /// [`SPAN_UNITS`].
    pub own_unit: Option<usize>,
}

/// The units of a span of one's own, in seconds: hours, days and weeks.
pub(crate) const SPAN_UNITS: [i64; 3] = [HOUR, DAY, 7 * DAY];

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose a source, or no longer choose it.
    ToggleSource(Option<String>),
    /// Choose how old articles may be.
    Recency(Recency),
    /// Choose how old articles may be in a unit of one's own, a place in [`SPAN_UNITS`].
    OwnRecency(Recency, usize),
    /// Choose a hashtag instead of any others, or none.
    Hashtag(Option<String>),
    /// No longer choose a hashtag.
    DropHashtag(String),
    /// Let go of a part of the filter.
    Drop(Facet),
    /// Replace the whole filter.
    Filter(Filter),
    /// Choose articles by what is kept of them.
    StatusFilter(StatusFilter),
    /// Choose an order.
    Sort(Sort),
    /// Choose a clock; the moment is what "now" is.
    Clock(ClockChoice, TimeRange),
    /// Open an article.
    Open(String),
    /// Close the open article.
    Close,
    /// Show a whole view, as the host says.
    Show(View),
    /// Show a whole view, as the reader says who goes through the history.
    Step(View),
    /// Something of the edition has come in.
    Arrived,
    /// Read another edition, in the same view.
    Replace(Rc<LiveEdition>),
    /// Something else is kept.
    Keep(Rc<Keep>),
}

impl State {
    /// An edition in a view, before the reader chose anything.
    #[must_use]
    pub fn new(edition: Rc<LiveEdition>, view: View, keep: Rc<Keep>, now: TimeRange) -> Self {
        let version = edition.version();
        Self {
            edition,
            view,
            listed: keep.kept.clone(),
            keep,
            now,
            closed: None,
            opened_here: false,
            version,
            own_unit: None,
        }
    }

    /// The clock that ages are held against.
    #[must_use]
    pub fn clock(&self) -> Clock {
        match self.view.clock {
            ClockChoice::Edition => Clock::Edition(self.edition.as_of),
            ClockChoice::Now => Clock::Now(self.now),
        }
    }

    /// The open article, if its id is in the edition.
    #[must_use]
    pub fn open_article(&self) -> Option<Rc<Article>> {
        self.edition.article(self.edition.position(self.view.open.as_ref()?)?)
    }
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
                next.own_unit = None;
            }
            Action::OwnRecency(recency, unit) => {
                view.filter.recency = recency;
                next.own_unit = Some(unit);
            }
            Action::Hashtag(hashtag) => {
                // A hashtag is chosen to see its articles, so the list comes back.
                if let Some(open) = view.open.take() {
                    next.closed = Some(open);
                }
                view.filter.hashtags = hashtag.into_iter().collect();
            }
            Action::DropHashtag(hashtag) => {
                view.filter.hashtags.retain(|chosen| *chosen != hashtag);
            }
            Action::Drop(part) => {
                view.filter = view.filter.without(part);
                if part == Facet::Recency {
                    next.own_unit = None;
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
                next.opened_here = true;
            }
            Action::Close => next.closed = view.open.take(),
            Action::Show(shown) => {
                // What is opened by the host takes no focus, and what it closes gives none back.
                if shown.open != view.open {
                    next.opened_here = false;
                    next.closed = None;
                }
                next.view = shown;
            }
            Action::Step(shown) => {
                if shown.open != view.open {
                    next.opened_here = shown.open.is_some();
                    next.closed = view.open.take().filter(|_| shown.open.is_none());
                }
                next.view = shown;
            }
            Action::Keep(keep) => next.keep = keep,
            Action::Replace(edition) => {
                next.version = edition.version();
                next.edition = edition;
            }
        }
        let (old, new) = (&next.listed, &next.keep.kept);
        let unwanted = (&old.hidden, &old.muted, old.since) != (&new.hidden, &new.muted, new.since);
        let another = next.edition != self.edition;
        let filter = &next.view.filter;
        // What is kept comes after the first drawing, for a list that was asked for before.
        let unknown = self.keep.lasting.is_none();
        if unknown
            || another
            || filter.only == StatusFilter::All
            || unwanted
            || *filter != self.view.filter
        {
            next.listed = new.clone();
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> Rc<State> {
        Rc::new(State::new(Rc::default(), View::default(), Rc::default(), TimeRange::at(0)))
    }

    #[test]
    fn what_changes_nothing_keeps_the_state() {
        let state = state();
        let same = state.clone().reduce(Action::Recency(Recency::AnyTime));
        assert!(Rc::ptr_eq(&state, &same));
    }

    #[test]
    fn closing_remembers_which_card_gets_the_focus() {
        let open = state().reduce(Action::Open("a".to_owned()));
        assert_eq!(open.view.open.as_deref(), Some("a"));
        let closed = open.reduce(Action::Close);
        assert_eq!((closed.view.open.clone(), closed.closed.as_deref()), (None, Some("a")));
        assert_eq!(closed.reduce(Action::Open("b".to_owned())).closed, None);
    }

    #[test]
    fn a_hashtag_brings_the_list_back() {
        let open = state().reduce(Action::Open("a".to_owned()));
        let list = open.reduce(Action::Hashtag(Some("Trams".to_owned())));
        assert_eq!((list.view.open.clone(), list.closed.as_deref()), (None, Some("a")));
        assert_eq!(list.view.filter.hashtags, ["Trams"]);
        let none = list.reduce(Action::DropHashtag("Trams".to_owned()));
        assert!(none.view.filter.is_empty());
    }

    #[test]
    fn what_the_host_opens_takes_no_focus() {
        let open = state().reduce(Action::Open("a".to_owned()));
        assert!(open.opened_here);
        let view = View { open: Some("b".to_owned()), ..View::default() };
        let shown = open.reduce(Action::Show(view.clone()));
        assert_eq!((&shown.view, shown.opened_here), (&view, false));
        let closed = shown.reduce(Action::Show(View::default()));
        assert_eq!(closed.closed, None);
    }

    #[test]
    fn what_the_reader_goes_back_to_takes_the_focus() {
        let open = View { open: Some("a".to_owned()), ..View::default() };
        let back = state().reduce(Action::Open("b".to_owned())).reduce(Action::Step(open));
        assert_eq!((back.opened_here, back.closed.as_deref()), (true, None));
        let list = back.reduce(Action::Step(View::default()));
        assert_eq!((list.opened_here, list.closed.as_deref()), (false, Some("a")));
    }

    #[test]
    fn a_unit_of_ones_own_stays_until_a_recency_on_offer_is_chosen() {
        let own = state().reduce(Action::OwnRecency(Recency::Within(3 * DAY), 1));
        assert_eq!(own.own_unit, Some(1));
        assert_eq!(own.clone().reduce(Action::Recency(Recency::AnyTime)).own_unit, None);
        assert_eq!(own.reduce(Action::Drop(Facet::Recency)).own_unit, None);
    }

    #[test]
    fn a_list_of_what_is_kept_has_what_comes_first_and_keeps_what_goes_later() {
        let saved = |ids: &[&str]| {
            let ids = ids.iter().map(|&id| id.to_owned()).collect();
            let kept = Rc::new(ReaderState::default().with_ids(vec![], ids));
            Rc::new(Keep { kept, lasting: Some(true), ..Keep::default() })
        };
        let asked = state().reduce(Action::StatusFilter(StatusFilter::Saved));
        let known = asked.reduce(Action::Keep(saved(&["a"])));
        assert_eq!(known.listed.saved(), ["a"]);
        let later = known.reduce(Action::Keep(saved(&[])));
        assert_eq!(later.listed.saved(), ["a"]);
        // Another edition has a list of its own.
        let replaced = later.reduce(Action::Replace(Rc::default()));
        assert_eq!(replaced.listed.saved(), [""; 0]);
    }

    #[test]
    fn the_clock_is_the_one_chosen() {
        let now = TimeRange::at(7);
        let state = state().reduce(Action::Clock(ClockChoice::Now, now));
        assert_eq!(state.clock(), Clock::Now(now));
    }
}
