//! The effects of drawing a feed: moving the focus, scrolling, and requesting cards.

use web_sys::{HtmlElement, ScrollLogicalPosition};

use super::card_element::{card_at, scroll_to_card};
use super::deferred::Deferred;
use super::virtual_scroll::ScrollWatcher;
use crate::live_edition::{LiveEdition, Request};

/// The properties of a drawing that effects depend on. Compared with those of the drawing before.
#[derive(Default)]
pub(super) struct DrawnFeed {
    /// The layout of the feed: true if it is virtual, its number of cards, true if an article is open beside it.
    pub(super) layout: (bool, usize, bool),
    /// The id of the article that was closed last.
    pub(super) closed: Option<String>,
    /// The rank of that article, whose card gets the focus back.
    pub(super) closed_rank: Option<usize>,
    /// The rank of the article that the reader opened.
    pub(super) opened_rank: Option<usize>,
    /// The positions in the edition of the articles that the feed shows and that have not arrived.
    pub(super) missing: Vec<usize>,
    /// Measures the feed again on scrolling.
    pub(super) watcher: Option<ScrollWatcher>,
    /// Draws the cards that this drawing left out.
    pub(super) others: Option<Deferred>,
}

impl DrawnFeed {
    /// Runs the effects of this drawing and remembers it as the last one. All of them are in one place, since each Yew
    /// effect adds a kilobyte to the program.
    pub(super) fn run_effects(
        mut self,
        last: &mut Self,
        feed: Option<HtmlElement>,
        edition: &LiveEdition,
        measure: impl Fn() + 'static,
    ) {
        self.watcher = last.watcher.take();
        // Another list is measured at once, though most have the same cards in sight: the browser lays the page out now
        // and not in the next frame, which therefore comes sooner.
        if self.watcher.is_none() || self.layout != last.layout {
            measure();
        }
        self.watcher = self.watcher.or_else(|| Some(ScrollWatcher::start(measure)));
        if self.missing != last.missing && !self.missing.is_empty() {
            edition.request(Request::Cards(&self.missing));
        }
        // Only once: when the card moves later, the reader may have moved on.
        let restores_focus = self.closed.is_some() && self.closed != last.closed;
        if let Some(feed) = feed {
            let card = |rank: Option<usize>| card_at(&feed, rank?);
            match card(self.closed_rank).filter(|_| restores_focus) {
                Some(card) => drop(card.focus()),
                // The filter leaves the card out, so its list gets the focus.
                None if restores_focus => drop(feed.focus()),
                None => {}
            }
            // The card of the open article is kept in view; "nearest" does not scroll if it already is.
            if let Some(card) =
                card(self.opened_rank).filter(|_| self.opened_rank != last.opened_rank)
            {
                scroll_to_card(&card, ScrollLogicalPosition::Nearest);
            }
        }
        *last = self;
    }
}
