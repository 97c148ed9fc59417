//! The one place that says what a widget shows: the reader's view, the edition, the reader's library and how the
//! widget is presented. Nothing else stores any of it.
//!
//! The store is owned by whoever opened the widget and lives outside of Yew. Components draw its state and send it
//! actions; attributes, the URL and events are adapters that listen to its changes and apply their own with an
//! [`Origin`] of theirs.

mod action;
mod library;
mod requests;
mod state;
#[allow(clippy::module_inception, reason = "the store itself, beside what it is made of")]
mod store;
#[cfg(test)]
mod tests;
mod view;

pub use action::Action;
pub use library::{ArticleSnapshot, Library, Note};
pub(crate) use state::SPAN_UNITS;
pub use state::{Presentation, State};
pub use store::{Change, Origin, Store, Subscription};
pub use view::{ClockChoice, View};
