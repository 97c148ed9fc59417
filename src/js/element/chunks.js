// The chunks of a chunked edition. They are fetched by their hashes.

import { fetchIntact } from "./fetch-intact.js";
import { idle } from "./frames.js";

/** The address of each feed. Its chunks lie beside it. */
const feedUrls = new WeakMap();

/** Records the address of a feed, and returns the feed. */
export function withUrl(feed, url) {
  if (feed && typeof feed === "object") feedUrls.set(feed, url);
  return feed;
}

/** Returns an object whose `load(kind, extension, hash)` fetches a chunk of the feed that is about to be drawn. */
export function chunkFetcher(feed) {
  const base = feedUrls.get(feed) ?? document.baseURI;
  const isIdle = idle();
  return {
    load: async (kind, extension, hash) => {
      // The manifest has what the first frame shows, and the counts that answer a first filter.
      if (kind === "columns") await isIdle;
      return fetchChunk(new URL(`${kind}-${hash}.${extension}`, base), extension, hash);
    },
  };
}

/** @returns {Promise<object | Uint8Array>} parsed JSON, or the bytes of any other file */
async function fetchChunk(url, extension, hash) {
  const bytes = await fetchIntact(url, `sha256-${hash.replaceAll("-", "+").replaceAll("_", "/")}=`);
  return extension === "json" ? JSON.parse(new TextDecoder().decode(bytes)) : bytes;
}
