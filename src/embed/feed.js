// Feeds by their addresses, and why one did not come.

import { reached } from "./reach.js";

/** Feeds on their way, by address: stands that begin together get the same one. */
const coming = new Map();

/** The feed at an address; none where there is no address. An error's cause is the attribute's name. */
export function fetched(src) {
  if (!src || coming.has(src)) return coming.get(src);
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
  const response = await reached(url).catch((why) => refuse(why.message));
  if (!response.ok) refuse(`expected a feed, but ${url} answers HTTP ${response.status}`);
  return response.json().catch((why) => refuse(`expected a feed, but what ${url} answers is not JSON: ${why.message}`));
}
