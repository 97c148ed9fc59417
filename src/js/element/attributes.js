// The element's attributes and the properties that reflect them. The options are listed in `docs/embedding.md`, and a test
// holds this table, the program's and the type declarations to that list.

/** The attributes that the program reads, with the names of their options. */
export const PROGRAM_OPTIONS = {
  sources: "sources", since: "since", tags: "tags", only: "only", sort: "sort", clock: "clock", article: "article",
  lang: "lang", appearance: "appearance", "heading-level": "headingLevel",
};

/** The attributes with a few values that the element reads itself; the first value is the default. */
export const ELEMENT_CHOICES = { theme: ["auto", "light", "dark"], loading: ["eager", "lazy"], storage: ["on", "off"] };

/** The options that the element reads itself. */
export const ELEMENT_OPTIONS = ["src", "feed", "urlKey", ...Object.keys(ELEMENT_CHOICES)];

/** Writes a list of names as an attribute: separated by commas, in quotes where a name has one; `null` is not stated. */
export function formatNames(value) {
  if (!Array.isArray(value)) return value;
  const quoted = (name) => /^\s|\s$|^"|,|^$|^\(not stated\)$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return value.map((name) => name === null ? "(not stated)" : quoted(String(name))).join(", ");
}

// Frameworks that render on a server import this file there too, where there are no elements.
const Base = globalThis.HTMLElement ?? Object;

export class ReflectingElement extends Base {
  static observedAttributes = [...Object.keys(PROGRAM_OPTIONS), ...Object.keys(ELEMENT_CHOICES), "src", "url-key"];

  get src() { return this.getAttribute("src") ?? ""; }
  set src(value) { this.writeAttribute("src", value); }
  get urlKey() { return this.getAttribute("url-key") ?? ""; }
  set urlKey(value) { this.writeAttribute("url-key", value); }
  get since() { return this.getAttribute("since") ?? ""; }
  set since(value) { this.writeAttribute("since", value); }
  get sources() { return this.getAttribute("sources") ?? ""; }
  set sources(value) { this.writeAttribute("sources", formatNames(value)); }
  get tags() { return this.getAttribute("tags") ?? ""; }
  set tags(value) { this.writeAttribute("tags", formatNames(value)); }
  get only() { return this.getAttribute("only") ?? "all"; }
  set only(value) { this.writeAttribute("only", value); }
  get sort() { return this.getAttribute("sort") ?? "newest"; }
  set sort(value) { this.writeAttribute("sort", value); }
  get clock() { return this.getAttribute("clock") ?? "edition"; }
  set clock(value) { this.writeAttribute("clock", value); }
  get article() { return this.getAttribute("article"); }
  set article(value) { this.writeAttribute("article", value); }
  get theme() { return this.getAttribute("theme") ?? "auto"; }
  set theme(value) { this.writeAttribute("theme", value); }
  get appearance() { return this.getAttribute("appearance") ?? ""; }
  set appearance(value) { this.writeAttribute("appearance", value); }
  get storage() { return this.getAttribute("storage")?.toLowerCase() === "off" ? "off" : "on"; }
  set storage(value) { this.writeAttribute("storage", value); }
  get loading() { return this.getAttribute("loading")?.toLowerCase() === "lazy" ? "lazy" : "eager"; }
  set loading(value) { this.writeAttribute("loading", value); }
  get headingLevel() { return Number(this.getAttribute("heading-level") ?? 2); }
  set headingLevel(value) { this.writeAttribute("heading-level", value); }

  writeAttribute(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** Writes the attributes in which two views differ. */
  writeView(previous, current) {
    for (const [name, value] of Object.entries(current)) {
      if (value !== previous[name]) this.writeAttribute(name, value);
    }
  }

  /** Returns the options that the attributes set. */
  programOptions() {
    const options = {};
    for (const [name, option] of Object.entries(PROGRAM_OPTIONS)) {
      if (this.hasAttribute(name)) options[option] = this.getAttribute(name);
    }
    return options;
  }

  /** Takes over properties that were set before the element was defined. */
  upgradeProperties() {
    for (const name of [...Object.values(PROGRAM_OPTIONS), ...ELEMENT_OPTIONS]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }
}
