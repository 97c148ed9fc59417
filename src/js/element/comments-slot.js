// The place that a page can have for its own comments: which article they are asked for.

export class Discussion {
  #root;
  #tell;
  #asked;

  /** Calls `tell(id, headline, url)` whenever the comments of another article are asked for. */
  constructor(root, tell) {
    this.#root = root;
    this.#tell = tell;
  }

  /** Looks again, while the view is of this article, or of none. */
  look(article) {
    const slot = this.#root.querySelector("slot[name=comments]");
    const { id, headline, url } = slot?.assignedNodes().length ? slot.dataset : {};
    // Some browsers tell of a slot before the stand tells of the view that it is in; that comes first.
    if (id !== undefined && id !== article) return;
    const known = id === this.#asked;
    this.#asked = id;
    if (id !== undefined && !known) this.#tell(id, headline, url ?? null);
  }
}
