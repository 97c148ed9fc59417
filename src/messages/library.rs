//! What is kept, in words.

use newsstand_core::StatusFilter;
use newsstand_core::time::{DAY, TimeRange};

use super::{Key, Words};

impl Words {
    /// What is shown by what is kept of it.
    #[must_use]
    pub(crate) fn only(&self, only: StatusFilter) -> &'static str {
        self.text(match only {
            StatusFilter::All => Key::OnlyAll,
            StatusFilter::Unread => Key::OnlyUnread,
            StatusFilter::Saved => Key::OnlySaved,
            StatusFilter::New => Key::OnlyNew,
        })
    }

    /// That there is nothing of it.
    #[must_use]
    pub(crate) fn nothing(&self, only: StatusFilter) -> &'static str {
        self.text(match only {
            StatusFilter::All => Key::NothingFits,
            StatusFilter::Unread => Key::NothingUnread,
            StatusFilter::Saved => Key::NothingSaved,
            StatusFilter::New => Key::NothingNew,
        })
    }

    /// How many are new since the last visit: its day of the week, where that says which.
    #[must_use]
    pub(crate) fn fresh(&self, count: usize, since: TimeRange, now: TimeRange) -> String {
        let last = since.latest();
        let date = match (0..6 * DAY).contains(&(now.latest() - last)) {
            true => self.locale.weekday(last),
            false => self.locale.date(last),
        };
        self.counted(Key::Fresh, super::whole(count), ("date", &date))
    }
}
