//! The CSS selectors by which the program looks into the tree that it has drawn. Nothing else of that tree may be
//! relied on. `src/js/protocol/hooks.js` is the same for JavaScript, and `conformance/hooks.json` lists both.

/// Declares the selectors, and lists them for the tests.
macro_rules! hooks {
    ($($(#[$documentation:meta])* $name:ident = $selector:literal;)*) => {
        $($(#[$documentation])* pub(crate) const $name: &str = $selector;)*

        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),*];
    };
}

hooks! {
    /// The list of articles, with everything above it.
    LIST = ".list";
    /// The number of articles in the list. It takes the focus of a button that disappears.
    RESULT_COUNT = ".result-count";
    /// The feed of cards.
    FEED = ".feed";
    /// A card of the feed. Its rank, from 1, is in `aria-posinset`.
    CARD = "[aria-posinset]";
    /// The filters.
    FILTERS = ".filters";
    /// The button that opens the filters where they are a popover.
    OPEN_FILTERS = ".open-filters";
    /// The filter that is set.
    CHOSEN_FILTER = ".filters input:checked";
    /// A group of filters.
    GROUP = "[role=group]";
    /// The first field of a group or of the library.
    FIELD = "input";
    /// The open article, with everything around it.
    OPEN_ARTICLE = ".open-article";
    /// The headline of the open article.
    ARTICLE_HEADLINE = ".open-article article .headline";
    /// The message in place of the open article until its part of the program has been loaded.
    ARTICLE_WAITING = ".open-article > .waiting";
    /// The button that makes a note.
    ANNOTATE = ".annotate";
    /// The library.
    LIBRARY = ".library";
    /// The list of shortcuts.
    SHORTCUTS = ".shortcuts";
    /// The button that opens the list of shortcuts.
    OPEN_SHORTCUTS = ".open-shortcuts";
    /// The element that has the focus.
    FOCUSED = ":focus";
    /// That element, and those around it.
    FOCUS_WITHIN = ":focus-within";
    /// A popover that is open.
    OPEN_POPOVER = ":popover-open";
    /// Fields in which a letter is written, or chooses an entry.
    TYPING_FIELDS = "select, textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])";
    /// Everything at which Tab stops; of radio buttons that is the chosen one.
    TAB_STOPS = "a[href], button:not([tabindex]), select, textarea, [tabindex=\"0\"], input:checked, \
        input:not([type=radio])";
}

/// Returns the selector of the card at a rank, from 1.
pub(crate) fn card_at(rank: usize) -> String {
    format!("[aria-posinset=\"{rank}\"]")
}

/// Returns the selector of a paragraph of the open article, from 1.
pub(crate) fn paragraph_at(number: usize) -> String {
    format!(".text > p:nth-child({number})")
}
