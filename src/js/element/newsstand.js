// What a page loads: it registers <news-stand>, and lets a script put a stand where it wants one. Until
// the program has come, or where it cannot, an element shows what it holds.

import { NewsStand } from "./element.js";
import { build } from "./assets.js";
import { program } from "./program.js";

// Another copy of this file, or another version, may have been here first; then ours has a name of its
// own, which only `mount` uses.
const elements = globalThis.customElements;
const name = elements?.get("news-stand") ? `news-stand-${build}` : "news-stand";
if (elements && !elements.get(name)) elements.define(name, NewsStand);

const OPTIONS = ["src", "feed", "urlKey", "storage", "theme", "loading"];

/** Puts a stand into an element, or takes a <news-stand> that is there, and waits until it can be read. */
export async function mount(element, options = {}) {
  // Not `instanceof`: an element may be of another frame.
  if (element?.nodeType !== 1) {
    throw new TypeError(`Newsstand: mount: expected an element to put the stand into, found ${element}`);
  }
  const { src, feed, urlKey, storage, theme, loading, ...settings } = options;
  const wrong = (await program()).check(settings);
  if (wrong.length) throw new TypeError(`Newsstand: ${wrong.join("\n")}`);
  const own = /^news-stand(-|$)/.test(element.localName) && typeof element.show === "function";
  const stand = own ? element : document.createElement(name);
  for (const key of [...Object.keys(settings), ...OPTIONS]) {
    if (options[key] !== undefined) stand[key] = options[key];
  }
  if (!own) element.append(stand);
  await stand.ready.catch((why) => {
    if (!own) stand.remove();
    throw why;
  });
  return {
    element: stand,
    view: () => stand.view(),
    show: (view) => stand.show(view),
    replace: (feed) => stand.replace(feed),
    unmount: () => stand.remove(),
  };
}
