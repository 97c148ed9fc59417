// The globals of a page, for the modules that use them. Has to be imported before those.

import { Element, element } from "./dom.js";

const storage = new Map();

/** The values in local storage. */
export const localStorage = {
  getItem: (key) => storage.get(key) ?? null,
  setItem: (key, value) => storage.set(key, String(value)),
  removeItem: (key) => storage.delete(key),
};

/** Observers see nothing: nobody but the test changes the document. */
class Observer {
  observe() {}
  disconnect() {}
  takeRecords() { return []; }
}

export const body = element("body");

const page = new EventTarget();

Object.assign(globalThis, {
  ...globalThis.navigator ? {} : { navigator: {} },
  HTMLElement: Element,
  requestAnimationFrame: (callback) => setTimeout(callback),
  MutationObserver: Observer,
  IntersectionObserver: Observer,
  document: Object.assign(new EventTarget(), {
    readyState: "complete", baseURI: "https://page.example/", hidden: false, activeElement: body, body,
    createElement: (name) => element(name),
  }),
  location: { href: "https://page.example/", hash: "" },
  history: {
    state: null,
    replaceState(state, _, url) { Object.assign(location, { href: String(url), hash: new URL(url).hash }); },
    pushState(state, _, url) { this.replaceState(state, _, url); },
  },
  localStorage,
  self: { origin: "https://page.example" },
  innerHeight: 600,
  getSelection: () => ({ rangeCount: 0 }),
  requestAnimationFrame: (callback) => setTimeout(callback),
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});
// Nothing may keep the test alive, and there are no other tabs.
delete globalThis.BroadcastChannel;
// Node 18 does not have it.
globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail, ...init } = {}) {
    super(type, init);
    this.detail = detail;
  }
};

/** Resolves once everything that was begun has had time to go on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
