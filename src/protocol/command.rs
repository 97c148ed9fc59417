//! Commands that the component tree sends to JavaScript: operations on the reader's library, which the browser stores,
//! and actions on an article that need the browser.

use serde::Serialize;

/// An operation on the reader's library. In JavaScript an object with a `type` and the fields of the variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum LibraryCommand {
    /// Starts reading an article, whose whole text is there: marks it as read, completes its snapshot if it was saved
    /// when only its id was known, highlights its notes and sends the paragraph to resume at.
    StartReading {
        /// The article.
        id: String,
    },
    /// Marks an article as read.
    MarkRead {
        /// The article.
        id: String,
    },
    /// Marks an article as unread.
    MarkUnread {
        /// The article.
        id: String,
    },
    /// Saves an article.
    SaveArticle {
        /// The article.
        id: String,
    },
    /// Removes an article from the saved ones.
    UnsaveArticle {
        /// The article.
        id: String,
    },
    /// Hides a source; `None` is *not stated*.
    HideSource {
        /// Its name.
        source: Option<String>,
    },
    /// Shows a hidden source again.
    UnhideSource {
        /// Its name.
        source: Option<String>,
    },
    /// Mutes a word.
    MuteWord {
        /// The word.
        word: String,
    },
    /// Unmutes a word.
    UnmuteWord {
        /// The word.
        word: String,
    },
    /// Saves the view under a name.
    SaveView {
        /// The name.
        name: String,
    },
    /// Deletes a saved view.
    DeleteView {
        /// Its name.
        name: String,
    },
    /// Shows a saved view.
    ShowView {
        /// Its name.
        name: String,
    },
    /// Adds a note on the selected passage of the open article.
    AddNote {
        /// The article.
        article: String,
    },
    /// Sets the text of a note.
    EditNote {
        /// The note.
        id: String,
        /// Its text.
        text: String,
    },
    /// Moves a note to another paragraph.
    MoveNote {
        /// The note.
        id: String,
        /// The number of paragraphs, negative for earlier ones.
        by: i32,
    },
    /// Deletes a note.
    DeleteNote {
        /// The note.
        id: String,
    },
    /// Downloads all notes as a file.
    ExportNotes {
        /// The file's format.
        format: NotesFormat,
    },
    /// Downloads the library as a file.
    Export,
    /// Adds the entries of the file that the library's file field holds, an exported library, and empties the field.
    /// Of two entries for the same thing, the later one wins.
    Import,
    /// Deletes everything that is stored for the reader: the library and the appearance.
    Clear,
}

/// A file format for notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotesFormat {
    /// Markdown.
    Markdown,
    /// Web Annotations, as JSON.
    Json,
}

/// An action on the open article or on the list. In JavaScript its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleAction {
    /// Copies the link to the view.
    CopyLink,
    /// Shares the article with another app.
    Share,
    /// Prints the article.
    Print,
    /// Reads the article aloud, pauses or resumes.
    Listen,
    /// Stops reading aloud.
    Stop,
    /// Copies the selected passage as a quote.
    CopyQuote,
    /// Copies the article as Markdown.
    CopyMarkdown,
    /// Saves the article as Markdown.
    SaveMarkdown,
    /// Saves the article as plain text.
    SaveText,
}

impl ArticleAction {
    /// All actions.
    pub const ALL: [Self; 9] = [
        Self::CopyLink,
        Self::Share,
        Self::Print,
        Self::Listen,
        Self::Stop,
        Self::CopyQuote,
        Self::CopyMarkdown,
        Self::SaveMarkdown,
        Self::SaveText,
    ];

    /// Returns the action's name in JavaScript.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CopyLink => "copy-link",
            Self::Share => "share",
            Self::Print => "print",
            Self::Listen => "listen",
            Self::Stop => "stop",
            Self::CopyQuote => "copy-quote",
            Self::CopyMarkdown => "copy-markdown",
            Self::SaveMarkdown => "save-markdown",
            Self::SaveText => "save-text",
        }
    }
}
