// The appearance that a reader chose: theme, size, width, typeface. It applies to all elements of a site and all its
// tabs, so it is in local storage, as the value of the `appearance` attribute, which the style sheet knows. A page's
// first frame reads it too: see `src/js/prerender/boot.js`.

const KEY = "newsstand:appearance";

const elements = new Set();

/** The attribute that each element had from its page. */
const original = new WeakMap();

/** The reader's choice, if any. */
let chosen;
let isListening = false;

function stored() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    // Storage is blocked.
    return chosen;
  }
}

function apply(element) {
  if (chosen !== undefined && element.getAttribute("appearance") !== chosen) element.setAttribute("appearance", chosen);
}

/** Applies the reader's choice to an element, now and after each change, until `releaseAppearance`. */
export function followAppearance(element) {
  // One listener for all, since elements come and go.
  if (!isListening) addEventListener("storage", onStorage);
  isListening = true;
  elements.add(element);
  if (!original.has(element)) original.set(element, element.getAttribute("appearance"));
  chosen ??= stored();
  apply(element);
}

export function releaseAppearance(element) {
  elements.delete(element);
}

/** Stores the reader's choice, and applies it to every element. */
export function chooseAppearance(value) {
  chosen = value;
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
  elements.forEach(apply);
}

/** Removes the reader's choice, here and from storage. */
export function forgetAppearance() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked, and so holds nothing.
  }
  restore();
}

/** Gives every element the attribute back that it had from its page. */
function restore() {
  if (chosen === undefined) return;
  chosen = undefined;
  for (const element of elements) {
    const value = original.get(element);
    if (value === null) element.removeAttribute("appearance");
    else element.setAttribute("appearance", value);
  }
}

/** Follows a choice in another tab. */
function onStorage({ key, newValue }) {
  if (key !== KEY) return;
  if (newValue === null) return restore();
  chosen = newValue;
  elements.forEach(apply);
}
