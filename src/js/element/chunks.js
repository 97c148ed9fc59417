// The chunks of an edition in parts: fetched by their hashes, which the browser checks, and tried again
// where they did not come.

/** How often a chunk is asked for, and how long is waited for it and, at first, between two tries. */
const TRIES = 3, PATIENCE = 30000, PAUSE = 600;

/** Which address a feed came from, since its chunks lie beside it. */
const addresses = new WeakMap();

/** Notes where a feed came from. */
export function from(feed, address) {
  if (feed && typeof feed === "object") addresses.set(feed, address);
  return feed;
}

/** What fetches the chunks of a feed. */
export function parts(feed) {
  const address = addresses.get(feed) ?? document.baseURI;
  return { load: (kind, ending, hash) => brought(new URL(`${kind}-${hash}.${ending}`, address), ending, hash) };
}

async function brought(url, ending, hash) {
  const integrity = `sha256-${hash.replaceAll("-", "+").replaceAll("_", "/")}=`;
  for (let tries = 1; ; tries += 1) {
    try {
      // What is damaged may be so in the browser's own cache.
      const cache = tries > 1 ? "reload" : "default";
      const response = await fetch(url, { integrity, cache, signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return ending === "json" ? await response.json() : new Uint8Array(await response.arrayBuffer());
    } catch (why) {
      if (tries >= TRIES) throw new Error(`${url} did not come, or is damaged: ${why.message}`);
      await new Promise((then) => setTimeout(then, PAUSE * 3 ** (tries - 1)));
    }
  }
}
