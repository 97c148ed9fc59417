// The way between a stand and what keeps things for its reader, which is loaded behind the program.

import { memory, notes } from "./assets.js";
import { forgetLook } from "./appearance.js";
import { report } from "./program.js";

export class Keeping {
  #keeper;

  /** Keeps what is read in an element's stand, where the page does not forbid it; `show` shows one of the views that are kept. */
  begin(element, stand, show) {
    this.stop();
    if (element.storage === "off") return stand.recall(null);
    const current = () => this.#keeper === keeper;
    const keeper = memory().then(({ keeper }) => keeper({
      there: current,
      edition: () => stand.edition(),
      view: () => element.view(),
      show,
      article: (id) => stand.article(id),
      notes,
      forget: forgetLook,
      recall: (kept) => { if (current()) stand.recall(kept); },
    }, element.shadowRoot)).catch((why) => {
      report(`Nothing that is read can be kept, since a part of the reader did not come: ${why.message}`);
      if (current()) stand.recall(null);
    });
    this.#keeper = keeper;
  }

  /** Does what a word of the stand's stands for, with what it is about. */
  async keeps(verb, what) { (await this.#keeper)?.keeps(verb, what); }

  /** Another view is drawn. */
  viewed() { this.#keeper?.then((keeper) => keeper?.viewed()); }

  /** Another edition is read. */
  visited() { this.#keeper?.then((keeper) => keeper?.visited()); }

  /** Keeps nothing more. */
  stop() {
    this.#keeper?.then((keeper) => keeper?.stop());
    this.#keeper = undefined;
  }
}
