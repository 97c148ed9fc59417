//! The slots of a feed: which element shows which article. A card's key is its slot, so that a drawing refills the
//! elements of the last one.
//!
//! The card that has the focus keeps its slot, and no other card moves past it: a browser takes the focus from an
//! element that is moved.

use std::rc::Rc;

use newsstand_core::index::Selection;

/// A card that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Drawn {
    slot: usize,
    /// The position of its article in the edition.
    position: usize,
}

/// The last drawing: its listing, and its cards in their order.
#[derive(Default)]
pub(super) struct Slots {
    listing: Option<Rc<Selection>>,
    drawn: Vec<Drawn>,
    /// The first slot that was never used.
    unused: usize,
}

impl Slots {
    /// Returns the position in the edition of the article that had a rank in the last listing.
    pub(super) fn position(&self, rank: usize) -> Option<usize> {
        Some(self.listing.as_ref()?.shown.get(rank)?.0)
    }

    /// Takes the listing that is about to be drawn, and returns whether it has the same articles as the last one. The
    /// very first one counts as the same.
    pub(super) fn replace_listing(&mut self, listing: &Rc<Selection>) -> bool {
        let last = self.listing.replace(Rc::clone(listing));
        last.is_none_or(|last| Rc::ptr_eq(&last, listing) || last.shown == listing.shown)
    }

    /// Returns the number of cards of the last drawing.
    pub(super) fn len(&self) -> usize {
        self.drawn.len()
    }

    /// Assigns slots to the articles at `positions`, and returns them in the same order. `focused` is the position of
    /// the article whose card has the focus.
    ///
    /// Another list refills the cards in their order, and none moves. The same list has been scrolled: cards whose
    /// articles are still drawn stay as they are, and those that left move to the other end.
    pub(super) fn assign(
        &mut self,
        positions: &[usize],
        focused: Option<usize>,
        is_same_list: bool,
    ) -> Vec<usize> {
        let mut old = std::mem::take(&mut self.drawn);
        let kept = old.iter().position(|card| Some(card.position) == focused);
        let at = positions.iter().position(|position| Some(*position) == focused);
        if let Some((kept, at)) = kept.zip(at) {
            let (before, old_before) = (positions.get(..at), old.get(..kept));
            let (after, old_after) = (positions.get(at + 1..), old.get(kept + 1..));
            // A card that moved within the part before the focused one could make Yew move that one.
            self.fill(before, old_before, is_same_list, !is_same_list);
            self.drawn.extend(old.get(kept));
            self.fill(after, old_after, is_same_list, true);
        } else {
            // The slot of a focused card whose article is gone is not used again, so that its element takes the focus
            // along.
            old.retain(|card| Some(card.position) != focused);
            self.fill(Some(positions), Some(&old), is_same_list, true);
        }
        self.drawn.iter().map(|card| card.slot).collect()
    }

    /// Adds cards for `positions`. If `keeps`, articles that are among `old` keep their slots. If `reuses`, the others
    /// take the slots that are left.
    fn fill(
        &mut self,
        positions: Option<&[usize]>,
        old: Option<&[Drawn]>,
        keeps: bool,
        reuses: bool,
    ) {
        let (positions, old) = (positions.unwrap_or_default(), old.unwrap_or_default());
        let kept = |position| old.iter().find(|card| keeps && card.position == position);
        let is_left = |card: &&Drawn| reuses && !(keeps && positions.contains(&card.position));
        let mut left = old.iter().filter(is_left);
        for &position in positions {
            let slot = kept(position).or_else(|| left.next()).map(|card| card.slot);
            let slot = slot.unwrap_or_else(|| {
                self.unused += 1;
                self.unused - 1
            });
            self.drawn.push(Drawn { slot, position });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use newsstand_core::filter::Fit;

    #[test]
    fn the_same_articles_are_the_same_list() {
        let mut slots = Slots::default();
        let listing = |shown| Rc::new(Selection { shown, ..Selection::default() });
        let (one, none) = (listing(vec![(1, Fit::Yes)]), listing(vec![]));
        assert!(slots.replace_listing(&one), "the first one replaces a prerendered one");
        assert!(slots.replace_listing(&listing(vec![(1, Fit::Yes)])));
        assert_eq!((slots.position(0), slots.position(1)), (Some(1), None));
        assert!(!slots.replace_listing(&none));
        assert!(slots.replace_listing(&none));
    }

    fn drawn(positions: &[usize]) -> Slots {
        let mut slots = Slots::default();
        slots.assign(positions, None, false);
        slots
    }

    #[test]
    fn another_list_refills_the_cards_in_their_order() {
        let mut slots = drawn(&[10, 11, 12]);
        assert_eq!(slots.assign(&[12, 30], None, false), [0, 1]);
        assert_eq!(slots.assign(&[40, 41, 42], None, false), [0, 1, 3]);
        assert_eq!(slots.len(), 3);
    }

    #[test]
    fn scrolling_moves_the_cards_that_left_to_the_other_end() {
        let mut slots = drawn(&[0, 1, 2, 3]);
        assert_eq!(slots.assign(&[2, 3, 4, 5], None, true), [2, 3, 0, 1]);
        assert_eq!(slots.assign(&[1, 2, 3, 4], None, true), [1, 2, 3, 0]);
        assert_eq!(slots.assign(&[70, 71, 72, 73, 74], None, true), [1, 2, 3, 0, 4]);
    }

    #[test]
    fn a_focused_card_keeps_its_slot_and_nothing_passes_it() {
        let mut slots = drawn(&[0, 1, 2, 3]);
        assert_eq!(slots.assign(&[2, 7, 8], Some(2), false), [2, 3, 4]);
        assert_eq!(slots.assign(&[5, 6, 2, 9], Some(2), false), [5, 6, 2, 3]);
        // It is drawn outside of the window.
        assert_eq!(slots.assign(&[2, 20, 21, 22], Some(2), true), [2, 3, 7, 8]);
        assert_eq!(slots.assign(&[2, 21, 22, 23], Some(2), true), [2, 7, 8, 3]);
        assert_eq!(slots.assign(&[0, 1, 2], Some(2), true), [9, 10, 2]);
    }

    #[test]
    fn the_slot_of_a_focused_card_that_is_filtered_away_is_not_used_again() {
        let mut slots = drawn(&[0, 1, 2]);
        assert_eq!(slots.assign(&[7, 8, 9], Some(1), false), [0, 2, 3]);
        // A card that has the focus, but was not drawn, is a new one.
        assert_eq!(slots.assign(&[5, 8], Some(5), false), [0, 2]);
    }
}
