//! The Yew component tree. Components draw the state of a [`Store`](crate::store::Store) and send it actions;
//! everything else leaves through [`Outputs`]. Nothing here knows the custom element, its host, or how an edition is
//! fetched.

mod appearance;
mod arrival;
mod article;
mod article_actions;
mod card;
mod class_list;
mod click;
mod context;
mod element_builder;
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
mod opened_panels;
mod outputs;
mod panels;
mod popover;
mod published;
mod related;
mod ruler;
mod shortcuts;
mod source;
pub(crate) mod style;
#[cfg(test)]
mod tests;
mod waiting;
mod widget;

#[cfg(feature = "prerender")]
pub(crate) use feed::{INITIAL_CARDS, MAX_SHORT_FEED, RemainingCards};
pub use outputs::{Drawing, Outputs};
#[cfg(feature = "prerender")]
pub(crate) use published::Ages;
pub use widget::{Widget, WidgetProps};
