//! The keys of a stand: one listener for all of it, which does what a key means. What that is, is `meaning`'s to say,
//! and what a reader is told of it `help`'s.

mod help;
mod keymap;

use std::cell::Cell;
use std::rc::Rc;

use crate::live_edition::Request;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ScrollLogicalPosition};
use yew::prelude::{KeyboardEvent, NodeRef};

use super::context::WidgetContext;
use super::feed::{card_around, card_at, place_of, show};
use super::library::{marks, toggle_saved};
use crate::appearance::{NO_KEYS, has};
use crate::protocol::{LibraryCommand, hooks};
use crate::store::{Action, View};
pub(super) use help::help;
use keymap::{Focus, Meaning, Pressed, Step, meaning};

/// The number of a key that an input method takes, in browsers that do not say it otherwise.
const TAKEN: u32 = 229;

/// What listens to the keys of a stand.
pub(super) fn shortcuts(
    props: &WidgetContext,
    stand: &NodeRef,
    wants_filters: &Rc<Cell<bool>>,
) -> impl Fn(KeyboardEvent) + 'static {
    let (props, stand, wants_filters) = (props.clone(), stand.clone(), wants_filters.clone());
    move |event: KeyboardEvent| {
        let Some((stand, target)) = place(&stand, &event) else { return };
        let pressed = Pressed {
            key: &event.key(),
            code: &event.code(),
            shift: event.shift_key(),
            control: event.ctrl_key(),
            other: event.alt_key() || event.meta_key(),
            repeat: event.repeat(),
        };
        let reading = props.state.open_article().is_some();
        let letters = !has(&props.state.presentation.appearance, NO_KEYS);
        let done = meaning(&pressed, focus(&target), reading, letters)
            .and_then(|meaning| act(meaning, &props, &stand, &target, &wants_filters));
        if done.is_some() {
            event.prevent_default();
            event.stop_propagation();
        }
    }
}

/// The stand, and what has the focus in it; none where the key is not for the stand: an input method or somebody
/// else has taken it, it belongs to what is open over the stand, or to what the page put into it.
fn place(stand: &NodeRef, event: &KeyboardEvent) -> Option<(HtmlElement, Element)> {
    let stand: HtmlElement = stand.cast()?;
    let target: Element = event.target()?.dyn_into().ok()?;
    let taken = event.default_prevented() || event.is_composing() || event.key_code() == TAKEN;
    let covered = matches!(stand.query_selector(hooks::OPEN_POPOVER), Ok(Some(_)));
    (!taken && !covered && stand.contains(Some(&target))).then_some((stand, target))
}

fn focus(target: &Element) -> Focus {
    let inside = |selector| matches!(target.closest(selector), Ok(Some(_)));
    match card_around(target) {
        _ if inside(hooks::TYPING_FIELDS) => Focus::Field,
        Some(card) if *card == *target => Focus::Card,
        Some(_) => Focus::InsideCard,
        None if inside(hooks::FEED) => Focus::Feed,
        None => Focus::Elsewhere,
    }
}

/// Does what a key means; nothing where there is nothing to do, and the key is the browser's.
fn act(
    meaning: Meaning,
    props: &WidgetContext,
    stand: &HtmlElement,
    target: &Element,
    wants_filters: &Cell<bool>,
) -> Option<()> {
    let WidgetContext { state, listing, store, .. } = props;
    match meaning {
        Meaning::Card(step) => match card_around(target) {
            Some(card) => step_from(&card, step, listing.shown.len()),
            None => card_in_sight(stand)?.focus().ok(),
        },
        Meaning::Article(step) => {
            let next = step.from(props.rank_of(state.view.open.as_deref()?)?)?;
            open(props, next)
        }
        Meaning::Open => open(props, place_of(&card_around(target)?)?),
        Meaning::Back => {
            store.dispatch(Action::Close);
            Some(())
        }
        Meaning::Save | Meaning::Read => keep(meaning, props, target),
        Meaning::Note => {
            find(stand, hooks::ANNOTATE)?.click();
            Some(())
        }
        Meaning::Filters => {
            if state.open_article().is_none() {
                return focus_filters(stand);
            }
            // They are there once the list is, and its card does not get the focus.
            wants_filters.set(true);
            store.dispatch(Action::Show(View { open: None, ..state.view.clone() }));
            Some(())
        }
        Meaning::Help => {
            find(stand, hooks::OPEN_SHORTCUTS)?.click();
            find(stand, hooks::SHORTCUTS)?.focus().ok()
        }
        Meaning::Leave(step) => beside(&find(stand, hooks::FEED)?, stand, step)?.focus().ok(),
    }
}

/// Saves the article of the card around what has the focus, or else the open one, or takes it for read; a second time
/// that is undone.
fn keep(meaning: Meaning, props: &WidgetContext, target: &Element) -> Option<()> {
    let WidgetContext { state, listing, store, .. } = props;
    let (_, commands) = props.library()?;
    let card = card_around(target);
    let article = match &card {
        Some(card) => state.edition.article(listing.shown.get(place_of(card)?)?.0)?,
        None => state.open_article()?,
    };
    let marks = marks(&article, props);
    let id = article.id.clone();
    let command = match meaning {
        Meaning::Save => toggle_saved(marks.saved(), id),
        _ if marks.read() => LibraryCommand::MarkUnread { id },
        _ => LibraryCommand::MarkRead { id },
    };
    // An article that stays open would be marked as read again.
    if card.is_none() && matches!(command, LibraryCommand::MarkUnread { .. }) {
        store.dispatch(Action::Close);
    }
    commands.emit(command);
    Some(())
}

/// Opens the article at a place in the listing; one that is not there yet is asked for.
fn open(props: &WidgetContext, place: usize) -> Option<()> {
    let (position, _) = *props.listing.shown.get(place)?;
    match props.state.edition.article(position) {
        Some(article) => props.store.dispatch(Action::Open(article.id.clone())),
        None => props.state.edition.request(Request::Cards(&[position])),
    }
    Some(())
}

/// Goes to the card beside one, of so many.
fn step_from(card: &HtmlElement, step: Step, all: usize) -> Option<()> {
    let next = step.from(place_of(card)?).filter(|next| *next < all)?;
    match card_at(&card.parent_element()?, next) {
        Some(next) => next.focus().ok(),
        // The reader scrolled away from it: back to where the focus is, and the next will be there.
        None => {
            show(card, ScrollLogicalPosition::Center);
            Some(())
        }
    }
}

/// The first card of which most is not above the window, or the first of all.
fn card_in_sight(stand: &HtmlElement) -> Option<HtmlElement> {
    let in_sight = |card: &HtmlElement| {
        let place = card.get_bounding_client_rect();
        place.top() + place.bottom() > 0.0
    };
    let cards = all(stand, hooks::CARD);
    cards.iter().find(|card| in_sight(card)).or(cards.first()).cloned()
}

/// Goes to the filters, wherever they are: beside the list, or in a sheet that is opened for it.
pub(super) fn focus_filters(stand: &HtmlElement) -> Option<()> {
    if find(stand, hooks::FILTERS)?.offset_parent().is_none() {
        find(stand, hooks::OPEN_FILTERS)?.click();
    }
    find(stand, hooks::CHOSEN_FILTER)?.focus().ok()
}

/// What Tab would stop at just after the feed, or just before it.
fn beside(feed: &HtmlElement, stand: &HtmlElement, step: Step) -> Option<HtmlElement> {
    let side = match step {
        Step::Next => Node::DOCUMENT_POSITION_FOLLOWING,
        Step::Previous => Node::DOCUMENT_POSITION_PRECEDING,
    };
    let mut stops = all(stand, hooks::TAB_STOPS);
    stops.retain(|stop| {
        let drawn = stop.offset_parent().is_some();
        drawn && !feed.contains(Some(stop)) && feed.compare_document_position(stop) & side != 0
    });
    match step {
        Step::Next => stops.into_iter().next(),
        Step::Previous => stops.pop(),
    }
}

fn find(place: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    place.query_selector(selector).ok()??.dyn_into().ok()
}

fn all(place: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = place.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
