// How far an open article has been read, in browsers whose style sheets cannot measure that themselves.

import { PROGRESS, TEXT } from "../protocol/hooks.js";

const IS_NEEDED = !globalThis.CSS?.supports?.("animation-timeline: view()");

export class ReadingProgress {
  #root;

  constructor(root) {
    this.#root = root;
    if (IS_NEEDED) addEventListener("scroll", this.update, { capture: true, passive: true });
  }

  stop() { removeEventListener("scroll", this.update, { capture: true }); }

  /** Measures the open article again, and sets the progress bar. */
  update = () => {
    const text = IS_NEEDED && this.#root.querySelector(TEXT);
    if (!text) return;
    const { top, height } = text.getBoundingClientRect();
    const fraction = Math.min(Math.max((innerHeight - top) / (height || 1), 0), 1);
    this.#root.querySelector(PROGRESS).style.setProperty("--_read", fraction);
  };
}
