//! Deferred drawing of a short feed: after a choice, the cards in sight are drawn first and the others one frame later.

use std::rc::Rc;

use newsstand_core::index::Selection;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The listing that was drawn last, in part or as a whole.
#[derive(Default)]
pub(super) struct DeferredCards(Option<Rc<Selection>>);

impl DeferredCards {
    /// Returns whether all cards of a listing are drawn at once. They are for the very first listing, since it may
    /// replace a prerendered one of full length; if `is_forced`; and if the last drawing had the same articles.
    pub(super) fn draws_all(&mut self, listing: &Rc<Selection>, is_forced: bool) -> bool {
        let last = self.0.replace(Rc::clone(listing));
        is_forced || last.is_none_or(|last| last.shown == listing.shown)
    }
}

/// Calls `then` after the next paint. In a page that is not painted, nothing is called until it is.
pub(super) fn after_next_paint(then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let then = Closure::once_into_js(then);
    let after_frame = {
        let window = window.clone();
        Closure::once_into_js(move || {
            let _ = window.set_timeout_with_callback(then.unchecked_ref());
        })
    };
    let _ = window.request_animation_frame(after_frame.unchecked_ref());
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::filter::Fit;

    #[test]
    fn all_cards_are_drawn_the_first_time_or_for_the_same_articles() {
        let mut deferred = DeferredCards::default();
        let listing = |shown| Rc::new(Selection { shown, ..Selection::default() });
        let (one, none) = (listing(vec![(1, Fit::Yes)]), listing(vec![]));
        assert!(deferred.draws_all(&one, false));
        assert!(!deferred.draws_all(&none, false));
        assert!(deferred.draws_all(&none, false));
        assert!(deferred.draws_all(&listing(vec![]), false));
        assert!(deferred.draws_all(&one, true));
    }
}
