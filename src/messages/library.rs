//! Messages about the reader's library.

use newsstand_core::StatusFilter;
use newsstand_core::time::{DAY, TimeRange};

use super::{Key, Messages, PartKey, Zone, to_i64};

impl Messages {
    /// Returns the name of a status filter.
    #[must_use]
    pub(crate) fn status_filter(&self, status: StatusFilter) -> &'static str {
        self.text(match status {
            StatusFilter::All => Key::StatusAll,
            StatusFilter::Unread => Key::StatusUnread,
            StatusFilter::Saved => Key::StatusSaved,
            StatusFilter::New => Key::StatusNew,
        })
    }

    /// Says that a status filter leaves no article.
    #[must_use]
    pub(crate) fn none_with_status(&self, status: StatusFilter) -> &'static str {
        self.text(match status {
            StatusFilter::All => PartKey::NO_MATCHING_ARTICLES,
            StatusFilter::Unread => PartKey::NO_UNREAD,
            StatusFilter::Saved => PartKey::NO_SAVED,
            StatusFilter::New => PartKey::NO_NEW,
        })
    }

    /// Writes how many articles are new since the last visit. A visit within six days is named by its weekday,
    /// an earlier one by its date.
    #[must_use]
    pub(crate) fn new_since(&self, count: usize, since: TimeRange, now: TimeRange) -> String {
        let last = since.latest();
        let date = match (0..6 * DAY).contains(&(now.latest() - last)) {
            true => self.locale.weekday(last),
            false => self.locale.date(last, Zone::Reader),
        };
        self.counted(Key::NewSince, to_i64(count), ("date", &date))
    }
}
