//! The reader's library as storage provides it: articles read and saved, sources hidden, words muted, and notes.

use std::rc::Rc;

use newsstand_core::ReaderState;

/// The reader's library, as storage last sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The part that filters and cards depend on.
    pub reader_state: Rc<ReaderState>,
    /// The names of the saved views.
    pub views: Vec<String>,
    /// Snapshots of the saved articles, the last saved first.
    pub snapshots: Vec<ArticleSnapshot>,
    /// The notes of the open article, in the order of its text.
    pub notes: Vec<Note>,
    /// True if any article has notes.
    pub has_notes: bool,
    /// True if the library outlives the page; `None` until storage has answered.
    pub persistent: Option<bool>,
    /// The paragraph of the open article that the reader last stopped at, from 0.
    pub resume_at: Option<usize>,
    /// The outcome of the last operation on the whole library: its name and a number of entries.
    pub outcome: Option<(String, usize)>,
}

/// A snapshot of an article, taken when it was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleSnapshot {
    /// Its id.
    pub id: String,
    /// Its headline.
    pub headline: String,
    /// Its web address; empty if it has none.
    pub url: String,
    /// Its source, if stated.
    pub source: Option<String>,
    /// Its language, as a BCP 47 tag.
    pub language: String,
}

/// A note on a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The id of the article.
    pub article: String,
    /// The note's own id.
    pub id: String,
    /// The text of the passage when the note was added.
    pub quote: String,
    /// The reader's text.
    pub text: String,
    /// True if the passage is no longer in the article.
    pub lost: bool,
    /// True if the passage is in the first paragraph.
    pub first: bool,
    /// True if the passage is in the last paragraph.
    pub last: bool,
}
