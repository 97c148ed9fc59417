// Fetches, and says in words why that cannot be done, as far as a page may know.

import { from } from "./chunks.js";

/** Fetches, and says in words why nothing came. */
export async function reached(url) {
  try {
    return await fetch(url);
  } catch (why) {
    throw new Error(await unreachable(url, why));
  }
}

/** Fetches a feed. */
export async function read(url) {
  const response = await reached(url);
  if (!response.ok) throw new Error(`expected a feed, but ${url} answers HTTP ${response.status}`);
  const feed = await response.json().catch((why) => {
    throw new Error(`expected a feed, but what ${url} answers is not JSON: ${why.message}`);
  });
  return from(feed, response.url);
}

/** A page does not learn why a fetch failed, but a request that asks to read nothing tells two cases apart. */
async function unreachable(url, why) {
  const other = new URL(url).origin !== self.origin;
  const answers = other && await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
  return answers
    ? `${url} answers, but this page may not read it: its server must send the header Access-Control-Allow-Origin: ${self.origin === "null" ? "*" : self.origin}`
    : `${url} could not be fetched: ${why.message}. Check the address and the connection; a Content-Security-Policy must name it in connect-src.`;
}
