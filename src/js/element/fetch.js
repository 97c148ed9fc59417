// Fetching, with errors that say what to do about them, as far as a page can know.

import { withUrl } from "./chunks.js";

/** Fetches `url`. If nothing arrives, the error says why, in words. */
export async function fetchOrExplain(url) {
  try {
    return await fetch(url);
  } catch (error) {
    throw new Error(await explain(url, error));
  }
}

/** Fetches a feed. */
export async function fetchFeed(url) {
  const response = await fetchOrExplain(url);
  if (!response.ok) throw new Error(`expected a feed, but ${url} answers HTTP ${response.status}`);
  const feed = await response.json().catch((error) => {
    throw new Error(`expected a feed, but the answer of ${url} is not JSON: ${error.message}`);
  });
  return withUrl(feed, response.url);
}

/**
 * Explains why a fetch failed. Browsers hide the reason from pages, but a request that asks to read nothing tells an
 * unreachable server from one that forbids reading.
 */
async function explain(url, error) {
  const isForeign = new URL(url).origin !== self.origin;
  const isReachable = isForeign && await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
  return isReachable
    ? `${url} answers, but this page may not read it: its server must send the header Access-Control-Allow-Origin: ${self.origin === "null" ? "*" : self.origin}`
    : `${url} could not be fetched: ${error.message}. Check the address and the connection. A Content-Security-Policy must allow it in connect-src.`;
}
