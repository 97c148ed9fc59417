// Feeds by their addresses, and why one did not come.

import { edition } from "./files.js";
import { read } from "./reach.js";

/** Feeds on their way, by address: stands that begin together get the same one. */
const coming = new Map();
let own;

/** The feed at an address, or our own where there is none. An error's cause is the attribute's name. */
export function fetched(src) {
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
