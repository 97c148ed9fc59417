//! An edition: a set of articles, its title, and the moment it was gathered.

use crate::article::Article;
use crate::time::TimeRange;

/// A set of articles that were gathered together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Its title, for the masthead.
    pub title: String,
    /// What kind of edition it is, in a few words (`Sample edition`); may be empty.
    pub subtitle: String,
    /// A BCP 47 tag: the language its title and the controls around it are in.
    pub language: String,
    /// The moment it was gathered: the latest of its documents' own, where any is known.
    pub as_of: Option<TimeRange>,
    /// The articles, in the order found.
    pub articles: Vec<Article>,
}
