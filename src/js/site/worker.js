// The service worker of our own page: what was read once is there again without a connection. Files that are named by
// their content come from the cache; of all others the network's copy is newer.

const CACHE = "newsstand";
/** Maximum number of cached files; the oldest go first. */
const MAX_FILES = 1000;
/** Matches the address of a file that is named by its content. */
const IMMUTABLE = /\/(newsstand(-\w+)?|edition|library|notes|article-actions)-[0-9a-f]{16}\.(js|wasm|json)$|\/words-[\w-]+-[0-9a-f]{16}\.json$|\/(columns|cards|bodies|ids)-[\w-]{43}\.(bin|json)$/;
/** Matches, in a page, its script or the manifest of a chunked edition, each file that it cannot do without. */
const REQUIRED = /(?:newsstand(?:-article|-extras)?|library|article-actions)-[0-9a-f]{16}\.(?:js|wasm)|"([\w-]{43})",\d+\]/g;
/** Time in which the files that a newer page requires have to arrive, in seconds. */
const TIMEOUT = 60;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(IMMUTABLE.test(request.url) ? cacheFirst(event) : networkFirst(event));
});

async function cacheFirst(event) {
  return await cached(event.request.url) ?? fetchAndStore(event);
}

async function networkFirst(event) {
  try {
    // Past the browser's own cache, whose copy may be old.
    const response = await fetchAndStore(event, { cache: "no-cache" });
    // A host that is down may still answer, with an error.
    if (response.status < 500) return response;
  } catch (error) {
    const response = await cachedPage(event);
    if (response) return response;
    throw error;
  }
  return await cachedPage(event) ?? fetch(event.request);
}

/** Returns the cached response for an address, if any and if storage is allowed. */
async function cached(url) {
  try {
    return await caches.match(url);
  } catch {
    return undefined;
  }
}

/** The same, and tells a page that is opened this way how old it is. */
async function cachedPage(event) {
  const response = await cached(event.request.url);
  if (response && event.request.mode === "navigate") {
    event.waitUntil(reportAge(event.resultingClientId, response.headers.get("date")));
  }
  return response;
}

/** Tells a page the date it is from, a few times, since it may not be listening yet. */
async function reportAge(clientId, date) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const client = await self.clients.get(clientId);
    client?.postMessage({ newsstand: "kept", date });
    await new Promise((resolve) => setTimeout(resolve, client ? 1000 : 100));
    if (client && attempt > 2) return;
  }
}

async function fetchAndStore(event, options) {
  const response = await fetch(event.request, options);
  if (response.ok && response.type === "basic") {
    // A full cache does not keep the page from working.
    event.waitUntil(store(event.request.url, response.clone()).catch(() => {}));
  }
  return response;
}

async function store(url, response) {
  const cache = await caches.open(CACHE);
  if (!IMMUTABLE.test(url) && await cache.match(url)) await waitForRequired(cache, await response.clone().text());
  await cache.put(url, response);
  const requests = await cache.keys();
  for (const oldest of requests.slice(0, Math.max(requests.length - MAX_FILES, 0))) await cache.delete(oldest);
}

/**
 * Waits until every file that a newer page requires is cached. If there is no room for them, the older page, which is
 * complete, stays.
 */
async function waitForRequired(cache, text) {
  const names = [...text.matchAll(REQUIRED)].map(([name, columns]) => columns ? `columns-${columns}.bin` : name);
  for (let seconds = 0; ; seconds += 1) {
    const urls = (await cache.keys()).map((request) => request.url);
    if (names.every((name) => urls.some((url) => url.endsWith(`/${name}`)))) return;
    if (seconds >= TIMEOUT) throw new Error("not every required file is cached");
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
