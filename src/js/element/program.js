// Loads the program, explains why it cannot run, and replaces it after a crash.

import { glue, wasm } from "./assets.js";
import { loadPart } from "./parts.js";

/** An empty WebAssembly module. A browser that refuses it refuses every other. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let loading;
let current;
/** The compiled WebAssembly. A restart after a crash needs no new request. */
let compiled;

/** Loads the program, once for the page. After a failure the next call tries again. */
export function loadProgram() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Listens for the crash of a program, which ends it for every element of the page. Returns a map, to be filled with the
 * program's elements by the numbers of their handles; each is told by `recover(isCulprit)`.
 */
export function watchForCrash(program) {
  const elements = new Map();
  program.onCrash({
    crashed(reason, culprit) {
      program.hasCrashed = true;
      if (current === program) loading = current = undefined;
      warnOnce(`Newsstand crashed. This is a bug in Newsstand: ${reason}`);
      queueMicrotask(() => {
        for (const [number, element] of elements) element.recover(number === culprit);
        elements.clear();
      });
    },
  });
  return elements;
}

async function load() {
  const compiling = compiled ?? compile();
  // If the JavaScript does not come either, that is what is said.
  Promise.resolve(compiling).catch(() => {});
  let module;
  try {
    module = await glue();
  } catch (error) {
    const header = new URL(import.meta.url).origin === self.origin ? ""
      : ", with the header Access-Control-Allow-Origin: *";
    throw failure("glue", `The program could not be loaded: ${error.message}. All files of the folder that newsstand.js is in must be published together${header}.`);
  }
  compiled = await compiling;
  const program = module.program(async (name, exports) => {
    const isLoaded = await loadPart(name, exports).then(() => true, (error) => {
      for (const element of program.elements?.values() ?? []) element.reportPart(error.message);
      return false;
    });
    // A program that has crashed is told nothing more.
    return program.hasCrashed ? new Promise(() => {}) : isLoaded;
  });
  await program.default({ module_or_path: compiled });
  current = program;
  return program;
}

async function compile() {
  try {
    // Under a strict policy WebKit compiles a module, and refuses to instantiate it.
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
  } catch {
    throw failure("policy", "WebAssembly is not allowed here. If this page has a Content-Security-Policy, add 'wasm-unsafe-eval' to its script-src.");
  }
  const response = await wasm().catch((error) => { throw failure("network", error.message); });
  if (!response.ok) {
    throw failure("missing", `The program is not at ${response.url} (HTTP ${response.status}). Publish all files of the folder that newsstand.js is in together.`);
  }
  const type = response.headers.get("content-type") ?? "no type";
  // Browsers compile while loading only if the type is exactly this, without parameters.
  const canStream = /^application\/wasm$/i.test(type.trim());
  let module;
  try {
    module = canStream
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw failure("damaged", `The program ${response.url} is damaged or incomplete (it is served as ${type}): ${error.message}. Reload the page. If that does not help, publish the file again, and check that nothing on the way changes it.`);
  }
  if (!canStream) {
    warnOnce(`The program is served as ${type}, so it starts later than it could. Serve .wasm files as application/wasm.`);
  }
  return module;
}

const failures = new Map();

/**
 * Makes an error. Each kind keeps its first message, since a browser's own words change from one attempt to the next.
 */
function failure(kind, message) {
  if (!failures.has(kind)) failures.set(kind, message);
  return new Error(failures.get(kind));
}

const warnings = new Set();

/** Prints a warning on the console, once for the page. */
export function warnOnce(message) {
  if (warnings.has(message)) return;
  warnings.add(message);
  console.warn(`Newsstand: ${message}`);
}
