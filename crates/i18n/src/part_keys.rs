//! Messages that only parts of the program use.

/// The names of these messages, by the component that shows them. Their English texts are in the files of the parts,
/// and not in the table of the first file.
pub(crate) const PART_KEYS: &str = "
    categories headline-only original reading-time text-failed
    hide-source mark-unread resume-reading save
    copy-link copy-markdown copy-quote listen more-actions pause print resume save-markdown save-text share stop
    add-note delete-note note-lost note-next note-previous note-text notes
    next previous related same-page
    font font-legible font-sans font-serif size size-large size-larger size-largest size-medium size-small theme
    theme-auto theme-black theme-contrast theme-dark theme-light theme-sepia width width-medium width-narrow
    width-wide
    custom-amount custom-unit days hours minutes weeks
    missing-saved remove
    delete-all delete-all-confirm deleted-all export hidden-sources import import-invalid import-newer imported
    library-local library-temporary mute muted-word muted-words notes-json notes-markdown save-view saved-views
    storage-full view-name
    key-end key-enter key-escape key-home key-page-down key-page-up shortcut-back shortcut-leave shortcut-letters
    shortcut-named shortcut-next shortcut-open shortcut-page shortcut-read
    all-sources newest-outside no-common-articles no-dates no-matches no-matching-articles no-new no-saved
    no-unread suggestion suggestion-clock within-days within-hours within-minutes
";
