// A static file server on loopback, with precompressed files, streaming, keep-alive, content types and caching.

import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { brotliCompressSync, constants } from "node:zlib";

const CONTENT_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};
/** Files whose name has a hash of their content never change. */
const IMMUTABLE = /-[\w-]{16,}\.\w+$/;

/** Maximum size of a file that is compressed on request, in bytes; larger ones are sent uncompressed. */
const MAX_COMPRESSED = 1e6;

const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile();

/** Returns the size, the stream and the encoding of a file; compressed if the browser accepts it. */
function body(file, compressed) {
  const size = statSync(file).size;
  if (!compressed || (!isFile(`${file}.br`) && size > MAX_COMPRESSED)) return { size, stream: createReadStream(file) };
  if (isFile(`${file}.br`)) return { ...body(`${file}.br`, false), encoding: "br" };
  const bytes = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return { size: bytes.length, stream: Readable.from([bytes]), encoding: "br" };
}

/** Serves a folder; returns the address and a function that stops the server. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const type = CONTENT_TYPES[extname(file)];
    if (!type || !file.startsWith(folder) || !isFile(file)) return response.writeHead(404).end();
    const { size, stream, encoding } = body(file, /\bbr\b/.test(request.headers["accept-encoding"] ?? ""));
    response.writeHead(200, {
      "content-type": type,
      "content-length": size,
      ...(encoding && { "content-encoding": encoding }),
      "cache-control": IMMUTABLE.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
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
