//! Which cards of a long feed are seen, and when to look anew.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// Cards come and go by so many, and so many are kept ready above and below.
const STEP: usize = 3;

/// Which cards are drawn, and how high each is, in whole pixels, or the first of fifty thousand would
/// stand a screen away from where it was as soon as a fraction is rounded; 0 is not known yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) row: usize,
}

/// Looks anew whenever something is scrolled or resized, for as long as it is kept.
pub(super) struct Watch(Closure<dyn Fn()>);

impl Watch {
    pub(super) fn begin(look: impl Fn() + 'static) -> Self {
        look();
        let watch = Self(Closure::new(look));
        if let Some(page) = web_sys::window() {
            let listener = watch.0.as_ref().unchecked_ref();
            // Captured, since what scrolls may be any element around.
            let _ = page.add_event_listener_with_callback_and_bool("scroll", listener, true);
            let _ = page.add_event_listener_with_callback("resize", listener);
        }
        watch
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(page) = web_sys::window() {
            let listener = self.0.as_ref().unchecked_ref();
            let _ = page.remove_event_listener_with_callback_and_bool("scroll", listener, true);
            let _ = page.remove_event_listener_with_callback("resize", listener);
        }
    }
}

/// Which cards of a feed of so many are in or around what the page's window shows.
pub(super) fn seen(feed: &Element, row: &Element, count: usize) -> Option<Window> {
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let row = row.get_bounding_client_rect().height().ceil();
    let top = feed.get_bounding_client_rect().top();
    // A feed that is not drawn, as beside an article in a narrow place, keeps what it has.
    if row < 1.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "such a cast ends at nought, and a feed has fewer than four thousand million cards"
    )]
    let at = |pixels: f64| (pixels / row) as usize;
    let first = (at(-top) / STEP * STEP).saturating_sub(STEP).min(count);
    let last = (at(height - top) / STEP * STEP + 2 * STEP).min(count);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as above")]
    let row = row as usize;
    Some(Window { first, last: last.max(first), row })
}
