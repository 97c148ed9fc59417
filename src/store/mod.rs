//! The single source of truth of a widget: the reader's view, the edition, the reader's library and the presentation.
//! Nothing else stores any of it.
//!
//! The store belongs to the owner of the widget, outside of Yew. Components draw its state and send it actions.
//! Attributes, the URL and events are adapters: they listen to its changes, and apply their own with an [`Origin`].

mod action;
mod dispatch;
mod library;
mod requests;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub use action::Action;
pub use dispatch::{Change, Origin, Store, Subscription};
pub use library::{ArticleSnapshot, Library, Note};
pub(crate) use state::SPAN_UNITS;
pub use state::{Presentation, State};
pub use view::{ClockChoice, View};
