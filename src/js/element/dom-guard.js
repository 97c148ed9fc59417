// What others change in our part of the page: translators wrap words, extensions take things out. Yew
// expects to find what it left, so before each drawing their changes are undone, the last one first.

/** More than this is undone at once, so that a page that never rests fills no memory. */
const MOST = 5000;

export class Journal {
  #root;
  #foreign = [];
  #drawing = false;
  #watching = false;
  #observer = new MutationObserver((records) => this.#note(records));

  constructor(root) {
    this.#root = root;
  }

  /** Drawing begins, or has ended. */
  draws(begins) {
    const records = this.#observer.takeRecords();
    if (begins && !this.#drawing) {
      this.#foreign.push(...records);
      this.#undo();
    }
    this.#drawing = begins;
    if (begins || this.#watching) return;
    // Only from the end of the first drawing on: until then an app that was used before clears up.
    this.#watching = true;
    this.#observer.observe(this.#root, { childList: true, subtree: true });
  }

  stop() {
    this.#observer.disconnect();
  }

  #note(records) {
    if (this.#drawing) return;
    for (const record of records) this.#foreign.push(record);
    if (this.#foreign.length > MOST) this.#undo();
  }

  #undo() {
    for (const { target, addedNodes, removedNodes, nextSibling } of this.#foreign.reverse()) {
      for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
      const before = nextSibling?.parentNode === target ? nextSibling : null;
      for (const node of removedNodes) {
        // What was put inside itself since then cannot come back, and is left where it is.
        if (!node.contains(target)) target.insertBefore(node, before);
      }
    }
    this.#foreign = [];
    this.#observer.takeRecords();
  }
}
