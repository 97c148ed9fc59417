//! Virtual scrolling: where a feed is in the page's window, the range of its cards that are drawn, and a watcher that
//! measures both again.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// Granularity of the drawn range, and number of cards kept ready above and below the visible ones.
const STEP: usize = 3;

/// The range of cards that are drawn, as indices into the feed, and the height of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct VisibleRange {
    pub(super) start: usize,
    /// May lie beyond the end of the feed.
    pub(super) end: usize,
    /// Height of a card in whole pixels, since rounding errors would add up to a screen over 50,000 cards; 0 if not
    /// known yet.
    pub(super) row_height: usize,
}

impl VisibleRange {
    /// Returns whether two ranges have a card in common.
    pub(super) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the first card that is drawn of `count`, and the one after the last. If `barely`, without those that are
    /// kept ready.
    pub(super) fn drawn(self, barely: bool, count: usize) -> (usize, usize) {
        let margin = if barely { STEP } else { 0 };
        let start = if self.start > 0 { self.start + margin } else { 0 };
        (start.min(count), self.end.saturating_sub(margin).min(count))
    }
}

/// Measures again whenever anything is scrolled or resized, until it is dropped.
pub(super) struct ScrollWatcher(Closure<dyn Fn()>);

impl ScrollWatcher {
    /// Starts to watch.
    pub(super) fn start(measure: impl Fn() + 'static) -> Self {
        let watcher = Self(Closure::new(measure));
        if let Some(window) = web_sys::window() {
            let listener = watcher.0.as_ref().unchecked_ref();
            // Captured, since any element around the feed may be the one that scrolls.
            let _ = window.add_event_listener_with_callback_and_bool("scroll", listener, true);
            let _ = window.add_event_listener_with_callback("resize", listener);
        }
        watcher
    }
}

impl Drop for ScrollWatcher {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.0.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback_and_bool("scroll", listener, true);
            let _ = window.remove_event_listener_with_callback("resize", listener);
        }
    }
}

/// Computes which cards of a feed are in or near the page's window, which the feed begins `top` pixels below the upper
/// edge of. `row` is an element as high as a card. Returns `None` if the feed is not laid out, as beside an article in a
/// narrow widget.
pub(super) fn visible_range(top: f64, row: &Element) -> Option<VisibleRange> {
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let row = row.get_bounding_client_rect().height().ceil();
    if row < 1.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates at 0, and a feed has fewer than 2^32 cards"
    )]
    let at = |pixels: f64| (pixels / row) as usize;
    let start = (at(-top) / STEP * STEP).saturating_sub(STEP);
    let end = at(height - top) / STEP * STEP + 2 * STEP;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as above")]
    let row_height = row as usize;
    Some(VisibleRange { start, end: end.max(start), row_height })
}

#[cfg(test)]
mod tests {
    use super::VisibleRange;

    fn range(start: usize, end: usize) -> VisibleRange {
        VisibleRange { start, end, row_height: 200 }
    }

    #[test]
    fn ranges_overlap_if_they_have_a_card_in_common() {
        assert!(range(3, 9).overlaps(range(8, 14)) && range(8, 14).overlaps(range(3, 9)));
        assert!(!range(3, 9).overlaps(range(9, 15)) && !range(9, 15).overlaps(range(3, 9)));
    }

    #[test]
    fn cards_that_are_kept_ready_may_be_left_out() {
        assert_eq!(range(30, 45).drawn(false, 100), (30, 45));
        assert_eq!(range(30, 45).drawn(true, 100), (33, 42));
        assert_eq!(range(0, 12).drawn(true, 100), (0, 9));
        assert_eq!(range(30, 45).drawn(true, 40), (33, 40));
    }
}
