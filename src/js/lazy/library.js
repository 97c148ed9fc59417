// The reader's library as one element keeps and shows it. All elements of a page share its store.

import { writeHidden } from "../element/hidden.js";
import { IMPORT_FIELD, MISSING_TEXT, PARAGRAPHS } from "../protocol/hooks.js";
import { saveFile } from "./download.js";
import { Notebook } from "./notebook.js";
import { snapshot } from "./snapshot.js";
import { Store } from "./store.js";

/** The handler of each `LibraryCommand` of the program; `conformance/protocol.json` lists them with their fields. */
export const COMMANDS = {
  "start-reading": (library, { id }) => library.startReading(id),
  "mark-read": (library, { id }) => library.add("read", id),
  "mark-unread": (library, { id }) => library.remove("read", id),
  "save-article": (library, { id }) => library.saveArticle(id),
  "unsave-article": (library, { id }) => library.remove("saved", id),
  // The source that is not stated has the empty id.
  "hide-source": (library, { source }) => library.add("hidden", source ?? ""),
  "unhide-source": (library, { source }) => library.remove("hidden", source ?? ""),
  "mute-word": (library, { word }) => library.add("muted", word),
  "unmute-word": (library, { word }) => library.remove("muted", word),
  "save-view": (library, { name }) => library.saveView(name),
  "delete-view": (library, { name }) => library.remove("view", name),
  "show-view": (library, { name }) => library.showView(name),
  "add-note": (library, { article }) => library.notebook.add(article),
  "edit-note": (library, { id, text }) => library.notebook.edit(id, text),
  "move-note": (library, { id, by }) => library.notebook.move(id, by),
  "delete-note": (library, { id }) => library.remove("note", id),
  "export-notes": (library, { format }) => library.exportNotes(format),
  export: (library) => library.export(),
  import: (library) => library.import(),
  clear: (library) => library.clear(),
};

/** Scroll sampling interval, in milliseconds. */
const SCROLL_INTERVAL = 400;

const libraries = new Set();

let storing;

/**
 * The services that a library needs from its element.
 * @typedef {object} Host
 * @property {() => boolean} isCurrent whether the element still wants the library
 * @property {() => import("../protocol/messages.js").EditionMessage} edition the edition that is read
 * @property {() => import("../protocol/messages.js").ViewMessage} view the view that is shown
 * @property {(view: object) => void} show shows a view; throws if it is invalid
 * @property {(id: string) => import("../protocol/messages.js").OpenArticleMessage | null} article an article, if the
 *   edition has it
 * @property {() => Promise<object>} notes loads `notes.js`
 * @property {() => void} forgetAppearance removes what is stored outside of the library
 * @property {(state: import("../protocol/messages.js").LibraryMessage) => void} send takes the library's state
 */

/**
 * Opens the library for an element.
 * @param {Host} host
 * @param {ShadowRoot} root in which the element is drawn
 * @returns {Promise<Library | undefined>} nothing if the element no longer wants it
 */
export async function openLibrary(host, root) {
  // One listener for all, since elements come and go. It hears whatever scrolls.
  if (!storing) {
    document.addEventListener("scroll", () => libraries.forEach((one) => one.scrolled()), {
      capture: true, passive: true,
    });
  }
  storing ??= Store.open();
  const store = await storing;
  return host.isCurrent() ? new Library(store, host, root) : undefined;
}

class Library {
  #store;
  #host;
  #root;
  #unsubscribe;
  notebook;
  /** Articles published since then are new, in seconds from 1970. */
  #newSince;
  /** True if the element has the current state. */
  #isSent = false;
  #scrollTimer;
  /** The paragraph of the open article at which the reader stopped the last time, from 0. */
  #lastPlace;
  /** True if the reader left the first paragraph since the article was opened, which itself scrolls to the top. */
  #hasMoved = false;

  constructor(store, host, root) {
    this.#store = store;
    this.#host = host;
    this.#root = root;
    this.#newSince = visit(store, host);
    this.#unsubscribe = store.subscribe(() => this.#sendSoon());
    this.notebook = new Notebook(store, host, root, () => this.#sendSoon());
    libraries.add(this);
    this.#send();
    // An article that was opened before the library arrived. The state is sent before, so that a list of unread
    // articles still has it.
    const article = host.view()?.article;
    if (article && host.article(article)) this.startReading(article);
  }

  stop() {
    this.#unsubscribe();
    clearTimeout(this.#scrollTimer);
    libraries.delete(this);
    this.notebook.stop();
  }

  /** Updates after another view was drawn. */
  viewDrawn() { this.notebook.viewDrawn(); }

  scrolled() {
    this.#scrollTimer ??= setTimeout(() => {
      this.#scrollTimer = undefined;
      this.#recordPlace();
    }, SCROLL_INTERVAL);
  }

  #recordPlace() {
    const article = this.#host.view()?.article;
    const paragraphs = [...this.#root.querySelectorAll(PARAGRAPHS)].map((one) => one.getBoundingClientRect());
    // The end of a text that is still loading cannot be in sight.
    if (!article || !paragraphs.length || this.#root.querySelector(MISSING_TEXT)) return;
    const place = paragraphs.findIndex(({ bottom }) => bottom > 0);
    // There is nothing to resume after the end was in sight, or after going back to the beginning.
    const isFinished = place < 0 || paragraphs.at(-1).bottom <= innerHeight;
    if (isFinished || place > 0 || this.#hasMoved) this.#store.putQuietly("place", article, isFinished ? 0 : place);
    this.#hasMoved ||= place > 0;
  }

  /** Records the visit after another edition was loaded. */
  editionLoaded() {
    this.#newSince = visit(this.#store, this.#host);
    this.#sendSoon();
  }

  /** @param {import("../protocol/messages.js").LibraryCommand} command */
  run(command) { return COMMANDS[command.type](this, command); }

  add(kind, id) {
    if (!this.#store.get(kind, id)) this.#store.put(kind, id);
  }

  remove(kind, id) { this.#store.remove(kind, id); }

  /** Starts reading an open article, once its whole text is there. */
  startReading(id) {
    this.add("read", id);
    // It was saved when only its id was known.
    if (this.#store.get("saved", id)?.value === true) this.#store.put("saved", id, snapshot(this.#host.article(id)));
    this.notebook.highlight();
    this.#lastPlace = this.#store.get("place", id)?.value;
    this.#hasMoved = false;
    this.#sendSoon();
  }

  saveArticle(id) {
    if (!this.#store.get("saved", id)) this.#store.put("saved", id, snapshot(this.#host.article(id)));
  }

  saveView(name) { this.#store.put("view", name, JSON.stringify({ ...this.#host.view(), article: null })); }

  showView(name) {
    const view = this.#store.get("view", name);
    try {
      if (view) this.#host.show(JSON.parse(view.value));
    } catch (error) {
      // It is of another version, or from an edited file.
      console.warn(`Newsstand: the view "${name}" cannot be shown: ${error.message}`);
    }
  }

  /** Deletes the library and the stored appearance. */
  clear() {
    this.#store.forget();
    this.#host.forgetAppearance();
  }

  export() { saveDated(this.#store.export(), "application/json", "json"); }

  async exportNotes(format) {
    const file = await this.notebook.export(format);
    if (file) saveDated(...file);
  }

  /** Adds the entries of the file that the file field holds, and empties the field. */
  async import() {
    const field = this.#root.querySelector(IMPORT_FIELD);
    const [file] = field.files;
    field.value = "";
    if (file) await this.#store.import(file);
  }

  /** Sends the state once for all changes made together, and not during a drawing. */
  #sendSoon() {
    if (!this.#isSent) return;
    this.#isSent = false;
    queueMicrotask(() => this.#send());
  }

  #send() {
    this.#isSent = true;
    const { isPersistent, outcome } = this.#store;
    const ids = (kind) => this.#store.all(kind).map(({ id }) => id);
    const [hidden, muted] = [ids("hidden"), ids("muted")];
    writeHidden(...isPersistent ? [hidden, muted] : [[], []]);
    const saved = this.#store.all("saved");
    this.#host.send({
      read: ids("read"), saved: ids("saved"), hidden, muted, views: ids("view").sort(),
      snapshots: saved.filter(({ value }) => value.headline).map(({ id, value }) => ({ id, ...value })),
      since: this.#newSince, resumeAt: this.#lastPlace, persistent: isPersistent, outcome, ...this.notebook.state(),
    });
    this.notebook.highlight();
  }
}

/** Saves a file whose name has the date. */
function saveDated(text, type, extension) {
  saveFile(text, type, `newsstand-${new Date().toISOString().slice(0, 10)}.${extension}`);
}

/** Records a visit of the edition, and returns the time after which articles are new, in seconds since 1970. */
function visit(store, host) {
  const { title, asOf } = host.edition();
  return store.visit(title, asOf);
}
