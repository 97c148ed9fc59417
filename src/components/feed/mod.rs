//! The feed of cards. A short feed is drawn as a whole, the cards in sight first. A long one is virtual: only the cards
//! in and near the page's window are drawn, all of one height, so that the scrollbar stands for all of them. A card
//! that has the focus, or is about to get it, is drawn wherever it is. The elements of cards are used again for other
//! articles.

pub(super) mod card_element;
mod deferred;
mod effects;
#[cfg(feature = "prerender")]
mod remaining_cards;
mod slots;
mod virtual_scroll;

use std::cell::RefCell;

use newsstand_core::order::sorted;
use newsstand_html::html;
use web_sys::{Element, HtmlElement};
use yew::prelude::{Component, Context, Html, MouseEvent, NodeRef};

use super::card::{FeedEntry, card};
use super::context::WidgetContext;
use super::outputs::Drawing;
use crate::messages::Key;
use card_element::focused_rank;
use deferred::Deferred;
use effects::DrawnFeed;
#[cfg(feature = "prerender")]
pub(crate) use remaining_cards::RemainingCards;
use slots::Slots;
use virtual_scroll::{VisibleRange, visible_range};

/// Maximum number of cards of a feed that is not virtual, where each card is as high as its content.
pub(crate) const MAX_SHORT_FEED: usize = 60;

/// Number of cards that a virtual feed draws before their height is known, and a short feed before the others: more
/// than fit in a window.
pub(crate) const INITIAL_CARDS: usize = 10;

/// Maximum number of cards of a feed. One browser cannot draw elements higher than 17 million pixels. The cards after
/// these are behind a button.
const MAX_FEED: usize = 50_000;

/// Classes of cards that are drawn outside of the visible range. The style of the feed says where each is, in a custom
/// property of the same name. So only the feed has a style, which is set as a property: strict pages block the
/// attribute.
const PINNED: [&str; 3] = ["pinned-focused", "pinned-closed", "pinned-open"];

/// The feed of a listing that is not empty.
pub(super) struct Feed {
    feed: NodeRef,
    row: NodeRef,
    range: VisibleRange,
    /// True if the last scrolling left all cards behind. Then only those in sight are drawn until the reader pauses.
    has_leapt: bool,
    /// True if the feed begins above the window. Asking the browser for it during a drawing would make it lay the page
    /// out once more.
    begins_above: bool,
    /// The rank of the first card of the feed.
    offset: usize,
    slots: RefCell<Slots>,
    /// The last drawing whose effects have run.
    last: DrawnFeed,
    /// A drawing whose effects have not run yet, and whether it has all cards.
    drawn: RefCell<Option<(DrawnFeed, bool)>>,
}

/// A message to a [`Feed`].
pub(super) struct Message(Change);

enum Change {
    /// The feed was measured: whether it begins above the window, and the cards in sight of a virtual feed.
    Measured(bool, Option<VisibleRange>),
    /// The reader chose another section.
    Offset(usize),
    /// The reader pauses, and the first cards are in the page.
    DrawOthers,
}

impl Feed {
    /// Returns the rank of the first card of a listing, and the number of cards.
    fn section(&self, total: usize) -> (usize, usize) {
        let offset = if self.offset < total { self.offset } else { 0 };
        (offset, (total - offset).min(MAX_FEED))
    }
}

impl Component for Feed {
    type Message = Message;
    type Properties = WidgetContext;

    fn create(_: &Context<Self>) -> Self {
        Self {
            feed: NodeRef::default(),
            row: NodeRef::default(),
            range: VisibleRange { start: 0, end: INITIAL_CARDS, row_height: 0 },
            has_leapt: false,
            begins_above: false,
            offset: 0,
            slots: RefCell::default(),
            last: DrawnFeed::default(),
            drawn: RefCell::default(),
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message.0 {
            Change::Measured(begins_above, range) => {
                self.begins_above = begins_above;
                let Some(range) = range.filter(|range| *range != self.range) else { return false };
                self.has_leapt = !range.overlaps(self.range);
                self.range = range;
                true
            }
            Change::Offset(offset) => std::mem::replace(&mut self.offset, offset) != offset,
            Change::DrawOthers => {
                self.has_leapt = false;
                true
            }
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let Some((drawn, draws_all)) = self.drawn.take() else { return };
        let props = ctx.props();
        let measure = {
            let (feed, row) = (self.feed.clone(), self.row.clone());
            let measured = ctx
                .link()
                .callback(|(begins_above, range)| Message(Change::Measured(begins_above, range)));
            move || {
                let Some(feed) = feed.cast::<Element>() else { return };
                let top = feed.get_bounding_client_rect().top();
                let row = row.cast::<Element>();
                measured.emit((top < 0.0, row.and_then(|row| visible_range(top, &row))));
            }
        };
        drawn.run_effects(&mut self.last, self.feed.cast(), &props.state.edition, measure);
        if !draws_all {
            let draw_others = ctx.link().callback(|()| Message(Change::DrawOthers));
            self.last.others = Deferred::start(move || draw_others.emit(()));
        }
        props.outputs.drawing.emit(Drawing::Ended);
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let WidgetContext { state, listing, messages, .. } = props;
        let drawing = &props.outputs.drawing;
        // Foreign changes to the tree are undone before each drawing. The feed can draw without its parent, so it says
        // so.
        drawing.emit(Drawing::Begins);
        let Self { feed, row, range, .. } = self;
        let total = listing.shown.len();
        let (offset, count) = self.section(total);
        let is_virtual = total > MAX_SHORT_FEED;
        // From here on, indices count from the first card of the feed, ranks from the first one of the listing.
        let index_of = |id: &Option<String>| props.rank_of(id.as_deref()?)?.checked_sub(offset);
        let opened = index_of(&state.view.open);
        let closed = index_of(&state.closed);
        let mut slots = self.slots.borrow_mut();
        let focused = feed.cast().and_then(|feed| slots.position(focused_rank(&feed)?));
        let focused_index =
            focused.and_then(|position| props.rank_at(position)?.checked_sub(offset));
        let pinned = [focused_index, closed, opened];
        let is_same_list = slots.replace_listing(listing);
        // Refilling a card costs less than making it again later, so as many are drawn at once as there are.
        let initial = INITIAL_CARDS.max(slots.len());
        let draws_all = match is_virtual {
            true => !self.has_leapt,
            // A feed that begins above the window must not become shorter even for one frame, or the page would scroll.
            false => {
                is_same_list
                    || self.begins_above
                    || pinned.iter().flatten().any(|index| *index >= initial)
            }
        };
        let (start, end) = match is_virtual {
            true => range.drawn(!draws_all, count),
            false => (0, if draws_all { count } else { initial.min(count) }),
        };
        let indices = pinned.into_iter().flatten().filter(|index| *index < count);
        let indices = (start..end).chain(indices).collect();
        let mut indices: Vec<usize> = sorted(indices, &Ord::cmp);
        indices.dedup();
        let entry_at = |index: &usize| listing.shown.get(offset + index).copied();
        let positions: Vec<usize> =
            indices.iter().filter_map(entry_at).map(|(position, _)| position).collect();
        let slots = slots.assign(&positions, focused, is_same_list);
        let missing = positions
            .into_iter()
            .filter(|position| state.edition.article(*position).is_none())
            .collect();
        let drawn = DrawnFeed {
            layout: (is_virtual, count, state.view.open.is_some()),
            closed: state.closed.clone(),
            closed_rank: closed.map(|index| index + offset),
            opened_rank: opened.filter(|_| state.takes_focus).map(|index| index + offset),
            missing,
            watcher: None,
            others: None,
        };
        self.drawn.replace(Some((drawn, draws_all)));
        let height = range.row_height;
        let style = (is_virtual && height > 0).then(|| {
            let (above, below) = (start * height, (count - end) * height);
            let mut style = format!("--_row:{height}px;padding-block:{above}px {below}px");
            for (class, index) in PINNED.iter().zip(pinned) {
                if let Some(index) = index {
                    style = format!("{style};--_{class}:{}px", index * height);
                }
            }
            style
        });
        let cards = indices.iter().zip(slots).filter_map(|(index, slot)| {
            let (position, fit) = entry_at(index)?;
            let place = pinned.iter().position(|pinned| *pinned == Some(*index));
            let pinned = place.filter(|_| !(start..end).contains(index));
            let pinned = pinned.and_then(|place| PINNED.get(place).copied());
            Some(card(&FeedEntry { slot, position, fit, rank: offset + index, pinned }, props))
        });
        html! {
            <>
                if offset > 0 {
                    {{
                        let previous = MAX_FEED.min(offset);
                        let text = messages.count(Key::Earlier, previous);
                        more(ctx, offset - previous, text, feed)
                    }}
                }
                if is_virtual {
                    // A card has this element's height, rounded up to whole pixels.
                    <span class="row-probe" aria-hidden="true" ref={row.clone()}></span>
                }
                <div
                    class={if is_virtual { "feed virtual" } else { "feed" }} role="feed"
                    aria-label={messages.text(Key::Articles)} tabindex="-1" ref={feed.clone()} ~style={style} part="feed"
                >
                    { for cards }
                </div>
                if total > offset + count {
                    {{
                        let following = (total - offset - count).min(MAX_FEED);
                        let text = messages.count(Key::Later, following);
                        more(ctx, offset + count, text, feed)
                    }}
                }
            </>
        }
    }
}

/// Renders the button to another section of a listing that is too long for one feed.
fn more(ctx: &Context<Feed>, offset: usize, text: String, feed: &NodeRef) -> Html {
    let (choose, feed) =
        (ctx.link().callback(|offset| Message(Change::Offset(offset))), feed.clone());
    let onclick = move |_: MouseEvent| {
        choose.emit(offset);
        if let Some(feed) = feed.cast::<HtmlElement>() {
            feed.scroll_into_view_with_bool(true);
            let _ = feed.focus();
        }
    };
    html! { <button type="button" class="more" part="button" {onclick}>{ text }</button> }
}
