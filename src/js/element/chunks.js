// The chunks of a chunked edition. They are fetched by their hashes, which the browser checks, and tried again after a
// failure.

const MAX_ATTEMPTS = 3;
/** Time limit of one attempt, in milliseconds. */
const TIMEOUT = 30_000;
/** Pause before the second attempt, in milliseconds; it triples before each further one. */
const PAUSE = 600;

/** The address of each feed. Its chunks lie beside it. */
const feedUrls = new WeakMap();

/** Records the address of a feed, and returns the feed. */
export function withUrl(feed, url) {
  if (feed && typeof feed === "object") feedUrls.set(feed, url);
  return feed;
}

/** Returns an object whose `load(kind, extension, hash)` fetches a chunk of the feed. */
export function chunkFetcher(feed) {
  const base = feedUrls.get(feed) ?? document.baseURI;
  return {
    load: (kind, extension, hash) => fetchChunk(new URL(`${kind}-${hash}.${extension}`, base), extension, hash),
  };
}

/** @returns {Promise<object | Uint8Array>} parsed JSON, or the bytes of any other file */
async function fetchChunk(url, extension, hash) {
  const integrity = `sha256-${hash.replaceAll("-", "+").replaceAll("_", "/")}=`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      // After a failure the damaged copy may be the one in the browser's own cache.
      const cache = attempt > 1 ? "reload" : "default";
      const response = await fetch(url, { integrity, cache, signal: AbortSignal.timeout(TIMEOUT) });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return extension === "json" ? await response.json() : new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS) {
        throw new Error(`${url} did not arrive intact after ${attempt} attempts: ${error.message}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE * 3 ** (attempt - 1)));
    }
  }
}
