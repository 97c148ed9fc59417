// The module that a page loads: it defines <news-stand>, and lets a script mount a widget. Until the program has
// arrived, or if it cannot run, an element shows its own content.

import { build } from "./assets.js";
import { ELEMENT_OPTIONS } from "./attributes.js";
import { NewsStand } from "./element.js";
import { loadProgram } from "./program.js";

// If another copy or version of this module defined the element already, ours gets a name that only `mount` uses.
const elements = globalThis.customElements;
const name = elements?.get("news-stand") ? `news-stand-${build}` : "news-stand";
if (elements && !elements.get(name)) elements.define(name, NewsStand);

/** Mounts a widget in an element, or takes over a <news-stand>, and resolves once it can be read. */
export async function mount(element, options = {}) {
  // Not `instanceof`: the element may belong to another frame.
  if (element?.nodeType !== 1) {
    throw new TypeError(`Newsstand: mount: expected an element to put the widget into, found ${element}`);
  }
  const programOptions = Object.entries(options).filter(([option]) => !ELEMENT_OPTIONS.includes(option));
  const invalid = (await loadProgram()).check(Object.fromEntries(programOptions));
  if (invalid.length) throw new TypeError(`Newsstand: ${invalid.join("\n")}`);
  const isOwn = /^news-stand(-|$)/.test(element.localName) && typeof element.show === "function";
  const widget = isOwn ? element : document.createElement(name);
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined) widget[option] = value;
  }
  if (!isOwn) element.append(widget);
  await widget.ready.catch((error) => {
    if (!isOwn) widget.remove();
    throw error;
  });
  return {
    element: widget,
    view: () => widget.view(),
    show: (view) => widget.show(view),
    replace: (feed) => widget.replace(feed),
    unmount: () => widget.remove(),
  };
}
