// The view in the page's address: in its fragment, under a name of the element's own, so that two stands in
// a page do not fight. Whatever else the fragment holds is the page's, and stays.

const PARTS = ["sources", "since", "tags", "only", "sort", "clock", "article"];

const segments = () => location.hash.slice(1).split("&").filter(Boolean);

const encoded = (value) => encodeURIComponent(value).replaceAll("%20", "+").replaceAll("%2C", ",");

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
  // part that the address names; `back` is told of a view when the reader goes through the history.
  constructor(name, host, makesSense, back) {
    this.#prefix = `${encodeURIComponent(name)}.`;
    this.#host = host;
    this.#last = host;
    this.#makesSense = makesSense;
    this.#back = back;
    addEventListener("popstate", this.#gone);
  }

  stop() {
    removeEventListener("popstate", this.#gone);
  }

  /** The whole view that the address stands for. */
  read() {
    const view = { ...this.#host };
    for (const segment of segments()) {
      const [name, ...value] = segment.split("=");
      const part = this.#own(name) && name.slice(this.#prefix.length);
      const said = decoded(value.join("="));
      // What is no part of a view, or makes no sense, may be of another version, and is passed over.
      if (PARTS.includes(part) && said !== undefined && this.#makesSense(part, said)) view[part] = said;
    }
    return view;
  }

  /** Writes the view that is shown; as a step to come back from, or in place of the last. */
  write(view, steps) {
    const changed = PARTS.filter((part) => view[part] !== this.#last[part]).join();
    this.#last = view;
    const others = this.#others();
    if (!changed || !others) return;
    const mine = PARTS.filter((part) => view[part] !== this.#host[part])
      .map((part) => `${this.#prefix}${part}=${encoded(view[part] ?? "")}`);
    const fragment = [...others, ...mine].join("&");
    const url = fragment ? `#${fragment}` : location.pathname + location.search;
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
    if (this.#others()) this.#back(this.read());
  };
}
