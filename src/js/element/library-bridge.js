// Connects a widget to the reader's library, a part that is loaded behind the program.

import { forgetAppearance } from "./appearance.js";
import { library, notes } from "./assets.js";
import { idle } from "./frames.js";
import { warnOnce } from "./program.js";

export class LibraryBridge {
  /** A promise of the library; another one after each start. */
  #library;

  /**
   * Opens the library for a widget, or switches it off if the page forbids storage. `loadReader()` resolves once the
   * program can read it.
   */
  start(element, handle, loadReader) {
    this.stop();
    if (element.storage === "off") return handle.setLibrary(null);
    const isCurrent = () => this.#library === opening;
    // The list does not wait for it, so it does not take what the list needs.
    const opening = idle().then(() => Promise.all([library(), loadReader()])).then(([{ openLibrary }]) => openLibrary({
      isCurrent,
      edition: () => handle.edition(),
      view: () => handle.view(),
      show: (view) => handle.show(view, true),
      article: (id) => handle.article(id),
      notes,
      forgetAppearance,
      send: (state) => { if (isCurrent()) handle.setLibrary(state); },
    }, element.shadowRoot)).catch((error) => {
      warnOnce(`The library is off, since a part of Newsstand could not be loaded: ${error.message}`);
      if (isCurrent()) handle.setLibrary(null);
    });
    this.#library = opening;
  }

  /** Runs a `LibraryCommand` once the library is there. */
  async run(command) { (await this.#library)?.run(command); }

  /** Updates after another view was drawn. */
  viewDrawn() { this.#library?.then((library) => library?.viewDrawn()); }

  /** Records the visit after another edition was loaded. */
  editionLoaded() { this.#library?.then((library) => library?.editionLoaded()); }

  stop() {
    this.#library?.then((library) => library?.stop());
    this.#library = undefined;
  }
}
