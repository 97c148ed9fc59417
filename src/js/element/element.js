// The custom element: attributes and properties in, events out, and the plain articles it holds for as
// long as, or whenever, the program cannot show them.

import { Discussion } from "./comments-slot.js";
import { feedOf } from "./feed.js";
import { desk } from "./assets.js";
import { hidden } from "./hidden.js";
import { First, takeUp } from "../prerender/takeover.js";
import { listen } from "./shadow-events.js";
import { choose, takeOff, wear } from "./appearance.js";
import { Journal } from "./dom-guard.js";
import { Keeping } from "./library-bridge.js";
import { CHOICES, Mirrored, SETTINGS } from "./attributes.js";
import { parts } from "./chunks.js";
import { failed, plain, stopped } from "./fallback.js";
import { Progress } from "./reading-progress.js";
import { program, report, watch } from "./program.js";
import { Shown } from "./view-sync.js";
import { languageOf, spoken, takeWords, teach, wordsOf } from "./messages.js";

/** How long a first drawing waits at most, in milliseconds: for what the page brought along to be seen, and for the words of its language. */
const LONGEST_WAIT = 1000;

/** The stands of programs that stopped. */
const graves = [];

export class NewsStand extends Mirrored {
  #stand; #journal; #program; #view; #feed; #sight; #turn = 0; #awake = false; #first; #listens = false; #restarts = 0; #language;
  #shown = new Shown(this, (view, step) => step ? this.#stand.step(view) : this.#stand.set(view));
  #discussion; #keeping = new Keeping(); #desk; #progress; #told = new Map(); #ready = Promise.withResolvers?.() ?? withResolvers();

  constructor() {
    super();
    // Nobody has to wait for it, so its failing must not look like a fault of the page.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    this.upgrade();
    wear(this);
    for (const name of Object.keys(CHOICES)) this.#choice(name);
    // A move in the page is an arrival too: what is there stays.
    if (this.#awake || this.#sight) return;
    takeUp(this, () => { if (!this.#stand) this.#first ??= First.in(this.shadowRoot); });
    if (this.loading !== "lazy") return this.#begin();
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
    if (this.#shown.writes || old === value || !this.isConnected) return;
    if (CHOICES[name]) {
      this.#choice(name);
      if (name === "storage") this.#remember();
      if (name === "loading" && this.#sight && this.loading !== "lazy") this.#begin();
    } else if (name === "src") {
      this.#feed = undefined;
      if (this.#awake) this.#begin();
    } else if (name === "url-key") {
      if (this.#stand) this.#shown.keep(this.#program);
    } else if (this.#stand) {
      this.#told.delete(SETTINGS[name]);
      this.#shown.changed(this.#stand.set({ [SETTINGS[name]]: value }));
      if (name === "lang") this.#learn(this.#program);
    }
  }

  /** The feed that was handed over as an object, if one was. */
  get feed() { return this.#feed ?? null; }
  set feed(value) {
    this.#feed = value ?? undefined;
    if (this.#awake) this.#begin();
  }

  /** Settles once the stand is there, or cannot come. */
  get ready() { return this.#ready.promise.then(() => this); }

  /** The whole view as a plain object. */
  view() { return this.#stand?.view() ?? this.#view ?? null; }

  /** Shows a whole view; throws, and changes nothing, where it makes no sense. */
  show(view) {
    if (!this.#stand) throw new Error("Newsstand: the stand is not there yet: await its `ready` first.");
    this.#shown.given(this.#stand.show(view));
  }

  /** Reads another feed in the same view; throws, and keeps the old one, where it is no feed. */
  replace(feed) {
    if (!this.#stand) throw new Error("Newsstand: the stand is not there yet: await its `ready` first.");
    this.#stand.replace(feed, this.#parts(feed));
    this.#feed = feed;
    this.#keeping.visited();
    this.#language = languageOf(feed);
    this.#learn(this.#program);
  }

  /** Checks an attribute that only this file knows. */
  #choice(name) {
    const value = this.getAttribute(name);
    if (value === null || CHOICES[name].includes(value.toLowerCase())) return this.#told.delete(name);
    this.#trouble(name, `expected ${CHOICES[name].map((one) => `"${one}"`).join(" or ")}, found "${value}"`);
  }

  async #begin() {
    this.#awake = true;
    this.#sight?.disconnect();
    this.#sight = undefined;
    const turn = ++this.#turn;
    const current = () => turn === this.#turn && this.isConnected;
    // A page with a first frame brings the words along.
    if (this.lang && !this.shadowRoot) wordsOf(spoken(this.lang));
    if (this.#first ?? this.shadowRoot?.firstChild) await seen();
    if (!current()) return;
    try {
      const [begun, feed] = await Promise.all([program(), this.#feed ?? feedOf(this)]);
      if (!current()) return;
      this.#language = languageOf(feed);
      await Promise.race([this.#learn(begun), new Promise((then) => setTimeout(then, LONGEST_WAIT))]);
      if (!current()) return;
      if (this.#stand && this.#program === begun) {
        this.#stand.replace(feed, this.#parts(feed));
        this.#keeping.visited();
      } else this.#take(begun, feed);
    } catch (why) {
      if (!current()) return;
      this.#fail(why);
    }
  }

  /** Teaches a program the words of the controls' language; as long as they are not there, they are English. */
  async #learn(begun) {
    takeWords(this);
    const language = spoken(this.lang || this.#language);
    const words = language !== "en" && await wordsOf(language);
    if (!words || begun.stopped || !teach(begun, language, words)) return;
    if (this.#program === begun) this.#stand?.set({});
  }

  #take(begun, feed) {
    const settings = {};
    for (const [name, key] of Object.entries(SETTINGS)) {
      if (this.hasAttribute(name)) settings[key] = this.getAttribute(name);
    }
    this.#program = begun;
    const begins = this.#shown.begin(begun, settings);
    const root = this.#root();
    const early = this.#first;
    this.#first = undefined;
    if (early) early.read();
    else root.replaceChildren();
    begun.stands ??= watch(begun);
    let first = true, press;
    const pressed = () => { press?.(); press = undefined; };
    const stand = begun.open(root, begins, feed, this.#parts(feed), this.#feed === undefined, {
      kept: this.storage === "off" ? undefined : hidden(),
      draws: (begins) => this.#journal.draws(begins),
      trouble: (name, what) => this.#trouble(name, what),
      looks: choose,
      keeps: (verb, what) => this.#keeping.keeps(verb, what),
      uses: (tool) => this.#use(tool),
      opens: (id, headline, url) => this.#tell("articleopen", { id, headline, url: url ?? null }, true),
      viewed: (view, attributes) => {
        const known = JSON.stringify(this.#view) === JSON.stringify(view);
        this.#view = view;
        this.#shown.viewed(attributes, first);
        this.#desk?.turn(view.article);
        this.#progress?.tell();
        this.#keeping.viewed();
        // Not every browser says that another article has the same child.
        queueMicrotask(() => this.#discuss());
        // Not from inside the drawing: who hears it may do anything.
        if (first) {
          const rest = early?.end();
          queueMicrotask(() => {
            this.#arrived();
            press = rest?.press;
            if (!rest?.redo()) pressed();
          });
        } else if (!known) {
          queueMicrotask(() => {
            this.#tell("viewchange", { view });
            pressed();
          });
        }
        first = false;
      },
    });
    this.#stand = stand;
    this.#journal = new Journal(root);
    this.#progress = new Progress(root);
    this.#shown.attributes = stand.set({});
    this.#view = stand.view();
    begun.stands.set(stand.number, this);
    this.#remember();
  }

  /** Lets the reader keep things. */
  #remember() {
    const stand = this.#stand;
    if (stand) this.#keeping.begin(this, stand, (view) => this.#shown.take(stand.show(view)));
  }

  /** What brings the parts of a feed; the stand that asked first says what did not come. */
  #parts(feed) {
    return { ...parts(feed), trouble: (what) => this.#trouble("src", what) };
  }

  /** Does something with what is read, by what is loaded for that. */
  async #use(tool) {
    const stand = this.#stand;
    try {
      const { Desk } = await desk();
      const words = await wordsOf(spoken(this.lang || this.#language));
      if (stand !== this.#stand) return;
      this.#desk ??= new Desk(this.shadowRoot);
      await this.#desk.use(tool, stand.article(), this.#shown.link(), words);
    } catch (why) {
      this.#trouble("program", why.message);
    }
  }

  #arrived() {
    if (!this.#stand) return;
    this.#ready.resolve();
    this.#tell("ready", { articles: this.#stand.articles });
  }

  #root() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#listens) {
      this.#listens = true;
      listen(root, () => desk().catch(() => {}));
      this.#discussion = new Discussion(root, (id, headline, url) => this.#tell("comments", { id, headline, url }));
      root.addEventListener("slotchange", () => this.#discuss());
    }
    return root;
  }

  #discuss() { this.#discussion?.look(this.#view?.article); }

  /** Takes the stand down, and shows what the element holds. */
  #close() {
    takeOff(this);
    this.#turn += 1;
    this.#awake = false;
    this.#sight?.disconnect();
    this.#sight = undefined;
    this.#journal?.stop();
    this.#shown.stop();
    this.#keeping.stop();
    this.#desk?.stop();
    this.#progress?.stop();
    if (!this.#stand) return;
    this.#program.stands.delete(this.#stand.number);
    this.#stand.close();
    this.#stand = this.#first = undefined;
    plain(this);
    this.#discuss();
  }

  #fail(why) {
    const name = ["src", "feed"].includes(why.cause) ? why.cause : "program";
    this.#ready.reject(new Error(`Newsstand: ${why.message}`));
    this.#trouble(name, why.message);
    if (this.#stand) return;
    this.#first = undefined;
    this.#root();
    failed(this, this.lang || this.#language);
  }

  /** After a program stopped: the stand that was at work says so, the others go on in a new one. */
  rescue(guilty) {
    this.#journal.stop();
    this.#shown.stop();
    this.#keeping.stop();
    this.#desk?.stop();
    this.#progress.stop();
    // Kept, for when it is collected it would call into the program that stopped.
    graves.push(this.#stand);
    this.#stand = this.#program = this.#journal = undefined;
    if (!guilty) return this.#begin();
    // The view that it stopped in may be what stops it: a second time it begins without.
    if (this.#restarts++ > 0) this.#shown.clear();
    this.#first = undefined;
    stopped(this, this.lang || this.#language, () => this.#begin());
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

/** Once a frame has been drawn: a program that begins would take the time that the page's own drawing needs. */
const seen = () => new Promise((then) => {
  requestAnimationFrame(() => setTimeout(then));
  // A page in the background draws none.
  setTimeout(then, document.hidden ? 0 : LONGEST_WAIT);
});

function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}
