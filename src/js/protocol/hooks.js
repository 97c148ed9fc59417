// The CSS selectors by which JavaScript looks into the tree that the program draws. Nothing else of that tree may be
// relied on. `conformance/hooks.json` has the same list; a test finds each selector in drawn HTML, with the attributes
// that are read.

// The first frame of a page.

/** The drawings in a shadow root. */
export const SURFACE = ".surface";
/** The facts for the instant filter. */
export const FACTS = "script.instant-filter";
/** The cards that the first frame leaves out. */
export const REMAINING = "template.remaining";

// The list and its filters.

export const FEED = ".feed";
/** The class of a feed that holds only the cards in sight. */
export const VIRTUAL = "virtual";
export const RESULT_COUNT = ".result-count";
/** The radio buttons of recency, from any time to a custom span. */
export const RECENCIES = "[aria-labelledby=published] input";
/** The checkboxes of sources. */
export const SOURCES = "[aria-labelledby=source] input";
/** The number of articles of a choice, and the same for screen readers. */
export const COUNT = ".count";
export const SPOKEN_COUNT = ".spoken";
/** The numbers of articles by reading status: all, unread, saved, new. */
export const STATUS_COUNTS = "[name=only] ~ .count";
/** The fields of all choices but recency and sources. */
export const OTHER_CHOICES = ".masthead input, [name=only], select";
/** The button that closes the filters. */
export const DONE = ".done";
/** The age of an article. */
export const TIME = ".time";
/** The short age of a card, and the full one for screen readers. */
export const AGE_TEXTS = ".time > span";
/** The class of an approximate age. */
export const ABOUT = "about";

/** The content of a list that a part of the program draws, which is loaded later. */
export const EXTRA_CONTENT = ".empty-state, .custom";

// Controls.

/** Everything that can have the focus. */
export const CONTROLS = "button, a[href], input, select, [tabindex]";
export const BUTTON = "button";
export const LABEL = "label";
/** The name of a control, in its label. */
export const LABEL_TEXT = ".name, .legend";
/** A card, or the open article. A card names its headline in `aria-labelledby`. */
export const ARTICLE = "article";
/** Controls in here are not looked for outside of cards: the page's own drawing does not have them all. */
export const EXCLUDED = "article, .library, .result-extra";
export const OPEN_POPOVER = ":popover-open";
/** Returns a selector of the button that opens a popover. */
export const openerOf = (id) => `[popovertarget="${id}"]:not([popovertargetaction])`;

// The open article.

/** The article, with everything around it. */
export const OPEN_ARTICLE = ".open-article";
/** The article itself, without what surrounds it. */
export const ARTICLE_CONTENT = ".open-article > article";
/** The paragraphs of its text, or the sentence that says why there are none. */
export const TEXT = ".text";
export const PARAGRAPHS = ".text > p";
export const MISSING_TEXT = ".missing-text";
/** The headline and the paragraphs, which are read aloud. */
export const SPOKEN_TEXTS = ".open-article > article > .headline, .text > p:not(.missing-text)";
export const PROGRESS = ".progress";
/** The slot for the page's comments. Its data attributes describe the article. */
export const COMMENTS_SLOT = "slot[name=comments]";
export const ACTIONS = ".actions";
export const SHARE = ".share";
export const LISTEN = ".listen";
export const STOP = ".stop";
/** The place for the outcome of an action: an element with one text node. */
export const OUTCOME = ".outcome";

// The library.

/** The button that makes a note. */
export const ANNOTATE = ".annotate";
/** The fields of notes. Each has the id of its note in `data-note`. */
export const NOTE_FIELDS = ".notes textarea";
/** Returns a selector of the field of a note. */
export const noteField = (id) => `[data-note="${id}"]`;
/** The field for the file to import. */
export const IMPORT_FIELD = ".library input[type=file]";

/** The selectors of `prerender/boot.js`. It is one classic script, and has them written out. */
export const BOOT_SELECTORS = [
  ".surface", ".card", ".hue-none", ".source", ".headline, .excerpt, .tags li",
  ".surface [aria-labelledby=source] label", ".name",
];
