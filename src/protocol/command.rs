//! Commands that the component tree sends to JavaScript: operations on the reader's library, which the browser stores,
//! and actions on an article that need the browser.

#[cfg(feature = "element")]
use newsstand_feed::Json;

/// An operation on the reader's library. In JavaScript an object with a `type` and the fields of the variant.
#[derive(Clone, Debug, PartialEq, Eq)]
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

#[cfg(feature = "element")]
impl LibraryCommand {
    /// Returns the command's object in JavaScript.
    pub(crate) fn json(&self) -> Json {
        let (name, field, value) = match self {
            Self::StartReading { id } => ("start-reading", "id", id),
            Self::MarkRead { id } => ("mark-read", "id", id),
            Self::MarkUnread { id } => ("mark-unread", "id", id),
            Self::SaveArticle { id } => ("save-article", "id", id),
            Self::UnsaveArticle { id } => ("unsave-article", "id", id),
            Self::HideSource { source } => return command("hide-source", "source", source.clone()),
            Self::UnhideSource { source } => {
                return command("unhide-source", "source", source.clone());
            }
            Self::MuteWord { word } => ("mute-word", "word", word),
            Self::UnmuteWord { word } => ("unmute-word", "word", word),
            Self::SaveView { name } => ("save-view", "name", name),
            Self::DeleteView { name } => ("delete-view", "name", name),
            Self::ShowView { name } => ("show-view", "name", name),
            Self::AddNote { article } => ("add-note", "article", article),
            Self::EditNote { id, text } => {
                return Json::object()
                    .with("type", "edit-note")
                    .with("id", id.as_str())
                    .with("text", text.as_str());
            }
            Self::MoveNote { id, by } => {
                return Json::object()
                    .with("type", "move-note")
                    .with("id", id.as_str())
                    .with("by", f64::from(*by));
            }
            Self::DeleteNote { id } => ("delete-note", "id", id),
            Self::ExportNotes { format } => {
                return command("export-notes", "format", format.name());
            }
            Self::Export => return Json::object().with("type", "export"),
            Self::Import => return Json::object().with("type", "import"),
            Self::Clear => return Json::object().with("type", "clear"),
        };
        command(name, field, value.as_str())
    }
}

#[cfg(feature = "element")]
fn command(name: &str, field: &str, value: impl Into<Json>) -> Json {
    Json::object().with("type", name).with(field, value)
}

/// A file format for notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesFormat {
    /// Markdown.
    Markdown,
    /// Web Annotations, as JSON.
    Json,
}

#[cfg(feature = "element")]
impl NotesFormat {
    /// Returns the format's name in JavaScript.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }
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
