// The element's attributes and the properties that mirror them. What comes of a change is `element.js`'s.

/** Attributes that are the view or how it is drawn, with the names of their properties. */
export const SETTINGS = {
  sources: "sources", since: "since", tags: "tags", only: "only", sort: "sort", clock: "clock", article: "article",
  lang: "lang", appearance: "appearance", "heading-level": "headingLevel",
};

export const CHOICES = { theme: ["auto", "light", "dark"], loading: ["eager", "lazy"], storage: ["on", "off"] };

/** Lists in attributes: commas part names, and a name with one stands in quotes. */
function listed(value) {
  if (!Array.isArray(value)) return value;
  const quoted = (name) => /^\s|\s$|^"|,|^$|^\(not stated\)$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return value.map((name) => name === null ? "(not stated)" : quoted(String(name))).join(", ");
}

// Frameworks that render on a server import this file there too, where there are no elements.
const Base = globalThis.HTMLElement ?? Object;

export class Mirrored extends Base {
  static observedAttributes = [...Object.keys(SETTINGS), ...Object.keys(CHOICES), "src", "url-key"];

  get src() { return this.getAttribute("src") ?? ""; }
  set src(value) { this.write("src", value); }
  get urlKey() { return this.getAttribute("url-key") ?? ""; }
  set urlKey(value) { this.write("url-key", value); }
  get since() { return this.getAttribute("since") ?? ""; }
  set since(value) { this.write("since", value); }
  get sources() { return this.getAttribute("sources") ?? ""; }
  set sources(value) { this.write("sources", listed(value)); }
  get tags() { return this.getAttribute("tags") ?? ""; }
  set tags(value) { this.write("tags", listed(value)); }
  get only() { return this.getAttribute("only") ?? "all"; }
  set only(value) { this.write("only", value); }
  get sort() { return this.getAttribute("sort") ?? "newest"; }
  set sort(value) { this.write("sort", value); }
  get clock() { return this.getAttribute("clock") ?? "edition"; }
  set clock(value) { this.write("clock", value); }
  get article() { return this.getAttribute("article"); }
  set article(value) { this.write("article", value); }
  get theme() { return this.getAttribute("theme") ?? "auto"; }
  set theme(value) { this.write("theme", value); }
  get appearance() { return this.getAttribute("appearance") ?? ""; }
  set appearance(value) { this.write("appearance", value); }
  get storage() { return this.getAttribute("storage")?.toLowerCase() === "off" ? "off" : "on"; }
  set storage(value) { this.write("storage", value); }
  get loading() { return this.getAttribute("loading")?.toLowerCase() === "lazy" ? "lazy" : "eager"; }
  set loading(value) { this.write("loading", value); }
  get headingLevel() { return Number(this.getAttribute("heading-level") ?? 2); }
  set headingLevel(value) { this.write("heading-level", value); }

  write(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Takes over what a framework set before there was anything to set it on. */
  upgrade() {
    for (const name of ["feed", "src", "urlKey", "headingLevel", ...Object.values(SETTINGS), ...Object.keys(CHOICES)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }
}
