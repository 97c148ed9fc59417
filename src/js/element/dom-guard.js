// Protects the nodes that Yew owns. Translators wrap words, extensions remove elements, and Yew panics if it does not
// find what it left. So before each drawing all foreign changes are undone, the last one first.

/** Number of recorded changes that are undone at once, so that a page that never rests does not fill the memory. */
const MAX_RECORDS = 5000;

export class DomGuard {
  #root;
  #foreignRecords = [];
  #isDrawing = false;
  #isObserving = false;
  #observer = new MutationObserver((records) => this.#record(records));

  constructor(root) {
    this.#root = root;
  }

  /** Notes that a drawing begins (`true`) or has ended (`false`). Must be called around each one. */
  setDrawing(isDrawing) {
    const records = this.#observer.takeRecords();
    if (isDrawing && !this.#isDrawing) {
      this.#foreignRecords.push(...records);
      this.#undo();
    }
    this.#isDrawing = isDrawing;
    if (isDrawing || this.#isObserving) return;
    // Only after the first drawing: until then a reused app removes its old nodes.
    this.#isObserving = true;
    this.#observer.observe(this.#root, { childList: true, subtree: true });
  }

  stop() {
    this.#observer.disconnect();
  }

  #record(records) {
    if (this.#isDrawing) return;
    for (const record of records) this.#foreignRecords.push(record);
    if (this.#foreignRecords.length > MAX_RECORDS) this.#undo();
  }

  #undo() {
    for (const { target, addedNodes, removedNodes, nextSibling } of this.#foreignRecords.reverse()) {
      for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
      const before = nextSibling?.parentNode === target ? nextSibling : null;
      for (const node of removedNodes) {
        // A node that now contains its old parent cannot return, and stays where it is.
        if (!node.contains(target)) target.insertBefore(node, before);
      }
    }
    this.#foreignRecords = [];
    this.#observer.takeRecords();
  }
}
