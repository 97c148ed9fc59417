// The parts of the program that are loaded when they are needed. `crates/parts` is the program's half.

import { partFiles, parts } from "./assets.js";
import { fetchIntact } from "./fetch-intact.js";
import { idle } from "./frames.js";

/** The compiled files, by name. A restart after a crash needs no new request. */
const compiled = new Map();

// The parts, as `crates/parts` names them.
export const ARTICLE = "article";
export const EXTRAS = "extras";
const CHUNKS = "chunks";
const FEEDS = "feeds";

/** The parts for feeds that each program has loaded. */
const feedParts = new WeakMap();

/** The instances in each program, by its exports: promises by their compiled file. A second one would reset its data. */
const instances = new WeakMap();

/**
 * Loads a part into a program, whose WebAssembly exports its memory and its table of functions. A part may consist of
 * several files, and a file may belong to several parts. After a failure the next call tries again.
 */
export async function loadPart(name, exports) {
  const modules = await compilePart(name);
  if (!instances.has(exports)) instances.set(exports, new Map());
  const existing = instances.get(exports);
  for (const module of modules) {
    if (!existing.has(module)) existing.set(module, WebAssembly.instantiate(module, { __wasm_split: exports }));
  }
  await Promise.all(modules.map((module) => existing.get(module)));
}

/** Fetches and compiles the files of a part. Needs no program. */
const compilePart = (name) => Promise.all((parts[name] ?? []).map(compile));

function compile(name) {
  if (!compiled.has(name)) {
    const compiling = compileFile(partFiles[name]);
    compiling.catch(() => compiled.delete(name));
    compiled.set(name, compiling);
  }
  return compiled.get(name);
}

async function compileFile({ bytes, url, integrity }) {
  return WebAssembly.compile(bytes ?? await fetchIntact(url(), integrity));
}

/** Fetches parts early. Whoever loads them later learns of a failure. */
export function compileParts(names) {
  for (const name of names) compilePart(name).catch(() => {});
}

/** Loads parts into a program. Resolves once all of them are there or could not be loaded. */
export const loadParts = (names, program) =>
  Promise.all(names.map((name) => new Promise((resolve) => program.loadPart(name, resolve))));

/** Returns the parts that a program needs to read a feed, which may be any value, and whose getters may throw. */
export function partsFor(feed) {
  const needed = [];
  try {
    if (feed._newsstand?.parts) needed.push(CHUNKS);
    if (feed.items.some((item) => item.content_html && !item.content_text)) needed.push(FEEDS);
  } catch {
    // The program says what is wrong with it.
  }
  return needed;
}

/** Loads the parts for a feed. Returns nothing if the program has them, else a promise. */
export function loadPartsFor(feed, program) {
  if (!feedParts.has(program)) feedParts.set(program, new Set());
  const known = feedParts.get(program);
  const missing = partsFor(feed).filter((name) => !known.has(name));
  if (!missing.length) return undefined;
  // Fetched first, since the program learns only that a part did not come, and not why.
  return Promise.all(missing.map(compilePart)).then(() => loadParts(missing, program)).then(() => {
    for (const name of missing) known.add(name);
  });
}

/**
 * Loads the parts that a reader is likely to need next, once the browser has nothing else to do, or once a pointer or the
 * focus is in the widget. For a reader who saves data only the latter counts.
 */
export function loadPartsEarly(root, program) {
  const load = () => { if (!program.hasCrashed) loadParts([ARTICLE, EXTRAS], program); };
  for (const type of ["pointerover", "focusin"]) root.addEventListener(type, load, { once: true });
  if (navigator.connection?.saveData) return;
  idle().then(load);
}
