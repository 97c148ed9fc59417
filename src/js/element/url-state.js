// The view in the page's URL: in the fragment, under a key of the element's own, so that two widgets in a page do not
// overwrite each other. Everything else in the fragment belongs to the page and stays.

import { VIEW_OPTIONS } from "./attributes.js";

const segments = () => location.hash.slice(1).split("&").filter(Boolean);

const encode = (value) => encodeURIComponent(value).replaceAll("%20", "+").replaceAll("%2C", ",");

/** URLs that no link leads to: those of a frame with inline content, and of a script's own pages. */
const UNLINKABLE = /^(about|blob|data|javascript):/;

function decode(value) {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

/** An in-page anchor or a client-side route, which must not be changed, has a segment without "=". */
const isPageState = (others) => others.every((segment) => segment.includes("="));

export class UrlState {
  #prefix;
  #baseline;
  #isValid;
  #onHistory;
  /** The part that changed in the last step of the reader. */
  #lastStep;

  /**
   * @param {string} key
   * @param {object} baseline the view that the page asks for, as attributes; the URL says how the view differs from it
   * @param {(part: string, value: string) => boolean} isValid
   * @param {(view: object) => void} [onHistory] called with the view, as attributes, when the reader goes back or
   *   forward. Without it the URL is read and never written.
   */
  constructor(key, baseline, isValid, onHistory) {
    this.#prefix = `${encodeURIComponent(key)}.`;
    this.#baseline = baseline;
    this.#isValid = isValid;
    this.#onHistory = onHistory;
    if (onHistory) addEventListener("popstate", this.#onPopstate);
  }

  stop() {
    removeEventListener("popstate", this.#onPopstate);
  }

  /** Returns the parts of a view that the URL states. Invalid ones may be of another version, and are skipped. */
  read() {
    const view = {};
    for (const segment of segments()) {
      const [name, ...value] = segment.split("=");
      const part = this.#isOwn(name) && name.slice(this.#prefix.length);
      const stated = decode(value.join("="));
      if (VIEW_OPTIONS.includes(part) && stated !== undefined && this.#isValid(part, stated)) view[part] = stated;
    }
    return view;
  }

  /** Returns a URL that leads to a view, or nothing if no link leads to the page. */
  linkTo(view) {
    if (UNLINKABLE.test(location.href)) return undefined;
    const others = this.#others();
    // It states every part, since the page may ask for another view by then.
    return this.#urlOf(
      VIEW_OPTIONS.filter((part) => view[part] || this.#baseline[part]), view, isPageState(others) ? others : [],
    ).href;
  }

  /** Writes a change of the view: as a new entry of the history if the reader made it, else into the present one. */
  write(previous, current, isStep) {
    const changed = VIEW_OPTIONS.filter((part) => current[part] !== previous[part]).join();
    const others = this.#others();
    if (!this.#onHistory || !changed || !isPageState(others)) return;
    const url = this.#urlOf(VIEW_OPTIONS.filter((part) => current[part] !== this.#baseline[part]), current, others);
    // Trying one recency after the other, or dragging along the ruler, is one step.
    const isRepeated = changed === "since" && this.#lastStep === changed;
    this.#lastStep = isStep ? changed : undefined;
    try {
      // The state object is the page's.
      if (isStep && !isRepeated) history.pushState(history.state, "", url);
      else history.replaceState(history.state, "", url);
    } catch {
      // Some pages have a URL that cannot change, and browsers limit the number of changes in a short time.
    }
  }

  /** Absolute, since the page may have another base URL. */
  #urlOf(parts, view, others) {
    const own = parts.map((part) => `${this.#prefix}${part}=${encode(view[part] ?? "")}`);
    const url = new URL(location.href);
    url.hash = [...others, ...own].join("&");
    return url;
  }

  #isOwn(segment) {
    return segment.startsWith(this.#prefix);
  }

  #others() {
    return segments().filter((segment) => !this.#isOwn(segment));
  }

  #onPopstate = () => {
    this.#lastStep = undefined;
    if (isPageState(this.#others())) this.#onHistory({ ...this.#baseline, ...this.read() });
  };
}
