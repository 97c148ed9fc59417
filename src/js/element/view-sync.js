// The view of a stand, as its element's attributes and the page's address say it.

import { Address } from "./url-state.js";
import { keyOf } from "./url-key.js";

const alike = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Shown {
  /** The view, as attributes have it. */
  attributes = {};
  /** Whether it is written into the element just now. */
  writes = false;
  #element;
  #show;
  #address;
  /** The view that the page itself asked for at first. */
  #asked;
  /** Whether it was not the reader who chose it just now. */
  #hosted = false;

  /** `show(view, step)` has the stand show a view, where it is a step of the reader's as that, and gives its attributes. */
  constructor(element, show) {
    this.#element = element;
    this.#show = show;
  }

  /** What a stand of a program begins with: these settings, and what the address says. */
  begin(program, settings) {
    const host = program.attributes(settings);
    const { urlKey: address } = this.#element;
    // Where the address is not the element's own, a link to a view counts once, against what the page itself asks for.
    const counts = address || !this.#asked;
    this.#asked ??= host;
    this.keep(program, address ? host : this.#asked);
    const begins = counts ? { ...settings, ...this.#address.says() } : settings;
    if (!address) {
      this.attributes = host;
      this.take(program.attributes(begins));
    }
    return begins;
  }

  /** Keeps the view in the page's address from now on, where the page asks for that. */
  keep(program, host = this.attributes) {
    this.stop();
    const sensible = (part, said) => program.check({ [part]: said }).length === 0;
    const back = (view) => {
      // Who writes something elsewhere in the page goes on writing.
      const here = [this.#element, document.body].includes(document.activeElement);
      this.given(this.#show(view, here));
    };
    this.#address = new Address(keyOf(this.#element), host, sensible, this.#element.urlKey ? back : undefined);
  }

  /** The page's address with the view in it; nothing where no link leads to the page. */
  link() { return this.#address.link(this.attributes); }

  /** The page changed an attribute, of which this came. */
  changed(attributes) {
    this.#hosted ||= !alike(this.attributes, attributes);
    this.attributes = attributes;
  }

  /** Takes over a view, into the attributes, so that they are always the view. */
  take(attributes) {
    this.writes = true;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== (this.attributes[name] ?? null)) this.#element.write(name, value);
    }
    this.writes = false;
    this.attributes = attributes;
  }

  /** Takes over a view that the reader did not choose just now. */
  given(attributes) {
    this.#hosted ||= !alike(this.attributes, attributes);
    this.take(attributes);
  }

  /** A view is drawn: the first one, or another. */
  viewed(attributes, first) {
    this.take(attributes);
    this.#address?.write(attributes, !first && !this.#hosted);
    this.#hosted = false;
  }

  /** Takes the view out of the element. */
  clear() {
    this.writes = true;
    for (const name of Object.keys(this.attributes)) this.#element.removeAttribute(name);
    this.writes = false;
  }

  stop() { this.#address?.stop(); }
}
