//! The reducer, and orders of events: every listener ends with the same state, in whichever order events come.

use std::cell::RefCell;
use std::rc::Rc;

use newsstand_core::filter::{Facet, Recency};
use newsstand_core::time::{Clock, DAY, HOUR, TimeRange};
use newsstand_core::{ReaderState, StatusFilter};
use yew::Reducible;
use yew::prelude::Callback;

use super::{Action, ClockChoice, Library, Origin, Presentation, State, Store, Subscription, View};
use crate::live_edition::LiveEdition;

fn state() -> Rc<State> {
    Rc::new(
        State::new(Rc::default(), View::default(), TimeRange::at(0))
            .with_library(Some(Rc::default())),
    )
}

fn store() -> Store {
    Store::new(State::new(Rc::default(), View::default(), TimeRange::at(0)))
}

fn since(hours: i64) -> View {
    let mut view = View::default();
    view.filter.recency = Recency::Within(hours * HOUR);
    view
}

type Log = Rc<RefCell<Vec<(Recency, Origin)>>>;

/// Logs the recency and the origin of every change.
fn log(store: &Store) -> (Log, Subscription) {
    let log = Log::default();
    let logged = log.clone();
    let subscription = store.subscribe(move |change| {
        logged.borrow_mut().push((change.current.view.filter.recency, change.origin));
    });
    (log, subscription)
}

#[test]
fn the_first_drawing_shows_an_earlier_change_of_the_host() {
    let store = store();
    store.apply(Action::Show(since(6)), Origin::Attribute);
    // A component that is created now reads the state, and is not told of earlier changes.
    let (logged, _subscription) = log(&store);
    assert_eq!(store.state().view, since(6));
    assert_eq!(*logged.borrow(), []);
}

#[test]
fn the_library_and_chunks_do_not_undo_a_readers_choice_during_start_up() {
    let store = store();
    store.dispatch(Action::Recency(Recency::Within(HOUR)));
    store.apply(Action::Library(Some(Rc::default())), Origin::Data);
    store.apply(Action::Arrived, Origin::Data);
    assert_eq!(store.state().view, since(1));
}

#[test]
fn going_back_while_a_feed_loads_applies_to_that_feed() {
    let store = store();
    store.apply(Action::Revisit(since(24)), Origin::Url);
    store.apply(Action::Replace(Rc::new(LiveEdition::default())), Origin::Host);
    assert_eq!(store.state().view, since(24));
}

#[test]
fn a_change_by_a_listener_follows_the_one_it_was_told_of() {
    let store = store();
    let (first, _first) = log(&store);
    let again = store.clone();
    // A page that reacts to the reader's choice by setting an attribute.
    let _answers = store.subscribe(move |change| {
        if change.origin == Origin::Reader {
            again.apply(Action::Show(since(3)), Origin::Attribute);
        }
    });
    let (last, _last) = log(&store);
    store.dispatch(Action::Recency(Recency::Within(HOUR)));
    let expected =
        [(Recency::Within(HOUR), Origin::Reader), (Recency::Within(3 * HOUR), Origin::Attribute)];
    assert_eq!(*first.borrow(), expected);
    assert_eq!(*last.borrow(), expected, "all listeners are told of changes in the same order");
}

#[test]
fn an_equal_view_is_no_change() {
    let store = store();
    store.apply(Action::Show(since(1)), Origin::Host);
    let (logged, _subscription) = log(&store);
    // An attribute that an adapter wrote comes back as a change of the attribute.
    store.apply(Action::Show(since(1)), Origin::Attribute);
    store.apply(Action::Present(Presentation::default()), Origin::Attribute);
    assert_eq!(*logged.borrow(), []);
}

#[test]
fn a_restart_begins_with_the_last_view_and_ignores_the_old_store() {
    let before = store();
    before.dispatch(Action::Recency(Recency::Within(HOUR)));
    // The element passes its attributes, which are the view, to the new program.
    let after =
        Store::new(State::new(Rc::default(), before.state().view.clone(), TimeRange::at(0)));
    assert_eq!(after.state().view, since(1));
    let (logged, _subscription) = log(&after);
    before.dispatch(Action::Recency(Recency::Within(2 * HOUR)));
    assert_eq!(*logged.borrow(), [], "the new store does not follow the old one");
}

#[test]
fn two_widgets_and_a_clone_have_views_of_their_own() {
    let one = store();
    one.dispatch(Action::Recency(Recency::Within(HOUR)));
    let clone = Store::new((*one.state()).clone());
    clone.dispatch(Action::Recency(Recency::Within(2 * HOUR)));
    assert_eq!((one.state().view.clone(), clone.state().view.clone()), (since(1), since(2)));
}

#[test]
fn a_listener_can_drop_a_subscription() {
    let store = store();
    let (logged, subscription) = log(&store);
    let slot = Rc::new(RefCell::new(Some(subscription)));
    let drops = slot.clone();
    let _dropping = store.subscribe(move |_| drop(drops.take()));
    store.dispatch(Action::Recency(Recency::Within(HOUR)));
    store.dispatch(Action::Recency(Recency::Within(2 * HOUR)));
    assert_eq!(logged.borrow().len(), 1);
}

#[test]
fn the_host_is_asked_before_the_reader_opens_an_article_but_not_for_its_own() {
    let store = store();
    store.set_may_open(Some(Callback::from(|id: String| id != "closed")));
    for (id, open) in [("closed", None), ("a", Some("a"))] {
        store.dispatch(Action::Open(id.to_owned()));
        assert_eq!(store.state().view.open.as_deref(), open);
    }
    let view = View { open: Some("closed".to_owned()), ..View::default() };
    store.apply(Action::Show(view.clone()), Origin::Host);
    assert_eq!(store.state().view, view);
}

#[test]
fn drawing_again_changes_nothing() {
    let store = store();
    let redraws = Rc::new(RefCell::new(0));
    let count = redraws.clone();
    let _subscription = store.subscribe(move |change| {
        assert!(Rc::ptr_eq(&change.previous, &change.current));
        *count.borrow_mut() += 1;
    });
    store.redraw();
    assert_eq!(*redraws.borrow(), 1);
}

#[test]
fn a_library_that_is_switched_off_leaves_no_trace_in_the_list() {
    let mut hidden = ReaderState::default();
    hidden.hidden = vec![None];
    let library = Library { reader_state: Rc::new(hidden), ..Library::default() };
    let on = state().reduce(Action::Library(Some(Rc::new(library))));
    assert_eq!(on.listed.hidden, [None]);
    let off = on.reduce(Action::Library(None));
    assert_eq!((off.library.clone(), off.listed.hidden.len()), (None, 0));
}

#[test]
fn an_action_without_effect_keeps_the_state() {
    let state = state();
    let same = state.clone().reduce(Action::Recency(Recency::AnyTime));
    assert!(Rc::ptr_eq(&state, &same));
}

#[test]
fn closing_remembers_the_card_that_gets_the_focus() {
    let open = state().reduce(Action::Open("a".to_owned()));
    assert_eq!(open.view.open.as_deref(), Some("a"));
    let closed = open.reduce(Action::Close);
    assert_eq!((closed.view.open.clone(), closed.closed.as_deref()), (None, Some("a")));
    assert_eq!(closed.reduce(Action::Open("b".to_owned())).closed, None);
}

#[test]
fn choosing_a_hashtag_closes_the_article() {
    let open = state().reduce(Action::Open("a".to_owned()));
    let list = open.reduce(Action::Hashtag(Some("Trams".to_owned())));
    assert_eq!((list.view.open.clone(), list.closed.as_deref()), (None, Some("a")));
    assert_eq!(list.view.filter.hashtags, ["Trams"]);
    let none = list.reduce(Action::DropHashtag("Trams".to_owned()));
    assert!(none.view.filter.is_empty());
}

#[test]
fn an_article_that_the_host_opens_takes_no_focus() {
    let open = state().reduce(Action::Open("a".to_owned()));
    assert!(open.takes_focus);
    let view = View { open: Some("b".to_owned()), ..View::default() };
    let shown = open.reduce(Action::Show(view.clone()));
    assert_eq!((&shown.view, shown.takes_focus), (&view, false));
    let closed = shown.reduce(Action::Show(View::default()));
    assert_eq!(closed.closed, None);
}

#[test]
fn an_article_that_the_reader_goes_back_to_takes_the_focus() {
    let open = View { open: Some("a".to_owned()), ..View::default() };
    let back = state().reduce(Action::Open("b".to_owned())).reduce(Action::Revisit(open));
    assert_eq!((back.takes_focus, back.closed.as_deref()), (true, None));
    let list = back.reduce(Action::Revisit(View::default()));
    assert_eq!((list.takes_focus, list.closed.as_deref()), (false, Some("a")));
}

#[test]
fn a_custom_unit_stays_until_a_preset_is_chosen() {
    let custom = state().reduce(Action::CustomRecency(Recency::Within(3 * DAY), 2));
    assert_eq!(custom.custom_unit, Some(2));
    assert_eq!(custom.clone().reduce(Action::Recency(Recency::AnyTime)).custom_unit, None);
    assert_eq!(custom.reduce(Action::Drop(Facet::Recency)).custom_unit, None);
}

#[test]
fn a_saved_list_takes_over_the_first_library_and_keeps_articles_removed_later() {
    let saved = |ids: &[&str]| {
        let ids = ids.iter().map(|&id| id.to_owned()).collect();
        let reader_state = Rc::new(ReaderState::default().with_ids(vec![], ids));
        Some(Rc::new(Library { reader_state, persistent: Some(true), ..Library::default() }))
    };
    let asked = state().reduce(Action::StatusFilter(StatusFilter::Saved));
    let known = asked.reduce(Action::Library(saved(&["a"])));
    assert_eq!(known.listed.saved(), ["a"]);
    let later = known.reduce(Action::Library(saved(&[])));
    assert_eq!(later.listed.saved(), ["a"]);
    // Another edition is listed by the present library.
    let replaced = later.reduce(Action::Replace(Rc::default()));
    assert_eq!(replaced.listed.saved(), [""; 0]);
}

#[test]
fn the_clock_is_the_one_chosen() {
    let now = TimeRange::at(7);
    let state = state().reduce(Action::Clock(ClockChoice::Now, now));
    assert_eq!(state.clock(), Clock::Now(now));
}
