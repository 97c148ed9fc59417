// Feeds by their addresses or written in the page, and why one did not come.

import { edition } from "./assets.js";
import { read } from "./fetch.js";

/** Feeds on their way, by address: stands that begin together get the same one. */
const coming = new Map();
let own;

/** What a feed that is written in a page is written in. */
const WRITTEN = "script[type='application/feed+json']";

/** Feeds that were read from a page, by the node that holds the text. */
const written = new WeakMap();

/** The feed for an element: the one at its address, else the one that is written in it, else our own. */
export async function feedOf(stand) {
  if (stand.src) return fetched(stand.src);
  // A page that is still coming may have it further down.
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("readystatechange", done, { once: true }));
  }
  const script = [...stand.children].find((child) => child.matches(WRITTEN));
  return script ? readIn(script) : fetched();
}

function readIn(script) {
  if (!written.has(script)) {
    try {
      written.set(script, JSON.parse(script.textContent));
    } catch (why) {
      throw new Error(`what is written in the element is not JSON: ${why.message}`, { cause: "feed" });
    }
  }
  return written.get(script);
}

/** The feed at an address, or our own where there is none. An error's cause is the attribute's name. */
function fetched(src) {
  if (!src) {
    own ??= edition().catch((why) => {
      own = undefined;
      throw why;
    });
    return own;
  }
  if (coming.has(src)) return coming.get(src);
  const feed = fetchedAnew(src).finally(() => coming.delete(src));
  coming.set(src, feed);
  return feed;
}

async function fetchedAnew(src) {
  const refuse = (why) => { throw new Error(why, { cause: "src" }); };
  let url;
  try {
    url = new URL(src, document.baseURI).href;
  } catch {
    refuse(`expected an address, found "${src}"`);
  }
  return read(url).catch((why) => refuse(why.message));
}
