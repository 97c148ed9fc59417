// The service worker of our own page: what was read once is there again without a connection. Files that
// are named by their content are taken from what is kept; of the others the newest that can be had.

const KEPT = "newsstand";
/** More is not kept; what came first goes first. */
const MOST = 1000;
const NAMED = /\/(newsstand|edition|memory|notes|desk)-[0-9a-f]{16}\.(js|wasm|json)$|\/words-[\w-]+-[0-9a-f]{16}\.json$|\/(columns|cards|bodies|ids)-[\w-]{43}\.(bin|json)$/;
/** What a page and its script name of the program, and a manifest of its columns. */
const NEEDED = /(?:newsstand|memory|desk)-[0-9a-f]{16}\.(?:js|wasm)|"([\w-]{43})",\d+\]/g;
/** For so many seconds a newer page waits for all that it needs. */
const PATIENCE = 60;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(NAMED.test(request.url) ? kept(event) : newest(event));
});

async function kept(event) {
  return await known(event.request.url) ?? fetched(event);
}

/** What is kept under an address; nothing where nothing may be. */
async function known(url) {
  try {
    return await caches.match(url);
  } catch {
    return undefined;
  }
}

async function newest(event) {
  try {
    // The site is asked, or what the browser itself keeps would pass for new.
    const response = await fetched(event, { cache: "no-cache" });
    // A host that is down may answer all the same.
    if (response.status < 500) return response;
  } catch (why) {
    const answer = await old(event);
    if (answer) return answer;
    throw why;
  }
  return await old(event) ?? fetch(event.request);
}

async function old(event) {
  const answer = await known(event.request.url);
  if (answer && event.request.mode === "navigate") {
    event.waitUntil(tell(event.resultingClientId, answer.headers.get("date")));
  }
  return answer;
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
  if (!NAMED.test(url) && await cache.match(url)) await whole(cache, await response.clone().text());
  await cache.put(url, response);
  const urls = await cache.keys();
  for (const old of urls.slice(0, Math.max(urls.length - MOST, 0))) await cache.delete(old);
}

/** Waits until all is kept that a newer page needs: where it has no room, an older one that is whole stays. */
async function whole(cache, text) {
  const names = [...text.matchAll(NEEDED)].map(([name, columns]) => columns ? `columns-${columns}.bin` : name);
  for (let seconds = 0; ; seconds += 1) {
    const urls = (await cache.keys()).map((request) => request.url);
    if (names.every((name) => urls.some((url) => url.endsWith(`/${name}`)))) return;
    if (seconds >= PATIENCE) throw new Error("not all of it is kept");
    await new Promise((then) => setTimeout(then, 1000));
  }
}
