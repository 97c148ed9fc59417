// Compresses what a good host would have compressed beforehand: node compress.mjs SITE
// A file's Brotli form stands beside it as FILE.br, and is made anew where the file is newer.

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

/** Above these sizes in bytes, a build would take the time no more. */
const THOROUGH = 6e6;
const LARGEST = 60e6;

/** In a folder of more files than this, cards are as many. */
const MANY = 20_000;

function visit(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  // Of texts in chunks few are ever asked for: the host compresses those.
  const seldom = entries.length > MANY ? /^(bodies|cards)-/ : /^bodies-/;
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) visit(path);
    else if (/\.(html|js|css|json|wasm|bin)$/.test(entry.name) && !seldom.test(entry.name)) compress(path);
  }
}

/** At Brotli's best, but for what there is much of. */
function quality(path, size) {
  if (size > THOROUGH) return 5;
  return path.includes("/cards-") ? 9 : 11;
}

function compress(path) {
  const { size, mtimeMs } = statSync(path);
  const made = statSync(`${path}.br`, { throwIfNoEntry: false });
  if (size > LARGEST || (made && made.mtimeMs >= mtimeMs)) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality(path, size),
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
}

visit(process.argv[2]);
