// What a stand keeps and shows of the memory, which all stands of a page share.

import { hide } from "../element/hidden.js";
import { cutting } from "./snapshot.js";
import { Memory } from "./store.js";
import { Notebook } from "./notebook.js";
import { save } from "./download.js";

/** What a stand's words for it do with records: of which kind, and whether it is put there or removed. */
const DOES = {
  read: ["read", true], unread: ["read", false], unsave: ["saved", false],
  hide: ["hidden", true], unhide: ["hidden", false], mute: ["muted", true], unmute: ["muted", false],
  dropview: ["view", false], dropnote: ["note", false],
};

/** So often it is looked where the reader is, in milliseconds. */
const LOOKS = 400;

/** Those at work. */
const keepers = new Set();

let memory;

/**
 * Keeps for a stand what its reader does, if by then it is still `there()`. The stand says its `edition()`, the
 * `view()` it shows and each `article(id)` of it, can `show(view)`, and is given what is kept by `recall(kept)`;
 * `notes()` loads what finds notes, `forget()` lets go of what is kept elsewhere; `root` is where it is drawn.
 */
export async function keeper(stand, root) {
  // Once for all, since stands come and go; whatever it is that scrolls.
  if (!memory) document.addEventListener("scroll", () => keepers.forEach((one) => one.scrolled()), { capture: true, passive: true });
  memory ??= Memory.open();
  const opened = await memory;
  return stand.there() ? new Keeper(opened, stand, root) : undefined;
}

class Keeper {
  #memory;
  #stand;
  #root;
  #stop;
  #notebook;
  #since;
  #recalled = false;
  #look;
  /** Where the reader stopped in the open article, the last time. */
  #place;
  /** Whether the reader went further than its beginning since it was opened, which scrolls there by itself. */
  #went = false;

  constructor(memory, stand, root) {
    this.#memory = memory;
    this.#stand = stand;
    this.#root = root;
    this.#since = memory.visit(...stand.edition());
    this.#stop = memory.listen(() => this.#later());
    this.#notebook = new Notebook(memory, stand, root, () => this.#later());
    keepers.add(this);
    this.#recall();
    // It was opened before anybody could keep that. Only now, since a list of what is not read has it still.
    const open = stand.view()?.article;
    if (open && stand.article(open)) this.opened(open);
  }

  stop() {
    this.#stop();
    clearTimeout(this.#look);
    keepers.delete(this);
    this.#notebook.stop();
  }

  /** Another view is drawn. */
  viewed() { this.#notebook.turned(); }

  scrolled() {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      const open = this.#stand.view()?.article;
      const paragraphs = [...this.#root.querySelectorAll(".reader .text > p")].map((one) => one.getBoundingClientRect());
      // Of a text that is still coming, nobody has seen the end.
      if (!open || !paragraphs.length || this.#root.querySelector(".reader .missing-text")) return;
      const place = paragraphs.findIndex(({ bottom }) => bottom > 0);
      // Who has seen the end has not stopped anywhere, nor has who went back to the beginning.
      const through = place < 0 || paragraphs.at(-1).bottom <= innerHeight;
      if (through || place > 0 || this.#went) this.#memory.note("place", open, through ? 0 : place);
      this.#went ||= place > 0;
    }, LOOKS);
  }

  /** Another edition is read. */
  visited() {
    this.#since = this.#memory.visit(...this.#stand.edition());
    this.#later();
  }

  keeps(verb, what) {
    const memory = this.#memory;
    const [kind, puts] = DOES[verb] ?? [];
    if (kind && puts) {
      if (!memory.get(kind, what)) memory.put(kind, what);
    } else if (kind) memory.remove(kind, what);
    else this[verb]?.(what);
  }

  /** An article is open, and there whole. */
  opened(id) {
    this.keeps("read", id);
    // What was saved before it was kept how it looked then.
    if (this.#memory.get("saved", id)?.value === true) this.#memory.put("saved", id, cutting(this.#stand.article(id)));
    this.#notebook.mark();
    this.#place = this.#memory.get("place", id)?.value;
    this.#went = false;
    this.#later();
  }

  save(id) {
    if (!this.#memory.get("saved", id)) this.#memory.put("saved", id, cutting(this.#stand.article(id)));
  }

  saveview(name) { this.#memory.put("view", name, JSON.stringify({ ...this.#stand.view(), article: null })); }

  openview(name) {
    const view = this.#memory.get("view", name);
    try {
      if (view) this.#stand.show(JSON.parse(view.value));
    } catch (why) {
      // Of another version, or of a file that somebody wrote.
      console.warn(`Newsstand: the view "${name}" cannot be shown: ${why.message}`);
    }
  }

  forget() {
    this.#memory.forget();
    this.#stand.forget();
  }

  note(what) { return this.#notebook.note(what); }

  notebefore(id) { return this.#notebook.move(id, -1); }

  noteafter(id) { return this.#notebook.move(id, 1); }

  notetext(what) { this.#notebook.notetext(what); }

  export() { download(this.#memory.export(), "application/json", "json"); }

  async exportnotes(how) {
    const file = await this.#notebook.file(how);
    if (file) download(...file);
  }

  async import() {
    const field = this.#root.querySelector(".library input[type=file]");
    const [file] = field.files;
    field.value = "";
    if (file) await this.#memory.import(file);
  }

  /** Once for all that changes at once, and not from inside a drawing. */
  #later() {
    if (!this.#recalled) return;
    this.#recalled = false;
    queueMicrotask(() => this.#recall());
  }

  #recall() {
    this.#recalled = true;
    const { lasting, said } = this.#memory;
    const ids = (kind) => this.#memory.all(kind).map(({ id }) => id);
    const [hidden, muted] = [ids("hidden"), ids("muted")];
    hide(...lasting ? [hidden, muted] : [[], []]);
    this.#stand.recall({
      read: ids("read"), saved: ids("saved"), hidden, muted, views: ids("view").sort(),
      cuttings: this.#memory.all("saved").filter(({ value }) => value.headline)
        .map(({ id, value }) => [id, value.headline, value.url, value.source, value.language]),
      since: this.#since, place: this.#place, lasting, said, ...this.#notebook.kept(),
    });
    this.#notebook.mark();
  }
}

/** Saves it under the day's name. */
function download(text, type, ending) {
  save(text, type, `newsstand-${new Date().toISOString().slice(0, 10)}.${ending}`);
}
