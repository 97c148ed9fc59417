// The reader's notes, as one element makes and edits them. Finding a passage in a text is left to `notes.js`, which is
// loaded once there is a note.

import { urlKeyOf } from "../element/url-key.js";
import { ANNOTATE, NOTE_FIELDS, noteField } from "../protocol/hooks.js";
import { selectedRange } from "./selection.js";
import { snapshot } from "./snapshot.js";

/** Time without a key press after which a note is stored, in milliseconds. */
const SAVE_DELAY = 400;

/** Maximum time that a move waits for its drawing, in milliseconds. */
const MOVE_TIMEOUT = 400;

/** Returns a random UUID, also in a page without https. */
const uuid = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

export class Notebook {
  #store;
  #host;
  #root;
  #onChange;
  #highlights;
  /** The records of the open article's notes, in the order of its text. */
  #notes = [];
  /** For each note's id where its passage is, as `NoteHighlights.show` returns it. */
  #states = {};
  /** The selection when the pointer went down on the button that makes a note. */
  #heldRange;
  /** Texts that are not stored yet, by note id. */
  #drafts = new Map();
  #saveTimer;
  #isStopped = false;

  /**
   * @param {import("./store.js").Store} store
   * @param {import("./library.js").Host} host
   * @param {ShadowRoot} root
   * @param {() => void} onChange called when `state()` is outdated
   */
  constructor(store, host, root, onChange) {
    this.#store = store;
    this.#host = host;
    this.#root = root;
    this.#onChange = onChange;
    root.addEventListener("pointerdown", this.#holdSelection);
    root.addEventListener("mousedown", this.#holdSelection);
    addEventListener("pagehide", this.#saveDrafts);
  }

  stop() {
    this.#isStopped = true;
    this.#saveDrafts();
    this.#highlights?.clear();
    this.#root.removeEventListener("pointerdown", this.#holdSelection);
    this.#root.removeEventListener("mousedown", this.#holdSelection);
    removeEventListener("pagehide", this.#saveDrafts);
  }

  /** Returns whether there are any notes, and those of the open article in the order of its text. */
  state() {
    const all = this.#store.all("note");
    const article = this.#host.view()?.article;
    this.#notes = all.filter(({ value }) => value.article === article)
      .sort((one, other) => one.value.start - other.value.start);
    const textOf = ({ id, value }) => this.#drafts.get(id) ?? value.text;
    for (const area of this.#root.querySelectorAll(NOTE_FIELDS)) {
      const note = this.#notes.find(({ id }) => id === area.dataset.note);
      // Another tab may have changed the note. A field that is being typed in stays as it is.
      if (note && area !== this.#root.activeElement && area.value !== textOf(note)) area.value = textOf(note);
    }
    return {
      hasNotes: all.length > 0,
      notes: this.#notes.map((note) => ({
        article, id: note.id, quote: note.value.exact, text: textOf(note), ...this.#states[note.id],
      })),
    };
  }

  /** Updates after another view was drawn. */
  viewDrawn() {
    const { article } = this.#notes[0]?.value ?? {};
    const open = this.#host.view()?.article;
    if (article === open) return;
    if (article || this.#store.all("note").some(({ value }) => value.article === open)) this.#onChange();
  }

  /** Highlights the passages in the open text. */
  async highlight() {
    if (!this.#notes.length && !this.#highlights) return;
    const module = await this.#loadNotes();
    if (!module || this.#isStopped) return;
    this.#highlights ??= new module.NoteHighlights(this.#root);
    const states = this.#highlights.show(this.#notes);
    if (JSON.stringify(states) === JSON.stringify(this.#states)) return;
    this.#states = states;
    this.#onChange();
  }

  /** Adds a note to the open article, about what is selected. */
  async add(article) {
    const range = this.#heldRange ?? selectedRange(this.#root);
    this.#heldRange = undefined;
    const module = await this.#loadNotes();
    // The reader may have opened another article meanwhile.
    if (this.#host.view()?.article !== article) return;
    const passage = module?.passageToNote(this.#root, range);
    if (!passage) return;
    const id = uuid();
    this.#store.put("note", id, { article, ...snapshot(this.#host.article(article)), ...passage, text: "" });
    if (this.#store.get("note", id)) this.#focus(id);
  }

  /** Moves a note to the paragraph before its own (`step` -1) or after it (1). */
  async move(id, step) {
    const module = await this.#loadNotes();
    const note = this.#store.get("note", id);
    const passage = note && module?.adjacentPassage(this.#root, note.value, step);
    if (!passage) return;
    const focused = this.#root.activeElement;
    // The note may change its place in the list, and a node that is moved loses the focus.
    const observer = new MutationObserver(() => {
      observer.disconnect();
      if (!this.#root.activeElement) focused?.focus();
    });
    observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
    // Between two paragraphs with the same text nothing is drawn.
    setTimeout(() => observer.disconnect(), MOVE_TIMEOUT);
    this.#store.put("note", id, { ...note.value, ...passage });
  }

  /** Sets the text of a note. It is stored a little later. */
  edit(id, text) {
    this.#drafts.set(id, text);
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(this.#saveDrafts, SAVE_DELAY);
  }

  /** Returns all notes in a format: the content of the file, its MIME type and its extension. */
  async export(format) {
    const module = await this.#loadNotes();
    if (!module) return undefined;
    const [write, type, extension] = module.EXPORT_FORMATS[format];
    const page = `${location.href.split("#")[0]}#${encodeURIComponent(urlKeyOf(this.#root.host))}`;
    return [write(this.#store.all("note"), page), type, extension];
  }

  #saveDrafts = () => {
    clearTimeout(this.#saveTimer);
    for (const [id, text] of this.#drafts) {
      const note = this.#store.get("note", id);
      this.#drafts.delete(id);
      // The note may have been removed meanwhile.
      if (note) this.#store.put("note", id, { ...note.value, text });
    }
  };

  /** Keeps the selection when its button is pressed. A touch clears it all the same, so it is recorded too. */
  #holdSelection = (event) => {
    const button = event.target.closest?.(ANNOTATE);
    if (event.type === "pointerdown") this.#heldRange = button ? selectedRange(this.#root) : undefined;
    else if (button) event.preventDefault();
  };

  async #loadNotes() {
    try {
      return await this.#host.notes();
    } catch (error) {
      console.warn(`Newsstand: notes cannot be made or found, since a part of Newsstand could not be loaded: ${error.message}`);
      return undefined;
    }
  }

  /** Focuses the field of a new note, once it is drawn. */
  #focus(id) {
    const focusField = () => {
      const area = this.#root.querySelector(noteField(id));
      area?.focus();
      if (area) observer.disconnect();
    };
    const observer = new MutationObserver(focusField);
    observer.observe(this.#root, { childList: true, subtree: true });
    focusField();
  }
}
