// How a reader wants to read: a theme, a size, a width, a face. It is theirs and not the page's, so it is kept
// on their machine, for all stands of a site and all its tabs, as the words of an attribute that the style
// sheet knows. A page's first frame reads it too, before anything is seen: see `first`.

const KEY = "newsstand:appearance";

const stands = new Set();

/** How a page itself has its stands look. */
const given = new WeakMap();

let look;
let follows = false;

/** What was chosen; nothing where it was nothing, or where the browser keeps nothing. */
function chosen() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return look;
  }
}

function dress(stand) {
  if (look !== undefined && stand.getAttribute("appearance") !== look) stand.setAttribute("appearance", look);
}

/** A stand is there: it looks as was chosen, now and whenever something else is. */
export function wear(stand) {
  // Once for all, since stands come and go.
  if (!follows) addEventListener("storage", follow);
  follows = true;
  stands.add(stand);
  if (!given.has(stand)) given.set(stand, stand.getAttribute("appearance"));
  look ??= chosen();
  dress(stand);
}

export function takeOff(stand) {
  stands.delete(stand);
}

/** The reader has chosen. */
export function choose(words) {
  look = words;
  try {
    localStorage.setItem(KEY, words);
  } catch {
    // Then it lasts as long as the page.
  }
  for (const stand of stands) dress(stand);
}

/** The reader wants nothing of it to be kept. */
export function forgetLook() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nor is it.
  }
  undress();
}

/** All look again as their page has them look. */
function undress() {
  if (look === undefined) return;
  look = undefined;
  for (const stand of stands) {
    const words = given.get(stand);
    if (words === null) stand.removeAttribute("appearance");
    else stand.setAttribute("appearance", words);
  }
}

/** Another tab has. */
function follow({ key, newValue }) {
  if (key !== KEY) return;
  if (newValue === null) return undress();
  look = newValue;
  for (const stand of stands) dress(stand);
}
