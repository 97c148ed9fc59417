// The slot that a page can fill with its own comments on the open article.

import { COMMENTS_SLOT } from "../protocol/hooks.js";

export class CommentsSlot {
  #root;
  #onArticle;
  /** The article whose comments were asked for last. */
  #article;

  /** Calls `onArticle(id, headline, url)` whenever the comments of another article are wanted. */
  constructor(root, onArticle) {
    this.#root = root;
    this.#onArticle = onArticle;
  }

  /** Looks at the slot again. `article` is the id of the open article, if any. */
  update(article) {
    const slot = this.#root.querySelector(COMMENTS_SLOT);
    const { id, headline, url } = slot?.assignedNodes().length ? slot.dataset : {};
    // Some browsers report the slot before the view that it is in has been reported; the view has to come first.
    if (id !== undefined && id !== article) return;
    const isKnown = id === this.#article;
    this.#article = id;
    if (id !== undefined && !isKnown) this.#onArticle(id, headline, url ?? null);
  }
}
