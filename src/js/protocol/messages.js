// Everything that crosses between the program and JavaScript, as types. `src/protocol` is the program's half;
// `conformance/protocol.json` has an example of each, and tests hold both halves to it. Nothing here runs.

/**
 * The functions of a loaded program.
 * @typedef {object} Program
 * @property {(options: object, feed: object, chunks: ChunkFetcher, isFetched: boolean, stored: LibraryMessage | null, host: HostCallbacks) => WidgetHandle} create
 *   creates a widget; throws if `feed` is no feed
 * @property {(options: object) => string[]} check returns a sentence for each invalid option
 * @property {(tag: string, checksum: number, lines: string) => boolean} addLanguage adds the messages of a language;
 *   see `addLanguage` in `src/js/element/messages.js`
 * @property {(name: string, then: () => void) => void} loadPart loads a part, and calls `then` once it has been loaded
 *   or could not be
 * @property {(listener: CrashListener) => void} onCrash calls a listener once if the program crashes
 */

/**
 * A widget, for as long as its element shows it.
 * @typedef {object} WidgetHandle
 * @property {number} number by which a crash names it
 * @property {number} articles the number of articles
 * @property {(root: ShadowRoot) => void} mount draws the widget
 * @property {(options: object) => void} set applies attributes; those not named stay
 * @property {(attributes: Partial<Attributes>, movesFocus: boolean) => void} followUrl applies the view of the URL
 * @property {(view: object) => void} show shows a whole view; throws if it is invalid
 * @property {() => ViewMessage} view
 * @property {() => Attributes} attributes the view as attributes
 * @property {(id?: string) => OpenArticleMessage | null} article an article, or the open one
 * @property {(stored: LibraryMessage | null) => void} setLibrary takes over the library; `null` switches it off
 * @property {() => void} redraw draws again, with the messages that were added since
 * @property {() => EditionMessage} edition
 * @property {(feed: object, chunks: ChunkFetcher) => void} replace shows another feed; throws if it is none
 * @property {() => void} close takes the widget out of its shadow root
 */

/**
 * The methods that a widget calls.
 * @typedef {object} HostCallbacks
 * @property {(change: ChangeMessage) => void} changed the view changed; called before it is drawn
 * @property {(view: ViewMessage) => void} drawn a view that differs from the last one is in the page
 * @property {(begins: boolean) => void} drawing drawing begins, or has ended
 * @property {(article: OpenRequest) => boolean} mayOpen the reader opens an article; `false` keeps it closed
 * @property {(words: string) => void} appearance the reader chose an appearance
 * @property {(command: LibraryCommand) => void} library the reader uses the library
 * @property {(action: string) => void} articleAction the reader uses an action: one of `ArticleActions.actions`
 * @property {(problem: Problem) => void} problem something cannot be used
 */

/**
 * Loads the chunks of a chunked edition.
 * @typedef {object} ChunkFetcher
 * @property {(kind: string, extension: string, hash: string) => Promise<object | Uint8Array>} load
 * @property {(message: string) => void} problem a chunk did not come
 */

/**
 * @typedef {object} CrashListener
 * @property {(reason: string, widget: number) => void} crashed `widget` is the number of the one at work, or 0
 */

/**
 * An operation on the reader's library: one of `COMMANDS` in `src/js/lazy/library.js`, with its fields.
 * @typedef {{ type: string }} LibraryCommand
 */

/**
 * A change of the view.
 * @typedef {object} ChangeMessage
 * @property {Attributes} previous
 * @property {Attributes} current
 * @property {"reader" | "host" | "attribute" | "url" | "data"} origin
 */

/**
 * A view as the element's attributes; `null` is the default, for which there is no attribute.
 * @typedef {object} Attributes
 * @property {string | null} sources
 * @property {string | null} since
 * @property {string | null} tags
 * @property {string | null} only
 * @property {string | null} sort
 * @property {string | null} clock
 * @property {string | null} article
 */

/**
 * A whole view. Pages get it as `WholeView`: see `newsstand.d.ts`.
 * @typedef {object} ViewMessage
 * @property {number} version
 * @property {(string | null)[]} sources
 * @property {string | null} since
 * @property {string[]} tags
 * @property {string} only
 * @property {string} sort
 * @property {string} clock
 * @property {string | null} article
 */

/**
 * An article that the reader is about to open.
 * @typedef {object} OpenRequest
 * @property {string} id
 * @property {string} headline
 * @property {string | null} url
 */

/**
 * A value that cannot be used, by the name of its option, or a part that did not come.
 * @typedef {object} Problem
 * @property {string} name
 * @property {string} message
 */

/**
 * An edition, as far as storage tells visits of it apart.
 * @typedef {object} EditionMessage
 * @property {string} title
 * @property {number | null} asOf the moment it was gathered, in seconds since 1970
 */

/**
 * An article with its text.
 * @typedef {object} OpenArticleMessage
 * @property {string} id
 * @property {string} headline
 * @property {string | null} source
 * @property {string | null} url
 * @property {string} language
 * @property {string} published a sentence about its time of publication
 * @property {string[]} paragraphs
 */

/**
 * The reader's library, for the program. Times are in seconds since 1970, and the empty name of a source is "not
 * stated".
 * @typedef {object} LibraryMessage
 * @property {string[]} read ids of articles
 * @property {string[]} saved ids of articles
 * @property {string[]} hidden names of sources
 * @property {string[]} muted words
 * @property {string[]} views names of saved views
 * @property {SnapshotMessage[]} snapshots of the saved articles, the last saved first
 * @property {number | null} since articles published after it are new
 * @property {number | undefined} resumeAt the paragraph of the open article at which the reader stopped, from 0
 * @property {boolean} persistent whether the library outlives the page
 * @property {{ name: string, count: number } | undefined} outcome of the last operation on the whole library
 * @property {boolean} hasNotes
 * @property {NoteMessage[]} notes of the open article, in the order of its text
 */

/**
 * A snapshot of an article, taken when it was saved.
 * @typedef {object} SnapshotMessage
 * @property {string} id
 * @property {string} headline
 * @property {string} url
 * @property {string} source
 * @property {string} language
 */

/**
 * A note on a passage.
 * @typedef {object} NoteMessage
 * @property {string} article
 * @property {string} id
 * @property {string} quote
 * @property {string} text
 * @property {boolean} lost whether its passage is gone
 * @property {boolean} first whether there is no paragraph before its own
 * @property {boolean} last whether there is none after it
 */
