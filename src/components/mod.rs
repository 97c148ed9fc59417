//! The Yew component tree. Components draw the state of a [`Store`] and send it actions; nothing here knows about
//! custom elements, hosts, or how an edition arrives.

mod appearance;
mod article;
mod article_actions;
mod card;
mod context;
mod empty_state;
mod feed;
mod filters;
mod focus;
mod heading;
mod icon_label;
mod library;
mod list;
mod masthead;
mod notes;
mod popover;
mod published;
mod related;
mod ruler;
mod shortcuts;
mod source;
pub(crate) mod style;
#[cfg(test)]
mod tests;
mod widget;

#[cfg(feature = "prerender")]
pub(crate) use feed::{FIRST, RemainingCards, WHOLE};
pub use widget::{Drawing, Outputs, Widget, WidgetProps};
