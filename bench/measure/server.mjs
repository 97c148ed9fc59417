// A static host on this computer alone, as a good one is: compressed beforehand, streamed, connections
// kept, and each file with its kind and how long it may be kept.

import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};
/** What is named by its content never changes. */
const LASTING = /-[\w-]{16,}\.\w+$/;

/** What is not compressed beforehand is so at once up to this size in bytes, and else sent as it is. */
const LARGEST = 1e6;

const there = (file) => statSync(file, { throwIfNoEntry: false })?.isFile();

/** A file as it is sent, compressed where the browser takes that. */
function sent(file, compressed) {
  const size = statSync(file).size;
  if (!compressed || (!there(`${file}.br`) && size > LARGEST)) return { size, stream: createReadStream(file) };
  if (there(`${file}.br`)) return { ...sent(`${file}.br`, false), encoding: "br" };
  const bytes = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return { size: bytes.length, stream: Readable.from([bytes]), encoding: "br" };
}

/** Serves a folder; gives the address and a way to stop. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const kind = KINDS[extname(file)];
    if (!kind || !file.startsWith(folder) || !there(file)) return response.writeHead(404).end();
    const { size, stream, encoding } = sent(file, /\bbr\b/.test(request.headers["accept-encoding"] ?? ""));
    response.writeHead(200, {
      "content-type": kind,
      "content-length": size,
      ...(encoding && { "content-encoding": encoding }),
      "cache-control": LASTING.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
    });
    stream.pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}
