//! Articles that a state refers to and that a chunked edition has not delivered yet.

use newsstand_core::StatusFilter;

use super::State;
use crate::live_edition::Request;

/// Maximum number of saved articles fetched for the Saved list.
const MAX_SAVED: usize = 100;

/// Requests the open article and, while the Saved list is shown, the saved articles, if they have not arrived. If
/// `previous` is a state that refers to the same articles, nothing is requested again.
pub(super) fn request_missing(previous: Option<&State>, current: &State) {
    let same = |previous: &State| {
        previous.edition == current.edition
            && previous.view == current.view
            && previous.listed == current.listed
    };
    if previous.is_some_and(same) {
        return;
    }
    let edition = &current.edition;
    let missing = |id: &&String| edition.position(id).is_none();
    let is_saved_list = current.view.filter.only == StatusFilter::Saved;
    let saved = current.listed.saved().iter().filter(|_| is_saved_list).filter(missing);
    let open = current.view.open.iter().filter(missing);
    open.chain(saved.take(MAX_SAVED)).for_each(|id| edition.request(Request::Id(id)));
}
