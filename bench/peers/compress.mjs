// Precompresses the files of a site with Brotli: node compress.mjs SITE
// Writes FILE.br beside each file, unless it is up to date.

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

/** Maximum size for the best quality, and for compression at all, in bytes: larger files take too long. */
const MAX_BEST = 6e6;
const MAX_COMPRESSED = 60e6;

/** In a folder with more files than this, card chunks are not precompressed either. */
const MANY = 20_000;

function visit(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  // Few of the chunks are ever requested, so the server compresses them on request.
  const rarelyRequested = entries.length > MANY ? /^(bodies|cards)-/ : /^bodies-/;
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) visit(path);
    else if (/\.(html|js|css|json|wasm|bin)$/.test(entry.name) && !rarelyRequested.test(entry.name)) compress(path);
  }
}

/** Returns the Brotli quality: the best, except for large or numerous files. */
function quality(path, size) {
  if (size > MAX_BEST) return 5;
  return path.includes("/cards-") ? 9 : 11;
}

function compress(path) {
  const { size, mtimeMs } = statSync(path);
  const compressed = statSync(`${path}.br`, { throwIfNoEntry: false });
  if (size > MAX_COMPRESSED || (compressed && compressed.mtimeMs >= mtimeMs)) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality(path, size),
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
}

visit(process.argv[2]);
