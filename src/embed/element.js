// The custom element: attributes and properties in, events out, and the plain articles it holds for as
// long as, or whenever, the program cannot show them.

import { Journal } from "./journal.js";
import { forget, program, report } from "./program.js";

/** Attributes that are the view or how it is drawn, with the names of their properties. */
const SETTINGS = {
  sources: "sources", since: "since", tags: "tags", sort: "sort", clock: "clock", article: "article",
  lang: "lang", "heading-level": "headingLevel",
};

const CHOICES = { theme: ["auto", "light", "dark"], loading: ["eager", "lazy"] };

/** What stands in place of a stand that stopped, or of articles that did not come. */
const WORDS = {
  en: ["The reader stopped, so the articles are shown as they are.", "Start it again", "The articles could not be loaded."],
  ar: ["توقّف القارئ، فتُعرض المقالات كما هي.", "شغّله من جديد", "تعذّر تحميل المقالات."],
};

/** The stands that are open in this page. */
const open = new Set();

/** Lists in attributes: commas part names, and a name with one stands in quotes. */
function listed(value) {
  if (!Array.isArray(value)) return value;
  const quoted = (name) => /^\s|\s$|^"|,|^$|^\(not stated\)$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return value.map((name) => name === null ? "(not stated)" : quoted(String(name))).join(", ");
}

export class NewsStand extends HTMLElement {
  static observedAttributes = [...Object.keys(SETTINGS), ...Object.keys(CHOICES), "src"];

  #stand; #journal; #program; #view; #feed; #sight; #turn = 0; #reflecting = false; #restarts = 0;
  #attributes = {}; #told = new Map(); #ready = Promise.withResolvers?.() ?? withResolvers();

  constructor() {
    super();
    // Nobody has to wait for it, so its failing must not look like a fault of the page.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    for (const name of ["feed", "src", "headingLevel", ...Object.values(SETTINGS), ...Object.keys(CHOICES)]) {
      // A framework may have set it before there was anything to set it on.
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    for (const name of Object.keys(CHOICES)) this.#choice(name);
    if (this.#stand || this.#sight) return;
    if (this.loading !== "lazy") return this.#begin();
    // A stand without children has no height, and would else never come near.
    this.#sight = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) this.#begin();
    }, { rootMargin: "400px" });
    this.#sight.observe(this);
  }

  disconnectedCallback() {
    // A move is a removal and an arrival at once; only what stays away is taken down.
    queueMicrotask(() => { if (!this.isConnected) this.#close(); });
  }

  attributeChangedCallback(name, old, value) {
    if (this.#reflecting || old === value || !this.isConnected) return;
    if (CHOICES[name]) {
      this.#choice(name);
      if (name === "loading" && this.#sight && this.loading !== "lazy") this.#begin();
    } else if (name === "src") {
      this.#feed = undefined;
      if (!this.#sight) this.#begin();
    } else if (this.#stand) {
      this.#told.delete(SETTINGS[name]);
      this.#attributes = this.#stand.set({ [SETTINGS[name]]: value });
    }
  }

  get src() { return this.getAttribute("src") ?? ""; }
  set src(value) { this.#write("src", value); }
  get since() { return this.getAttribute("since") ?? ""; }
  set since(value) { this.#write("since", value); }
  get sources() { return this.getAttribute("sources") ?? ""; }
  set sources(value) { this.#write("sources", listed(value)); }
  get tags() { return this.getAttribute("tags") ?? ""; }
  set tags(value) { this.#write("tags", listed(value)); }
  get sort() { return this.getAttribute("sort") ?? "newest"; }
  set sort(value) { this.#write("sort", value); }
  get clock() { return this.getAttribute("clock") ?? "edition"; }
  set clock(value) { this.#write("clock", value); }
  get article() { return this.getAttribute("article"); }
  set article(value) { this.#write("article", value); }
  get theme() { return this.getAttribute("theme") ?? "auto"; }
  set theme(value) { this.#write("theme", value); }
  get loading() { return this.getAttribute("loading")?.toLowerCase() === "lazy" ? "lazy" : "eager"; }
  set loading(value) { this.#write("loading", value); }
  get headingLevel() { return Number(this.getAttribute("heading-level") ?? 2); }
  set headingLevel(value) { this.#write("heading-level", value); }

  /** The feed that was handed over as an object, if one was. */
  get feed() { return this.#feed ?? null; }
  set feed(value) {
    this.#feed = value ?? undefined;
    if (this.isConnected && !this.#sight) this.#begin();
  }

  /** Settles once the stand is there, or cannot come. */
  get ready() { return this.#ready.promise.then(() => this); }

  /** The whole view as a plain object. */
  view() { return this.#stand?.view() ?? this.#view ?? null; }

  /** Shows a whole view; throws, and changes nothing, where it makes no sense. */
  show(view) {
    if (!this.#stand) throw new Error("Newsstand: the stand is not there yet: await its `ready` first.");
    this.#reflect(this.#stand.show(view));
  }

  /** Reads another feed in the same view; throws, and keeps the old one, where it is no feed. */
  replace(feed) {
    if (!this.#stand) throw new Error("Newsstand: the stand is not there yet: await its `ready` first.");
    this.#stand.replace(feed);
    this.#feed = feed;
  }

  #write(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Checks an attribute that only this file knows. */
  #choice(name) {
    const value = this.getAttribute(name);
    if (value === null || CHOICES[name].includes(value.toLowerCase())) return this.#told.delete(name);
    this.#trouble(name, `expected ${CHOICES[name].map((one) => `"${one}"`).join(" or ")}, found "${value}"`);
  }

  async #begin() {
    this.#sight?.disconnect();
    this.#sight = undefined;
    const turn = ++this.#turn;
    const current = () => turn === this.#turn && this.isConnected;
    try {
      const [begun, feed] = await Promise.all([program(), this.#load()]);
      if (!current()) return;
      if (this.#stand && this.#program === begun) this.#stand.replace(feed);
      else this.#take(begun, feed);
    } catch (why) {
      if (!current()) return;
      this.#fail(why);
    }
  }

  /** The feed to show; none is the one that the build embedded. */
  async #load() {
    if (this.#feed !== undefined || !this.src) return this.#feed;
    const url = new URL(this.src, document.baseURI).href;
    let response;
    try {
      response = await fetch(url);
    } catch (why) {
      throw new Error(await unreachable(url, why), { cause: "src" });
    }
    if (!response.ok) throw new Error(`expected a feed, but ${url} answers HTTP ${response.status}`, { cause: "src" });
    try {
      return await response.json();
    } catch (why) {
      throw new Error(`expected a feed, but what ${url} answers is not JSON: ${why.message}`, { cause: "src" });
    }
  }

  #take(begun, feed) {
    const settings = {};
    for (const [name, key] of Object.entries(SETTINGS)) {
      if (this.hasAttribute(name)) settings[key] = this.getAttribute(name);
    }
    const root = this.#root();
    root.replaceChildren();
    begun.stands ??= watch(begun);
    let first = true;
    const stand = begun.open(root, settings, feed, {
      draws: (begins) => this.#journal.draws(begins),
      trouble: (name, what) => this.#trouble(name, what),
      opens: (id, headline, url) => this.#tell("articleopen", { id, headline, url: url ?? null }, true),
      viewed: (view, attributes) => {
        const known = JSON.stringify(this.#view) === JSON.stringify(view);
        this.#view = view;
        this.#reflect(attributes);
        // Not from inside the drawing: who hears it may do anything.
        if (first) queueMicrotask(() => this.#arrived());
        else if (!known) queueMicrotask(() => this.#tell("viewchange", { view }));
        first = false;
      },
    });
    this.#stand = stand;
    this.#program = begun;
    this.#journal = new Journal(root);
    this.#attributes = stand.set({});
    this.#view = stand.view();
    begun.stands.set(stand.number, this);
    open.add(this);
  }

  #arrived() {
    if (!this.#stand) return;
    this.#ready.resolve();
    this.#tell("ready", { articles: this.#stand.articles });
  }

  /** Writes what the reader chose into the attributes, so that they are always the view. */
  #reflect(attributes) {
    this.#reflecting = true;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== (this.#attributes[name] ?? null)) this.#write(name, value);
    }
    this.#reflecting = false;
    this.#attributes = attributes;
  }

  #root() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      // What is typed here is meant for here. With a modifier it is a shortcut, and may be the host's.
      for (const type of ["keydown", "keypress", "keyup"]) {
        root.addEventListener(type, (event) => {
          if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
        });
      }
    }
    return this.shadowRoot;
  }

  /** Takes the stand down, and shows what the element holds. */
  #close() {
    this.#turn += 1;
    this.#sight?.disconnect();
    this.#sight = undefined;
    this.#journal?.stop();
    if (!this.#stand) return;
    this.#program.stands.delete(this.#stand.number);
    open.delete(this);
    this.#stand.close();
    this.#stand = undefined;
    this.#plain();
  }

  #plain(...more) {
    this.shadowRoot?.replaceChildren(...more, document.createElement("slot"));
  }

  #fail(why) {
    const name = why.cause === "src" ? "src" : "program";
    this.#ready.reject(new Error(`Newsstand: ${why.message}`));
    this.#trouble(name, why.message);
    if (this.#stand) return;
    if (this.textContent.trim()) return this.#plain();
    const sentence = document.createElement("p");
    sentence.setAttribute("part", "message");
    sentence.textContent = this.#words()[2];
    this.#root().replaceChildren(sentence);
  }

  /** After the program stopped: the stand that was at work says so, the others go on in a new one. */
  rescue(guilty) {
    open.delete(this);
    this.#journal.stop();
    this.#stand = this.#program = this.#journal = undefined;
    if (!guilty) return this.#begin();
    // The view that it stopped in may be what stops it: a second time it begins without.
    if (this.#restarts++ > 0) for (const name of ["sources", "since", "tags", "sort", "clock", "article"]) this.#silently(name);
    const bar = document.createElement("p");
    const button = document.createElement("button");
    const [stopped, again] = this.#words();
    bar.setAttribute("role", "alert");
    bar.setAttribute("part", "message");
    button.type = "button";
    button.textContent = again;
    button.addEventListener("click", () => this.#begin(), { once: true });
    bar.append(stopped, " ", button);
    this.#plain(bar);
  }

  #silently(name) {
    this.#reflecting = true;
    this.removeAttribute(name);
    this.#reflecting = false;
  }

  #words() {
    const lang = this.lang || this.closest("[lang]")?.lang || "en";
    return WORDS[lang.split("-")[0].toLowerCase()] ?? WORDS.en;
  }

  /** Says once that a value makes no sense: to whoever listens, else on the console. */
  #trouble(name, what) {
    if (this.#told.get(name) === what) return;
    this.#told.set(name, what);
    const message = name === "program" ? what : `\`${name}\`: ${what}`;
    if (this.#tell("error", { name, message }, true)) report(message);
  }

  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`newsstand:${type}`, { detail, cancelable, bubbles: true, composed: true }));
  }
}

/** Listens for a program's stopping, which ends it for every stand of the page. */
function watch(begun) {
  const stands = new Map();
  begun.onstop({
    stopped(why, number) {
      forget(begun);
      report(`The reader stopped, which is a fault of its own: ${why}`);
      queueMicrotask(() => {
        for (const [one, stand] of stands) stand.rescue(one === number);
        stands.clear();
      });
    },
  });
  return stands;
}

/** Why a feed did not come, as far as a page may know. */
async function unreachable(url, why) {
  const other = new URL(url).origin !== location.origin;
  const there = other && await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
  return there
    ? `${url} is there, but its server does not let this page read it: it must send the header Access-Control-Allow-Origin: ${location.origin}`
    : `${url} could not be fetched: ${why.message}. Check the address and the connection; a Content-Security-Policy must name it in connect-src`;
}

function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}
