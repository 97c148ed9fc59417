//! What is kept, in words.

use news::Only;
use news::time::{DAY, Moment};

use super::{Key, Words};

impl Words {
    /// What is shown by what is kept of it.
    #[must_use]
    pub(crate) fn only(&self, only: Only) -> &'static str {
        self.text(match only {
            Only::All => Key::OnlyAll,
            Only::Unread => Key::OnlyUnread,
            Only::Saved => Key::OnlySaved,
            Only::New => Key::OnlyNew,
        })
    }

    /// That there is nothing of it.
    #[must_use]
    pub(crate) fn nothing(&self, only: Only) -> &'static str {
        self.text(match only {
            Only::All => Key::NothingFits,
            Only::Unread => Key::NothingUnread,
            Only::Saved => Key::NothingSaved,
            Only::New => Key::NothingNew,
        })
    }

    /// How many are new since the last visit: its day of the week, where that says which.
    #[must_use]
    pub(crate) fn fresh(&self, count: usize, since: Moment, now: Moment) -> String {
        let last = since.latest();
        let date = match (0..6 * DAY).contains(&(now.latest() - last)) {
            true => self.locale.weekday(last),
            false => self.locale.date(last),
        };
        self.counted(Key::Fresh, super::whole(count), ("date", &date))
    }
}
