//! Newsstand: a reader for articles that lives in a web page and needs no server.
//!
//! `store` is the state of a widget, `components` the Yew components that draw it, `messages` the texts of the
//! interface and `live_edition` the edition that is shown. `element` connects a widget to the custom element, in the
//! messages of `protocol`; `reader` is the same widget as a component for Yew apps; `prerender` renders the first frame
//! while a page is built. Articles, filters and time are in the [`core`] crate, JSON Feed in [`feed`].

pub mod appearance;
mod clock;
pub mod components;
#[cfg(feature = "element")]
pub mod element;
pub mod live_edition;
pub(crate) mod messages;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod protocol;
pub mod reader;
pub mod store;

pub use live_edition::LiveEdition;
pub use newsstand_core as core;
pub use newsstand_feed as feed;
