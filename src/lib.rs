//! Newsstand: a reader for articles that lives in a web page and needs no server.
//!
//! `components` is the Yew component tree, `store` the state it draws, `messages` the wording of the interface.
//! `element` connects the tree to the custom element and is the only module that talks to JavaScript; `reader` is
//! the same tree as a component for Yew apps; `prerender` draws the first frame while a page is built.
//! `live_edition` is the edition that all of them show. Articles, filters and time are in the [`core`] crate, JSON
//! Feed in [`feed`].

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
