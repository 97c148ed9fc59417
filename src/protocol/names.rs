//! The names of choices in attributes, options and messages. The first of each table is the default.

use newsstand_core::StatusFilter;
use newsstand_core::filter::Sort;

use crate::store::ClockChoice;

pub(crate) const STATUS_FILTERS: [(&str, StatusFilter); 4] = [
    ("all", StatusFilter::All),
    ("unread", StatusFilter::Unread),
    ("saved", StatusFilter::Saved),
    ("new", StatusFilter::New),
];

pub(crate) const SORTS: [(&str, Sort); 3] =
    [("newest", Sort::Newest), ("oldest", Sort::Oldest), ("source", Sort::Source)];

pub(crate) const CLOCKS: [(&str, ClockChoice); 2] =
    [("edition", ClockChoice::Edition), ("now", ClockChoice::Now)];

/// Returns the name of a choice.
pub(super) fn name_of<T: PartialEq>(value: T, choices: &[(&'static str, T)]) -> &'static str {
    choices.iter().find(|(_, choice)| *choice == value).map_or("", |(name, _)| name)
}
