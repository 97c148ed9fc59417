//! What of a short feed is drawn after the frame that answers a choice: the cards below those that may be
//! seen, which nobody waits for.

use std::rc::Rc;

use newsstand_core::index::Selection;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Which listing was drawn last, wholly or in part.
#[derive(Default)]
pub(super) struct Later(Option<Rc<Selection>>);

impl Later {
    /// Whether a listing is to be drawn whole: the very first, since it may stand in the place of one that
    /// is; one `at_once`; and any the second time, or where it shows what the last one did.
    pub(super) fn whole(&mut self, listing: &Rc<Selection>, at_once: bool) -> bool {
        let last = self.0.replace(Rc::clone(listing));
        at_once || last.is_none_or(|last| last.shown == listing.shown)
    }
}

/// Calls once the next frame was painted; where nothing is painted, nobody waits.
pub(super) fn later(then: impl FnOnce() + 'static) {
    let Some(page) = web_sys::window() else { return };
    let then = Closure::once_into_js(then);
    let after = {
        let page = page.clone();
        Closure::once_into_js(move || {
            let _ = page.set_timeout_with_callback(then.unchecked_ref());
        })
    };
    let _ = page.request_animation_frame(after.unchecked_ref());
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::filter::Fit;

    #[test]
    fn a_listing_is_drawn_whole_first_of_all_or_the_second_time() {
        let mut later = Later::default();
        let of = |shown| Rc::new(Selection { shown, ..Selection::default() });
        let (one, two) = (of(vec![(1, Fit::Yes)]), of(vec![]));
        assert!(later.whole(&one, false));
        assert!(!later.whole(&two, false));
        assert!(later.whole(&two, false));
        assert!(later.whole(&of(vec![]), false));
        assert!(later.whole(&one, true));
    }
}
