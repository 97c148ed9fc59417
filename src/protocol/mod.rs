//! The protocol between the program and its JavaScript: commands, and the shapes of the messages that cross. Its other
//! half is `src/js/protocol/`. `conformance/protocol.json` holds both to the same names and shapes.
//!
//! The functions that cross are in `element`: the program calls the methods of `HostCallbacks`, and JavaScript calls
//! those of `WidgetHandle`.

mod command;
pub(crate) mod hooks;
#[cfg(feature = "element")]
pub(crate) mod json;
#[cfg(feature = "element")]
mod library;
#[cfg(test)]
pub(crate) mod markup;
#[cfg(feature = "element")]
pub(crate) mod name_list;
#[cfg(feature = "element")]
pub(crate) mod names;
#[cfg(test)]
#[cfg(feature = "element")]
pub(crate) mod tests;
#[cfg(feature = "element")]
mod view;

pub use command::{ArticleAction, LibraryCommand, NotesFormat};
#[cfg(feature = "element")]
pub(crate) use library::library;
#[cfg(feature = "element")]
pub(crate) use view::{
    attributes, change_message, edition_message, open_article_message, open_request, problem,
    view_message,
};
