//! Keyboard shortcuts: one listener for the whole widget, which executes the command of a key. `keymap` knows the
//! commands, `help` lists them for the reader.

mod help;
mod keymap;

use std::cell::Cell;
use std::rc::Rc;

use newsstand_parts::{EXTRAS, in_part};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ScrollLogicalPosition};
use yew::prelude::{KeyboardEvent, NodeRef};

use super::context::WidgetContext;
use super::feed::card_element::{card_around, card_at, rank_of, scroll_to_card};
use super::focus::find;
use super::library::{flags, toggle_saved};
use crate::appearance::{NO_SHORTCUTS, has};
use crate::live_edition::Request;
use crate::protocol::{LibraryCommand, hooks};
use crate::store::{Action, View};
pub(super) use help::panel;
use keymap::{Command, Focus, KeyPress, Step, command_for};

/// The `keyCode` of a key that an input method handles, in browsers that have no other sign of it.
const INPUT_METHOD: u32 = 229;

/// Returns the listener for the keys of a widget. It sets `focuses_filters` if the filters take the focus once they are
/// drawn.
pub(super) fn shortcuts(
    props: &WidgetContext,
    root: &NodeRef,
    focuses_filters: &Rc<Cell<bool>>,
) -> impl Fn(KeyboardEvent) + 'static {
    let (props, root, focuses_filters) = (props.clone(), root.clone(), focuses_filters.clone());
    move |event: KeyboardEvent| {
        let Some((widget, target)) = target_of(&root, &event) else { return };
        let Some(command) = command_of(&event, &props, &target) else {
            if !EXTRAS.is_loaded() && focus_of(&target) != Focus::Field {
                // It may be a command after the keys before it.
                press_later(event, &props, widget, &focuses_filters);
            }
            return;
        };
        let is_done = run(command, &props, &widget, &target, &focuses_filters);
        if is_done != Some(false) {
            event.prevent_default();
            event.stop_propagation();
        }
        if is_done.is_none() {
            press_later(event, &props, widget, &focuses_filters);
        }
    }
}

in_part! {
    EXTRAS 5:
    /// Executes a command. Returns whether there was something to do; else the key is left to the browser.
    fn run(
        command: Command,
        props: &WidgetContext,
        widget: &HtmlElement,
        target: &Element,
        focuses_filters: &Cell<bool>,
    ) -> bool {
        execute(command, props, widget, target, focuses_filters).is_some()
    }
}

/// Acts on a key once the part of the program that does it has been loaded, after all keys that came before it. By then
/// those may have moved the focus.
fn press_later(
    event: KeyboardEvent,
    props: &WidgetContext,
    widget: HtmlElement,
    focuses_filters: &Rc<Cell<bool>>,
) {
    let (props, focuses_filters) = (props.clone(), focuses_filters.clone());
    EXTRAS.load_then(move |is_loaded| {
        if !is_loaded || !widget.is_connected() {
            return;
        }
        let focused = widget.query_selector(hooks::FOCUSED).ok().flatten();
        let target = focused.unwrap_or_else(|| widget.clone().into());
        if let Some(command) = command_of(&event, &props, &target) {
            let _ = run(command, &props, &widget, &target, &focuses_filters);
        }
    });
}

/// Returns the command of a key for the element that has the focus.
fn command_of(event: &KeyboardEvent, props: &WidgetContext, target: &Element) -> Option<Command> {
    let press = KeyPress {
        key: &event.key(),
        code: &event.code(),
        shift: event.shift_key(),
        control: event.ctrl_key(),
        other_modifier: event.alt_key() || event.meta_key(),
        repeat: event.repeat(),
    };
    // A key may come before the last one is drawn, so the state is the store's.
    let state = props.store.state();
    let has_letters = !has(&state.presentation.appearance, NO_SHORTCUTS);
    command_for(&press, focus_of(target), state.open_article().is_some(), has_letters)
}

/// Returns the widget and the element in it that has the focus. Returns `None` if the key is not for the widget: an
/// input method or another listener handled it, a popover is open, or the focus is in content of the host.
fn target_of(root: &NodeRef, event: &KeyboardEvent) -> Option<(HtmlElement, Element)> {
    let widget: HtmlElement = root.cast()?;
    let target: Element = event.target()?.dyn_into().ok()?;
    let is_handled =
        event.default_prevented() || event.is_composing() || event.key_code() == INPUT_METHOD;
    let has_popover = matches!(widget.query_selector(hooks::OPEN_POPOVER), Ok(Some(_)));
    (!is_handled && !has_popover && widget.contains(Some(&target))).then_some((widget, target))
}

fn focus_of(target: &Element) -> Focus {
    let inside = |selector| matches!(target.closest(selector), Ok(Some(_)));
    match card_around(target) {
        _ if inside(hooks::TYPING_FIELDS) => Focus::Field,
        Some(card) if *card == *target => Focus::Card,
        Some(_) => Focus::InsideCard,
        None if inside(hooks::FEED) => Focus::Feed,
        None => Focus::Elsewhere,
    }
}

/// Executes a command. Returns `None` if there is nothing to do.
fn execute(
    command: Command,
    props: &WidgetContext,
    widget: &HtmlElement,
    target: &Element,
    focuses_filters: &Cell<bool>,
) -> Option<()> {
    // A key may come before the last one is drawn, so the state is the store's.
    let props = &WidgetContext { state: props.store.state(), ..props.clone() };
    let WidgetContext { state, listing, store, .. } = props;
    match command {
        Command::FocusCard(step) => match card_around(target) {
            Some(card) => focus_beside(&card, step, listing.shown.len()),
            None => card_in_sight(widget)?.focus().ok(),
        },
        Command::OpenNeighbour(step) => {
            let next = step.from(props.rank_of(state.view.open.as_deref()?)?)?;
            open(props, next)
        }
        Command::Open => open(props, rank_of(&card_around(target)?)?),
        Command::Close => {
            store.dispatch(Action::Close);
            Some(())
        }
        Command::ToggleSaved | Command::ToggleRead => toggle_flag(command, props, target),
        Command::AddNote => {
            find(widget, hooks::ANNOTATE)?.click();
            Some(())
        }
        Command::FocusFilters => {
            if state.open_article().is_none() {
                return focus_filters(widget);
            }
            // The filters are drawn with the list. `Show` keeps the focus off the card of the closed article.
            focuses_filters.set(true);
            store.dispatch(Action::Show(View { open: None, ..state.view.clone() }));
            Some(())
        }
        Command::ShowHelp => {
            find(widget, hooks::OPEN_SHORTCUTS)?.click();
            find(widget, hooks::SHORTCUTS)?.focus().ok()
        }
        Command::LeaveFeed(step) => {
            beside_feed(&find(widget, hooks::FEED)?, widget, step)?.focus().ok()
        }
    }
}

/// Saves an article or marks it as read, or undoes that. The article is that of the card that has the focus, or else
/// the open one.
fn toggle_flag(command: Command, props: &WidgetContext, target: &Element) -> Option<()> {
    let WidgetContext { state, listing, store, .. } = props;
    let (_, commands) = props.library()?;
    let card = card_around(target);
    let article = match &card {
        Some(card) => state.edition.article(listing.shown.get(rank_of(card)?)?.0)?,
        None => state.open_article()?,
    };
    let flags = flags(&article, props);
    let id = article.id.clone();
    let command = match command {
        Command::ToggleSaved => toggle_saved(flags.saved(), id),
        _ if flags.read() => LibraryCommand::MarkUnread { id },
        _ => LibraryCommand::MarkRead { id },
    };
    // If it stayed open, the article would be marked as read again.
    if card.is_none() && matches!(command, LibraryCommand::MarkUnread { .. }) {
        store.dispatch(Action::Close);
    }
    commands.emit(command);
    Some(())
}

/// Opens the article of a rank, or requests it if it has not arrived.
fn open(props: &WidgetContext, rank: usize) -> Option<()> {
    let (position, _) = *props.listing.shown.get(rank)?;
    match props.state.edition.article(position) {
        Some(article) => props.store.dispatch(Action::Open(article.id.clone())),
        None => props.state.edition.request(Request::Cards(&[position])),
    }
    Some(())
}

/// Focuses the card beside one. `total` is the number of cards of the list.
fn focus_beside(card: &HtmlElement, step: Step, total: usize) -> Option<()> {
    let next = step.from(rank_of(card)?).filter(|next| *next < total)?;
    match card_at(&card.parent_element()?, next) {
        Some(next) => next.focus().ok(),
        // The reader scrolled away. Scrolling back to the focus has the card beside it drawn.
        None => {
            scroll_to_card(card, ScrollLogicalPosition::Center);
            Some(())
        }
    }
}

/// Returns the first card whose centre is not above the window, or else the first of all.
fn card_in_sight(widget: &HtmlElement) -> Option<HtmlElement> {
    let in_sight = |card: &HtmlElement| {
        let frame = card.get_bounding_client_rect();
        frame.top() + frame.bottom() > 0.0
    };
    let cards = find_all(widget, hooks::CARD);
    cards.iter().find(|card| in_sight(card)).or(cards.first()).cloned()
}

/// Focuses the first chosen filter. In a narrow widget it opens the popover of filters.
pub(super) fn focus_filters(widget: &HtmlElement) -> Option<()> {
    if find(widget, hooks::FILTERS)?.offset_parent().is_none() {
        find(widget, hooks::OPEN_FILTERS)?.click();
    }
    find(widget, hooks::CHOSEN_FILTER)?.focus().ok()
}

/// Returns the first tab stop after the feed, or the last one before it.
fn beside_feed(feed: &HtmlElement, widget: &HtmlElement, step: Step) -> Option<HtmlElement> {
    let side = match step {
        Step::Next => Node::DOCUMENT_POSITION_FOLLOWING,
        Step::Previous => Node::DOCUMENT_POSITION_PRECEDING,
    };
    let mut stops = find_all(widget, hooks::TAB_STOPS);
    stops.retain(|stop| {
        let is_visible = stop.offset_parent().is_some();
        is_visible && !feed.contains(Some(stop)) && feed.compare_document_position(stop) & side != 0
    });
    match step {
        Step::Next => stops.into_iter().next(),
        Step::Previous => stops.pop(),
    }
}

fn find_all(widget: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = widget.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}
