//! Times that are known only to within a range, as those of news often are; ages, which are ranges too; and the clocks
//! that ages count back from. `relative_time` reads the words of pages.

mod age;
mod civil;
mod clock;
mod published;
pub mod relative_time;
mod time_range;

pub use age::Age;
pub use civil::Civil;
pub use clock::Clock;
pub use published::{Published, TimeBasis};
pub use time_range::{TimeRange, rfc3339};

/// Seconds in a minute.
pub const MINUTE: i64 = 60;
/// Seconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Seconds in a day.
pub const DAY: i64 = 24 * HOUR;
/// Seconds in a month of the mean Gregorian length, 30.436875 days, as moment.js counts.
pub const MONTH: i64 = 2_629_746;
/// Seconds in a year of twelve such months.
pub const YEAR: i64 = 12 * MONTH;
