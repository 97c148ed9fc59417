// The feed of an element: at an address, written in the page, or the one that was built with the program.

import { edition } from "./assets.js";
import { fetchFeed } from "./fetch.js";

/** Requests under way, by address. Elements that start together share one. */
const pending = new Map();
let builtEdition;

/** Selects the script that holds a feed written in the page. */
export const EMBEDDED_FEED = "script[type='application/feed+json']";

/** Parsed feeds, by the script that holds them. */
const parsed = new WeakMap();

/**
 * Loads the feed at the element's `src`, else the one written in the element, else the built edition. An error's cause
 * is the name of the property at fault.
 */
export async function feedFor(element) {
  if (element.src) return sharedFeed(element.src);
  // While the page is still arriving, the feed may be further down.
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));
  }
  const script = [...element.children].find((child) => child.matches(EMBEDDED_FEED));
  if (script) return parseEmbeddedFeed(script);
  builtEdition ??= edition().catch((error) => {
    builtEdition = undefined;
    throw error;
  });
  return builtEdition;
}

/** Parses the feed in a script, once. */
export function parseEmbeddedFeed(script) {
  if (!parsed.has(script)) {
    try {
      parsed.set(script, JSON.parse(script.textContent));
    } catch (error) {
      throw new Error(`the feed in the element is not JSON: ${error.message}`, { cause: "feed" });
    }
  }
  return parsed.get(script);
}

function sharedFeed(src) {
  if (!pending.has(src)) pending.set(src, feedAt(src).finally(() => pending.delete(src)));
  return pending.get(src);
}

async function feedAt(src) {
  const fail = (message) => { throw new Error(message, { cause: "src" }); };
  let url;
  try {
    url = new URL(src, document.baseURI).href;
  } catch {
    fail(`expected an address, found "${src}"`);
  }
  return fetchFeed(url).catch((error) => fail(error.message));
}
