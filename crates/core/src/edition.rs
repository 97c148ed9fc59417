//! An edition: a set of articles that were gathered together.

use crate::article::Article;
use crate::time::TimeRange;

/// A set of articles that were gathered together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The title, for the masthead.
    pub title: String,
    /// The kind of edition, in a few words (`Sample edition`); may be empty.
    pub subtitle: String,
    /// A BCP 47 tag: the language of the title and of the controls around it.
    pub language: String,
    /// The time it was gathered: the latest at which one of its documents was saved, if any is known.
    pub as_of: Option<TimeRange>,
    /// The articles, in the order found.
    pub articles: Vec<Article>,
}
