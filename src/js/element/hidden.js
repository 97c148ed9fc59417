// What a reader hides, where it can be read at once: all that is kept comes behind the program, and what nobody wants
// to see would be seen until then. A page's first frame reads it too: see `src/js/prerender/boot.js`.

const HIDDEN = "newsstand:hidden";

/** The sources and words; nothing where none are hidden, or where the browser keeps nothing. */
export function hidden() {
  try {
    return JSON.parse(localStorage.getItem(HIDDEN)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes them down, or nothing any more. */
export function hide(sources, words) {
  const said = sources.length || words.length ? JSON.stringify({ hidden: sources, muted: words }) : null;
  try {
    if (said === localStorage.getItem(HIDDEN)) return;
    if (said) localStorage.setItem(HIDDEN, said);
    else localStorage.removeItem(HIDDEN);
  } catch {
    // Then it is hidden once what is kept has come.
  }
}
