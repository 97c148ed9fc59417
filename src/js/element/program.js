// Loads the program, says in words why it cannot, and begins it anew after it stopped.

import { glue, wasm } from "./assets.js";

// An empty module: what refuses it refuses every other.
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let loading;
let current;
let compiled;

/** The program, loaded once for the page; after a failure the next who asks tries again. */
export function program() {
  loading ??= load().catch((why) => {
    loading = undefined;
    throw why;
  });
  return loading;
}

/** Forgets a program that stopped, so that the next who asks gets a new one. */
export function forget(stopped) {
  if (current === stopped) loading = current = undefined;
}

/** Listens for a program's stopping, which ends it for every stand of the page. */
export function watch(begun) {
  const stands = new Map();
  begun.onstop({
    stopped(why, number) {
      begun.stopped = true;
      forget(begun);
      report(`The reader stopped, which is a fault of its own: ${why}`);
      queueMicrotask(() => {
        for (const [one, stand] of stands) stand.rescue(one === number);
        stands.clear();
      });
    },
  });
  return stands;
}

async function load() {
  let module;
  try {
    module = await glue();
  } catch (why) {
    const header = new URL(import.meta.url).origin === self.origin ? "" : ", with the header Access-Control-Allow-Origin: *";
    throw failure("glue", `Its program could not be loaded: ${why.message}. All files of the folder that newsstand.js is in must be published together${header}.`);
  }
  compiled ??= await compile();
  const begun = module.program();
  await begun.default({ module_or_path: compiled });
  current = begun;
  return begun;
}

async function compile() {
  try {
    // WebKit's policy lets a module be, and refuses only to begin it.
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
  } catch {
    throw failure("policy", "WebAssembly is not allowed here. If this page has a Content-Security-Policy, add 'wasm-unsafe-eval' to its script-src.");
  }
  const response = await wasm().catch((why) => { throw failure("way", why.message); });
  if (!response.ok) {
    throw failure("place", `Its program is not at ${response.url} (HTTP ${response.status}). Publish all files of the folder that newsstand.js is in together.`);
  }
  const type = response.headers.get("content-type") ?? "no type";
  // With anything behind it, browsers do not take it for the type.
  const streams = /^application\/wasm$/i.test(type.trim());
  let made;
  try {
    made = streams ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  } catch (why) {
    throw failure("content", `Its program ${response.url} is damaged or did not come whole (it is served as ${type}): ${why.message}. Reload the page; if that does not help, publish the file anew, and check that nothing on the way changes it.`);
  }
  if (!streams) {
    report(`The program is served as ${type}, so it starts later than it could: serve .wasm files as application/wasm.`);
  }
  return made;
}

const failures = new Map();

/** A failure of the same kind is told in the same words again, since a browser's own may change. */
function failure(kind, what) {
  if (!failures.has(kind)) failures.set(kind, what);
  return new Error(failures.get(kind));
}

const reported = new Set();

/** Says something on the console, once for the page. */
export function report(what) {
  if (reported.has(what)) return;
  reported.add(what);
  console.warn(`Newsstand: ${what}`);
}
