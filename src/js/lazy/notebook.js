// What a stand's reader notes of the articles: made, written down as it is typed, and handed over with what is kept.
// Where a passage is in a text is looked for by a part that is loaded once there is something to look for.

import { keyOf } from "../element/url-key.js";
import { cutting } from "./snapshot.js";
import { selected } from "./selection.js";

/** What is typed is kept when nothing more was for so many milliseconds. */
const SOON = 400;

/** A random name, also where the page came without encryption. */
const uuid = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

export class Notebook {
  #memory;
  #stand;
  #root;
  #changed;
  #marks;
  #notes = [];
  /** Where each is in the text, in words, by its id. */
  #states = {};
  #held;
  #drafts = new Map();
  #soon;
  #ended = false;

  constructor(memory, stand, root, changed) {
    this.#memory = memory;
    this.#stand = stand;
    this.#root = root;
    this.#changed = changed;
    root.addEventListener("pointerdown", this.#hold);
    root.addEventListener("mousedown", this.#hold);
    addEventListener("pagehide", this.#write);
  }

  stop() {
    this.#ended = true;
    this.#write();
    this.#marks?.clear();
    this.#root.removeEventListener("pointerdown", this.#hold);
    this.#root.removeEventListener("mousedown", this.#hold);
    removeEventListener("pagehide", this.#write);
  }

  /** Whether there are notes, and those of the open article in the order of its text. */
  kept() {
    const all = this.#memory.all("note");
    const article = this.#stand.view()?.article;
    this.#notes = all.filter(({ value }) => value.article === article)
      .sort((one, other) => one.value.start - other.value.start);
    const said = ({ id, value }) => this.#drafts.get(id) ?? value.text;
    for (const area of this.#root.querySelectorAll(".notes textarea")) {
      const note = this.#notes.find(({ id }) => id === area.dataset.note);
      // Written in another tab; but never under somebody's hands.
      if (note && area !== this.#root.activeElement && area.value !== said(note)) area.value = said(note);
    }
    return {
      noted: all.length > 0,
      notes: this.#notes.map((note) => [
        article, note.id, note.value.exact, said(note), this.#states[note.id] ?? "",
      ]),
    };
  }

  /** Another article is open, or none. */
  turned() {
    const { article } = this.#notes[0]?.value ?? {};
    const open = this.#stand.view()?.article;
    if (article === open) return;
    if (article || this.#memory.all("note").some(({ value }) => value.article === open)) this.#changed();
  }

  /** Marks the passages in the text that is open. */
  async mark() {
    if (!this.#notes.length && !this.#marks) return;
    const part = await this.#part();
    if (!part || this.#ended) return;
    this.#marks ??= new part.Marks(this.#root);
    const states = this.#marks.show(this.#notes);
    if (JSON.stringify(states) === JSON.stringify(this.#states)) return;
    this.#states = states;
    this.#changed();
  }

  async note(article) {
    const range = this.#held ?? selected(this.#root);
    this.#held = undefined;
    const part = await this.#part();
    // The reader may have gone on meanwhile.
    if (this.#stand.view()?.article !== article) return;
    const passage = part?.passage(this.#root, range);
    if (!passage) return;
    const id = uuid();
    this.#memory.put("note", id, { article, ...cutting(this.#stand.article(article)), ...passage, text: "" });
    if (this.#memory.get("note", id)) this.#focus(id);
  }

  /** A note is of the paragraph a step before its own, or after it. */
  async move(id, step) {
    const part = await this.#part();
    const note = this.#memory.get("note", id);
    const passage = note && part?.beside(this.#root, note.value, step);
    if (!passage) return;
    const focused = this.#root.activeElement;
    // It may stand elsewhere among the notes then, and what is moved in a page loses the focus.
    const watch = new MutationObserver(() => {
      watch.disconnect();
      if (!this.#root.activeElement) focused?.focus();
    });
    watch.observe(this.#root, { childList: true, characterData: true, subtree: true });
    // Where two paragraphs say the same, nothing is drawn.
    setTimeout(() => watch.disconnect(), SOON);
    this.#memory.put("note", id, { ...note.value, ...passage });
  }

  notetext(what) {
    const end = what.indexOf("\n");
    this.#drafts.set(what.slice(0, end), what.slice(end + 1));
    clearTimeout(this.#soon);
    this.#soon = setTimeout(this.#write, SOON);
  }

  /** All notes, as the content of a file, its type and its ending. */
  async file(how) {
    const part = await this.#part();
    if (!part) return undefined;
    const [write, type, ending] = part.FILES[how];
    const page = `${location.href.split("#")[0]}#${encodeURIComponent(keyOf(this.#root.host))}`;
    return [write(this.#memory.all("note"), page), type, ending];
  }

  #write = () => {
    clearTimeout(this.#soon);
    for (const [id, text] of this.#drafts) {
      const note = this.#memory.get("note", id);
      this.#drafts.delete(id);
      // It may be gone by now.
      if (note) this.#memory.put("note", id, { ...note.value, text });
    }
  };

  /** What is pressed must not let go of what is selected; under a finger it does all the same. */
  #hold = (event) => {
    const pressed = event.target.closest?.(".annotate");
    if (event.type === "pointerdown") this.#held = pressed ? selected(this.#root) : undefined;
    else if (pressed) event.preventDefault();
  };

  async #part() {
    try {
      return await this.#stand.notes();
    } catch (why) {
      console.warn(`Newsstand: no note can be made or found, since a part of the reader did not come: ${why.message}`);
      return undefined;
    }
  }

  /** Whoever makes a note writes it; it is there once it is drawn. */
  #focus(id) {
    const focused = () => {
      const area = this.#root.querySelector(`[data-note="${id}"]`);
      area?.focus();
      if (area) watch.disconnect();
    };
    const watch = new MutationObserver(focused);
    watch.observe(this.#root, { childList: true, subtree: true });
    focused();
  }
}
