// The element's attributes and the properties that reflect them. `conformance/options.json` is the table of all
// options; tests hold this module, the program, the type declarations and the documentation to it.

/** The parts of a view. Each has an attribute and an option of its name. */
export const VIEW_OPTIONS = ["sources", "since", "tags", "only", "sort", "clock", "article"];

/** The attributes that the program reads, with the names of their options. */
export const PROGRAM_OPTIONS = {
  ...Object.fromEntries(VIEW_OPTIONS.map((name) => [name, name])),
  lang: "lang", appearance: "appearance", "heading-level": "headingLevel",
};

/** The attributes with a few values that the element reads itself; the first value is the default. */
export const ELEMENT_CHOICES = { theme: ["auto", "light", "dark"], loading: ["eager", "lazy"], storage: ["on", "off"] };

/** The options that the element reads itself. */
export const ELEMENT_OPTIONS = ["src", "feed", "urlKey", ...Object.keys(ELEMENT_CHOICES)];

/** The properties that reflect an attribute, with their values where there is none. */
const REFLECTED = {
  src: "", urlKey: "", since: "", sources: "", tags: "", only: "all", sort: "newest", clock: "edition", article: null,
  appearance: "", headingLevel: 2, theme: "auto", loading: "eager", storage: "on",
};

/** Matches a name that stands in quotes. White space is as in Rust. */
const QUOTED = /^(?!\ufeff)[\s\x85]|(?!\ufeff)[\s\x85]$|^"|,|^$|^\(not stated\)$/;

/**
 * Writes a list of names as an attribute: separated by commas, in quotes where a name has one; `null` is not stated.
 */
export function formatNames(value) {
  if (!Array.isArray(value)) return value;
  const quoted = (name) => QUOTED.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return value.map((name) => name === null ? "(not stated)" : quoted(String(name))).join(", ");
}

// Frameworks that render on a server import this file there too, where there are no elements.
const Base = globalThis.HTMLElement ?? Object;

export class ReflectingElement extends Base {
  static observedAttributes = [...Object.keys(PROGRAM_OPTIONS), ...Object.keys(ELEMENT_CHOICES), "src", "url-key"];

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

for (const [property, absent] of Object.entries(REFLECTED)) {
  const attribute = property.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
  Object.defineProperty(ReflectingElement.prototype, property, {
    configurable: true,
    get() {
      const value = this.getAttribute(attribute) ?? absent;
      const choices = ELEMENT_CHOICES[attribute];
      if (choices) return choices.find((choice) => choice === value.toLowerCase()) ?? absent;
      return typeof absent === "number" ? Number(value) : value;
    },
    set(value) { this.writeAttribute(attribute, formatNames(value)); },
  });
}
