// The service worker of our own page: what was read once is there again without a connection. Files that
// are named by their content are taken from what is kept; of the others the newest that can be had.

const KEPT = "newsstand";
/** More is not kept; what came first goes first. */
const MOST = 1000;
const NAMED = /\/(newsstand|edition)-[0-9a-f]{16}\.(js|wasm|json)$|\/(columns|cards|bodies|ids)-[\w-]{43}\.(bin|json)$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(NAMED.test(request.url) ? kept(event) : newest(event));
});

async function kept(event) {
  const known = await caches.match(event.request.url).catch(() => undefined);
  return known ?? fetched(event);
}

async function newest(event) {
  try {
    // The site is asked, or what the browser itself keeps would pass for new.
    const response = await fetched(event, { cache: "no-cache" });
    // A host that is down may answer all the same.
    if (response.status < 500) return response;
  } catch (why) {
    const known = await old(event);
    if (known) return known;
    throw why;
  }
  return await old(event) ?? fetch(event.request);
}

async function old(event) {
  const known = await caches.match(event.request.url).catch(() => undefined);
  if (known && event.request.mode === "navigate") {
    event.waitUntil(tell(event.resultingClientId, known.headers.get("date")));
  }
  return known;
}

/** Tells a page that it is an old one, once it can hear it. */
async function tell(id, date) {
  for (let tries = 0; tries < 50; tries += 1) {
    const client = await self.clients.get(id);
    client?.postMessage({ newsstand: "kept", date });
    await new Promise((then) => setTimeout(then, client ? 1000 : 100));
    if (client && tries > 2) return;
  }
}

async function fetched(event, how) {
  const response = await fetch(event.request, how);
  if (response.ok && response.type === "basic") {
    // Where nothing more can be kept, the page goes on without.
    event.waitUntil(keep(event.request.url, response.clone()).catch(() => {}));
  }
  return response;
}

async function keep(url, response) {
  const cache = await caches.open(KEPT);
  await cache.put(url, response);
  const urls = await cache.keys();
  for (const old of urls.slice(0, Math.max(urls.length - MOST, 0))) await cache.delete(old);
}
