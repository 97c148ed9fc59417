// The view in the page's address, or in a link to it: in its fragment, under a name of the element's own, so that
// two stands in a page do not fight. Whatever else the fragment holds is the page's, and stays.

const PARTS = ["sources", "since", "tags", "only", "sort", "clock", "article"];

const segments = () => location.hash.slice(1).split("&").filter(Boolean);

const encoded = (value) => encodeURIComponent(value).replaceAll("%20", "+").replaceAll("%2C", ",");

/** Addresses of pages that no link leads to: of a frame whose text is in the page around it, of a script's own. */
const NOWHERE = /^(about|blob|data|javascript):/;

function decoded(value) {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

export class Address {
  #prefix;
  #host;
  #makesSense;
  #last;
  #step;
  #back;

  // `host` is the view that the page itself asks for, as attributes say it. `makesSense` is asked for each
  // part that the address names; `back` is told of a view when the reader goes through the history. Without it the
  // address is only read.
  constructor(name, host, makesSense, back) {
    this.#prefix = `${encodeURIComponent(name)}.`;
    this.#host = host;
    this.#last = host;
    this.#makesSense = makesSense;
    this.#back = back;
    if (back) addEventListener("popstate", this.#gone);
  }

  stop() {
    removeEventListener("popstate", this.#gone);
  }

  /** What the address says of the view. */
  says() {
    const view = {};
    for (const segment of segments()) {
      const [name, ...value] = segment.split("=");
      const part = this.#own(name) && name.slice(this.#prefix.length);
      const said = decoded(value.join("="));
      // What is no part of a view, or makes no sense, may be of another version, and is passed over.
      if (PARTS.includes(part) && said !== undefined && this.#makesSense(part, said)) view[part] = said;
    }
    return view;
  }

  /** The page's address with a view in it, wherever it is; nothing where no link leads to the page. */
  link(view) {
    if (NOWHERE.test(location.href)) return undefined;
    // All of it is named, for by then the page may ask for another view by itself.
    return this.#with(PARTS.filter((part) => view[part] || this.#host[part]), view, this.#others() ?? []).href;
  }

  /** Writes the view that is shown; as a step to come back from, or in place of the last. */
  write(view, steps) {
    const changed = PARTS.filter((part) => view[part] !== this.#last[part]).join();
    this.#last = view;
    const others = this.#others();
    if (!this.#back || !changed || !others) return;
    const url = this.#with(PARTS.filter((part) => view[part] !== this.#host[part]), view, others);
    // To try one span after the other, or to drag along the ruler, is one step.
    const again = changed === "since" && this.#step === changed;
    this.#step = steps ? changed : undefined;
    try {
      // The state is the page's own.
      if (steps && !again) history.pushState(history.state, "", url);
      else history.replaceState(history.state, "", url);
    } catch {
      // Some pages have no address that could change, and browsers allow only so many changes at once.
    }
  }

  /** The address as it is with parts of a view; in full, since a page may let others count from elsewhere. */
  #with(parts, view, others) {
    const mine = parts.map((part) => `${this.#prefix}${part}=${encoded(view[part] ?? "")}`);
    const url = new URL(location.href);
    url.hash = [...others, ...mine].join("&");
    return url;
  }

  #own(segment) {
    return segment.startsWith(this.#prefix);
  }

  /** What is the page's in the fragment; nothing where that is an anchor, or a way that it finds by itself. */
  #others() {
    const others = segments().filter((segment) => !this.#own(segment));
    return others.every((segment) => segment.includes("=")) ? others : undefined;
  }

  #gone = () => {
    this.#step = undefined;
    if (this.#others()) this.#back({ ...this.#host, ...this.says() });
  };
}
