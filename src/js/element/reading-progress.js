// How far an open article has been read, in browsers whose style sheets cannot tell that by themselves.

const NEEDED = !globalThis.CSS?.supports?.("animation-timeline: view()");

export class Progress {
  #root;

  constructor(root) {
    this.#root = root;
    if (NEEDED) addEventListener("scroll", this.tell, { capture: true, passive: true });
  }

  stop() { removeEventListener("scroll", this.tell, { capture: true }); }

  tell = () => {
    const text = NEEDED && this.#root.querySelector(".text");
    if (!text) return;
    const { top, height } = text.getBoundingClientRect();
    const read = Math.min(Math.max((innerHeight - top) / (height || 1), 0), 1);
    this.#root.querySelector(".progress").style.setProperty("--_read", read);
  };
}
