// The sources and words that a reader hides, in local storage, where they can be read at once. The library arrives
// after the program, and until then hidden articles would show. A page's first frame reads them too: see
// `src/js/prerender/boot.js`.

const KEY = "newsstand:hidden";

/** @returns {{ hidden: string[], muted: string[] } | undefined} nothing if nothing is hidden, or storage is blocked */
export function readHidden() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores the hidden sources and muted words. Two empty lists remove the entry. */
export function writeHidden(hidden, muted) {
  const value = hidden.length || muted.length ? JSON.stringify({ hidden, muted }) : null;
  try {
    if (value === localStorage.getItem(KEY)) return;
    if (value) localStorage.setItem(KEY, value);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: articles are hidden once the library has arrived.
  }
}
