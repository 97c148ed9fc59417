//! The feed of cards. A short one is drawn whole, what may be seen of it first. Of a long one only the cards in and around what is seen
//! are there, all of one height, so that the scrollbar stands for all of them; a card with the focus, or
//! one that is about to have it, is there wherever it stands.

mod deferred;
mod memory;
#[cfg(feature = "prerender")]
mod remaining_cards;
mod virtual_scroll;

use newsstand_core::order::sorted;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::{
    FocusEvent, Html, MouseEvent, NodeRef, function_component, html, use_effect, use_force_update,
    use_mut_ref, use_node_ref, use_state_eq,
};

use super::Drawing;
use super::card::{Stands, card};
use super::context::WidgetContext;
use crate::messages::Key;
use crate::protocol::hooks;
use deferred::{Later, later};
use memory::Memory;
#[cfg(feature = "prerender")]
pub(crate) use remaining_cards::RemainingCards;
use virtual_scroll::{Window, seen};

/// Up to so many cards are drawn whole, each as high as it is.
pub(crate) const WHOLE: usize = 60;

/// How many are drawn before anybody knows how high they are, and of a short feed before the others: more
/// than a window shows.
pub(crate) const FIRST: usize = 10;

/// No feed is longer; more would be higher than browsers can draw, which is 17 million pixels in one of
/// them. Those after it are behind a button.
const LONGEST: usize = 50_000;

/// The feed of a listing that shows something.
#[function_component]
pub(super) fn Feed(props: &WidgetContext) -> Html {
    let WidgetContext { state, listing, words, .. } = props;
    let ondraw = &props.outputs.drawing;
    // What others change is undone before each drawing, and this one is not the stand's.
    ondraw.emit(Drawing::Begins);
    let (feed, row) = (use_node_ref(), use_node_ref());
    let window = use_state_eq(|| Window { first: 0, last: FIRST, row: 0 });
    // Where the part of the listing begins that the feed shows, and which card of it has the focus.
    let begin = use_state_eq(|| 0);
    let focused = use_state_eq(|| None::<usize>);
    let all = listing.shown.len();
    let start = if *begin < all { *begin } else { 0 };
    let count = (all - start).min(LONGEST);
    let many = all > WHOLE;
    let look = {
        let (feed, row, window) = (feed.clone(), row.clone(), window.setter());
        move || {
            let ends = feed.cast::<Element>().zip(row.cast::<Element>());
            if let Some(seen) = ends.and_then(|(feed, row)| seen(&feed, &row, count)) {
                window.set(seen);
            }
        }
    };
    let place = |id: &Option<String>| props.rank_of(id.as_deref()?)?.checked_sub(start);
    let opened = place(&state.view.open);
    let returns = place(&state.closed);
    let focus = focused.and_then(|place| place.checked_sub(start));
    let away = [focus, returns, opened].into_iter().flatten();
    let parts = use_mut_ref(Later::default);
    let rest = use_force_update();
    let at_once = many || scrolled(&feed) || away.clone().any(|place| place >= FIRST);
    let whole = parts.borrow_mut().whole(listing, at_once);
    let (first, last) = match many {
        true => (window.first.min(count), window.last.min(count)),
        false => (0, if whole { count } else { FIRST.min(count) }),
    };
    let places = (first..last).chain(away.filter(|place| *place < count)).collect();
    let mut places: Vec<usize> = sorted(places, &Ord::cmp);
    places.dedup();
    let missing: Vec<usize> = places
        .iter()
        .filter_map(|place| listing.shown.get(start + place).map(|(position, _)| *position))
        .filter(|position| state.edition.article(*position).is_none())
        .collect();
    let now = Memory {
        size: (many, count, state.view.open.is_some()),
        closed: state.closed.clone(),
        returns: returns.map(|place| place + start),
        opened: opened.filter(|_| state.takes_focus).map(|place| place + start),
        missing,
        watch: None,
    };
    {
        let memory = use_mut_ref(Memory::default);
        let (feed, edition, ondraw) = (feed.clone(), state.edition.clone(), ondraw.clone());
        use_effect(move || {
            now.follows(&mut memory.borrow_mut(), feed.cast(), &edition, look);
            if !whole {
                later(move || rest.force_update());
            }
            ondraw.emit(Drawing::Ended);
        });
    }
    let onfocus = {
        let focused = focused.setter();
        move |event: FocusEvent| focused.set(place_in_feed(event.target()))
    };
    let onblur = {
        let focused = focused.setter();
        move |event: FocusEvent| focused.set(place_in_feed(event.related_target()))
    };
    let style = many.then(|| {
        let (above, below) = (first * window.row, (count - last) * window.row);
        let row = if window.row > 0 { format!("--_row:{}px;", window.row) } else { String::new() };
        format!("{row}padding-block:{above}px {below}px")
    });
    let cards = places.iter().filter_map(|place| {
        let (position, fit) = *listing.shown.get(start + place)?;
        let inside = (first..last).contains(place);
        let stands = Stands {
            position,
            fit,
            place: start + place,
            away: (!inside).then(|| format!("inset-block-start:{}px", place * window.row)),
        };
        Some(card(&stands, props))
    });
    html! {
        <>
            if start > 0 {
                { more(&begin, start - LONGEST.min(start), words.count(Key::Earlier, LONGEST.min(start)), &feed) }
            }
            if many {
                // As high as a card, which itself is of whole pixels.
                <span class="row-probe" aria-hidden="true" ref={row}></span>
            }
            <div
                class={if many { "feed virtual" } else { "feed" }} role="feed"
                aria-label={words.text(Key::Articles)} tabindex="-1" ref={feed.clone()} {style}
                onfocusin={onfocus} onfocusout={onblur} part="feed"
            >
                { for cards }
            </div>
            if all > start + count {
                { more(&begin, start + count, words.count(Key::Later, (all - start - count).min(LONGEST)), &feed) }
            }
        </>
    }
}

/// Whether a feed begins above the window: then it may not become shorter, not even for a moment.
fn scrolled(feed: &NodeRef) -> bool {
    feed.cast::<Element>().is_some_and(|feed| feed.get_bounding_client_rect().top() < 0.0)
}

/// The way to another part of a listing that is too long for one feed.
fn more(begin: &yew::UseStateHandle<usize>, to: usize, text: String, feed: &NodeRef) -> Html {
    let (begin, feed) = (begin.clone(), feed.clone());
    let onclick = move |_: MouseEvent| {
        begin.set(to);
        if let Some(feed) = feed.cast::<HtmlElement>() {
            feed.scroll_into_view_with_bool(true);
            let _ = feed.focus();
        }
    };
    html! { <button type="button" class="more" part="button" {onclick}>{ text }</button> }
}

/// The card at a place in the listing, where it is drawn.
pub(super) fn card_at(feed: &Element, place: usize) -> Option<HtmlElement> {
    let found = feed.query_selector(&hooks::card_at(place + 1)).ok()??;
    found.dyn_into().ok()
}

/// Brings a card into sight.
pub(super) fn show(card: &HtmlElement, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    card.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The card around something.
pub(super) fn card_around(inside: &Element) -> Option<HtmlElement> {
    inside.closest(hooks::CARD).ok()??.dyn_into().ok()
}

/// The place in the listing, counted from 0, of a card.
pub(super) fn place_of(card: &HtmlElement) -> Option<usize> {
    card.get_attribute("aria-posinset")?.parse::<usize>().ok()?.checked_sub(1)
}

/// The place in the listing of the card around what an event is about.
fn place_in_feed(inside: Option<web_sys::EventTarget>) -> Option<usize> {
    place_of(&card_around(&inside?.dyn_into().ok()?)?)
}
