//! What follows a drawing of the feed: where the focus goes, what comes into sight, what is asked for.

use web_sys::{HtmlElement, ScrollLogicalPosition};

use super::virtual_scroll::Watch;
use super::{card_at, show};
use crate::live_edition::{LiveEdition, Request};

/// What a feed remembers from one drawing to the next, to see what has changed.
#[derive(Default)]
pub(super) struct Memory {
    /// Whether it is a long one, of how many cards, and whether an article is beside it.
    pub(super) size: (bool, usize, bool),
    /// The id of the article that was closed last, and the place of its card, which gets the focus back.
    pub(super) closed: Option<String>,
    pub(super) returns: Option<usize>,
    /// The place of the card of the article that the reader opened.
    pub(super) opened: Option<usize>,
    /// The positions of what is not there yet of what it shows.
    pub(super) missing: Vec<usize>,
    /// What looks anew while it is scrolled.
    pub(super) watch: Option<Watch>,
}

impl Memory {
    /// What follows a drawing after the one that is remembered. In one place, since each effect of its own
    /// is a kilobyte to download.
    pub(super) fn follows(
        mut self,
        last: &mut Self,
        feed: Option<HtmlElement>,
        edition: &LiveEdition,
        look: impl Fn() + 'static,
    ) {
        self.watch = last.watch.take();
        if self.size != last.size {
            // The old one first, or it would go on beside the new one.
            drop(self.watch.take());
            self.watch = self.size.0.then(|| Watch::begin(look));
        }
        if self.missing != last.missing && !self.missing.is_empty() {
            edition.request(Request::Cards(&self.missing));
        }
        // Once: where its card moves to later is nothing to whoever has gone on.
        let goes = self.closed.is_some() && self.closed != last.closed;
        if let Some(feed) = feed {
            let card = |place: Option<usize>| card_at(&feed, place?);
            match card(self.returns).filter(|_| goes) {
                Some(card) => drop(card.focus()),
                // A card that the filter leaves out cannot have the focus back, so its list gets it.
                None if goes => drop(feed.focus()),
                None => {}
            }
            // Beside the article, its card is in sight; "nearest" moves nothing that is already.
            if let Some(card) = card(self.opened).filter(|_| self.opened != last.opened) {
                show(&card, ScrollLogicalPosition::Nearest);
            }
        }
        *last = self;
    }
}
