//! Newsstand: a reader for articles that lives in a web page and needs no server.
//!
//! `view` is what is seen, a Yew component tree; `embed` is the door to the page around it, and the
//! only place that knows JavaScript; `reader` is the same for an app that is made with Yew itself; `first` draws
//! the first frame while a page is built.
//! What an article is and how a filter works is the [`news`] crate's.

#[cfg(feature = "element")]
pub mod embed;
#[cfg(feature = "first")]
pub mod first;
pub mod reader;
pub mod view;

pub use news;
