// Fetching files whose content is known by its hash.

const MAX_ATTEMPTS = 3;
/** Time limit of one attempt, in milliseconds. */
const TIMEOUT = 30_000;
/** Pause before the second attempt, in milliseconds; it triples before each further one. */
const PAUSE = 600;

/** Fetches the bytes of a file whose hash is known, which the browser checks. Tries again after a failure. */
export async function fetchIntact(url, integrity) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // After a failure the damaged copy may be the one in the browser's own cache.
      const cache = attempt > 1 ? "reload" : "default";
      const response = await fetch(url, { integrity, cache, signal: AbortSignal.timeout(TIMEOUT) });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS) {
        throw new Error(`${url} did not arrive intact after ${attempt} attempts: ${error.message}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE * 3 ** (attempt - 1)));
    }
  }
}
