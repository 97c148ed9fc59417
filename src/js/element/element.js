// The custom element. It loads the program and a feed, and connects the program's store to attributes, URL and events.

import { Takeover, whenFrameComplete } from "../prerender/takeover.js";
import { EXTRA_CONTENT, OPEN_ARTICLE } from "../protocol/hooks.js";
import { chooseAppearance, followAppearance, releaseAppearance } from "./appearance.js";
import { articleActions } from "./assets.js";
import { ELEMENT_CHOICES, PROGRAM_OPTIONS, ReflectingElement } from "./attributes.js";
import { chunkFetcher } from "./chunks.js";
import { CommentsSlot } from "./comments-slot.js";
import { DomGuard } from "./dom-guard.js";
import { showContent, showCrash, showLoadFailure } from "./fallback.js";
import { feedFor } from "./feed.js";
import { frameDrawn } from "./frames.js";
import { readHidden } from "./hidden.js";
import { LibraryBridge } from "./library-bridge.js";
import { addLanguage, feedLanguage, messagesOf, resolveLanguage, takeEmbeddedMessages } from "./messages.js";
import { ARTICLE, EXTRAS, compileParts, loadParts, loadPartsEarly, loadPartsFor, partsFor } from "./parts.js";
import { loadProgram, warnOnce, watchForCrash } from "./program.js";
import { ReadingProgress } from "./reading-progress.js";
import { listenInside } from "./shadow-events.js";
import { urlKeyOf } from "./url-key.js";
import { UrlState } from "./url-state.js";

/** Longest wait for the messages before the first drawing, in milliseconds. */
const MAX_WAIT = 1000;

/** Handles of programs that crashed. They must not be collected, since that would call into the program. */
const crashedHandles = [];

export class NewsStand extends ReflectingElement {
  /** @type {import("../protocol/messages.js").WidgetHandle | undefined} */
  #handle;
  /** @type {import("../protocol/messages.js").Program | undefined} */
  #program;
  /** The feed of the last call of `replace`, which a later feed supersedes. */
  #replacement;
  #feed; #language; #isStarted = false; #startNumber = 0; #visibilityObserver; #crashes = 0;
  /** The view that the page asked for, as attributes; the URL says how the view differs from it. */
  #baseline;
  #url; #takeover; #guard; #progress; #comments; #actions; #library = new LibraryBridge();
  #reported = new Map(); #ready = Promise.withResolvers?.() ?? withResolvers();

  constructor() {
    super();
    // Nobody has to wait for `ready`, so its failure must not appear as an unhandled one.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    this.upgradeProperties();
    followAppearance(this);
    for (const name of Object.keys(ELEMENT_CHOICES)) this.#checkChoice(name);
    // A move within the page connects again; the widget stays.
    if (this.#isStarted || this.#visibilityObserver) return;
    whenFrameComplete(this, () => { if (!this.#handle) this.#takeover ??= Takeover.in(this.shadowRoot); });
    if (this.loading !== "lazy") return this.#start();
    this.#visibilityObserver = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    }, { rootMargin: "400px" });
    this.#visibilityObserver.observe(this);
  }

  disconnectedCallback() {
    // A move within the page disconnects and connects at once.
    queueMicrotask(() => { if (!this.isConnected) this.#close(); });
  }

  attributeChangedCallback(name, previous, value) {
    if (previous === value || !this.isConnected) return;
    if (ELEMENT_CHOICES[name]) {
      this.#checkChoice(name);
      if (name === "storage") this.#startLibrary();
      if (name === "loading" && this.#visibilityObserver && this.loading !== "lazy") this.#start();
    } else if (name === "src") {
      this.#feed = undefined;
      if (this.#isStarted) this.#start();
    } else if (name === "url-key") {
      if (this.#handle) this.#followUrl(this.#handle.attributes());
    } else if (this.#handle) {
      this.#reported.delete(PROGRAM_OPTIONS[name]);
      // An attribute that the element wrote itself equals the store's view, so setting it changes nothing.
      this.#handle.set({ [PROGRAM_OPTIONS[name]]: value });
      if (name === "lang") this.#addLanguage(this.#program);
    }
  }

  /** The feed that was set as an object, if any. */
  get feed() { return this.#feed ?? null; }
  set feed(value) {
    this.#feed = value ?? undefined;
    if (this.#isStarted) this.#start();
  }

  /** Resolves once the widget is there, and rejects if it cannot come. */
  get ready() { return this.#ready.promise.then(() => this); }

  /** Returns the whole view, or `null` while there is no widget. */
  view() { return this.#handle?.view() ?? null; }

  /** Shows a whole view. Throws, and changes nothing, if it is invalid. */
  show(view) { this.#existing().show(view, false); }

  /**
   * Shows another feed in the same view. Throws, and keeps the old one, if it is no feed. The first that needs a part of
   * the program is shown once that has been loaded.
   */
  replace(feed) {
    const handle = this.#existing();
    const loading = loadPartsFor(feed, this.#program);
    this.#replacement = feed;
    if (!loading) return this.#replaceNow(feed);
    loading.then(() => { if (handle === this.#handle && feed === this.#replacement) this.#replaceNow(feed); })
      .catch((error) => this.#report("feed", error.message));
  }

  #replaceNow(feed) {
    this.#handle.replace(feed, this.#chunkFetcher(feed));
    this.#feed = feed;
    this.#feedReplaced(feed);
  }

  #existing() {
    if (!this.#handle) throw new Error("Newsstand: there is no widget yet. Await the element's `ready` first.");
    return this.#handle;
  }

  #checkChoice(name) {
    const value = this.getAttribute(name);
    if (value === null || ELEMENT_CHOICES[name].includes(value.toLowerCase())) return this.#reported.delete(name);
    this.#report(name, `expected ${ELEMENT_CHOICES[name].map((one) => `"${one}"`).join(" or ")}, found "${value}"`);
  }

  /** Loads program and feed, and then creates the widget, or shows the feed in the one that is there. */
  async #start() {
    this.#isStarted = true;
    this.#stopObserving();
    this.#replacement = undefined;
    const number = ++this.#startNumber;
    const isCurrent = () => number === this.#startNumber && this.isConnected;
    // A page with a first frame embeds its messages.
    if (this.lang && !this.shadowRoot) messagesOf(resolveLanguage(this.lang));
    // The program would take the time that the page's own first frame needs.
    if (this.#takeover ?? this.shadowRoot?.firstChild) await frameDrawn();
    if (!isCurrent()) return;
    try {
      const parts = this.#partsOfFirstDrawing();
      compileParts(parts);
      const [program, feed] = await Promise.all([loadProgram(), this.#feedWithParts()]);
      if (!isCurrent()) return;
      await Promise.all([loadParts(parts, program), loadPartsFor(feed, program)]);
      if (!isCurrent()) return;
      this.#language = feedLanguage(feed);
      await Promise.race([this.#addLanguage(program), new Promise((resolve) => setTimeout(resolve, MAX_WAIT))]);
      // Its first drawing takes long: what the first frame has answered is to be seen before.
      if (this.#takeover) await frameDrawn();
      if (!isCurrent()) return;
      if (this.#handle && this.#program === program) {
        this.#handle.replace(feed, this.#chunkFetcher(feed));
        this.#feedReplaced(feed);
      } else this.#create(program, feed);
    } catch (error) {
      if (isCurrent()) this.#fail(error);
    }
  }

  /** Returns the feed, and fetches early what the program needs to read it. */
  async #feedWithParts() {
    const feed = this.#feed ?? await feedFor(this);
    compileParts(partsFor(feed));
    return feed;
  }

  /** Returns the parts of the program that its first drawing needs, as far as that can be told. */
  #partsOfFirstDrawing() {
    const has = (selector) => this.shadowRoot?.querySelector(selector);
    // The parameter of a view in the URL may have any name.
    const isOpen = this.article || has(OPEN_ARTICLE) || location.hash.includes(".article=");
    const hidesSomething = this.storage !== "off" && readHidden();
    return [...isOpen ? [ARTICLE] : [], ...has(EXTRA_CONTENT) || hidesSomething ? [EXTRAS] : []];
  }

  #feedReplaced(feed) {
    this.#language = feedLanguage(feed);
    this.#library.editionLoaded();
    this.#addLanguage(this.#program);
  }

  /** Gives a program the messages of the interface's language. The interface is English until they are there. */
  async #addLanguage(program) {
    takeEmbeddedMessages(this);
    const language = resolveLanguage(this.lang || this.#language);
    const messages = language !== "en" && await messagesOf(language);
    if (!messages || program.hasCrashed || !addLanguage(program, language, messages)) return;
    if (this.#program === program) this.#handle?.redraw();
  }

  #create(program, feed) {
    const stored = this.storage === "off" ? null : readHidden() ?? {};
    const isFetched = this.#feed === undefined;
    const root = this.#root();
    const takeover = this.#takeover;
    this.#takeover = undefined;
    const handle = program.create(
      this.programOptions(), feed, this.#chunkFetcher(feed), isFetched, stored, this.#callbacks(takeover));
    this.#program = program;
    this.#handle = handle;
    program.elements ??= watchForCrash(program);
    program.elements.set(handle.number, this);
    const isFirst = !this.#baseline;
    this.#followUrl(this.#baseline ?? handle.attributes());
    // Without a key of its own, an element follows a link to a view once.
    if (this.urlKey || isFirst) handle.followUrl(this.#url.read(), false);
    this.#url.write(this.#baseline, handle.attributes(), false);
    if (takeover) takeover.recordChoices();
    else root.replaceChildren();
    this.#guard = new DomGuard(root);
    this.#progress = new ReadingProgress(root);
    // Before the first drawing, which happens in `mount` and may report an opened article to the library.
    this.#startLibrary();
    handle.mount(root);
    loadPartsEarly(root, program);
  }

  /**
   * The methods that the program calls; `HostCallbacks` in `src/element/mod.rs` has the same ones.
   * @returns {import("../protocol/messages.js").HostCallbacks}
   */
  #callbacks(takeover) {
    let isFirstDrawing = true;
    /** Repeats the last click in the first frame, once the reader's choices in it have been repeated and drawn. */
    let press;
    const pressAgain = () => { press?.(); press = undefined; };
    return {
      changed: ({ previous, current, origin }) => {
        if (origin !== "attribute") this.writeView(previous, current);
        this.#url?.write(previous, current, origin === "reader");
      },
      drawn: (view) => {
        this.#actions?.articleChanged(view.article);
        this.#progress.update();
        this.#library.viewDrawn();
        const replay = isFirstDrawing && takeover?.finish();
        const announce = isFirstDrawing ? () => {
          this.#announceReady();
          press = replay?.press;
          if (!replay?.redo()) pressAgain();
        } : () => {
          this.#dispatch("viewchange", { view });
          pressAgain();
        };
        isFirstDrawing = false;
        // Not during the drawing: a listener may do anything.
        queueMicrotask(announce);
      },
      drawing: (begins) => {
        this.#guard.setDrawing(begins);
        // Some browsers fire no `slotchange` if the next article keeps the slot's content. `drawn` is too rare to look
        // there: it skips a view that equals the last one.
        if (!begins) queueMicrotask(() => this.#updateComments());
      },
      mayOpen: (article) => this.#dispatch("articleopen", article, true),
      appearance: chooseAppearance,
      library: (command) => this.#library.run(command),
      articleAction: (action) => this.#performAction(action),
      problem: ({ name, message }) => this.#report(name, message),
    };
  }

  /** Keeps the view in the page's URL from now on, if the page asks for that. */
  #followUrl(baseline) {
    this.#url?.stop();
    this.#baseline = baseline;
    const program = this.#program;
    const isValid = (part, value) => program.check({ [part]: value }).length === 0;
    const onHistory = (view) => {
      // A reader who types elsewhere in the page goes on typing.
      const movesFocus = [this, document.body].includes(document.activeElement);
      this.#handle.followUrl(view, movesFocus);
    };
    this.#url = new UrlState(urlKeyOf(this), baseline, isValid, this.urlKey ? onHistory : undefined);
  }

  #startLibrary() {
    // The program reads the library with a part of its own.
    if (this.#handle) this.#library.start(this, this.#handle, () => loadParts([EXTRAS], this.#program));
  }

  /**
   * Returns the fetcher of a feed's chunks. Of several elements with one feed, the first reports failures.
   * @returns {import("../protocol/messages.js").ChunkFetcher}
   */
  #chunkFetcher(feed) {
    return { ...chunkFetcher(feed), problem: (message) => this.#report("src", message) };
  }

  async #performAction(action) {
    const handle = this.#handle;
    try {
      const { ArticleActions } = await articleActions();
      const messages = await messagesOf(resolveLanguage(this.lang || this.#language));
      if (handle !== this.#handle) return;
      this.#actions ??= new ArticleActions(this.shadowRoot);
      await this.#actions.perform(action, handle.article(), this.#url.linkTo(handle.attributes()), messages);
    } catch (error) {
      this.#report("program", error.message);
    }
  }

  #announceReady() {
    if (!this.#handle) return;
    this.#ready.resolve();
    this.#dispatch("ready", { articles: this.#handle.articles });
  }

  #root() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#comments) {
      listenInside(root, () => articleActions().catch(() => {}));
      this.#comments = new CommentsSlot(root, (id, headline, url) => this.#dispatch("comments", { id, headline, url }));
      root.addEventListener("slotchange", () => this.#updateComments());
    }
    return root;
  }

  #updateComments() { this.#comments?.update(this.view()?.article); }

  #stopObserving() {
    this.#visibilityObserver?.disconnect();
    this.#visibilityObserver = undefined;
  }

  /** Stops everything that acts on the widget. */
  #stop() {
    this.#guard?.stop();
    this.#url?.stop();
    this.#library.stop();
    this.#actions?.stop();
    this.#progress?.stop();
  }

  /** Takes the widget down, and shows the element's own content. */
  #close() {
    releaseAppearance(this);
    this.#startNumber += 1;
    this.#isStarted = false;
    this.#stopObserving();
    this.#stop();
    if (!this.#handle) return;
    this.#program.elements.delete(this.#handle.number);
    this.#handle.close();
    this.#handle = this.#takeover = undefined;
    showContent(this);
    this.#updateComments();
  }

  #fail(error) {
    const name = ["src", "feed"].includes(error.cause) ? error.cause : "program";
    this.#ready.reject(new Error(`Newsstand: ${error.message}`));
    this.#report(name, error.message);
    if (this.#handle) return;
    this.#takeover = undefined;
    this.#root();
    showLoadFailure(this, this.lang || this.#language);
  }

  /** Recovers from a crash of the program: its culprit says so, the others go on in a new program. */
  recover(isCulprit) {
    this.#stop();
    crashedHandles.push(this.#handle);
    this.#handle = this.#program = this.#guard = undefined;
    if (!isCulprit) return this.#start();
    // The view may be what crashes it, so it is cleared before the second restart.
    if (this.#crashes++ > 0) this.#clearView();
    this.#takeover = undefined;
    showCrash(this, this.lang || this.#language, () => this.#start());
  }

  #clearView() {
    const view = this.#baseline;
    const none = Object.fromEntries(Object.keys(view).map((name) => [name, null]));
    for (const name of Object.keys(view)) this.removeAttribute(name);
    this.#url.write(view, none, false);
  }

  /** Reports that a part of the program could not be loaded. */
  reportPart(message) { this.#report("program", message); }

  /** Reports a problem once: to a listener, or else on the console. */
  #report(name, what) {
    if (this.#reported.get(name) === what) return;
    this.#reported.set(name, what);
    const message = name === "program" ? what : `\`${name}\`: ${what}`;
    if (this.#dispatch("error", { name, message }, true)) warnOnce(message);
  }

  #dispatch(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`newsstand:${type}`, {
      detail, cancelable, bubbles: true, composed: true,
    }));
  }
}

function withResolvers() {
  const resolvers = {};
  resolvers.promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
  return resolvers;
}
